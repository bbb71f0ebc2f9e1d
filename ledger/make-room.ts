import type { Connection, Reading, Store, Writing } from './database.ts';
import { parsed } from './parsed.ts';
import { rowsBehind, within } from './ranges.ts';
import { FactsRow, Sighting } from './rows.ts';
import { shotsInDispute } from './shots-in-dispute.ts';

/** Stores whose rows are of no use without their site; what people said is not among them. */
const BY_NAME = ['pages', 'sightings', 'facts', 'parts', 'failures', 'verdicts'] as const;
const BY_SITE = ['shots', 'audits', 'sweeps'] as const;
const OF_GONE: Store[] = ['sites', ...BY_NAME, ...BY_SITE, 'auditRows', 'records'];

/** Forgets what pages of a site said before they said what they say now; audits keep their findings. */
export function dropOlder(connection: Connection, site: string): Promise<void> {
  const told = [{ site, what: 'pages' }] as const;
  return connection.write(['sightings', 'facts', 'parts'], told, async (writing) => {
    const kept = await dropOlderSightings(writing, site);
    const facts = writing.objectStore('facts');
    for (const key of await facts.getAllKeys(within(site))) {
      if (!kept.has(key[1])) await facts.delete(key);
    }
    await dropUnusedParts(writing, site);
  });
}

/** Forgets the pictures of a site but for those that a dispute rests on. */
export function dropShots(connection: Connection, site: string): Promise<void> {
  return connection.write(['shots', 'disputes'], [{ site, what: 'shots' }], async (writing) => {
    const needed = await shotsInDispute(writing, site);
    const shots = writing.objectStore('shots');
    for (const key of await shots.index('site').getAllKeys(site)) {
      if (!needed.has(key)) await shots.delete(key);
    }
  });
}

/** Ids that rows bear though no such site is kept: of sites that were forgotten while something was still written. */
export function goneSites(connection: Connection): Promise<string[]> {
  return connection.read(OF_GONE, goneIn);
}

/** Forgets pages, pictures, audits and sweeps of sites that are no longer kept. */
export async function dropGone(connection: Connection): Promise<void> {
  const told = (await goneSites(connection)).map((site) => ({ site, what: 'all' }) as const);
  await connection.write(OF_GONE, told, async (writing) => {
    for (const site of await goneIn(writing)) await dropAllOf(writing, site);
  });
}

/** The versions that pages have as last seen. */
async function dropOlderSightings(writing: Writing, site: string): Promise<ReadonlySet<string>> {
  const store = writing.objectStore('sightings');
  const range = within(site);
  const [keys, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const kept = new Set<string>();
  for (const [index, key] of keys.entries()) {
    const sighting = parsed(Sighting, rows[index]);
    if (keys[index + 1]?.[1] === key[1]) await store.delete(key);
    else if (sighting !== null) kept.add(sighting.version);
  }
  return kept;
}

async function dropUnusedParts(writing: Writing, site: string): Promise<void> {
  const used = new Set<string>();
  for (let last: string | null = null; ; ) {
    const rows = await rowsBehind(writing, 'facts', site, last);
    for (const { value } of rows) for (const name of parsed(FactsRow, value)?.parts ?? []) used.add(name);
    last = rows.at(-1)?.key[1] ?? null;
    if (last === null) break;
  }
  const parts = writing.objectStore('parts');
  for (const key of await parts.getAllKeys(within(site))) if (!used.has(key[1])) await parts.delete(key);
}

async function goneIn(transaction: Reading | Writing): Promise<string[]> {
  const sites = new Set(await transaction.objectStore('sites').getAllKeys());
  const named = new Set<string>();
  for (const name of BY_NAME) {
    const store = transaction.objectStore(name);
    // From each site on to the next one: a site may have as many rows as it likes.
    for (let key = await store.getKey(IDBKeyRange.lowerBound([])); key !== undefined; ) {
      const [site] = key;
      named.add(site);
      key = await store.getKey(IDBKeyRange.lowerBound([site, []], true));
    }
  }
  for (const name of BY_SITE) {
    let cursor = await transaction.objectStore(name).index('site').openKeyCursor(null, 'nextunique');
    for (; cursor !== null; cursor = await cursor.continue()) named.add(cursor.key);
  }
  return [...named].filter((site) => !sites.has(site));
}

async function dropAllOf(writing: Writing, site: string): Promise<void> {
  for (const name of BY_NAME) await writing.objectStore(name).delete(within(site));
  for (const audit of await writing.objectStore('audits').index('site').getAllKeys(site)) {
    await writing.objectStore('auditRows').delete(within(audit));
  }
  const records = writing.objectStore('records');
  for (const sweep of await writing.objectStore('sweeps').index('site').getAllKeys(site)) {
    for (const key of await records.index('sweep').getAllKeys(sweep)) await records.delete(key);
  }
  for (const name of BY_SITE) {
    const store = writing.objectStore(name);
    for (const key of await store.index('site').getAllKeys(site)) await store.delete(key);
  }
}
