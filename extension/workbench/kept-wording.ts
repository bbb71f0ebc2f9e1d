import type { Language } from '../../audit/wording.ts';
import { keptClause, titleOfKept } from '../../ledger/kept-wording.ts';
import type { ClauseChip } from '../tab-view.ts';

/** The title of a rule; its name where this version does not have the rule. */
export function titleOfRule(rule: string, language: Language): string {
  return titleOfKept(rule, language) ?? rule;
}

/** Where a clause stands and its title; its name where this version does not have it. */
export function titleOfClause(id: string): string {
  const found = keptClause(id);
  return found === undefined ? id : `${found.clause.locator} ${found.clause.title}`;
}

/** Clauses as a reader looks them up; one that this version does not have goes by its name. */
export function chipsOf(ids: readonly string[]): ClauseChip[] {
  return ids.map((id) => {
    const found = keptClause(id);
    return found === undefined
      ? { id, plan: '', locator: id, title: '' }
      : { id, plan: found.plan, locator: found.clause.locator, title: found.clause.title };
  });
}
