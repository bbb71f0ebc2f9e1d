import type { PageFacts } from '../facts/page.ts';
import { Page } from './contract.ts';
import type { Connection, Reading } from './database.ts';
import { FactsReader } from './facts-store.ts';
import { allParsed, parsed } from './parsed.ts';
import { rowBatches, rowsBehind } from './ranges.ts';
import { Sighting } from './rows.ts';
import { sightingAt, sightingsOf } from './sightings.ts';

/** Pages read at a time where their facts are read too: some tens of kilobytes each once unpacked. */
const WITH_FACTS = 64;

export async function onePage(connection: Connection, site: string, url: string): Promise<Page | null> {
  const row = await connection.read(['pages'], (reading) => reading.objectStore('pages').get([site, url]));
  return parsed(Page, row);
}

export async function* pageBatches(
  connection: Connection,
  site: string,
  size?: number,
): AsyncGenerator<Page[], void> {
  for await (const rows of rowBatches(connection, 'pages', site, size)) {
    yield allParsed(
      Page,
      rows.map(({ value }) => value),
    );
  }
}

export async function factsOf(
  connection: Connection,
  site: string,
  url: string,
  at?: string,
): Promise<PageFacts | null> {
  const sighting = sightingAt(await sightingsOf(connection, site, url), at);
  if (sighting === null) return null;
  const row = await connection.read(['facts'], (reading) =>
    reading.objectStore('facts').get([site, sighting.version]),
  );
  return new FactsReader(connection, site).join(row, sighting);
}

/** A page, its last sighting and the row of its facts, not yet unpacked. */
export interface PageWithFacts {
  readonly page: Page;
  readonly sighting: Sighting | null;
  readonly facts: unknown;
}

export async function eachPage(
  connection: Connection,
  site: string,
  visit: (page: Page, facts: PageFacts | null) => void | Promise<void>,
): Promise<void> {
  const reader = new FactsReader(connection, site);
  for await (const batch of batchesWithFacts(connection, site)) {
    const whole = await Promise.all(
      batch.map(({ sighting, facts }) => (sighting === null ? null : reader.join(facts, sighting))),
    );
    for (const [index, { page }] of batch.entries()) await visit(page, whole[index] ?? null);
  }
}

/** Pages with what their facts are made of, each batch as it was at one moment. */
export async function* batchesWithFacts(
  connection: Connection,
  site: string,
): AsyncGenerator<PageWithFacts[], void> {
  let last: string | null = null;
  for (;;) {
    const behind: string | null = last;
    const { pages, end } = await connection.read(['pages', 'sightings', 'facts'], async (reading) => {
      const rows = await rowsBehind(reading, 'pages', site, behind, WITH_FACTS);
      const values = rows.map(({ value }) => value);
      return {
        pages: await withFacts(reading, site, allParsed(Page, values)),
        end: rows.at(-1)?.key[1] ?? null,
      };
    });
    if (end === null) return;
    yield pages;
    last = end;
  }
}

/** `pages`: neighbours in their store, whose sightings are neighbours, too. */
async function withFacts(reading: Reading, site: string, pages: readonly Page[]): Promise<PageWithFacts[]> {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = IDBKeyRange.bound([site, first.url], [site, last.url, []]);
  const seen = Map.groupBy(
    allParsed(Sighting, await reading.objectStore('sightings').getAll(span)),
    ({ url }) => url,
  );
  const facts = reading.objectStore('facts');
  return Promise.all(
    pages.map(async (page) => {
      const sighting = sightingAt(seen.get(page.url) ?? []);
      return { page, sighting, facts: sighting && (await facts.get([site, sighting.version])) };
    }),
  );
}
