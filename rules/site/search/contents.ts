import type { SiteItem } from '../../../facts/site.ts';
import type { SitePlace, SiteView } from '../../site-contract.ts';
import { columnsNamed, entrancesNamed, type Names, placeOfColumn, placeOfEntrance } from './columns.ts';
import { absence, isMenuSeen } from './coverage.ts';
import { itemsTitled, placeOfItem, type Wanted, yearInTitle } from './items.ts';
import { isForOrgan } from './organs.ts';
import { upkeepOfColumn } from './upkeep.ts';

/** One kind of content, where a duty names several. */
export interface Content {
  readonly zh: string;
  readonly en: string;
  /** Names of columns, and of ways in, that are for it alone. */
  readonly names: Names;
  readonly items: Wanted;
}

/** From when on something is of the current round. */
export interface Round {
  /** By the year that a title names. */
  readonly year: number;
  /** By its day, where the title names no year. */
  readonly since: string;
}

/**
 * How one kind stands. `here`: something of the round was seen. `none`: a column says that there is nothing.
 * `linked`: only a way in was seen. `unsure`: what was read does not settle it. `missing`: what would show it was
 * read and does not. `unseen`: it may be where nobody looked.
 */
export interface Standing {
  readonly content: Content;
  readonly state: 'here' | 'none' | 'linked' | 'unsure' | 'missing' | 'unseen';
  readonly places: readonly SitePlace[];
  /** What of the round was seen by its title. */
  readonly items: readonly SiteItem[];
}

type View = SiteView<'columns' | 'entrances' | 'items'>;

/** Years that a title names; several in 2024年预算执行情况和2025年预算草案. */
export function yearsIn(title: string): number[] {
  const years = [...title.matchAll(/(?<!\d)(20\d{2})(?=\s*年|\D|$)/g)].map(([, year]) => Number(year));
  const single = yearInTitle(title);
  return years.length === 0 && single !== null ? [single] : years;
}

function roundOf({ title, day }: SiteItem, { year, since }: Round): 'now' | 'past' | 'unknown' {
  const years = yearsIn(title);
  if (years.length > 0) return years.some((named) => named >= year) ? 'now' : 'past';
  return day === null ? 'unknown' : day >= since ? 'now' : 'past';
}

/**
 * How one kind of content stands on a site. `around`: names of columns that hold it among other things.
 * `ours`: the organ whose own content is asked for; null where anybody's will do.
 */
export function standingOf(
  site: View,
  content: Content,
  { round, around, ours }: { round: Round; around: Names; ours: readonly string[] | null },
): Standing {
  const titled = itemsTitled(site, content.items).filter(
    (item) => ours === null || isForOrgan(item, ours) !== 'no',
  );
  const items = titled.filter((item) => roundOf(item, round) === 'now');
  const [item] = items;
  if (item !== undefined) return { content, state: 'here', places: [placeOfItem(item)], items };
  const own = columnsNamed(site, content.names).filter(
    ({ organs, name }) => ours === null || isForOrgan({ title: name, organs }, ours) !== 'no',
  );
  const states = own.map((column) => upkeepOfColumn(column, round.since));
  const settled = (['kept', 'says-none'] as const).flatMap((state) =>
    states.filter((one) => one.state === state),
  )[0];
  if (settled !== undefined) {
    const state = settled.state === 'kept' ? 'here' : 'none';
    return { content, state, places: [placeOfColumn(settled.column)], items };
  }
  const isDoubtful = states.some(({ state }) => state === 'undated' || state === 'unfilled');
  if (isDoubtful || titled.some((one) => roundOf(one, round) === 'unknown')) {
    return { content, state: 'unsure', places: own.map(placeOfColumn), items };
  }
  return { content, ...notFound(site, content.names, around, own, round), items };
}

function notFound(
  site: View,
  names: Names,
  around: Names,
  own: View['columns'],
  { since }: Round,
): Pick<Standing, 'state' | 'places'> {
  const [way] = own.length > 0 ? [] : entrancesNamed(site, names);
  if (way !== undefined) return { state: 'linked', places: [placeOfEntrance(way)] };
  const columns = [...own, ...columnsNamed(site, around)];
  if (columns.length > 0) {
    const state = absence(site, columns, since) === 'absent' ? 'missing' : 'unsure';
    return { state, places: columns.map(placeOfColumn) };
  }
  const [wider] = entrancesNamed(site, around);
  if (wider !== undefined) return { state: 'linked', places: [placeOfEntrance(wider)] };
  return { state: isMenuSeen(site) ? 'missing' : 'unseen', places: [] };
}

/** Kinds as data of a message, in both languages. */
export function namesOf(standings: readonly Standing[]): { kinds: string; kindsEn: string } {
  return {
    kinds: standings.map(({ content }) => content.zh).join('、'),
    kindsEn: standings.map(({ content }) => content.en).join(', '),
  };
}
