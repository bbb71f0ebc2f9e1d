import type { Finding } from '../audit/finding.ts';
import type { SiteFinding } from '../audit/site-finding.ts';
import { type Language, siteWordingOf, type Wording, wordingOf } from '../audit/wording.ts';
import type { KeptFinding } from '../ledger/contract.ts';
import type { Guide, GuidedAnswer, Words } from '../rules/contract.ts';
import type { Clause } from '../rules/plans/contract.ts';
import { plans, standards } from '../rules/plans/index.ts';
import { rules } from '../rules/registry.ts';
import { siteRules } from '../rules/site-registry.ts';
import type { ReportClause } from './contract.ts';
import { plain } from './plain.ts';
import { say } from './words.ts';

const titles: ReadonlyMap<string, Words> = new Map(
  [...rules, ...siteRules].map(({ id, title }) => [id, title]),
);
const pageRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const siteRuleIds: ReadonlySet<string> = new Set(siteRules.map(({ id }) => id));
const guides: ReadonlyMap<string, Guide> = new Map(
  rules.flatMap((rule) => {
    const guide: Guide | undefined = 'guide' in rule ? rule.guide : undefined;
    return guide === undefined ? [] : [[rule.id, guide] as const];
  }),
);
const clauses: ReadonlyMap<string, { readonly plan: string; readonly clause: Clause }> = new Map(
  [...plans, ...standards].flatMap((plan) =>
    plan.clauses.map((clause) => [clause.id, { plan: plan.shortTitle, clause }] as const),
  ),
);

/** The title of a rule; its name, made plain, where this version does not have the rule. */
export function titleOfRule(rule: string, language: Language): string {
  return titles.get(rule)?.[language] ?? plain(rule, 200);
}

/** A clause by its kept name; undefined where this version does not have it. */
export function keptClause(id: string): Clause | undefined {
  return clauses.get(id)?.clause;
}

/** A clause as a reader looks it up. */
export function reportClause(id: string): ReportClause {
  const found = clauses.get(id);
  if (found === undefined) return { id: plain(id, 200), plan: '', locator: plain(id, 200), title: '' };
  return { id, plan: found.plan, locator: found.clause.locator, title: found.clause.title };
}

/** An answer of a guided rule; undefined where this version does not have it. */
export function answerOf(rule: string, answer: string): GuidedAnswer | undefined {
  return Object.entries(guides.get(rule)?.answers ?? {}).find(([name]) => name === answer)?.[1];
}

function isKnown({ clauses: ids }: KeptFinding): boolean {
  return ids.every((id) => clauses.has(id));
}

function isOfPage(kept: KeptFinding): kept is KeptFinding & Finding {
  return pageRules.has(kept.rule) && isKnown(kept);
}

function isOfSite(kept: KeptFinding): kept is KeptFinding & SiteFinding {
  return siteRuleIds.has(kept.rule) && isKnown(kept);
}

/** Says a finding that may be of another version of the tool. */
export function keptWording(kept: KeptFinding, language: Language): Wording {
  try {
    if (isOfPage(kept)) return wordingOf(kept, language);
    if (isOfSite(kept)) return siteWordingOf(kept, language);
  } catch (error) {
    // A message that went with an older version.
    if (!(error instanceof RangeError)) throw error;
  }
  return { what: `${say('noWords', language)}${kept.rule}/${kept.message}`, why: '', fix: '' };
}
