import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../ledger/contract.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { address, day, facts, finding, page, SITE, seen, site } from './samples.ts';

let names = 0;
let name = '';
let ledger: Ledger;

beforeEach(async () => {
  name = `pages-${++names}`;
  ledger = new Ledger(name);
  await ledger.putSite(site());
});

/** The same database, read and written past the ledger. */
const raw = () => openDB(name);

async function rowsIn(store: string): Promise<number> {
  const database = await raw();
  const count = await database.count(store);
  database.close();
  return count;
}

describe('pages', () => {
  it('come back as they were kept, with their facts', async () => {
    await ledger.keepPages(SITE, [seen('a', '关于停车的通知')]);
    const kept = await new Ledger(name).page(SITE, address('a'));
    expect(kept).toEqual({ ...page('a'), version: kept?.version });
    expect(kept?.version).toMatch(/^[0-9a-f]{32}$/);
    expect(await ledger.factsOf(SITE, address('a'))).toEqual(facts('a', '关于停车的通知'));
    expect(await ledger.pages(SITE)).toEqual([kept]);
  });

  it('are none at first', async () => {
    expect(await ledger.page(SITE, address('a'))).toBeNull();
    expect(await ledger.pages(SITE)).toEqual([]);
    expect(await ledger.factsOf(SITE, address('a'))).toBeNull();
    expect(await ledger.versionsOf(SITE, address('a'))).toEqual([]);
  });

  it('are refused where their site is not kept', async () => {
    await expect(ledger.keepPages('other', [seen('a', '甲')])).rejects.toThrow(RangeError);
    expect(await rowsIn('facts')).toBe(0);
    expect(await rowsIn('pages')).toBe(0);
  });

  it('come in batches by address, each once', async () => {
    const paths = Array.from({ length: 7 }, (_, index) => `p${index}`);
    await ledger.keepPages(
      SITE,
      paths.map((path) => seen(path, '甲')),
    );
    const batches: string[][] = [];
    for await (const batch of ledger.pageBatches(SITE, 3)) batches.push(batch.map(({ url }) => url));
    expect(batches.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(batches.flat()).toEqual(paths.map(address));
  });

  it('of a site whose name begins like another stay apart', async () => {
    await ledger.putSite(site({ id: `${SITE}~town` }));
    await ledger.keepPages(`${SITE}~town`, [seen('a', '镇')]);
    await ledger.keepPages(SITE, [seen('b', '区')]);
    expect((await ledger.pages(SITE)).map(({ url }) => url)).toEqual([address('b')]);
    expect((await ledger.pages(`${SITE}~town`)).map(({ url }) => url)).toEqual([address('a')]);
  });
});

describe('a page that is seen again', () => {
  it('costs a time stamp where it says the same, however it was read', async () => {
    const first = seen('a', '甲');
    expect(await ledger.keepPages(SITE, [first])).toEqual({ added: 1, changed: 0, same: 0 });
    const again = facts('a', '甲', day(3));
    const live: typeof again = {
      ...again,
      gathering: { at: day(3), mode: 'live' },
      encoding: { used: 'utf-8', declared: 'utf-8' },
      rendered: { viewport: { width: 1, height: 2 }, pageHeight: 3, settled: true, shadowRoots: 0 },
      address: { ...again.address, status: 304 },
    };
    const row = page('a', { seenAt: day(3), firstSeen: day(3) });
    expect(await ledger.keepPages(SITE, [{ page: row, facts: live }])).toEqual({
      added: 0,
      changed: 0,
      same: 1,
    });
    expect(await rowsIn('facts')).toBe(1);
    expect(await ledger.versionsOf(SITE, address('a'))).toMatchObject([{ from: day(1), to: day(3) }]);
    expect(await ledger.page(SITE, address('a'))).toMatchObject({ firstSeen: day(1), seenAt: day(3) });
    expect(await ledger.factsOf(SITE, address('a'))).toEqual({ ...live, linkVerdicts: null });
  });

  it('does not depend on the order in which facts name what they know', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    const known = facts('a', '甲', day(2));
    const turned = Object.fromEntries(Object.entries(known).toReversed()) as typeof known;
    await ledger.keepPages(SITE, [{ page: page('a', { seenAt: day(2) }), facts: turned }]);
    expect(await rowsIn('facts')).toBe(1);
  });

  it('keeps what it said before beside what it says now', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲', day(1))]);
    await ledger.keepPages(SITE, [seen('a', '乙', day(3))]);
    await ledger.keepPages(SITE, [seen('a', '甲', day(5))]);
    const spans = await ledger.versionsOf(SITE, address('a'));
    expect(spans.map(({ from }) => from)).toEqual([day(1), day(3), day(5)]);
    expect(spans[0]?.version).toBe(spans[2]?.version);
    expect(await rowsIn('facts')).toBe(2);
    const titleAt = async (at?: string) => (await ledger.factsOf(SITE, address('a'), at))?.title?.document;
    expect(await titleAt()).toBe('甲');
    expect(await titleAt(day(4))).toBe('乙');
    expect(await titleAt(day(2))).toBe('甲');
    expect(await ledger.factsOf(SITE, address('a'), '2025-10-01T00:00:00.000Z')).toBeNull();
  });

  it('keeps what every page of the site shares once', async () => {
    const pages = ['a', 'b', 'c', 'd'].map((path) => seen(path, `关于${path}的通知`));
    await ledger.keepPages(SITE, pages);
    expect(await rowsIn('facts')).toBe(4);
    expect(await rowsIn('parts')).toBe(2);
    const visited: unknown[] = [];
    await ledger.eachPage(SITE, (_, known) => void visited.push(known));
    expect(visited).toEqual(pages.map((one) => one.facts));
  });

  it('is one row where it stands twice in a step', async () => {
    const kept = await ledger.keepPages(SITE, [seen('a', '甲', day(1)), seen('a', '乙', day(2))]);
    expect(kept).toEqual({ added: 1, changed: 1, same: 0 });
    expect(await ledger.site(SITE)).toMatchObject({ pages: 1, counts: { error: 1, passed: 1 } });
  });

  it('does not go back in time', async () => {
    await ledger.keepPages(SITE, [seen('a', '乙', day(3), { title: '新' })]);
    await ledger.keepPages(SITE, [seen('a', '甲', day(2), { title: '旧', findings: [] })]);
    expect(await ledger.page(SITE, address('a'))).toMatchObject({ title: '新', seenAt: day(3) });
    expect(await ledger.site(SITE)).toMatchObject({ pages: 1, counts: { error: 1 } });
  });
});

describe('the counts of a site', () => {
  const warning = finding({ severity: 'warning' });
  const unsure = finding({ outcome: 'cantTell', severity: null });

  it('follow its pages', async () => {
    await ledger.keepPages(SITE, [
      seen('a', '甲', day(1), { findings: [finding(), warning, finding({ severity: 'info' })] }),
      seen('b', '乙', day(2), { findings: [unsure], outcomes: { x: 'untested', y: 'passed' } }),
    ]);
    expect(await ledger.site(SITE)).toMatchObject({
      pages: 2,
      seenAt: day(2),
      counts: { error: 1, warning: 2, cantTell: 1, passed: 2, untested: 1, inapplicable: 0 },
    });
    await ledger.keepPages(SITE, [seen('a', '丙', day(3), { findings: [], outcomes: {} })]);
    expect(await ledger.site(SITE)).toMatchObject({
      pages: 2,
      counts: { error: 0, warning: 0, cantTell: 1, passed: 1, untested: 1 },
    });
  });

  it('are the ledger’s own, whatever is put', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    const put = await ledger.putSite(site({ title: '改名', pages: 99 }));
    expect(put).toMatchObject({ title: '改名', pages: 1, counts: { error: 1 } });
    expect(await ledger.site(SITE)).toEqual(put);
  });

  it('follow pages that are judged anew, unless they were seen anew in the meantime', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲'), seen('b', '乙')]);
    const judged = (await ledger.pages(SITE)).map((one): Page => ({ ...one, findings: [warning] }));
    await ledger.keepPages(SITE, [seen('b', '丙', day(2))]);
    expect(await ledger.keepJudgements(SITE, judged)).toBe(1);
    expect(await ledger.site(SITE)).toMatchObject({ pages: 2, counts: { error: 1, warning: 1 } });
    expect(await ledger.page(SITE, address('b'))).toMatchObject({ seenAt: day(2), findings: [finding()] });
  });

  it('are right where two windows write at once', async () => {
    const other = new Ledger(name);
    const paths = Array.from({ length: 10 }, (_, index) => `p${index}`);
    await Promise.all(paths.map((path, i) => (i % 2 ? other : ledger).keepPages(SITE, [seen(path, path)])));
    expect(await ledger.site(SITE)).toMatchObject({ pages: 10, counts: { error: 10, passed: 10 } });
  });

  it('hold for 20,000 pages', async () => {
    const known = facts('a', '甲');
    for (let from = 0; from < 20_000; from += 2_000) {
      const batch = Array.from({ length: 2_000 }, (_, i) => ({ page: page(`p${from + i}`), facts: known }));
      await ledger.keepPages(SITE, batch);
    }
    expect(await ledger.site(SITE)).toMatchObject({ pages: 20_000, counts: { error: 20_000 } });
    let urls = 0;
    for await (const batch of ledger.pageBatches(SITE)) urls += new Set(batch.map(({ url }) => url)).size;
    expect(urls).toBe(20_000);
  });
});

describe('removing a site', () => {
  it('takes all of it and nothing of another', async () => {
    await ledger.putSite(site({ id: 'other' }));
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    await ledger.keepPages('other', [seen('a', '甲')]);
    await ledger.removeSite(SITE);
    expect((await ledger.sites()).map(({ id }) => id)).toEqual(['other']);
    expect(await ledger.pages(SITE)).toEqual([]);
    expect(await ledger.factsOf('other', address('a'))).toEqual(facts('a', '甲'));
    expect(await rowsIn('facts')).toBe(1);
    expect(await rowsIn('sightings')).toBe(1);
  });
});
