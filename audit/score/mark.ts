import type { Outcome, Severity } from '../../rules/contract.ts';
import type { RuleTally } from './contract.ts';

/** How something came out, failures by their severity. */
export type Mark = Severity | Exclude<Outcome, 'failed'>;

/** By rule, the worst on one page; a rule that is not for the page is left out. At rest, rules may be of another version. */
export type PageOutcomes = Readonly<Record<string, Exclude<Mark, 'inapplicable'>>>;

/** What of a finding counts for a score. */
export interface Marked {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly severity: Severity | null;
}

const WORST_FIRST = [
  'error',
  'warning',
  'info',
  'cantTell',
  'untested',
  'passed',
  'inapplicable',
] as const satisfies readonly Mark[];

const OUTCOMES = [
  'failed',
  'cantTell',
  'untested',
  'passed',
  'inapplicable',
] as const satisfies readonly Outcome[];

/** The worst of several outcomes; `inapplicable` for none. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? 'inapplicable';
}

/** A finding's own mark. */
export function markOf({ outcome, severity }: Pick<Marked, 'outcome' | 'severity'>): Mark {
  return outcome === 'failed' ? (severity ?? 'error') : outcome;
}

/** Whether a mark stands for a failure. */
export function isFailure(mark: Mark): mark is Severity {
  return mark === 'error' || mark === 'warning' || mark === 'info';
}

/** The worst of several marks; `inapplicable` for none. */
export function worstOf(marks: readonly Mark[]): Mark {
  return WORST_FIRST.find((mark) => marks.includes(mark)) ?? 'inapplicable';
}

/** By rule, the worst mark among what was found on a page. */
export function outcomesOf(findings: Iterable<Marked>): PageOutcomes {
  const outcomes: Record<string, Exclude<Mark, 'inapplicable'>> = {};
  for (const finding of findings) {
    const before = outcomes[finding.rule];
    const worst = worstOf(before === undefined ? [markOf(finding)] : [before, markOf(finding)]);
    if (worst !== 'inapplicable') outcomes[finding.rule] = worst;
  }
  return outcomes;
}

/** How many pages or findings of a tally failed. */
export function failuresIn({ failed }: RuleTally): number {
  return failed.error + failed.warning + failed.info;
}

/** The worst outcome of a tally; untested where there is no tally. */
export function outcomeOf(tally: RuleTally | undefined): Outcome {
  if (tally === undefined) return 'untested';
  if (failuresIn(tally) > 0) return 'failed';
  if (tally.cantTell > 0) return 'cantTell';
  if (tally.untested > 0) return 'untested';
  return tally.passed > 0 ? 'passed' : 'inapplicable';
}
