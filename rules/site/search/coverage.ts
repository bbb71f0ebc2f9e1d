import type { SiteColumn, SiteFacts } from '../../../facts/site.ts';
import type { SiteView } from '../../site-contract.ts';
import { reachesBackTo } from './columns.ts';
import { itemsOfYear } from './items.ts';

/** Whether every page was read, and none of them waits for a script: what was not seen is not there. */
export function isWholeSeen({ coverage }: Pick<SiteView<never>, 'coverage'>): boolean {
  return coverage.complete && coverage.failures === 0 && coverage.unfilled.length === 0;
}

/**
 * Whether what was not found is not there. `absent`: the whole site was read, or the columns that would list it back
 * to the day. `unseen`: it may be where nobody looked.
 */
export function absence(
  { coverage }: Pick<SiteView<never>, 'coverage'>,
  columns: readonly SiteColumn[],
  since: string,
): 'absent' | 'unseen' {
  if (isWholeSeen({ coverage })) return 'absent';
  return columns.length > 0 && columns.every((column) => reachesBackTo(column, since)) ? 'absent' : 'unseen';
}

/**
 * Whether a column that no page leads to is not there: everything within the bounds of the sweep was read, and neither
 * home page nor openness index leaves its menu to a script or to pictures without words. Columns stand deeper than home
 * page and index lead: those two alone prove nothing.
 */
export function isMenuSeen({ coverage }: Pick<SiteView<never>, 'coverage'>): boolean {
  const { complete, blindFronts = 0 } = coverage;
  return complete && blindFronts === 0;
}

/** Whether all articles of a year were read: those of the whole site, or those that the columns list back to its start. */
export function isReadInFull(
  { coverage, items }: Pick<SiteFacts, 'coverage' | 'items'>,
  columns: readonly SiteColumn[],
  year: number,
): boolean {
  if (isWholeSeen({ coverage })) return true;
  if (columns.length === 0 || !columns.every((column) => reachesBackTo(column, `${year}-01-01`)))
    return false;
  const names = new Set(columns.map(({ name }) => name));
  const listed = items.filter((item) => item.columns.some((name) => names.has(name)));
  return itemsOfYear(listed, year).every(({ kind }) => kind !== null);
}
