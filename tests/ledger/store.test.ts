import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../ledger/announce.ts';
import { deflate } from '../../ledger/deflate.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { LedgerFull } from '../../ledger/quota.ts';
import {
  address,
  audit,
  day,
  decision,
  facts,
  finding,
  page,
  SITE,
  seen,
  shot,
  site,
  sweep,
  verdict,
} from './samples.ts';

let names = 0;
let name = '';
let ledger: Ledger;

beforeEach(async () => {
  name = `store-${++names}`;
  ledger = new Ledger(name);
  await ledger.putSite(site());
});
afterEach(() => void vi.restoreAllMocks());

/** What the next window finds. */
const next = () => new Ledger(name);

/** The same database, written past the ledger. */
async function write(store: string, value: unknown, key: IDBValidKey): Promise<void> {
  const database = await openDB(name);
  await database.put(store, value, key);
  database.close();
}

describe('remarks and pictures', () => {
  it('come back, the oldest first, and go by id', async () => {
    const [late, early] = [decision('late', { at: day(3) }), decision('early', { at: day(1) })];
    await ledger.remark(late);
    await ledger.remark(early);
    expect(await next().remarks(SITE)).toEqual([early, late]);
    await ledger.remark({ ...early, reason: '改' });
    await ledger.removeRemark('late');
    expect(await next().remarks(SITE)).toEqual([{ ...early, reason: '改' }]);
    expect(await next().remarks('other')).toEqual([]);
  });

  it('are found by site and by finding', async () => {
    const one = await shot('one');
    const two = { ...(await shot('two')), fingerprint: 'else' };
    await ledger.keepShot(one);
    await ledger.keepShot(two);
    expect(await next().shots(SITE)).toEqual([one, two]);
    expect(await next().shots(SITE, 'else')).toEqual([two]);
    await ledger.removeShot('two');
    expect(await next().shots(SITE)).toEqual([one]);
  });
});

describe('audits', () => {
  it('keep their findings in order, and the versions of pages', async () => {
    const findings = Array.from({ length: 1_203 }, (_, n) => ({
      ...finding({ fingerprint: `f${n}` }),
      url: n === 0 ? null : address(`p${n}`),
    }));
    const versions = [[address('a'), 'v1'] as const, [address('b'), 'v2'] as const];
    await ledger.keepAudit(audit('one'), findings, versions);
    expect(await next().findingsOf('one')).toEqual(findings);
    expect(await next().pageVersionsOf('one')).toEqual(new Map(versions));
    expect(await next().audits(SITE)).toEqual([audit('one')]);
    expect(await next().audit('one')).toEqual(audit('one'));
  });

  it('tell their findings over the site by themselves, wherever these stood', async () => {
    const ofPages = Array.from({ length: 1_203 }, (_, n) => ({
      ...finding({ fingerprint: `f${n}` }),
      url: address(`p${n}`),
    }));
    const ofSite = Array.from({ length: 2 }, (_, n) => ({ ...finding({ fingerprint: `s${n}` }), url: null }));
    await ledger.keepAudit(audit('one'), [...ofPages, ...ofSite], []);
    expect(await next().siteFindingsOf('one')).toEqual(ofSite);
    expect(await next().findingsOf('one')).toEqual([...ofSite, ...ofPages]);
    await ledger.keepAudit(audit('none'), ofPages, []);
    expect(await next().siteFindingsOf('none')).toEqual([]);
    // As older versions kept them.
    for (const [index, batch] of [ofPages.slice(0, 500), [...ofPages.slice(500), ...ofSite]].entries()) {
      await write('auditRows', { bytes: await deflate(JSON.stringify(batch)) }, ['old', 'findings', index]);
    }
    expect(await next().siteFindingsOf('old')).toEqual(ofSite);
  });

  it('stand the newest first, are replaced by id, and go with all of theirs', async () => {
    await ledger.keepAudit(audit('old', { endedAt: day(1) }), [{ ...finding(), url: null }], []);
    await ledger.keepAudit(audit('new', { endedAt: day(5) }), [], []);
    expect((await ledger.audits(SITE)).map(({ id }) => id)).toEqual(['new', 'old']);
    await ledger.keepAudit(audit('old', { note: '再' }), [], []);
    expect(await ledger.findingsOf('old')).toEqual([]);
    await ledger.removeAudit('new');
    expect((await ledger.audits(SITE)).map(({ id }) => id)).toEqual(['old']);
  });
});

describe('verdicts', () => {
  it('keep the latest of an address', async () => {
    await ledger.keepVerdicts(SITE, [verdict('1', day(3)), verdict('2')]);
    await ledger.keepVerdicts(SITE, [verdict('1', day(2))]);
    expect(await next().verdicts(SITE)).toEqual(
      new Map([verdict('1', day(3)), verdict('2')].map((one) => [one.url, one])),
    );
    const asked = await next().verdictsOf(SITE, [address('2'), address('none'), address('2')]);
    expect([...asked.keys()]).toEqual([address('2')]);
  });
});

describe('a sweep', () => {
  const step = { records: [], pages: [], failures: [], verdicts: [], at: day(2) };

  it('keeps a step whole: records in order, pages, failures, verdicts, what it is at', async () => {
    await ledger.putSweep(sweep('s'));
    await ledger.appendSweep('s', { ...step, records: [{ n: 1 }, { n: 2 }] });
    const kept = await ledger.appendSweep('s', {
      ...step,
      records: [{ n: 3 }],
      pages: [seen('a', '甲')],
      failures: [{ url: address('bad'), why: 'timeout' }],
      verdicts: [verdict('1')],
      now: { state: 'done', endedAt: day(2), progress: { read: 1 } },
    });
    expect(kept).toEqual({ added: 1, changed: 0, same: 0 });
    expect(await next().recordsOf('s')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(await next().failures(SITE)).toEqual([
      { site: SITE, url: address('bad'), why: 'timeout', at: day(2) },
    ]);
    expect((await next().verdicts(SITE)).size).toBe(1);
    expect(await next().sweep('s')).toEqual(
      sweep('s', { state: 'done', endedAt: day(2), progress: { read: 1 } }),
    );
    expect(await next().site(SITE)).toMatchObject({ pages: 1 });
  });

  it('puts a snapshot in the place of its records, and those of another stay', async () => {
    await ledger.putSweep(sweep('s'));
    await ledger.putSweep(sweep('t', { startedAt: day(9) }));
    await ledger.appendSweep('s', { ...step, records: [{ n: 1 }, { n: 2 }] });
    await ledger.appendSweep('t', { ...step, records: [{ t: 1 }] });
    await ledger.compactSweep('s', [{ snapshot: true }]);
    await ledger.appendSweep('s', { ...step, records: [{ n: 3 }] });
    expect(await next().recordsOf('s')).toEqual([{ snapshot: true }, { n: 3 }]);
    expect(await next().recordsOf('t')).toEqual([{ t: 1 }]);
    expect((await next().sweeps(SITE)).map(({ id }) => id)).toEqual(['t', 's']);
    await ledger.removeSweep('s');
    expect(await next().recordsOf('s')).toEqual([]);
    expect((await next().sweeps()).map(({ id }) => id)).toEqual(['t']);
  });

  it('that is not kept takes no step', async () => {
    const lost = { ...step, pages: [seen('a', '甲')] };
    await expect(ledger.appendSweep('none', lost)).rejects.toThrow(RangeError);
    await expect(ledger.compactSweep('none', [])).rejects.toThrow(RangeError);
    expect(await ledger.pages(SITE)).toEqual([]);
  });

  it('takes a page off the failures once it is read', async () => {
    await ledger.keepFailures(SITE, [{ site: SITE, url: address('a'), why: 'reset', at: day(1) }]);
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    expect(await ledger.failures(SITE)).toEqual([]);
  });
});

describe('a write that fails in the middle', () => {
  /** Every `put` to a store fails, as the browser's would. */
  function failAt(store: string, error: DOMException): void {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === store) throw error;
      return put.apply(this, given);
    });
  }

  it('leaves everything as it was', async () => {
    await ledger.putSweep(sweep('s'));
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    const before = [await ledger.site(SITE), await ledger.pages(SITE)];
    failAt('verdicts', new DOMException('no', 'UnknownError'));
    const step = {
      records: [{ n: 1 }],
      pages: [seen('a', '乙', day(2)), seen('b', '丙')],
      failures: [{ url: address('bad'), why: 'x' }],
      verdicts: [verdict('1')],
      at: day(2),
    };
    await expect(ledger.appendSweep('s', step)).rejects.toThrow('no');
    vi.restoreAllMocks();
    expect([await next().site(SITE), await next().pages(SITE)]).toEqual(before);
    expect(await next().recordsOf('s')).toEqual([]);
    expect(await next().failures(SITE)).toEqual([]);
    expect(await next().versionsOf(SITE, address('a'))).toHaveLength(1);
    await ledger.appendSweep('s', step);
    expect(await next().site(SITE)).toMatchObject({ pages: 2 });
  });

  it('says that the disk is full, with what is used and what there is', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 900, quota: 1_000 }) } });
    failAt('facts', new DOMException('full', 'QuotaExceededError'));
    const error = await ledger.keepPages(SITE, [seen('a', '甲')]).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(LedgerFull);
    expect(error).toMatchObject({ usage: { used: 900, quota: 1_000 } });
    expect(await ledger.usage()).toEqual({ used: 900, quota: 1_000 });
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    expect(await next().pages(SITE)).toEqual([]);
    expect(await next().sites()).toEqual([site()]);
  });

  it('says so too where that only shows when all was written', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const writing = this.transaction;
      if (this.name === 'sites') {
        const full = new DOMException('full', 'QuotaExceededError');
        Object.defineProperty(writing, 'error', { value: full });
        queueMicrotask(() => writing.abort());
      }
      return put.apply(this, given);
    });
    await expect(ledger.keepPages(SITE, [seen('a', '甲')])).rejects.toThrow(LedgerFull);
    vi.restoreAllMocks();
    expect(await next().pages(SITE)).toEqual([]);
    expect(await next().sites()).toEqual([site()]);
  });

  it('is undone where the browser dies before the end', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    const database = await openDB(name);
    const dying = database.transaction(['pages', 'sites'], 'readwrite');
    await dying.objectStore('pages').delete([SITE, address('a')]);
    dying.abort();
    await expect(dying.done).rejects.toThrow();
    database.close();
    expect(await next().pages(SITE)).toHaveLength(1);
  });
});

describe('a damaged row', () => {
  it('is passed over, listed, and takes no other with it', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲'), seen('b', '乙')]);
    await ledger.keepVerdicts(SITE, [verdict('1')]);
    await ledger.remark(decision('r'));
    await write('pages', { url: 7 }, [SITE, address('a')]);
    await write('verdicts', 'nonsense', [SITE, address('2')]);
    await write('remarks', { site: SITE, type: 'else' }, 'broken');
    expect((await next().pages(SITE)).map(({ url }) => url)).toEqual([address('b')]);
    expect(await next().page(SITE, address('a'))).toBeNull();
    expect((await next().verdicts(SITE)).size).toBe(1);
    expect(await next().remarks(SITE)).toEqual([decision('r')]);
    const damaged = await next().damaged();
    expect(damaged.map(({ store }) => store)).toEqual(['pages', 'verdicts', 'remarks']);
    expect(damaged[0]?.key).toBe(JSON.stringify([SITE, address('a')]));
  });

  it('that a new one takes the place of is set aside, and the site is counted anew', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲'), seen('b', '乙')]);
    await write('pages', { url: 7 }, [SITE, address('a')]);
    await ledger.keepPages(SITE, [seen('a', '甲', day(2))]);
    expect(await ledger.site(SITE)).toMatchObject({ pages: 2, counts: { error: 2, passed: 2 } });
    expect(await ledger.damaged()).toEqual([
      { store: 'pages', key: JSON.stringify([SITE, address('a')]), why: 'A new row took its place' },
    ]);
  });

  it('of a site is mended by putting the site again, with its pages counted', async () => {
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    await write('sites', { id: SITE }, SITE);
    expect(await ledger.sites()).toEqual([]);
    await expect(ledger.keepPages(SITE, [seen('b', '乙')])).rejects.toThrow(RangeError);
    expect(await ledger.putSite(site())).toMatchObject({ pages: 1, counts: { error: 1 } });
  });

  it.each([
    ['bytes that do not unpack', { parts: [], bytes: new Uint8Array([9, 9, 9]) }],
    ['a part that is not there', { parts: ['none'], bytes: new Uint8Array() }],
    ['nothing at all', null],
  ])('of facts is null where it holds %s, and the other pages are visited', async (_, row) => {
    await ledger.keepPages(SITE, [seen('a', '甲'), seen('b', '乙')]);
    const { version = '' } = (await ledger.page(SITE, address('a'))) ?? {};
    await write('facts', row, [SITE, version]);
    const visited: unknown[] = [];
    await ledger.eachPage(SITE, (one, known) => void visited.push([one.url, known?.title?.document ?? null]));
    expect(visited).toEqual([
      [address('a'), null],
      [address('b'), '乙'],
    ]);
    expect(await ledger.factsOf(SITE, address('a'))).toBeNull();
    expect((await ledger.damaged()).map(({ store }) => store)).toEqual(['facts']);
    await ledger.keepPages(SITE, [seen('a', '甲', day(2))]);
    expect(await ledger.factsOf(SITE, address('a'))).toEqual(facts('a', '甲', day(2)));
    expect(await ledger.damaged()).toEqual([]);
  });

  it('of an audit costs its own findings alone', async () => {
    const findings = Array.from({ length: 700 }, (_, n) => ({
      ...finding({ fingerprint: `f${n}` }),
      url: null,
    }));
    await ledger.keepAudit(audit('one'), findings, []);
    await write('auditRows', { bytes: new Uint8Array([1]) }, ['one', 'findings', 0]);
    expect(await ledger.findingsOf('one')).toEqual(findings.slice(500));
    expect((await ledger.damaged()).map(({ store }) => store)).toEqual(['auditRows']);
  });
});

describe('facts of a newer or older shape', () => {
  it('are null, never half-read', async () => {
    const odd = { ...facts('a', '甲'), version: 1 } as unknown as ReturnType<typeof facts>;
    await ledger.keepPages(SITE, [{ page: page('a'), facts: odd }]);
    expect(await ledger.factsOf(SITE, address('a'))).toBeNull();
  });
});

describe('windows', () => {
  it('are told of a change by site, and of none that failed', async () => {
    const heard: Change[] = [];
    const end = next().onChange((change) => heard.push(change));
    await ledger.keepPages('none', [seen('a', '甲')]).catch(() => undefined);
    await ledger.keepPages(SITE, [seen('a', '甲')]);
    await ledger.remark(decision('r'));
    await ledger.removeRemark('r');
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard).toEqual([
      { site: SITE, what: 'pages' },
      { site: SITE, what: 'remarks' },
      { site: SITE, what: 'remarks' },
    ]);
    end();
    ledger.close();
  });
});
