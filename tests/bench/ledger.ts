import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { openDB } from 'idb';
import { judgePage } from '../../audit/judge.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { decodePage } from '../../facts/read/decode.ts';
import { recordPage } from '../../facts/record/page.ts';
import type { Page } from '../../ledger/contract.ts';
import { deflate } from '../../ledger/deflate.ts';
import { splitFacts } from '../../ledger/facts-parts.ts';
import { PartPacker } from '../../ledger/facts-store.ts';
import type { SeenPage } from '../../ledger/keep-pages.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { choosePack } from '../../rules/packs/index.ts';
import { median } from './pages.ts';
import { verdict } from './verdicts.ts';

/** Bytes of a page at rest, in the median. */
const MOST_BYTES = 16_384;
/** Milliseconds of packing or unpacking a page in the median: little beside the tens that reading and judging it cost. */
const MOST_MS = 5;
const ROUNDS = 5;
const AT = '2025-11-03T00:00:00.000Z';
const sample = fileURLToPath(new URL('../portal/pages', import.meta.url));
const STORES = ['pages', 'sightings', 'facts', 'parts'] as const;

interface RealPage extends SeenPage {
  readonly name: string;
  readonly site: string;
}

/** The pages of the folder in `MINGCHA_PAGES`, else of the sample portal; those whose names begin alike are of one site. */
function realPages(): RealPage[] {
  const own = process.env.MINGCHA_PAGES;
  const folder = own ?? sample;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => {
      const site = `www.${own === undefined ? 'sample' : (name.split('-')[0] ?? '')}.gov.cn`;
      return { name, site, ...seenPage(join(folder, name), site, `https://${site}/${name}`) };
    });
}

function seenPage(path: string, site: string, url: string): SeenPage {
  const { text, encoding } = decodePage(readFileSync(path), null);
  const circumstances = { url, status: 200, encoding, at: AT, live: null };
  const facts = completeFacts(gatherPage(recordPage(parsePage(text), null), circumstances));
  const { host, path: place } = facts.address;
  const pack = choosePack({ host, path: place, organs: facts.kind?.organs ?? [] });
  const origin = { site, via: 'sweep', sha256: '0'.repeat(64), needsLive: false, judgedBy: 'bench' } as const;
  return { page: pageRow(facts, judgePage(facts, pack), origin), facts };
}

/** Bytes of all rows by store, as V8 writes them: what a browser keeps before its own overhead or compression. */
async function bytesIn(name: string): Promise<Record<(typeof STORES)[number], number>> {
  const database = await openDB(name);
  const bytes = { pages: 0, sightings: 0, facts: 0, parts: 0 };
  for (const store of STORES) {
    const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
    for (const row of [...keys, ...values]) bytes[store] += serialize(row).length;
  }
  database.close();
  return bytes;
}

/** Bytes that each page adds to the ledger when the pages come one after the other. */
async function growth(pages: readonly RealPage[]): Promise<Record<(typeof STORES)[number], number>[]> {
  const ledger = new Ledger('bench');
  for (const site of new Set(pages.map((page) => page.site))) {
    await ledger.putSite({ ...emptySite(site) });
  }
  const grown: Record<(typeof STORES)[number], number>[] = [];
  let before = await bytesIn('bench');
  for (const page of pages) {
    await ledger.keepPages(page.site, [page]);
    const after = await bytesIn('bench');
    const { pages: p, sightings: s, facts: f, parts } = before;
    grown.push({
      pages: after.pages - p,
      sightings: after.sightings - s,
      facts: after.facts - f,
      parts: after.parts - parts,
    });
    before = after;
  }
  ledger.close();
  return grown;
}

function emptySite(id: string) {
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  const named = { id, host: id, title: id, home: null, pack: 'general', packChosen: false };
  return { ...named, addedAt: AT, seenAt: AT, pages: 0, counts };
}

/** Median milliseconds of a piece of work for each page, after one round to warm up. */
async function msOf(pages: readonly RealPage[], work: (page: RealPage) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const page of pages) {
      const start = performance.now();
      await work(page);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  return median(times);
}

function row(name: string, cells: readonly (number | string)[]): string {
  return name.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join('');
}

async function benchSizes(pages: readonly RealPage[]): Promise<void> {
  const grown = await growth(pages);
  console.log(row('bytes', ['JSON', 'deflated', 'row', 'sighting', 'own', 'parts', 'all']));
  const all: number[] = [];
  const plain: number[] = [];
  const whole: number[] = [];
  for (const [index, { name, facts }] of pages.entries()) {
    const { pages: kept = 0, sightings = 0, facts: own = 0, parts = 0 } = grown[index] ?? {};
    const json = JSON.stringify(facts);
    plain.push(Buffer.byteLength(json));
    whole.push((await deflate(json)).length);
    all.push(kept + sightings + own + parts);
    const cells = [plain.at(-1) ?? 0, whole.at(-1) ?? 0, kept, sightings, own, parts, all.at(-1) ?? 0];
    console.log(row(name, cells));
  }
  const medians = (['pages', 'sightings', 'facts', 'parts'] as const).map((store) =>
    median(grown.map((one) => one[store])),
  );
  console.log(row('median', [median(plain), median(whole), ...medians, median(all)]));
  const most = `at most ${MOST_BYTES}`;
  const value = median(all);
  console.log(verdict({ what: 'bytes a page, median', target: most, value, met: value <= MOST_BYTES }));
}

async function benchTimes(pages: readonly RealPage[]): Promise<void> {
  const packer = new PartPacker();
  const packing = await msOf(pages, async ({ facts }) => packer.pack(await splitFacts(facts)));
  const ledger = new Ledger('bench');
  const reading = await msOf(pages, ({ site, page: { url } }: RealPage & { page: Pick<Page, 'url'> }) =>
    ledger.factsOf(site, url),
  );
  ledger.close();
  const target = `at most ${MOST_MS}`;
  for (const [what, value] of [
    ['ms to pack a page, median', packing],
    ['ms to read a page’s facts back, median', reading],
  ] as const) {
    console.log(verdict({ what, target, value, met: value <= MOST_MS }));
  }
}

/** What pages cost at rest, and what packing and unpacking them takes. */
export async function benchLedger(): Promise<void> {
  console.log(`\nThe ledger: pages at rest\nload of the machine: ${loadavg()[0]?.toFixed(1)}`);
  const pages = realPages();
  await benchSizes(pages);
  await benchTimes(pages);
}
