import type { SiteFacts } from '../../../facts/site.ts';
import type { SitePlace } from '../../site-contract.ts';
import { columnsNamed, entrancesNamed, type Names, placeOfColumn, placeOfEntrance } from './columns.ts';

type Site = Pick<SiteFacts, 'columns' | 'entrances' | 'fronts'>;

/** A way to a part of the site or to a service: a column that was read, a link, or something else that says its name. */
export interface Way {
  readonly label: string;
  readonly place: SitePlace;
  /** Where it leads; null for what is no link. */
  readonly url: string | null;
  /** It was asked for, and does not open. */
  readonly dead: boolean;
}

/** Longer labels are headlines. */
const LONGEST = 16;

/** The ways that bear such a name of at most so many characters, those that open before dead ones; columns that were read first. */
export function waysTo(site: Site, names: Names, longest = LONGEST): Way[] {
  const isShort = (label: string) => label.replace(/\s+/g, '').length <= longest;
  const columns = columnsNamed(site, names).map((column): Way => {
    return { label: column.name, place: placeOfColumn(column), url: column.url, dead: false };
  });
  const links = entrancesNamed(site, names)
    .filter(({ label }) => isShort(label))
    .map((entrance): Way => {
      const { label, url, opens } = entrance;
      return { label, place: placeOfEntrance(entrance), url, dead: opens === 'no' };
    });
  const words = site.fronts.flatMap(({ url, words: labels }) =>
    labels
      .map((label) => label.replace(/\s+/g, ''))
      .filter((label) => isShort(label) && names.name.test(label) && !(names.but?.test(label) ?? false))
      .map((label): Way => ({ label, place: { url, text: label }, url: null, dead: false })),
  );
  return [...columns, ...links, ...words].sort((a, b) => Number(a.dead) - Number(b.dead));
}

/** Whether what the home page does not show is not on it: it was read, and its menu is not left to a script or to pictures without words. */
export function isHomeRead({ fronts }: Pick<Site, 'fronts'>): boolean {
  const homes = fronts.filter(({ kind }) => kind === 'home');
  return homes.length > 0 && homes.every(({ unread }) => !unread);
}
