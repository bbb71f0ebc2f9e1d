import type { Finding } from '../audit/finding.ts';
import type { SiteFinding } from '../audit/site-finding.ts';
import { type Language, siteWordingOf, type Wording, wordingOf } from '../audit/wording.ts';
import type { Guide, GuidedAnswer, Words } from '../rules/contract.ts';
import type { Clause } from '../rules/plans/contract.ts';
import { plans, standards } from '../rules/plans/index.ts';
import { rules } from '../rules/registry.ts';
import { siteRules } from '../rules/site-registry.ts';
import type { KeptFinding } from './contract.ts';

const titles: ReadonlyMap<string, Words> = new Map(
  [...rules, ...siteRules].map(({ id, title }) => [id, title]),
);
const pageRuleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const siteRuleIds: ReadonlySet<string> = new Set(siteRules.map(({ id }) => id));
const guides: ReadonlyMap<string, Guide> = new Map(
  rules.flatMap((rule) => {
    const guide: Guide | undefined = 'guide' in rule ? rule.guide : undefined;
    return guide === undefined ? [] : [[rule.id, guide] as const];
  }),
);

/** A clause, and the short title of the plan or the standard that it stands in. */
export interface PlacedClause {
  readonly plan: string;
  readonly clause: Clause;
}
const clauses: ReadonlyMap<string, PlacedClause> = new Map(
  [...plans, ...standards].flatMap((plan) =>
    plan.clauses.map((clause) => [clause.id, { plan: plan.shortTitle, clause }] as const),
  ),
);

/** The title of a rule by its kept name; undefined where this version does not have it. */
export function titleOfKept(rule: string, language: Language): string | undefined {
  return titles.get(rule)?.[language];
}

/** A clause by its kept name; undefined where this version does not have it. */
export function keptClause(id: string): PlacedClause | undefined {
  return clauses.get(id);
}

/** An answer of a guided rule by their kept names; undefined where this version does not have it. */
export function keptAnswer(rule: string, answer: string): GuidedAnswer | undefined {
  return Object.entries(guides.get(rule)?.answers ?? {}).find(([name]) => name === answer)?.[1];
}

function areKnown(ids: readonly string[]): boolean {
  return ids.every((id) => clauses.has(id));
}

/** Whether this version has the rule of a page's finding, and its clauses. */
export function isOfPage(kept: KeptFinding): kept is KeptFinding & Finding {
  return pageRuleIds.has(kept.rule) && areKnown(kept.clauses);
}

function isOfSite(kept: KeptFinding): kept is KeptFinding & SiteFinding {
  return siteRuleIds.has(kept.rule) && areKnown(kept.clauses);
}

/** Says a finding that may be of another version of the tool; null where this one has no words for it. */
export function keptWording(kept: KeptFinding, language: Language): Wording | null {
  try {
    if (isOfPage(kept)) return wordingOf(kept, language);
    if (isOfSite(kept)) return siteWordingOf(kept, language);
  } catch (error) {
    // A message that went with an older version.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}
