import type { Finding } from '../../audit/finding.ts';
import type { SiteFinding } from '../../audit/site-finding.ts';
import { type Language, siteWordingOf, type Wording, wordingOf } from '../../audit/wording.ts';
import type { KeptFinding } from '../../ledger/contract.ts';
import type { Words } from '../../rules/contract.ts';
import type { Clause, Plan } from '../../rules/plans/contract.ts';
import { plans } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import { siteRules } from '../../rules/site-registry.ts';
import type { ClauseChip } from '../tab-view.ts';

const titles: ReadonlyMap<string, Words> = new Map(
  [...rules, ...siteRules].map(({ id, title }) => [id, title]),
);
const pageRuleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
const siteRuleIds: ReadonlySet<string> = new Set(siteRules.map(({ id }) => id));
const clauses: ReadonlyMap<string, { plan: Plan; clause: Clause }> = new Map(
  plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id, { plan, clause }] as const)),
);

/** The title of a rule; its name where this version does not have the rule. */
export function titleOfRule(rule: string, language: Language): string {
  return titles.get(rule)?.[language] ?? rule;
}

/** A clause that was kept by its name, with its plan; undefined where this version does not have it. */
export function keptClause(id: string): { readonly plan: Plan; readonly clause: Clause } | undefined {
  return clauses.get(id);
}

/** Where a clause stands and its title; its name where this version does not have it. */
export function titleOfClause(id: string): string {
  const found = clauses.get(id);
  return found === undefined ? id : `${found.clause.locator} ${found.clause.title}`;
}

/** Clauses as a reader looks them up; one that this version does not have goes by its name. */
export function chipsOf(ids: readonly string[]): ClauseChip[] {
  return ids.map((id) => {
    const found = clauses.get(id);
    return found === undefined
      ? { id, plan: '', locator: id, title: '' }
      : { id, plan: found.plan.shortTitle, locator: found.clause.locator, title: found.clause.title };
  });
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
