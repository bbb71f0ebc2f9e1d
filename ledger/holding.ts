import type { Connection, Reading } from './database.ts';
import { parsed } from './parsed.ts';
import { rowBatches, type SiteStore, within } from './ranges.ts';
import { Sighting } from './rows.ts';
import { shotsInDispute } from './shots-in-dispute.ts';
import { sizeOf } from './size-of.ts';

/** What is kept of a site, by what it is for. */
export const HOLDINGS = ['pages', 'older', 'shots', 'audits', 'links', 'sweeps', 'said'] as const;
export type HoldingPart = (typeof HOLDINGS)[number];

/** What is kept of a site: how many of each, and roughly how many bytes. */
export interface Holding {
  readonly site: string;
  /**
   * `pages` as last seen; `older`: what pages said before; `shots`: pictures; `links`: verdicts; `said`: decisions,
   * answers, notes, disputes and the pictures that they rest on.
   */
  readonly parts: Readonly<Record<HoldingPart, { readonly count: number; readonly bytes: number }>>;
  readonly bytes: number;
}

/** Reads everything of a site, in batches: for a person who asks. */
export async function holdingOf(connection: Connection, site: string): Promise<Holding> {
  const count = new HoldingCount();
  const last = await countSightings(connection, site, count);
  for await (const { value } of rowsOf(connection, 'pages', site)) count.add('pages', value);
  for await (const { key, value } of rowsOf(connection, 'facts', site)) {
    count.grow(last.has(key[1]) ? 'pages' : 'older', value);
  }
  for (const store of ['parts', 'failures'] as const) {
    for await (const { value } of rowsOf(connection, store, site)) count.grow('pages', value);
  }
  for await (const { value } of rowsOf(connection, 'verdicts', site)) count.add('links', value);
  await countBySite(connection, site, count);
  return count.holding(site);
}

async function* rowsOf(connection: Connection, store: SiteStore, site: string) {
  for await (const batch of rowBatches(connection, store, site)) yield* batch;
}

/** The versions that pages have as last seen; every other span is counted as an older one. */
async function countSightings(
  connection: Connection,
  site: string,
  count: HoldingCount,
): Promise<ReadonlySet<string>> {
  const rows = await connection.read(['sightings'], (reading) =>
    reading.objectStore('sightings').getAll(within(site)),
  );
  const last = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const sighting = parsed(Sighting, row);
    const isLast = sighting?.url !== parsed(Sighting, rows[index + 1])?.url;
    if (isLast && sighting !== null) last.add(sighting.version);
    if (isLast) count.grow('pages', row);
    else count.add('older', row);
  }
  return last;
}

async function countBySite(connection: Connection, site: string, count: HoldingCount): Promise<void> {
  const stores = [...(['shots', 'audits', 'auditRows', 'sweeps', 'records', 'remarks', 'disputes'] as const)];
  await connection.read(stores, async (reading) => {
    const needed = await shotsInDispute(reading, site);
    const shots = reading.objectStore('shots').index('site');
    const ids = await shots.getAllKeys(site);
    for (const [index, row] of (await shots.getAll(site)).entries()) {
      count.add(needed.has(ids[index] ?? '') ? 'said' : 'shots', row);
    }
    for (const store of ['audits', 'sweeps'] as const) {
      for (const row of await reading.objectStore(store).index('site').getAll(site)) count.add(store, row);
    }
    for (const store of ['remarks', 'disputes'] as const) {
      for (const row of await reading.objectStore(store).index('site').getAll(site)) count.add('said', row);
    }
    await countNested(reading, site, count);
  });
}

async function countNested(reading: Reading, site: string, count: HoldingCount): Promise<void> {
  for (const audit of await reading.objectStore('audits').index('site').getAllKeys(site)) {
    const rows = reading.objectStore('auditRows');
    for (const row of await rows.getAll(within(audit))) count.grow('audits', row);
  }
  for (const sweep of await reading.objectStore('sweeps').index('site').getAllKeys(site)) {
    const records = reading.objectStore('records').index('sweep');
    for (const row of await records.getAll(sweep)) count.grow('sweeps', row);
  }
}

class HoldingCount {
  readonly #parts = {
    pages: { count: 0, bytes: 0 },
    older: { count: 0, bytes: 0 },
    shots: { count: 0, bytes: 0 },
    audits: { count: 0, bytes: 0 },
    links: { count: 0, bytes: 0 },
    sweeps: { count: 0, bytes: 0 },
    said: { count: 0, bytes: 0 },
  } satisfies Holding['parts'];

  /** One more. */
  add(name: HoldingPart, value: unknown): void {
    this.#parts[name].count += 1;
    this.grow(name, value);
  }

  /** More bytes of what is counted elsewhere. */
  grow(name: HoldingPart, value: unknown): void {
    this.#parts[name].bytes += sizeOf(value);
  }

  holding(site: string): Holding {
    const bytes = Object.values(this.#parts).reduce((sum, part) => sum + part.bytes, 0);
    return { site, parts: this.#parts, bytes };
  }
}
