import type { Outcome } from '../../rules/contract.ts';
import type { Decidable, Decisions } from './decisions.ts';
import { isFailure, worstOutcome } from './mark.ts';

/** A finding over a site as far as its ground is concerned. */
export interface Grounded extends Decidable {
  readonly weight: number;
  readonly clauses: readonly string[];
}

/** What findings over a site say beyond their number. */
export interface Grounds {
  /** What rules weigh in this audit: a yearly duty of another year than the plan's is borrowed and weighs nothing. */
  readonly weights: ReadonlyMap<string, number>;
  /** How rules came out on each clause, where their findings rest on different ones. */
  readonly byClause: ReadonlyMap<string, ReadonlyMap<string, Outcome>>;
}

export const NO_GROUNDS: Grounds = { weights: new Map(), byClause: new Map() };

/** The weights of rules over sites, and how they came out clause by clause, after what was decided. */
export function groundsOf(findings: readonly Grounded[], decisions: Decisions): Grounds {
  const weights = new Map<string, number>();
  const clauses = new Map<string, Map<string, Outcome>>();
  const sets = new Map<string, Set<string>>();
  for (const finding of findings) {
    const { rule } = finding;
    weights.set(rule, Math.max(finding.weight, weights.get(rule) ?? 0));
    const mark = decisions.markOf(finding, null);
    const outcome = isFailure(mark) ? 'failed' : mark;
    const ofRule = clauses.get(rule) ?? new Map<string, Outcome>();
    for (const clause of finding.clauses) {
      ofRule.set(clause, worstOutcome([outcome, ofRule.get(clause) ?? 'inapplicable']));
    }
    clauses.set(rule, ofRule);
    sets.set(rule, (sets.get(rule) ?? new Set()).add(finding.clauses.join(' ')));
  }
  const differing = [...clauses].filter(([rule]) => (sets.get(rule)?.size ?? 0) > 1);
  return { weights, byClause: new Map(differing) };
}
