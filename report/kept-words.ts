import type { Language, Wording } from '../audit/wording.ts';
import type { KeptFinding } from '../ledger/contract.ts';
import * as kept from '../ledger/kept-wording.ts';
import type { Clause } from '../rules/plans/contract.ts';
import type { ReportClause } from './contract.ts';
import { plain } from './plain.ts';
import { say } from './words.ts';

/** The title of a rule; its name, made plain, where this version does not have the rule. */
export function titleOfRule(rule: string, language: Language): string {
  return kept.titleOfKept(rule, language) ?? plain(rule, 200);
}

/** A clause by its kept name; undefined where this version does not have it. */
export function keptClause(id: string): Clause | undefined {
  return kept.keptClause(id)?.clause;
}

/** A clause as a reader looks it up. */
export function reportClause(id: string): ReportClause {
  const found = kept.keptClause(id);
  if (found === undefined) return { id: plain(id, 200), plan: '', locator: plain(id, 200), title: '' };
  return { id, plan: found.plan, locator: found.clause.locator, title: found.clause.title };
}

/** Says a finding; where this version has no words for it, that and its names. */
export function keptWording(finding: KeptFinding, language: Language): Wording {
  const names = `${say('noWords', language)}${finding.rule}/${finding.message}`;
  return kept.keptWording(finding, language) ?? { what: names, why: '', fix: '' };
}
