import { describe, expect, it } from 'vitest';
import { LinkCheck } from '../../../links/check/link-check.ts';
import type { Settled } from '../../../links/check/report.ts';
import { BrokenSnapshot, type CheckRecord, type CheckSnapshot } from '../../../links/check/snapshot.ts';
import type { SecondOpinion } from '../../../links/contract.ts';
import { leastGap, type ScriptedWeb } from './scripted-web.ts';
import { addresses, linksTo, manners, page, patience, stage } from './stage.ts';
import { VirtualClock } from './virtual-clock.ts';

const soft = { status: 200, body: '页面不存在' };

/** Every kind of answer, so that a stop can fall into every state that an address can be in. */
function script(web: ScriptedWeb): void {
  web.fallback = (url) => {
    if (url.includes('down.gov.cn')) return 'refused';
    if (url.includes('soft.gov.cn')) return soft;
    if (url.endsWith('/1.html')) return 404;
    return url.endsWith('/2.html') ? 500 : 200;
  };
  web.answer('https://busy.gov.cn/a/0.html', { status: 429, retryAfter: 30 });
}

const urls = [
  ...addresses('a.gov.cn', 4),
  ...addresses('soft.gov.cn', 2),
  ...addresses('busy.gov.cn', 2),
  ...addresses('down.gov.cn', 6),
];
const secondPage = { url: 'https://www.own.gov.cn/2.html' };

function second(asked: string[]): SecondOpinion {
  return {
    async ask(url) {
      asked.push(url);
      return { opens: false, status: 404, ms: 5 };
    },
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Runs until the n-th thing happens, stops there, and goes on from what was stored. Null where it ends before. */
async function stoppedAt(step: number, store: 'journal' | 'snapshot') {
  const controller = new AbortController();
  const journal: CheckRecord[] = [];
  const settled = new Map<string, Settled>();
  let happened = 0;
  // A worker that is ended writes nothing more; a snapshot is taken when the run has stopped.
  const isEnded = () => store === 'journal' && happened >= step;
  const happens = () => {
    happened += 1;
    if (happened === step) controller.abort(new Error('stopped'));
  };
  const first = stage({
    secondOpinion: second([]),
    onSettled(verdict, foundOn) {
      if (!isEnded()) settled.set(verdict.url, { verdict, foundOn });
    },
    onRecord(record) {
      if (!isEnded()) journal.push(record);
      happens();
    },
  });
  const empty = first.check.snapshot();
  script(first.web);
  first.web.onEvent = happens;
  first.check.add(page, linksTo(...urls));
  first.check.add(secondPage, linksTo(...urls.slice(0, 3)));
  await first.run(controller.signal).catch(() => undefined);
  if (happened < step) return null;
  const stored = plain(store === 'journal' ? { ...empty, journal } : first.check.snapshot());
  // What was not yet written down of the pages is added again.
  const askedLater: string[] = [];
  const later = stage({ secondOpinion: second(askedLater) }, stored, first.clock);
  script(later.web);
  later.web.goOnFrom(first.web);
  later.check.add(page, linksTo(...urls));
  later.check.add(secondPage, linksTo(...urls.slice(0, 3)));
  return { settled, later, journal, askedLater };
}

describe('a check that was stopped', () => {
  it.each(['journal', 'snapshot'] as const)('goes on from its %s, wherever it was', async (store) => {
    const whole = stage({ secondOpinion: second([]) });
    script(whole.web);
    whole.check.add(page, linksTo(...urls));
    whole.check.add(secondPage, linksTo(...urls.slice(0, 3)));
    await whole.run();
    const expected = outcomes(whole.settled.values());
    expect(new Set(expected.map(({ verdict }) => verdict))).toEqual(new Set(['opens', 'broken', 'cantTell']));

    let step = 1;
    for (; ; step += 1) {
      const parts = await stoppedAt(step, store);
      if (parts === null) break;
      const { settled, later, journal } = parts;
      await later.run();
      expect(later.check.progress).toMatchObject({ total: urls.length, left: 0 });
      const both = new Map([...settled, ...later.settled]);
      expect(outcomes(both.values()), `step ${step}`).toEqual(expected);
      // A verdict that was given but not yet written down is given again; no other is.
      const written = journal.filter(({ type }) => type === 'settled').length;
      expect(later.settled.size).toBe(urls.length - written);
      expect(later.check.progress.hostsDown).toEqual(whole.check.progress.hostsDown);
      expectNothingTwice(parts, whole.web);
    }
    expect(step).toBeGreaterThan(80);
  });

  it('keeps away from a host for as long as that asked, also after a stop', async () => {
    const controller = new AbortController();
    const journal: CheckRecord[] = [];
    const s = stage({
      onRecord(record) {
        journal.push(record);
        if (record.type === 'tried') controller.abort();
      },
    });
    const empty = s.check.snapshot();
    s.web.answer('https://a.gov.cn/a/0.html', { status: 429, retryAfter: 200 });
    s.add(...addresses('a.gov.cn', 3));
    await s.run(controller.signal).catch(() => undefined);
    const refusedAt = s.clock.time;
    for (const stored of [{ ...empty, journal }, s.check.snapshot()]) {
      const later = stage({}, plain(stored), new VirtualClock(refusedAt));
      await later.run();
      expect(later.web.calls[0]?.start).toBeGreaterThanOrEqual(refusedAt + 200_000);
    }
  });

  it('keeps the pace across the stop', async () => {
    const s = stage();
    s.add(...addresses('a.gov.cn', 5));
    const controller = new AbortController();
    s.web.onEvent = () => {
      if (s.web.calls.length === 3) controller.abort();
    };
    await s.run(controller.signal).catch(() => undefined);
    const later = stage({}, plain(s.check.snapshot()), s.clock);
    await later.run();
    expect(leastGap([...s.web.calls, ...later.web.calls])).toBeGreaterThanOrEqual(1_000);
  });

  it('keeps within its budget across the stop', async () => {
    const s = stage({ manners: { ...manners, requests: 6 } });
    s.add(...addresses('a.gov.cn', 4));
    await s.run();
    const later = stage({ manners: { ...manners, requests: 6 } }, plain(s.check.snapshot()));
    later.add(...addresses('b.gov.cn', 4));
    await later.run();
    expect(later.web.calls).toHaveLength(2);
  });

  it('still knows where broken links stand, and finds them on new pages', async () => {
    const s = stage();
    const [broken = '', opening = ''] = addresses('a.gov.cn', 2);
    s.web.answer(broken, 404);
    s.add(broken, opening);
    await s.run();
    const journal = { ...stage().check.snapshot(), journal: s.records };
    for (const stored of [s.check.snapshot(), journal]) {
      const later = stage({}, plain(stored));
      later.check.add({ url: 'https://www.own.gov.cn/2.html' }, linksTo(broken, opening));
      expect(later.check.foundOn(broken)).toEqual({
        pages: [page.url, 'https://www.own.gov.cn/2.html'],
        count: 2,
      });
      await later.run();
      expect(later.web.calls).toEqual([]);
    }
  });

  it('names addresses alike in a snapshot and in the journal that follows it', async () => {
    const s = stage({ secondOpinion: second([]) });
    s.web.fallback = (url) => (url.endsWith('3.html') ? 404 : url.endsWith('6.html') ? soft : 200);
    s.add(...addresses('a.gov.cn', 5));
    const controller = new AbortController();
    s.web.onEvent = () => {
      if (s.web.calls.length === 3) controller.abort();
    };
    await s.run(controller.signal).catch(() => undefined);
    const snapshot = s.check.snapshot();
    s.records.length = 0;
    s.web.onEvent = () => undefined;
    s.check.add(secondPage, linksTo(...addresses('a.gov.cn', 7)));
    await s.run();
    const later = stage({}, plain({ ...snapshot, journal: s.records }));
    await later.run();
    expect(later.web.calls).toEqual([]);
    expect(later.check.progress).toEqual(s.check.progress);
  });
});

describe('what cannot be resumed', () => {
  const empty = stage().check.snapshot();
  const links = { type: 'links', page: page.url, fresh: ['https://a.gov.cn/'], again: [] };
  const address = { url: 'https://a.gov.cn/', pages: [], count: 0, settled: null, tries: [] };
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'it'],
    ['another version', { ...empty, version: 2 }, 'version'],
    ['a number of requests below zero', { ...empty, requests: -1 }, 'requests'],
    ['an address that is none', { ...empty, addresses: ['nonsense'] }, 'addresses.0'],
    ['an address twice', { ...empty, addresses: ['https://a.gov.cn/', address] }, 'addresses.1'],
    ['a page that is not there', { ...empty, addresses: [{ ...address, pages: [3] }] }, 'addresses.0'],
    ['an unknown change', { ...empty, journal: [links, { type: 'lost' }] }, 'journal.1'],
    [
      'a change of what is not there',
      { ...empty, journal: [{ type: 'settled', id: 4, verdict: 'opens', isGivenUp: false }] },
      'journal.0',
    ],
    [
      'a verdict for what has one',
      {
        ...empty,
        journal: [
          links,
          ...[1, 2].map(() => ({ type: 'settled', id: 0, verdict: 'opens', isGivenUp: false })),
        ],
      },
      'journal.2',
    ],
    [
      'an origin that is none',
      { ...empty, origins: [{ origin: 'x', answered: true, shut: null, givenUp: 0 }] },
      'origins.0',
    ],
  ])('%s', (_, stored, where) => {
    const options = { policy: {}, patience, manners } as never;
    const resume = () =>
      LinkCheck.resume(stored, { ...(options as object), clock: { now: () => 0 } } as never);
    expect(resume).toThrow(BrokenSnapshot);
    expect(resume).toThrow(`: ${where}`);
  });

  it('an empty one can', async () => {
    const s = stage({}, plain(empty satisfies CheckSnapshot));
    await s.run();
    expect(s.check.progress).toMatchObject({ total: 0, left: 0 });
  });
});

function outcomes(
  settled: Iterable<{ verdict: { url: string; verdict: string; kind: string; reason: string } }>,
) {
  return [...settled]
    .map(({ verdict: { url, verdict, kind, reason } }) => ({ url, verdict, kind, reason }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

type Parts = NonNullable<Awaited<ReturnType<typeof stoppedAt>>>;

/** A request whose answer was written down is not made again. */
function expectNothingTwice({ later, journal, askedLater }: Parts, whole: ScriptedWeb): void {
  const ids = journal.flatMap((record) => (record.type === 'links' ? record.fresh : []));
  const tried = new Map<string, number>();
  const seconded = new Set<string>();
  for (const record of journal) {
    if (record.type !== 'tried') continue;
    const url = ids[record.id] ?? '';
    if (record.tried.way === 'second') seconded.add(url);
    else tried.set(url, (tried.get(url) ?? 0) + 1);
  }
  const isLearnt = journal.some(({ type }) => type === 'errorPage');
  for (const [url, calls] of Map.groupBy(later.web.urls(), (url) => url)) {
    const inAll = whole.callsOf(url).length;
    const isProbe = url.includes('/no-');
    const answered = isProbe ? Number(isLearnt) : (tried.get(url) ?? 0);
    // How many addresses of a dead host are under way when that is found out depends on the moment of the stop.
    const most = url.includes('down.gov.cn') ? patience.tries : inAll;
    expect(calls.length, url).toBeLessThanOrEqual(most - answered);
  }
  expect(askedLater.filter((url) => seconded.has(url))).toEqual([]);
}
