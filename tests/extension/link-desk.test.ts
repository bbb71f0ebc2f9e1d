import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LinkDesk, type LinkStanding } from '../../extension/link-desk.ts';
import { LinkStore, type StoredCheck } from '../../extension/link-store.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import type { LinkPolicy } from '../../links/check/policy.ts';
import type { LinkRequest } from '../../links/contract.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { plainPolicy } from '../links/check/plain-policy.ts';
import { leastGap, ScriptedWeb } from '../links/check/scripted-web.ts';
import { VirtualClock } from '../links/check/virtual-clock.ts';

const never = new AbortController().signal;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TAB = 7;

/** A page with links; a name before a blank is what a person reads on one. */
function pageWith(...links: readonly string[]): PageFacts {
  const items = links.map((link) => {
    const [label = '', url = label] = link.split(' ');
    return `<p><a href="${url}">${label === url ? '关于某项工作的通知' : label}</a></p>`;
  });
  return completeFacts(
    gatherPage(recordPage(parsePage(`<!doctype html><title>通知公告</title>${items.join('')}`), null), {
      url: 'https://www.own.gov.cn/list.html',
      status: 200,
      encoding: 'utf-8',
      at: '2025-11-03T10:00:00+08:00',
      live: null,
    }),
  );
}

const SOUND = ['https://a.gov.cn/1', 'https://a.gov.cn/2', 'https://b.gov.cn/1'];
const GONE = 'https://a.gov.cn/gone';
const BUSY = 'https://b.gov.cn/busy';
const SOFT = 'https://c.gov.cn/soft';
const LOG_OUT = 'https://a.gov.cn/out';
const ALL = [...SOUND, GONE, BUSY, SOFT, LOG_OUT];
const mixed = pageWith(...SOUND, GONE, BUSY, SOFT, `退出 ${LOG_OUT}`);

const plain = plainPolicy();
/** Enough for these tests, with the real reading of what was not asked. */
const policy: LinkPolicy = {
  ...plain,
  readAnswer: (url, way, answer, errorPage) =>
    answer.type === 'failure' && answer.failure === 'noLeave'
      ? linkPolicy.readAnswer(url, way, answer, errorPage)
      : plain.readAnswer(url, way, answer, errorPage),
};

let names = 0;
const newName = () => `links-${++names}`;

/** What outlives a worker: the disk, the web, the time. */
class World {
  readonly name = newName();
  readonly clock = new VirtualClock();
  readonly web = new ScriptedWeb(this.clock);
  /** Hosts that may not be asked. */
  readonly withheld = new Set<string>();
  perSecond = 1;

  constructor() {
    this.web.answer(GONE, 404);
    this.web.answer(BUSY, 500);
    this.web.fallback = (url) =>
      new URL(url).host === 'c.gov.cn' ? { status: 200, body: '页面不存在' } : 200;
  }

  /** Lets the disk come to rest. */
  async rest(): Promise<void> {
    for (let tick = 0; tick < 40; tick += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass in steps until it is so; throws where that never comes. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (let step = 0; step < 1_000; step += 1) {
      await this.rest();
      if (await isSo()) return;
      await this.clock.until(this.clock.after(250, never));
    }
    throw new Error('It never came to that');
  }

  pass(ms: number): Promise<void> {
    return this.clock.until(this.clock.after(ms, never));
  }
}

/** A background worker that can be ended at any moment, after which nothing that it does has an effect. */
class Worker {
  readonly told: number[] = [];
  readonly busy: boolean[] = [];
  readonly desk: LinkDesk;
  readonly world: World;
  isEnded = false;
  happened = 0;
  /** The worker ends when so many things have happened. */
  endsAt = Number.POSITIVE_INFINITY;

  constructor(world: World, store?: LinkStore, isNewSession = false) {
    this.world = world;
    this.desk = new LinkDesk({
      store: store ?? new MortalStore(this),
      runOptions: async () => ({
        fetcher: { ask: (request, signal) => this.#ask(request, signal) },
        policy,
        patience: { tries: 2, pause: 4_000, longPause: 20_000, secondOpinion: false },
        manners: { perSecond: world.perSecond, perHost: 2, atOnce: 24, requests: 10_000, timeout: 15_000 },
        clock: world.clock,
      }),
      tell: (tab) => this.told.push(tab),
      busy: (isBusy) => this.busy.push(isBusy),
      isNewSession: async () => isNewSession,
    });
  }

  async standing(tab = TAB, document = 'd'): Promise<LinkStanding | null> {
    return this.desk.standingOf(tab, document);
  }

  async state(tab = TAB, document = 'd'): Promise<string | undefined> {
    return (await this.standing(tab, document))?.state;
  }

  until(state: string, tab = TAB, document = 'd'): Promise<void> {
    return this.world.until(async () => (await this.state(tab, document)) === state);
  }

  /** Something that may be the last. */
  happens(): void {
    this.happened += 1;
    if (this.happened >= this.endsAt) this.isEnded = true;
  }

  /** Never comes back in a worker that was ended. */
  async alive<T>(work: () => Promise<T>): Promise<T> {
    if (this.isEnded) return new Promise(() => undefined);
    const result = await work();
    return this.isEnded ? new Promise(() => undefined) : result;
  }

  #ask(request: LinkRequest, signal: AbortSignal) {
    return this.alive(async () => {
      if (this.world.withheld.has(new URL(request.url).host)) {
        return { type: 'failure', failure: 'noLeave', detail: '', ms: 0 } as const;
      }
      const asked = this.world.web.ask(request, signal);
      this.happens();
      const answer = await asked;
      this.happens();
      return answer;
    });
  }
}

/** The disk as a worker sees it that may be ended before or after each change. */
class MortalStore extends LinkStore {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super(worker.world.name);
    this.#worker = worker;
  }

  override putCheck(...change: Parameters<LinkStore['putCheck']>) {
    return this.#change(() => super.putCheck(...change));
  }

  override setState(...change: Parameters<LinkStore['setState']>) {
    return this.#change(() => super.setState(...change));
  }

  override append(...change: Parameters<LinkStore['append']>) {
    return this.#change(() => super.append(...change));
  }

  override removeCheck(document: string) {
    return this.#change(() => super.removeCheck(document));
  }

  async #change(work: () => Promise<void>): Promise<void> {
    this.#worker.happens();
    await this.#worker.alive(async () => {
      await work();
      this.#worker.happens();
    });
  }
}

function outcomes(standing: LinkStanding | null) {
  return [...(standing?.verdicts.values() ?? [])]
    .map(({ url, verdict, kind, reason }) => ({ url, verdict, kind, reason }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function verdictOf(standing: LinkStanding | null, url: string) {
  return standing?.verdicts.get(url);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a check', () => {
  it('begins, tells of every step and is done', async () => {
    const world = new World();
    const worker = new Worker(world);
    expect(await worker.standing()).toBeNull();
    await worker.desk.start(TAB, 'd', mixed, false);
    expect(await worker.state()).toBe('running');
    expect(worker.busy.at(-1)).toBe(true);
    const before = worker.told.length;
    await worker.until('done');
    const standing = await worker.standing();
    expect(new Set(standing?.verdicts.keys())).toEqual(new Set(ALL));
    expect(verdictOf(standing, GONE)).toMatchObject({ verdict: 'broken', kind: 'dead' });
    expect(verdictOf(standing, BUSY)).toMatchObject({ verdict: 'broken', kind: 'serverError' });
    expect(verdictOf(standing, SOFT)).toMatchObject({ verdict: 'broken', kind: 'softNotFound' });
    expect(verdictOf(standing, LOG_OUT)).toMatchObject({ verdict: 'cantTell', reason: 'unsafe' });
    expect(world.web.urls()).not.toContain(LOG_OUT);
    expect(worker.told.length - before).toBeGreaterThanOrEqual(ALL.length - 1);
    expect(new Set(worker.told)).toEqual(new Set([TAB]));
    expect(worker.busy.at(-1)).toBe(false);
  });

  it('is of one document alone', async () => {
    const worker = new Worker(new World());
    await worker.desk.start(TAB, 'd', mixed, false);
    expect(await worker.standing(TAB, 'other')).toBeNull();
    expect(await worker.standing(8, 'd')).toBeNull();
  });

  it('is done at once where there is no link', async () => {
    const worker = new Worker(new World());
    await worker.desk.start(TAB, 'd', pageWith(), false);
    await worker.until('done');
    expect(worker.world.web.calls).toEqual([]);
  });

  it('runs once where it was begun twice', async () => {
    const world = new World();
    const worker = new Worker(world);
    await Promise.all([1, 2].map(() => worker.desk.start(TAB, 'd', mixed, false)));
    await worker.until('done');
    expect(SOUND.map((url) => world.web.callsOf(url).length)).toEqual([1, 1, 1]);
    expect(await new LinkStore(world.name).checks()).toHaveLength(1);
  });
});

describe('the worker ends', () => {
  async function checked(endsAt: number) {
    const world = new World();
    const first = new Worker(world);
    first.endsAt = endsAt;
    await first.desk.start(TAB, 'd', mixed, false);
    await world.until(async () => first.isEnded || (await first.state()) === 'done');
    await world.rest();
    return { world, first };
  }

  it('at every step: the next goes on, asks nothing that is settled and ends with the same verdicts', async () => {
    const whole = await checked(Number.POSITIVE_INFINITY);
    const expected = outcomes(await whole.first.standing());
    expect(expected).toHaveLength(ALL.length);
    expect(whole.first.happened).toBeGreaterThan(30);
    let taken = 0;
    for (let step = 1; step <= whole.first.happened; step += 1) {
      const { world, first } = await checked(step);
      expect(first.isEnded, `step ${step}`).toBe(true);
      const kept = new LinkStore(world.name);
      const [stored] = await kept.checks();
      const settled = await kept.verdictsOf(ALL);
      const asked = world.web.calls.length;
      const second = new Worker(world);
      await second.desk.recover();
      // Ended before it was written down at all: the person sees that nothing was begun.
      if (stored === undefined) {
        expect(await second.standing()).toBeNull();
        continue;
      }
      taken += 1;
      await second.until('done');
      expect(outcomes(await second.standing()), `step ${step}`).toEqual(expected);
      const again = world.web.calls.slice(asked).map(({ url }) => url);
      expect(again.filter((url) => settled.has(url))).toEqual([]);
      expect(second.busy.at(-1)).toBe(false);
      expect(await kept.checks()).toMatchObject([{ state: 'done' }]);
    }
    expect(taken).toBeGreaterThan(30);
  });

  it('while a check is paused: it stays so, goes on when told and can be ended', async () => {
    for (const wish of ['resume', 'cancel'] as const) {
      const world = new World();
      const first = new Worker(world);
      await first.desk.start(TAB, 'd', mixed, false);
      await world.until(() => world.web.calls.length >= 3);
      await first.desk.pause(TAB);
      expect(await first.state()).toBe('paused');
      first.isEnded = true;
      const asked = world.web.calls.length;
      const second = new Worker(world);
      expect(await second.state()).toBe('paused');
      await world.pass(60_000);
      expect(world.web.calls.length).toBe(asked);
      await second.desk[wish](TAB);
      await second.until(wish === 'resume' ? 'done' : 'cancelled');
      const standing = await second.standing();
      expect(standing?.verdicts.size).toBe(ALL.length);
      if (wish === 'cancel') expect(world.web.calls.length).toBe(asked);
      else expect(verdictOf(standing, GONE)?.verdict).toBe('broken');
      const third = new Worker(world);
      expect(outcomes(await third.standing())).toEqual(outcomes(standing));
    }
  });

  it('with the browser: nothing of it is taken up, verdicts are kept', async () => {
    const { world } = await checked(30);
    const asked = world.web.calls.length;
    const next = new Worker(world, undefined, true);
    expect(await next.standing()).toBeNull();
    await world.pass(60_000);
    expect(world.web.calls.length).toBe(asked);
    expect(await new LinkStore(world.name).checks()).toEqual([]);
    expect((await new LinkStore(world.name).verdictsOf(ALL)).size).toBeGreaterThan(0);
  });
});

describe('a person', () => {
  it('pauses and goes on', async () => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(() => world.web.calls.length >= 3);
    await worker.desk.pause(TAB);
    expect(worker.busy.at(-1)).toBe(false);
    const asked = world.web.calls.length;
    await world.pass(60_000);
    expect(world.web.calls.length).toBe(asked);
    await worker.desk.resume(TAB);
    await worker.until('done');
    expect((await worker.standing())?.verdicts.size).toBe(ALL.length);
  });

  it('ends it: what is not settled is left alone', async () => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(() => world.web.calls.length >= 3);
    await worker.desk.cancel(TAB);
    expect(await worker.state()).toBe('cancelled');
    const standing = await worker.standing();
    expect(standing?.verdicts.size).toBe(ALL.length);
    expect(verdictOf(standing, GONE)).toMatchObject({ verdict: 'cantTell', reason: 'cancelled' });
    const asked = world.web.calls.length;
    await world.pass(60_000);
    expect(world.web.calls.length).toBe(asked);
    for (const wish of ['pause', 'resume', 'cancel'] as const) await worker.desk[wish](TAB);
    expect(await worker.state()).toBe('cancelled');
  });

  it('begins again: what was left alone is asked for, what is known still holds', async () => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(async () => ((await worker.standing())?.verdicts.size ?? 0) >= 3);
    await worker.desk.cancel(TAB);
    const settled = [...((await worker.standing())?.verdicts.values() ?? [])].filter(
      ({ reason }) => reason === 'ok',
    );
    expect(settled.length).toBeGreaterThan(0);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    expect(settled.map(({ url }) => world.web.callsOf(url).length)).toEqual(settled.map(() => 1));
    expect(verdictOf(await worker.standing(), GONE)?.verdict).toBe('broken');
  });

  it('has everything asked for anew', async () => {
    const world = new World();
    const worker = new Worker(world);
    for (const times of [1, 2]) {
      await worker.desk.start(TAB, 'd', mixed, true);
      await worker.until('done');
      expect(SOUND.map((url) => world.web.callsOf(url).length)).toEqual([times, times, times]);
    }
  });

  it('begins again after a day: what is older is asked for, what failed after an hour', async () => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    const calls = (url: string) => world.web.callsOf(url).length;
    await world.pass(2 * HOUR);
    const [sound, gone] = [calls(SOUND[0] ?? ''), calls(GONE)];
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    expect(calls(SOUND[0] ?? '')).toBe(sound);
    expect(calls(GONE)).toBeGreaterThan(gone);
    await world.pass(DAY);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    expect(calls(SOUND[0] ?? '')).toBe(sound + 1);
  });

  it('gives leave later: what could not be told for want of it is asked for', async () => {
    const world = new World();
    const worker = new Worker(world);
    world.withheld.add('b.gov.cn');
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    expect(verdictOf(await worker.standing(), BUSY)).toMatchObject({
      verdict: 'cantTell',
      kind: 'notAsked',
      reason: 'noLeave',
    });
    world.withheld.clear();
    const asked = world.web.calls.length;
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    expect(verdictOf(await worker.standing(), BUSY)?.verdict).toBe('broken');
    const again = new Set(world.web.calls.slice(asked).map(({ host }) => host));
    expect(again).toEqual(new Set(['b.gov.cn']));
  });

  it('chooses another pace: it holds from now on', async () => {
    const world = new World();
    const worker = new Worker(world);
    const many = Array.from({ length: 12 }, (_, n) => `https://a.gov.cn/${n}`);
    await worker.desk.start(TAB, 'd', pageWith(...many), false);
    await world.until(() => world.web.calls.length >= 4);
    world.perSecond = 5;
    await worker.desk.refresh();
    const changedAt = world.clock.time;
    await worker.until('done');
    const later = world.web.calls.filter(({ start }) => start > changedAt);
    expect(leastGap(later)).toBe(200);
    expect(many.filter((url) => world.web.callsOf(url).length > 2)).toEqual([]);
    expect((await worker.standing())?.verdicts.size).toBe(many.length);
  });

  it('chooses another pace while nothing is asked: nothing begins', async () => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.desk.pause(TAB);
    await worker.desk.refresh();
    expect(await worker.state()).toBe('paused');
  });
});

describe('a tab', () => {
  it.each([
    ['is closed', null],
    ['shows another document', 'new'],
  ])('%s: its check ends and is forgotten, its verdicts are kept', async (_, document) => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(async () => ((await worker.standing())?.verdicts.size ?? 0) >= 3);
    await worker.desk.leave(TAB, document);
    expect(await worker.standing()).toBeNull();
    expect(worker.busy.at(-1)).toBe(false);
    const asked = world.web.calls.length;
    await world.pass(60_000);
    expect(world.web.calls.length).toBe(asked);
    const kept = new LinkStore(world.name);
    expect(await kept.checks()).toEqual([]);
    expect(await kept.journalOf('d')).toEqual([]);
    expect((await kept.verdictsOf(ALL)).size).toBeGreaterThanOrEqual(3);
  });

  it('is closed while its check begins: nothing of it stays', async () => {
    const world = new World();
    const worker = new Worker(world);
    await Promise.all([worker.desk.start(TAB, 'd', mixed, false), worker.desk.leave(TAB, null)]);
    await world.pass(60_000);
    await world.rest();
    expect(await worker.standing()).toBeNull();
    expect(world.web.calls).toEqual([]);
    expect(await new LinkStore(world.name).checks()).toEqual([]);
  });

  it('still shows the document: its check goes on', async () => {
    const worker = new Worker(new World());
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.desk.leave(TAB, 'd');
    await worker.desk.leave(8, null);
    await worker.until('done');
  });

  it('is one of two that are checked at once: each to its end, together no faster than one', async () => {
    const world = new World();
    const worker = new Worker(world);
    const one = Array.from({ length: 6 }, (_, n) => `https://a.gov.cn/one-${n}`);
    const other = Array.from({ length: 6 }, (_, n) => `https://a.gov.cn/other-${n}`);
    await worker.desk.start(TAB, 'd', pageWith(...one), false);
    await worker.desk.start(8, 'e', pageWith(...other), false);
    await worker.until('done');
    await worker.until('done', 8, 'e');
    expect(new Set((await worker.standing())?.verdicts.keys())).toEqual(new Set(one));
    expect(new Set((await worker.standing(8, 'e'))?.verdicts.keys())).toEqual(new Set(other));
    expect(leastGap(world.web.calls)).toBeGreaterThanOrEqual(1_000);
    expect(new Set(worker.told)).toEqual(new Set([TAB, 8]));
  });

  it('keeps its own check where another is closed', async () => {
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.desk.start(8, 'e', pageWith(SOUND[0] ?? ''), false);
    await worker.desk.leave(8, null);
    expect(worker.busy.at(-1)).toBe(true);
    await worker.until('done');
  });
});

describe('nothing can be kept', () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const wishes = ['pause', 'resume', 'cancel'] as const;

  it('from the beginning: the check fails, nothing is asked, and nothing rejects', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no databases here', 'InvalidStateError');
    });
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no databases here', 'InvalidStateError');
    });
    const world = new World();
    const worker = new Worker(world);
    await worker.desk.recover();
    expect(await worker.standing()).toBeNull();
    await worker.desk.leave(TAB, null);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('failed');
    expect(worker.busy.at(-1)).toBe(false);
    await worker.desk.refresh();
    for (const wish of wishes) await worker.desk[wish](TAB);
    expect(await worker.state()).toBe('failed');
    await worker.desk.leave(TAB, 'other');
    expect(await worker.standing()).toBeNull();
    expect(world.web.calls).toEqual([]);
  });

  it('because the database never opens: the check fails in time', async () => {
    const opening = vi
      .spyOn(indexedDB, 'open')
      .mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const worker = new Worker(new World());
    const standing = worker.standing();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await standing).toBeNull();
    opening.mockRestore();
    await worker.desk.start(TAB, 'd', mixed, false);
    vi.useRealTimers();
    await worker.until('done');
  });

  it('any more: the check fails, nothing more is asked, and it can be begun anew', async () => {
    const world = new World();
    const store = new LinkStore(world.name);
    const append = store.append.bind(store);
    const worker = new Worker(world, store);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(async () => ((await worker.standing())?.verdicts.size ?? 0) >= 2);
    store.append = full;
    const [told, before] = [worker.told.length, world.web.calls.length];
    await worker.until('failed');
    expect(worker.told.length).toBeGreaterThan(told);
    const asked = world.web.calls.length;
    // One to each host, before the first of them was answered.
    expect(asked).toBeLessThanOrEqual(before + 3);
    await world.pass(60_000);
    expect(world.web.calls.length).toBe(asked);
    const known = (await worker.standing())?.verdicts.size;
    expect(known).toBeGreaterThanOrEqual(2);
    expect(known).toBeLessThan(ALL.length);

    store.append = append;
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('done');
    expect(await new Worker(world).state()).toBe('done');
  });

  it('not even that it failed: that holds as long as the worker lives', async () => {
    const world = new World();
    const store = new LinkStore(world.name);
    const worker = new Worker(world, store);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(() => world.web.calls.length >= 2);
    Object.assign(store, { append: full, setState: full, removeCheck: full, putCheck: full });
    await worker.until('failed');
    const asked = world.web.calls.length;
    for (const wish of wishes) await worker.desk[wish](TAB);
    await worker.desk.start(TAB, 'd', mixed, false);
    await worker.until('failed');
    await worker.desk.leave(TAB, null);
    expect(world.web.calls.length).toBe(asked);
  });

  it('when a stored check is to go on: it asks nothing', async () => {
    const world = new World();
    const first = new Worker(world);
    await first.desk.start(TAB, 'd', mixed, false);
    await world.until(() => world.web.calls.length >= 2);
    first.isEnded = true;
    const asked = world.web.calls.length;
    const store = new LinkStore(world.name);
    Object.assign(store, { append: full, setState: full });
    const second = new Worker(world, store);
    await second.until('failed');
    expect(world.web.calls.length).toBe(asked);
  });

  it('while it is paused: it asks nothing all the same', async () => {
    const world = new World();
    const store = new LinkStore(world.name);
    const worker = new Worker(world, store);
    await worker.desk.start(TAB, 'd', mixed, false);
    await world.until(() => world.web.calls.length >= 2);
    store.setState = full;
    await worker.desk.pause(TAB);
    expect(await worker.state()).toBe('paused');
    const asked = world.web.calls.length;
    await world.pass(60_000);
    expect(world.web.calls.length).toBe(asked);
  });

  it('because the settings cannot be read: the check fails', async () => {
    const desk = new LinkDesk({
      store: new LinkStore(newName()),
      runOptions: () => Promise.reject(new Error('no settings')),
      tell: () => undefined,
      busy: () => undefined,
    });
    await desk.start(TAB, 'd', mixed, false);
    await expect.poll(async () => (await desk.standingOf(TAB, 'd'))?.state).toBe('failed');
  });
});

describe('what is stored', () => {
  const stored: StoredCheck = {
    document: 'd',
    tab: TAB,
    page: 'https://www.own.gov.cn/list.html',
    state: 'running',
    startedAt: '2025-11-03T00:00:00.000Z',
    anew: false,
    addresses: SOUND,
    snapshot: null,
  };

  it.each([
    ['nothing', null],
    ['a word', 'snapshot'],
    ['another version', { version: 99 }],
    ['a list', [1, 2]],
  ])(
    'cannot be gone on with, the snapshot being %s: the check fails and can be begun anew',
    async (_, snapshot) => {
      for (const state of ['running', 'paused'] as const) {
        const world = new World();
        await new LinkStore(world.name).putCheck({ ...stored, state, snapshot }, [], []);
        const worker = new Worker(world);
        if (state === 'paused') await worker.desk.resume(TAB);
        await worker.until('failed');
        expect(world.web.calls).toEqual([]);
        await worker.desk.start(TAB, 'd', mixed, false);
        await worker.until('done');
      }
    },
  );

  it('and paused, but cannot be read: it fails when it is ended', async () => {
    const world = new World();
    await new LinkStore(world.name).putCheck({ ...stored, state: 'paused' }, [], []);
    const worker = new Worker(world);
    await worker.desk.cancel(TAB);
    expect(await worker.state()).toBe('failed');
  });

  it('has a journal that does not fit: the check fails', async () => {
    const world = new World();
    const first = new Worker(world);
    await first.desk.start(TAB, 'd', mixed, false);
    await world.until(() => world.web.calls.length >= 2);
    first.isEnded = true;
    await world.rest();
    const lost = { type: 'settled', id: 99, verdict: 'opens', isGivenUp: false };
    await new LinkStore(world.name).append('d', [lost], []);
    const second = new Worker(world);
    await second.until('failed');
  });

  it('has two checks of one tab: the later holds, the other is forgotten', async () => {
    const world = new World();
    const store = new LinkStore(world.name);
    const later = { ...stored, document: 'e', state: 'done', startedAt: '2025-11-03T01:00:00.000Z' } as const;
    await store.putCheck(later, [], []);
    await store.putCheck(stored, [], []);
    const worker = new Worker(world);
    expect(await worker.state(TAB, 'e')).toBe('done');
    expect(await worker.state()).toBeUndefined();
    await world.rest();
    expect(await store.checks()).toMatchObject([{ document: 'e' }]);
  });

  it('is none of a check begun anew: what an earlier one found does not count for it', async () => {
    const world = new World();
    const first = new Worker(world);
    await first.desk.start(TAB, 'd', mixed, false);
    await first.until('done');
    await first.desk.start(TAB, 'd', mixed, true);
    await first.desk.pause(TAB);
    await world.rest();
    const settled = outcomes(await first.standing());
    expect(settled.length).toBeLessThan(ALL.length);
    expect(outcomes(await new Worker(world).standing())).toEqual(settled);
  });
});
