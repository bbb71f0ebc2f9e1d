import type { SiteColumn } from '../../../facts/site.ts';
import type { SiteView } from '../../site-contract.ts';
import { reachesBackTo } from './columns.ts';

/**
 * Whether what was not found is not there. `absent`: the whole site was read, or the columns that would list it back
 * to the day. `unseen`: it may be where nobody looked.
 */
export function absence(
  { coverage }: Pick<SiteView<never>, 'coverage'>,
  columns: readonly SiteColumn[],
  since: string,
): 'absent' | 'unseen' {
  if (coverage.complete && coverage.failures === 0 && coverage.unfilled.length === 0) return 'absent';
  return columns.length > 0 && columns.every((column) => reachesBackTo(column, since)) ? 'absent' : 'unseen';
}

/** Whether a column that no page leads to is not there: home page and openness index were both read. */
export function isIndexSeen({ coverage }: Pick<SiteView<never>, 'coverage'>): boolean {
  const { kinds, complete } = coverage;
  return complete || ((kinds.home ?? 0) > 0 && (kinds['government-openness-index'] ?? 0) > 0);
}
