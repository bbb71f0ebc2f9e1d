import type { Spot } from '../facts/shape/spot.ts';
import type { Data, Outcome, Severity } from '../rules/contract.ts';
import type { ClauseId } from '../rules/plans/index.ts';
import type { RuleId } from '../rules/registry.ts';

/** On what ground a finding stands: the plan says it, it follows from the plan, or another plan's clause is borrowed. */
export type Basis = 'stated' | 'derived' | 'analogy';

/** What one rule says of one page (or of one thing on it), as plain JSON. */
export interface Finding {
  readonly rule: RuleId;
  readonly outcome: Outcome;
  /** Null unless failed. */
  readonly severity: Severity | null;
  /** The name of a message of the rule or, with a leading `judge.`, of the judge; worded by `wording`. */
  readonly message: string;
  readonly data: Data;
  readonly evidence: readonly Spot[];
  readonly clauses: readonly ClauseId[];
  readonly basis: Basis;
  /** Of a guided rule: the answer that the evidence speaks for; null where there is none. */
  readonly suggests: string | null;
  /** What it weighs in the plan's score; 0 where the clause is borrowed. */
  readonly weight: number;
  /** The same finding bears the same fingerprint in every audit: rule, page, and what it is about. */
  readonly fingerprint: string;
}
