import type { Finding } from '../audit/finding.ts';
import type { Group } from './tab-view.ts';

/** What is only a hint (info) stands among the warnings, marked as such: an assessor counts four groups. */
export function groupOf({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): Group {
  if (outcome !== 'failed') return outcome;
  return severity === 'error' ? 'error' : 'warning';
}
