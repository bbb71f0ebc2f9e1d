import type { SiteColumn, SiteEntrance, SiteFacts } from '../../../facts/site.ts';
import type { SitePlace, SiteView } from '../../site-contract.ts';
import { INTERACTION, INTERACTION_HEAD, PLATFORMS } from '../../words/interaction-channels.ts';
import { addressesOf, bareAddress } from './addresses.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './columns.ts';
import { isHomeRead } from './ways.ts';

type Site = SiteView<'columns' | 'entrances' | 'fronts'>;

/** Longer labels are headlines. */
const LONGEST = 8;
/** Places that are named for a person to open. */
const MOST_NAMED = 5;

/**
 * Where channels of interaction may be that nobody saw: a home page or section that waits for a script, that was not
 * read, or that is on another host. Null where all of it was seen; empty where nothing can be named to open.
 */
export function unseenInteraction(site: Site): readonly SitePlace[] | null {
  if (!isHomeRead(site)) return frontsUnread(site, 'home');
  const open = [
    ...frontsUnread(site, 'message-board'),
    ...sections(site).filter(isBlank).map(placeOfColumn),
    ...unreadEntrances(site).map(({ url, label }) => ({ url, text: label })),
  ];
  if (open.length > 0) return open.slice(0, MOST_NAMED);
  if (site.coverage.complete) return site.coverage.unfilled.length === 0 ? null : [];
  // Home pages leave the section to a menu further down, or call it by a name of its own.
  return sections(site).length > 0 ? null : [];
}

/** A way in to a platform elsewhere that takes questions for the whole city; null where there is none. */
export function platformOf(site: Site): SitePlace | null {
  const found = entrancesNamed(site, PLATFORMS).find((entrance) => isElsewhere(site, entrance));
  return found === undefined ? null : placeOfEntrance(found);
}

/** Columns that bear such a name themselves: a part of the section shows the others only as far as its menu goes. */
function sections(site: Site): SiteColumn[] {
  const { name, but } = INTERACTION;
  return columnsNamed(site, INTERACTION).filter((column) => name.test(column.name) && !but.test(column.name));
}

/** Nothing was seen in it, and it does not say that there is nothing. */
function isBlank({ unfilled, entries, otherContent, saysNone }: SiteColumn): boolean {
  return unfilled || (entries === 0 && !otherContent && !saysNone);
}

/** Ways in to the section that lead to what was not read; where a section was read, those of its parts say nothing. */
function unreadEntrances(site: Site): SiteEntrance[] {
  const read = addressesOf([...site.columns, ...site.fronts]);
  const names = sections(site).length > 0 ? INTERACTION_HEAD : INTERACTION;
  return entrancesNamed(site, names).filter(
    (entrance) =>
      entrance.label.replace(/\s+/g, '').length <= LONGEST &&
      entrance.opens !== 'no' &&
      !read.has(bareAddress(entrance.url)) &&
      (isElsewhere(site, entrance) || !site.coverage.complete),
  );
}

function isElsewhere(site: Pick<SiteFacts, 'host'>, { host, url }: SiteEntrance): boolean {
  return host !== site.host && /^https?:/.test(url);
}

function frontsUnread({ fronts }: Site, wanted: 'home' | 'message-board'): SitePlace[] {
  return fronts
    .filter(({ kind, unread }) => kind === wanted && unread)
    .map(({ url }) => ({ url, text: wanted === 'home' ? '首页' : '互动栏目' }));
}
