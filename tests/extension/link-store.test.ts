import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LinkStore, type StoredCheck } from '../../extension/link-store.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';

let names = 0;
let name = '';
let store: LinkStore;

beforeEach(() => {
  name = `store-${++names}`;
  store = new LinkStore(name);
});
afterEach(() => void vi.restoreAllMocks());

function check(document: string, change: Partial<StoredCheck> = {}): StoredCheck {
  return {
    document,
    tab: 7,
    page: 'https://www.own.gov.cn/list.html',
    state: 'running',
    startedAt: '2025-11-03T00:00:00.000Z',
    anew: false,
    addresses: ['https://a.cn/1'],
    snapshot: { version: 1 },
    ...change,
  };
}

function verdict(url: string, at = '2025-11-03T00:00:00.000Z'): LinkVerdict {
  const opens = { verdict: 'opens', kind: 'opens', reason: 'ok', status: 200, finalUrl: null } as const;
  return {
    url,
    ...opens,
    at,
    landing: { title: '通知', headings: ['通知'], textLength: 9 },
    tries: [{ at, way: 'get', status: 200, reason: 'ok', ms: 3.5 }],
  };
}

/** The same database, read and written past the store. */
function raw() {
  return openDB(name);
}

/** What the next worker finds. */
const next = () => new LinkStore(name);

describe('the store of link checks', () => {
  it('gives back what was put: the check, its changes in order, its verdicts', async () => {
    const one = check('d');
    await store.putCheck(one, [{ n: 1 }, { n: 2 }], [verdict('https://a.cn/1')]);
    await store.append('d', [{ n: 3 }], [verdict('https://a.cn/2')]);
    expect(await next().checks()).toEqual([one]);
    expect(await next().journalOf('d')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const urls = ['https://a.cn/1', 'https://a.cn/2', 'https://a.cn/2', 'https://a.cn/none'];
    expect([...(await next().verdictsOf(urls)).values()]).toEqual([
      verdict('https://a.cn/1'),
      verdict('https://a.cn/2'),
    ]);
  });

  it('is empty at first', async () => {
    expect(await store.checks()).toEqual([]);
    expect(await store.journalOf('d')).toEqual([]);
    expect(await store.verdictsOf(['https://a.cn/1'])).toEqual(new Map());
  });

  it('puts a check in the place of an earlier one, whose changes go', async () => {
    await store.putCheck(check('d'), [{ n: 1 }], []);
    await store.putCheck(check('e'), [{ e: 1 }], []);
    await store.putCheck(check('d', { anew: true }), [{ n: 2 }], []);
    expect(await store.checks()).toEqual([check('d', { anew: true }), check('e')]);
    expect(await store.journalOf('d')).toEqual([{ n: 2 }]);
    expect(await store.journalOf('e')).toEqual([{ e: 1 }]);
  });

  it('keeps the last verdict of an address', async () => {
    await store.append('d', [], [verdict('https://a.cn/1')]);
    await store.append('e', [], [verdict('https://a.cn/1', '2025-11-04T00:00:00.000Z')]);
    expect((await store.verdictsOf(['https://a.cn/1'])).get('https://a.cn/1')?.at).toMatch(/^2025-11-04/);
  });

  it('changes what a check is at, its changes aside', async () => {
    await store.putCheck(check('d'), [{ n: 1 }], []);
    await store.setState('d', 'paused');
    expect(await store.checks()).toEqual([check('d', { state: 'paused' })]);
    expect(await store.journalOf('d')).toEqual([{ n: 1 }]);
  });

  it('says where there is no check whose state could change, and makes none', async () => {
    await expect(store.setState('d', 'done')).rejects.toThrow('d');
    expect(await store.checks()).toEqual([]);
  });

  it('forgets a check with its changes, and keeps its verdicts', async () => {
    await store.putCheck(check('d'), [{ n: 1 }], [verdict('https://a.cn/1')]);
    await store.putCheck(check('e'), [{ n: 2 }], []);
    await store.removeCheck('d');
    await store.removeCheck('never');
    expect(await store.checks()).toEqual([check('e')]);
    expect(await store.journalOf('d')).toEqual([]);
    expect(await store.journalOf('e')).toEqual([{ n: 2 }]);
    expect((await store.verdictsOf(['https://a.cn/1'])).size).toBe(1);
  });

  it('drops verdicts given before a time, and none given then', async () => {
    const days = ['2025-11-01', '2025-11-02', '2025-11-03'].map((day) => `${day}T00:00:00.000Z`);
    await store.append(
      'd',
      [],
      days.map((at) => verdict(`https://a.cn/${at}`, at)),
    );
    await store.dropBefore('2025-11-02T00:00:00.000Z');
    const kept = await store.verdictsOf(days.map((at) => `https://a.cn/${at}`));
    expect([...kept.values()].map(({ at }) => at)).toEqual(days.slice(1));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['no check at all', 'nonsense'],
    ['of an older shape', { document: 'd', tab: 7 }],
    ['in a state that is none', { ...check('d'), state: 'resting' }],
    ['under a name that is not its own', check('other')],
  ])('a check %s counts as not there, and goes with its changes', async (_, value) => {
    await store.putCheck(check('e'), [], []);
    await store.append('d', [{ n: 1 }], []);
    await (await raw()).put('checks', value, 'd');
    expect(await next().checks()).toEqual([check('e')]);
    expect(await (await raw()).getAllKeys('checks')).toEqual(['e']);
    expect(await next().journalOf('d')).toEqual([]);
  });

  it('a verdict counts as not there', async () => {
    await store.append('d', [], [verdict('https://a.cn/1')]);
    const { tries: _, ...older } = verdict('https://a.cn/2');
    await (await raw()).put('verdicts', older, 'https://a.cn/2');
    const found = await store.verdictsOf(['https://a.cn/1', 'https://a.cn/2']);
    expect([...found.keys()]).toEqual(['https://a.cn/1']);
  });

  it('a database of a newer version is begun anew', async () => {
    const newer = await openDB(name, 99);
    newer.close();
    await store.putCheck(check('d'), [], []);
    expect(await store.checks()).toEqual([check('d')]);
  });
});

describe('a database', () => {
  it('that could not be opened is tried again at the next call', async () => {
    const refuse = () => {
      throw new DOMException('not now', 'UnknownError');
    };
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    const deleting = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(refuse);
    await expect(store.checks()).rejects.toThrow('not now');
    opening.mockRestore();
    deleting.mockRestore();
    expect(await store.checks()).toEqual([]);
  });
});
