import type { Outcome } from '../../rules/contract.ts';
import type { Marked } from './mark.ts';

/** Findings in each group of the surfaces: what is only a hint (info) stands among the warnings. */
export type GroupCounts = Readonly<Record<'error' | 'warning' | Exclude<Outcome, 'failed'>, number>>;

export const NO_FINDINGS: GroupCounts = {
  error: 0,
  warning: 0,
  cantTell: 0,
  passed: 0,
  untested: 0,
  inapplicable: 0,
};

/** How many findings are in each group. */
export function countsOf(findings: Iterable<Pick<Marked, 'outcome' | 'severity'>>): GroupCounts {
  const counts = { ...NO_FINDINGS };
  for (const { outcome, severity } of findings) {
    if (outcome !== 'failed') counts[outcome] += 1;
    else if (severity === 'error') counts.error += 1;
    else counts.warning += 1;
  }
  return counts;
}

/** Counts with others added, or with `step` −1 taken away. */
export function plus(counts: GroupCounts, others: GroupCounts, step: 1 | -1 = 1): GroupCounts {
  return {
    error: counts.error + step * others.error,
    warning: counts.warning + step * others.warning,
    cantTell: counts.cantTell + step * others.cantTell,
    passed: counts.passed + step * others.passed,
    untested: counts.untested + step * others.untested,
    inapplicable: counts.inapplicable + step * others.inapplicable,
  };
}
