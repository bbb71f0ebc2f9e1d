import type { SiteColumn, SiteEntrance } from '../../../facts/site.ts';
import type { SiteView } from '../../site-contract.ts';
import { columnsBelow, columnsNamed, entrancesNamed, type Names } from './columns.ts';
import { isMenuSeen } from './coverage.ts';

/**
 * How a column stands. `kept`: something in it is of the day or later. `stale`: its newest is older. `says-none`: it
 * states that there is nothing. `empty`: it holds nothing and does not say why. `undated`, `unfilled`: what it holds
 * cannot be told. `linked`: a way in was seen, the column itself was not read. `missing`: everything was read and
 * none is there. `unseen`: it may be where nobody looked.
 */
export type Upkeep =
  | { readonly state: 'kept' | 'stale'; readonly column: SiteColumn; readonly newest: string }
  | { readonly state: 'says-none' | 'empty' | 'undated' | 'unfilled'; readonly column: SiteColumn }
  | { readonly state: 'linked'; readonly entrance: SiteEntrance }
  | { readonly state: 'missing' | 'unseen' };

/** The best first: where several columns bear the name, one that is kept is enough. */
const ORDER = ['kept', 'says-none', 'undated', 'unfilled', 'stale', 'empty'] as const;

/** How one column stands, against a day (`YYYY-MM-DD`). */
export function upkeepOfColumn(column: SiteColumn, since: string): Extract<Upkeep, { column: SiteColumn }> {
  const { newest, entries, undated, unfilled, headless = false, saysNone, otherContent } = column;
  if (newest !== null && newest >= since) return { state: 'kept', column, newest };
  if (unfilled || headless) return { state: 'unfilled', column };
  if (saysNone && entries === 0) return { state: 'says-none', column };
  if (undated > 0 || (entries === 0 && otherContent)) return { state: 'undated', column };
  return newest === null ? { state: 'empty', column } : { state: 'stale', column, newest };
}

/** States in which a part speaks for the whole: one that is empty, or says so, does not. */
const OF_PARTS: readonly string[] = ['kept', 'undated', 'unfilled', 'stale'];

/** How the column of such a name stands on a site: the best of those that bear it and of what is filed below them. */
export function upkeepOf(site: SiteView<'columns' | 'entrances'>, names: Names, since: string): Upkeep {
  const own = columnsNamed(site, names).map((column) => upkeepOfColumn(column, since));
  const parts = columnsBelow(site, names).map((column) => upkeepOfColumn(column, since));
  const columns = [...own, ...parts.filter(({ state }) => OF_PARTS.includes(state))];
  for (const state of ORDER) {
    const [found, ...others] = columns.filter((one) => one.state === state);
    if (found === undefined) continue;
    return others.reduce((best, one) => (newestOf(one) > newestOf(best) ? one : best), found);
  }
  const [entrance] = entrancesNamed(site, names);
  if (entrance !== undefined) return { state: 'linked', entrance };
  return { state: isMenuSeen(site) ? 'missing' : 'unseen' };
}

function newestOf({ column }: Extract<Upkeep, { column: SiteColumn }>): string {
  return column.newest ?? '';
}
