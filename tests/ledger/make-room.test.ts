import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../ledger/announce.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { sizeOf } from '../../ledger/size-of.ts';
import {
  address,
  audit,
  day,
  decision,
  dispute,
  finding,
  SITE,
  seen,
  shot,
  site,
  sweep,
  verdict,
} from './samples.ts';

const OTHER = 'www.other.gov.cn';
let names = 0;
let name = '';
let ledger: Ledger;

beforeEach(async () => {
  name = `room-${++names}`;
  ledger = new Ledger(name);
  await ledger.putSite(site());
});

async function rowsIn(store: string): Promise<number> {
  const database = await openDB(name);
  const count = await database.count(store);
  database.close();
  return count;
}

/** A site with two pages, one of which said something else before, and one of everything else. */
async function fill(id = SITE): Promise<void> {
  await ledger.keepPages(id, [seen('a', '旧', day(1)), seen('b', '乙', day(1))]);
  await ledger.keepPages(id, [seen('a', '新', day(2))]);
  await ledger.keepVerdicts(id, [verdict('/x')]);
  await ledger.keepShot({ ...(await shot(`shot ${id}`)), site: id });
  await ledger.keepAudit(
    { ...audit(`audit ${id}`), site: id },
    [{ ...finding(), url: address('a') }],
    [['a', '1']],
  );
  await ledger.putSweep({ ...sweep(`sweep ${id}`), site: id });
  await ledger.appendSweep(`sweep ${id}`, {
    ...{ records: [{ n: 1 }], pages: [], failures: [], verdicts: [], at: day(1) },
  });
  await ledger.remark({ ...decision(`said ${id}`), site: id });
}

describe('what is kept of a site', () => {
  it('is counted by what it is for', async () => {
    await fill();
    const { parts, bytes } = await ledger.holdingOf(SITE);
    const counts = Object.fromEntries(Object.entries(parts).map(([part, { count }]) => [part, count]));
    expect(counts).toEqual({ pages: 2, older: 1, shots: 1, audits: 1, links: 1, sweeps: 1, said: 1 });
    for (const part of Object.values(parts)) expect(part.bytes).toBeGreaterThan(0);
    expect(bytes).toBe(Object.values(parts).reduce((sum, part) => sum + part.bytes, 0));
  });

  it('is nothing of a site that is not there', async () => {
    expect((await ledger.holdingOf('none')).bytes).toBe(0);
  });

  it('is nothing once the site is forgotten', async () => {
    await fill();
    await ledger.removeSite(SITE);
    expect((await ledger.holdingOf(SITE)).bytes).toBe(0);
    for (const store of ['parts', 'facts', 'sightings', 'auditRows', 'records']) {
      expect(await rowsIn(store)).toBe(0);
    }
  });
});

describe('making room', () => {
  it('drops what pages said before, and nothing that they say now', async () => {
    await fill();
    const before = await ledger.holdingOf(SITE);
    const [pages, facts] = [await ledger.pages(SITE), await ledger.factsOf(SITE, address('a'))];
    await ledger.dropOlder(SITE);
    expect(await ledger.pages(SITE)).toEqual(pages);
    expect(await ledger.factsOf(SITE, address('a'))).toEqual(facts);
    expect(await ledger.factsOf(SITE, address('b'))).not.toBeNull();
    expect(await ledger.versionsOf(SITE, address('a'))).toHaveLength(1);
    expect(await rowsIn('facts')).toBe(2);
    const after = await ledger.holdingOf(SITE);
    expect(after.parts.older).toEqual({ count: 0, bytes: 0 });
    expect(before.bytes - after.bytes).toBeGreaterThanOrEqual(before.parts.older.bytes);
    expect(await ledger.damaged()).toEqual([]);
  });

  it('keeps what a page says again that it said before', async () => {
    await ledger.keepPages(SITE, [seen('a', '旧', day(1))]);
    await ledger.keepPages(SITE, [seen('a', '新', day(2))]);
    await ledger.keepPages(SITE, [seen('a', '旧', day(3))]);
    await ledger.dropOlder(SITE);
    expect((await ledger.factsOf(SITE, address('a')))?.title?.document).toBe('旧');
  });

  it('drops the pictures of one site', async () => {
    await ledger.putSite(site({ id: OTHER, host: OTHER }));
    await fill();
    await fill(OTHER);
    await ledger.dropShots(SITE);
    expect(await ledger.shots(SITE)).toEqual([]);
    expect(await ledger.shots(OTHER)).toHaveLength(1);
  });

  it('keeps the pictures that a dispute rests on', async () => {
    await fill();
    const [before, after, other] = await Promise.all(['before', 'after', 'other'].map((id) => shot(id)));
    for (const one of [before, after, other]) if (one !== undefined) await ledger.keepShot(one);
    const [look] = dispute('d').rechecks;
    if (look === undefined) throw new Error('The sample has no recheck');
    const seenAgain = {
      ...look,
      before: { ...look.before, shots: ['before'] },
      after: { ...look.after, shots: ['after'] },
    };
    await ledger.keepDispute(dispute('d', { rechecks: [seenAgain] }));
    expect((await ledger.holdingOf(SITE)).parts.shots.count).toBe(2);
    await ledger.dropShots(SITE);
    expect((await ledger.shots(SITE)).map(({ id }) => id).toSorted()).toEqual(['after', 'before']);
    expect((await ledger.holdingOf(SITE)).parts.shots).toEqual({ count: 0, bytes: 0 });
  });

  it('drops what is left of sites that are gone, and not what people said', async () => {
    await ledger.putSite(site({ id: OTHER, host: OTHER }));
    await fill();
    await fill(OTHER);
    expect(await ledger.goneSites()).toEqual([]);
    await ledger.removeSite(OTHER);
    await ledger.keepVerdicts(OTHER, [verdict('/late')]);
    await ledger.putSweep({ ...sweep('late'), site: OTHER });
    await ledger.remark({ ...decision('late'), site: OTHER });
    expect(await ledger.goneSites()).toEqual([OTHER]);
    const mine = await ledger.holdingOf(SITE);
    await ledger.dropGone();
    expect(await ledger.goneSites()).toEqual([]);
    expect((await ledger.verdicts(OTHER)).size).toBe(0);
    expect(await ledger.remarks(OTHER)).toHaveLength(1);
    expect(await ledger.holdingOf(SITE)).toEqual(mine);
  });

  it('is announced to other windows', async () => {
    await fill();
    const heard: Change[] = [];
    const stop = new Ledger(name).onChange((change) => heard.push(change));
    await ledger.dropOlder(SITE);
    await ledger.dropShots(SITE);
    await expect
      .poll(() => heard)
      .toEqual([
        { site: SITE, what: 'pages' },
        { site: SITE, what: 'shots' },
      ]);
    stop();
  });
});

it('a size counts letters as the browser writes them', () => {
  expect(sizeOf('abcd')).toBe(12);
  expect(sizeOf('公开')).toBe(12);
  expect(sizeOf(new Uint8Array(100))).toBe(108);
  expect(sizeOf({ a: [1, null] })).toBe(8 + 1 + 8 + 8 + 8);
});
