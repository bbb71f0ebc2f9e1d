import { circumstancesOf, splitFacts } from '../facts-parts.ts';
import type { SeenPage } from '../keep-pages.ts';
import type { TransferRow } from './rows.ts';

/**
 * The rows of a page that was read where there is no database. `given`: names of the parts that the file already
 * holds for this site; those of the page are added.
 */
export async function rowsOfPage({ page, facts }: SeenPage, given: Set<string>): Promise<TransferRow[]> {
  const { site, url, seenAt } = page;
  const { version, own, parts } = await splitFacts(facts);
  const rows: TransferRow[] = [];
  for (const [name, items] of parts) {
    if (!given.has(name)) rows.push({ row: 'part', site, name, items });
    given.add(name);
  }
  const span = { site, url, version, from: seenAt, to: seenAt, circumstances: circumstancesOf(facts) };
  return [
    ...rows,
    { row: 'facts', site, version, parts: [...parts.keys()], own },
    { row: 'sighting', sighting: span },
    { row: 'page', page: { ...page, version, firstSeen: seenAt } },
  ];
}
