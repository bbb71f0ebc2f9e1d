import { setAside } from './aside.ts';
import { Page, Site } from './contract.ts';
import type { Connection, Store, Writing } from './database.ts';
import { addTally, NOTHING, type Tally, tallyOf } from './page-counts.ts';
import { allParsed, parsed } from './parsed.ts';
import { rowsBehind, within } from './ranges.ts';

/** The stores that hold something of a site. */
const ALL: Store[] = [
  ...(['sites', 'pages', 'sightings', 'facts', 'parts', 'failures', 'verdicts'] as const),
  ...(['remarks', 'shots', 'audits', 'auditRows', 'sweeps', 'records'] as const),
  ...(['draws', 'disputes', 'conflicts'] as const),
];

export async function allSites(connection: Connection): Promise<Site[]> {
  const rows = await connection.read(['sites'], (reading) => reading.objectStore('sites').getAll());
  return allParsed(Site, rows).toSorted((a, b) => b.seenAt.localeCompare(a.seenAt));
}

export async function oneSite(connection: Connection, id: string): Promise<Site | null> {
  return parsed(Site, await connection.read(['sites'], (reading) => reading.objectStore('sites').get(id)));
}

export function putSite(connection: Connection, site: Site): Promise<Site> {
  const told = [{ site: site.id, what: 'site' }] as const;
  return connection.write(['sites', 'pages', 'aside'], told, async (writing) => {
    const sites = writing.objectStore('sites');
    const row = await sites.get(site.id);
    const known = parsed(Site, row);
    if (known === null && row !== undefined) await setAside(writing, 'sites', site.id, row);
    const tally = known ?? (await recount(writing, site.id));
    const kept = { ...site, pages: tally.pages, counts: tally.counts };
    await sites.put(kept, site.id);
    return kept;
  });
}

/** Counts a site's pages and findings from the pages themselves. */
export async function recount(writing: Writing, site: string): Promise<Tally> {
  let tally = NOTHING;
  let last: string | null = null;
  for (;;) {
    const rows = await rowsBehind(writing, 'pages', site, last);
    const values = rows.map(({ value }) => value);
    for (const page of allParsed(Page, values)) tally = addTally(tally, tallyOf(page));
    last = rows.at(-1)?.key[1] ?? null;
    if (last === null) return tally;
  }
}

export function removeSite(connection: Connection, id: string): Promise<void> {
  return connection.write(ALL, [{ site: id, what: 'all' }], async (writing) => {
    for (const name of ['pages', 'sightings', 'facts', 'parts', 'failures', 'verdicts'] as const) {
      await writing.objectStore(name).delete(within(id));
    }
    await removeNested(writing, id);
    for (const name of ['remarks', 'shots', 'audits', 'sweeps', 'disputes', 'conflicts'] as const) {
      const store = writing.objectStore(name);
      for (const key of await store.index('site').getAllKeys(id)) await store.delete(key);
    }
    const draws = writing.objectStore('draws');
    for (const key of await draws.index('site').getAllKeys(id)) await draws.delete(key);
    await writing.objectStore('sites').delete(id);
  });
}

/** What hangs on a site's audits and sweeps. */
async function removeNested(writing: Writing, site: string): Promise<void> {
  for (const audit of await writing.objectStore('audits').index('site').getAllKeys(site)) {
    await writing.objectStore('auditRows').delete(within(audit));
  }
  const records = writing.objectStore('records');
  for (const sweep of await writing.objectStore('sweeps').index('site').getAllKeys(site)) {
    for (const key of await records.index('sweep').getAllKeys(sweep)) await records.delete(key);
  }
}
