import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newSite } from '../../extension/browse-keeper.ts';
import { SweepDesk, type SweepDeskOptions } from '../../extension/sweep-desk.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { LedgerFull } from '../../ledger/quota.ts';
import type { Answer, Fetcher } from '../../links/contract.ts';
import type { Clock } from '../../links/manners/clock.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { SweepOrder } from '../../sweep/contract.ts';
import { readInPlace } from '../../sweep/page-reader.ts';

const HOST = 'www.songjiang.gov.cn';
const SITE = 'songjiang.gov.cn';
const NOW = '2025-11-03T02:00:00.000Z';
const PAGES = 12;

const order: SweepOrder = {
  home: `https://${HOST}/`,
  starts: [],
  sitemaps: false,
  bounds: { pages: 100, depth: 9, ms: null, paths: [] },
  sample: null,
  links: false,
  live: false,
};

/** The machine's clock, a thousand times as fast. */
const clock: Clock = {
  now: () => Date.now() * 1_000,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 1_000)),
};

function html(path: string): string {
  const links = Array.from(
    { length: PAGES - 1 },
    (_, n) => `<a href="/zwgk/${n + 1}.html">关于第${n + 1}项工作的通知</a>`,
  );
  const words = '<p>现将有关事项通知如下，请各单位遵照执行，执行中的问题及时反映。</p>'.repeat(8);
  return `<!doctype html><meta charset="utf-8"><title>${path}</title><h1>${path}</h1>${words}${path === '/' ? links.join('') : ''}`;
}

class Portal implements Fetcher {
  readonly asked: string[] = [];
  /** Articles from the fourth on are held up until this resolves. */
  gate: Promise<void> = Promise.resolve();

  async ask({ url }: { readonly url: string }): Promise<Answer> {
    const { pathname } = new URL(url);
    this.asked.push(pathname);
    if (Number(/\d+/.exec(pathname)?.[0] ?? 0) > 3) await this.gate;
    const isThere = pathname === '/' || /^\/zwgk\/\d+\.html$/.test(pathname);
    return {
      type: 'response',
      status: isThere ? 200 : 404,
      headers: { 'content-type': 'text/html' },
      finalUrl: url,
      redirects: 0,
      body: new TextEncoder().encode(isThere ? html(pathname) : '<p>404</p>'),
      whole: true,
      brokeOff: false,
      ms: 1,
    };
  }
}

let names = 0;
let ledger: Ledger;
let portal: Portal;

beforeEach(async () => {
  ledger = new Ledger(`sweeps-${++names}`);
  portal = new Portal();
  await ledger.putSite(newSite({ id: SITE, host: SITE, title: '松江区', pack: 'songjiang-2025', at: NOW }));
});

function desk(change: Partial<SweepDeskOptions> = {}): SweepDesk {
  return new SweepDesk({
    ledger,
    tool: '1.0.0',
    options: async () => ({
      fetcher: portal,
      policy: linkPolicy,
      reader: readInPlace,
      manners: { perSecond: 100, perHost: 2, atOnce: 8, requests: 1_000, timeout: 15_000 },
      patience: { tries: 2, pause: 1_000, longPause: 1_000, secondOpinion: false },
      clock,
      at: () => NOW,
    }),
    packOf: async () => packFor('songjiang-2025'),
    mayAsk: async () => true,
    busy: () => undefined,
    ...change,
  });
}

const start = { type: 'sweep', wish: 'start', site: SITE, order } as const;
const patience = { timeout: 10_000, interval: 20 };
const state = async () => (await ledger.sweeps(SITE))[0]?.state;

describe('sweeps in the extension', () => {
  it('end with an audit of what was read, and let the worker go', async () => {
    const busy: boolean[] = [];
    const answer = await desk({ busy: (isBusy) => busy.push(isBusy) }).take(start);
    expect(answer).toMatchObject({ done: true });
    await expect.poll(state, patience).toBe('done');
    expect(await ledger.audits(SITE)).toMatchObject([{ pages: PAGES, coverage: { complete: true } }]);
    await expect.poll(() => busy, patience).toEqual([false, true, false]);
    expect((await ledger.site(SITE))?.home).toBe(order.home);
  });

  it('are refused where leave is missing, the site is unknown, or one is under way', async () => {
    expect(await desk({ mayAsk: async () => false }).take(start)).toMatchObject({
      done: false,
      why: 'leave',
    });
    expect(await desk().take({ ...start, site: 'nowhere' })).toMatchObject({ done: false, why: 'gone' });
    const { promise, resolve } = Promise.withResolvers<void>();
    portal.gate = promise;
    const busy = desk();
    await busy.take(start);
    expect(await busy.take(start)).toMatchObject({ done: false, why: 'running' });
    resolve();
    await expect.poll(state, patience).toBe('done');
    expect(portal.asked.filter((path) => path === '/zwgk/1.html')).toHaveLength(1);
  });

  it('are taken up by another worker where the first was ended, with nothing asked twice that was kept', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    portal.gate = promise;
    const first = desk();
    const answer = await first.take(start);
    if (!answer.done) throw new Error(answer.why);
    await expect.poll(async () => (await ledger.pages(SITE)).length, patience).toBeGreaterThan(2);
    const pausing = first.take({ type: 'sweep', wish: 'pause', sweep: answer.sweep });
    resolve();
    await pausing;
    const kept = (await ledger.pages(SITE)).map(({ url }) => new URL(url).pathname);
    const [sweep] = await ledger.sweeps(SITE);
    if (sweep === undefined) throw new Error('no sweep is kept');
    expect(sweep.state).toBe('paused');
    // As a worker leaves it that is ended in the middle.
    await ledger.putSweep({ ...sweep, state: 'running' });
    const before = portal.asked.length;
    await desk().recover();
    await expect.poll(state, patience).toBe('done');
    expect((await ledger.pages(SITE)).length).toBe(PAGES);
    expect(portal.asked.slice(before).filter((path) => kept.includes(path))).toEqual([]);
  });

  it('are looked for again where the ledger did not open, and none of them wakes the worker for nothing', async () => {
    const shut = new Ledger(`sweeps-${names}`);
    const sweeps = shut.sweeps.bind(shut);
    shut.sweeps = () => Promise.reject(new Error('it does not open'));
    const busy: boolean[] = [];
    const one = desk({ ledger: shut, busy: (isBusy) => busy.push(isBusy) });
    await one.recover();
    expect(busy).toEqual([]);
    shut.sweeps = sweeps;
    await one.recover();
    expect(busy).toEqual([false]);
  });

  it('can be ended, though not gone on with, where leave was taken back', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    portal.gate = promise;
    const first = desk();
    const answer = await first.take(start);
    if (!answer.done) throw new Error(answer.why);
    await expect.poll(async () => (await ledger.pages(SITE)).length, patience).toBeGreaterThan(2);
    const pausing = first.take({ type: 'sweep', wish: 'pause', sweep: answer.sweep });
    resolve();
    await pausing;
    const asked = portal.asked.length;
    const barred = desk({ mayAsk: async () => false });
    expect(await barred.take({ type: 'sweep', wish: 'resume', sweep: answer.sweep })).toMatchObject({
      why: 'leave',
    });
    expect(await barred.take({ type: 'sweep', wish: 'stop', sweep: answer.sweep })).toMatchObject({
      done: true,
    });
    await expect.poll(state, patience).toBe('stopped');
    expect(portal.asked).toHaveLength(asked);
  });

  it('end where their site is forgotten, and write nothing of it any more', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    portal.gate = promise;
    const busy: boolean[] = [];
    const first = desk({ busy: (isBusy) => busy.push(isBusy) });
    await first.take(start);
    await expect.poll(async () => (await ledger.pages(SITE)).length, patience).toBeGreaterThan(2);
    const forgetting = first.take({ type: 'sweep', wish: 'forget', site: SITE });
    resolve();
    expect(await forgetting).toEqual({ done: true, sweep: '' });
    await expect.poll(() => busy, patience).toEqual([false, true, false]);
    expect(await ledger.sites()).toEqual([]);
    expect(await ledger.sweeps()).toEqual([]);
    expect((await ledger.holdingOf(SITE)).bytes).toBe(0);
    expect(await ledger.goneSites()).toEqual([]);
    expect(await first.take(start)).toMatchObject({ done: false, why: 'gone' });
  });

  it('fail with the reason where the disk is full, and lose nothing that was kept', async () => {
    const full = new Ledger(`sweeps-${names}`);
    let steps = 0;
    const append = full.appendSweep.bind(full);
    full.appendSweep = (id, step) => {
      steps += 1;
      return steps > 1 ? Promise.reject(new LedgerFull({ used: 9, quota: 9 }, null)) : append(id, step);
    };
    await desk({ ledger: full }).take(start);
    await expect.poll(state, patience).toBe('failed');
    expect((await ledger.sweeps(SITE))[0]?.why).toBe('full');
    const again = desk();
    const [sweep] = await ledger.sweeps(SITE);
    await again.take({ type: 'sweep', wish: 'resume', sweep: sweep?.id ?? '' });
    await expect.poll(state, patience).toBe('done');
    expect((await ledger.pages(SITE)).length).toBe(PAGES);
  });

  it('say that they cannot be resumed where what is kept of them is damaged', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    portal.gate = promise;
    const first = desk();
    const answer = await first.take(start);
    if (!answer.done) throw new Error(answer.why);
    await expect.poll(async () => (await ledger.recordsOf(answer.sweep)).length, patience).toBeGreaterThan(0);
    const pausing = first.take({ type: 'sweep', wish: 'pause', sweep: answer.sweep });
    resolve();
    await pausing;
    await ledger.compactSweep(answer.sweep, [{ type: 'nonsense' }]);
    await first.take({ type: 'sweep', wish: 'resume', sweep: answer.sweep });
    await expect.poll(state, patience).toBe('failed');
    expect((await ledger.sweeps(SITE))[0]?.why).toContain('cannot be resumed');
  });
});
