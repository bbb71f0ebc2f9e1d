import type { Page, Site } from '../contract.ts';
import { type Became, compared, earlier } from './became.ts';

/** Two rows of one thing, put together, and what became of the given one. */
interface JoinedRow<Row> {
  readonly taken: Row;
  readonly became: Exclude<Became, 'added'>;
}

/** Two rows of a site: the one seen later, known since the earlier day. */
export function joinSites(known: Site, given: Site): JoinedRow<Site> {
  const became = compared(known.seenAt, given.seenAt);
  const addedAt = earlier(given.addedAt, known.addedAt);
  return { taken: { ...(became === 'newer' ? given : known), addedAt }, became };
}

/** Two rows of a page: as it was seen later, known since it was first seen. */
export function joinPages(known: Page, given: Page): JoinedRow<Page> {
  const became = compared(known.seenAt, given.seenAt);
  const firstSeen = earlier(given.firstSeen, known.firstSeen);
  return { taken: { ...(became === 'newer' ? given : known), firstSeen }, became };
}
