import type { SiteFacts } from '../../../facts/site.ts';
import type { SitePlace } from '../../site-contract.ts';
import { columnsNamed, entrancesNamed, type Names, placeOfColumn, placeOfEntrance } from './columns.ts';

/** Longer labels are headlines. */
const LONGEST = 16;
/** Places that are named for a person to open. */
const MOST_NAMED = 3;

/** Columns and ways in whose names leave open whether they are what is looked for; the first three. */
export function placesAlike(site: Pick<SiteFacts, 'columns' | 'entrances'>, like: Names): SitePlace[] {
  const ways = entrancesNamed(site, like).filter(({ label }) => label.replace(/\s+/g, '').length <= LONGEST);
  return [...columnsNamed(site, like).map(placeOfColumn), ...ways.map(placeOfEntrance)].slice(0, MOST_NAMED);
}
