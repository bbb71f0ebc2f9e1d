import type { PageFacts } from '../facts/page.ts';
import { setAside } from './aside.ts';
import { Page, Site } from './contract.ts';
import type { Connection, Store, Writing } from './database.ts';
import { circumstancesOf, splitFacts } from './facts-parts.ts';
import { type PackedFacts, PartPacker, putFacts, putParts } from './facts-store.ts';
import { inTurns } from './in-turns.ts';
import { liveStands, withSwept } from './live-stands.ts';
import { addTally, type Tally, tallyOf } from './page-counts.ts';
import { parsed } from './parsed.ts';
import { within } from './ranges.ts';
import { putSighting } from './sightings.ts';
import { recount } from './sites.ts';

/** A page that was just read: `version` and `firstSeen` are the ledger's to say. */
export interface SeenPage {
  readonly page: Omit<Page, 'version' | 'firstSeen'>;
  readonly facts: PageFacts;
}

/** What became of pages: how many are new, say something new, or say what they said. */
export interface KeptPages {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** A page ready to be written: everything that takes time was done before the transaction. */
interface ReadyPage extends SeenPage {
  readonly packed: PackedFacts;
}

/** The stores that pages are written to. */
export const PAGE_STORES: Store[] = ['sites', 'pages', 'sightings', 'facts', 'parts', 'failures', 'aside'];

export async function keepPages(
  connection: Connection,
  site: string,
  seen: readonly SeenPage[],
): Promise<KeptPages> {
  const ready = await readyPages(seen);
  return connection.write(PAGE_STORES, [{ site, what: 'pages' }], (writing) =>
    putPages(writing, site, ready),
  );
}

/** Splits and packs the facts of pages. */
export function readyPages(seen: readonly SeenPage[]): Promise<ReadyPage[]> {
  const packer = new PartPacker();
  const ready = async (one: SeenPage) => ({ ...one, packed: await packer.pack(await splitFacts(one.facts)) });
  return Promise.all(seen.map(ready));
}

/**
 * Writes pages with their facts, and the site's counts with them. Rejects with `RangeError` where the site is not kept.
 * `sparesLive`: what was seen in a live tab is not given up for bytes that say less (`live-stands.ts`); such a page
 * counts as the same.
 */
export async function putPages(
  writing: Writing,
  id: string,
  ready: readonly ReadyPage[],
  sparesLive = false,
): Promise<KeptPages> {
  const counted = await countedSite(writing, id);
  const kept = { added: 0, changed: 0, same: 0 };
  const failed = await writing.objectStore('failures').count(within(id));
  await putParts(
    writing,
    id,
    ready.map(({ packed }) => packed),
  );
  await inTurns(ready, urlOf, async (one) => {
    const known = await counted.before(one.page.url);
    const before = known.page;
    if (failed > 0) await writing.objectStore('failures').delete([id, one.page.url]);
    if (sparesLive && before !== null && liveStands(before, one.page)) {
      kept.same += 1;
      await writing.objectStore('pages').put(withSwept(before, one.page), [id, before.url]);
      return;
    }
    const became = before === null ? 'added' : before.version === one.packed.version ? 'same' : 'changed';
    kept[became] += 1;
    await putPage(writing, id, one, known);
    if (before === null || before.seenAt <= one.page.seenAt) counted.replace(before, rowOf(id, one, before));
  });
  await counted.keep();
  return kept;
}

/** Replaces pages that were judged anew and still say what was judged. */
export function keepJudgements(
  connection: Connection,
  site: string,
  judged: readonly Page[],
): Promise<number> {
  const told = [{ site, what: 'pages' }] as const;
  return connection.write(['sites', 'pages', 'aside'], told, async (writing) => {
    const counted = await countedSite(writing, site);
    let replaced = 0;
    await inTurns(
      judged,
      ({ url }) => url,
      async (page) => {
        const { page: before } = await counted.before(page.url);
        if (before === null || before.version !== page.version) return;
        const { firstSeen, seenAt, sweptSha256 } = before;
        const swept = sweptSha256 === undefined ? {} : { sweptSha256 };
        const row = { ...page, ...swept, site, firstSeen, seenAt };
        await writing.objectStore('pages').put(row, [site, page.url]);
        counted.replace(before, row);
        replaced += 1;
      },
    );
    await counted.keep();
    return replaced;
  });
}

function urlOf({ page }: ReadyPage): string {
  return page.url;
}

function rowOf(site: string, { page, packed }: ReadyPage, before: Page | null): Page {
  return { ...page, site, version: packed.version, firstSeen: before?.firstSeen ?? page.seenAt };
}

/** A page as it was. `isFirst`: there was none; one that could not be read is null, too. */
interface Before {
  readonly page: Page | null;
  readonly isFirst: boolean;
}

async function putPage(
  writing: Writing,
  site: string,
  ready: ReadyPage,
  { page: before, isFirst }: Before,
): Promise<void> {
  const { page, facts, packed } = ready;
  const { url, seenAt } = page;
  const span = { site, url, version: packed.version, from: seenAt, to: seenAt };
  const isOlder = before !== null && before.seenAt > seenAt;
  await Promise.all([
    putFacts(writing, site, packed, before?.version !== packed.version),
    putSighting(writing, { ...span, circumstances: circumstancesOf(facts) }, isFirst),
    isOlder ? null : writing.objectStore('pages').put(rowOf(site, ready, before), [site, url]),
  ]);
}

/** A site whose counts follow its pages while they are written. */
async function countedSite(writing: Writing, id: string) {
  const sites = writing.objectStore('sites');
  const site = parsed(Site, await sites.get(id));
  if (site === null) throw new RangeError(`The site ${id} is not kept`);
  let tally: Tally = site;
  let { seenAt } = site;
  let uncertain = false;
  return {
    /** The page as it was; a row that cannot be read is set aside, and all pages are counted anew in the end. */
    async before(url: string): Promise<Before> {
      const row = await writing.objectStore('pages').get([id, url]);
      const page = parsed(Page, row);
      if (page !== null || row === undefined) return { page, isFirst: row === undefined };
      await setAside(writing, 'pages', [id, url], row);
      uncertain = true;
      return { page: null, isFirst: false };
    },
    replace(before: Page | null, after: Page): void {
      if (before !== null) tally = addTally(tally, tallyOf(before), -1);
      tally = addTally(tally, tallyOf(after));
      if (after.seenAt > seenAt) ({ seenAt } = after);
    },
    async keep(): Promise<void> {
      const { pages, counts } = uncertain ? await recount(writing, id) : tally;
      await sites.put({ ...site, seenAt, pages, counts }, id);
    },
  };
}
