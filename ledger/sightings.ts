import type { Connection, Writing } from './database.ts';
import { allParsed, parsed } from './parsed.ts';
import { within } from './ranges.ts';
import { Sighting } from './rows.ts';

/** A page was seen: a span in which it said the same goes on, or a new one begins. `isFirst`: it was never seen before. */
export async function putSighting(writing: Writing, seen: Sighting, isFirst: boolean): Promise<void> {
  const store = writing.objectStore('sightings');
  const last = isFirst ? null : await store.openCursor(within(seen.site, seen.url), 'prev');
  const before = last === null ? null : parsed(Sighting, last.value);
  const goesOn = before !== null && before.version === seen.version && before.from <= seen.from;
  if (!goesOn) {
    await store.put(seen, [seen.site, seen.url, seen.from]);
    return;
  }
  const newer = seen.to >= before.to ? seen : before;
  await store.put({ ...newer, from: before.from }, [seen.site, seen.url, before.from]);
}

/** The sightings of a page, the oldest first. */
export async function sightingsOf(connection: Connection, site: string, url: string): Promise<Sighting[]> {
  const rows = await connection.read(['sightings'], (reading) =>
    reading.objectStore('sightings').getAll(within(site, url)),
  );
  return allParsed(Sighting, rows);
}

/** The sighting that held at a time (ISO 8601), or the last of all. */
export function sightingAt(sightings: readonly Sighting[], at?: string): Sighting | null {
  return sightings.findLast(({ from }) => at === undefined || from <= at) ?? null;
}
