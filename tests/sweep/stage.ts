import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type { Patience } from '../../links/contract.ts';
import type { Manners } from '../../links/manners/manners.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import type { SweepOrder } from '../../sweep/contract.ts';
import type { SweepOptions } from '../../sweep/options.ts';
import { readInPlace } from '../../sweep/page-reader.ts';
import { Sweep } from '../../sweep/sweep.ts';
import { VirtualClock } from '../links/check/virtual-clock.ts';
import { Kept } from './kept.ts';
import { type Made, MadeWeb, pageOf } from './made-web.ts';

// The clock of these tests goes on as soon as nothing is left to do in this thread: digests must not be made in another.
vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_name, data) => {
  const { buffer } = Uint8Array.from(
    createHash('sha256')
      .update(new Uint8Array(data as ArrayBuffer))
      .digest(),
  );
  return buffer;
});

export const HOME = 'https://www.own.gov.cn/';
export const patience: Patience = { tries: 2, pause: 5_000, longPause: 60_000, secondOpinion: false };
export const manners: Manners = { perSecond: 1, perHost: 2, atOnce: 8, requests: 100_000, timeout: 15_000 };
export const never = new AbortController().signal;

type Change = Omit<Partial<SweepOrder>, 'bounds'> & { readonly bounds?: Partial<SweepOrder['bounds']> };

export function orderOf({ bounds, ...change }: Change = {}): SweepOrder {
  return {
    home: HOME,
    starts: [],
    sitemaps: false,
    bounds: { pages: 10_000, depth: 20, ms: null, paths: [], ...bounds },
    sample: null,
    links: false,
    live: false,
    ...change,
  };
}

interface Staged {
  readonly order?: Change;
  readonly options?: Partial<SweepOptions>;
  readonly kept?: Kept;
  readonly clock?: VirtualClock;
}

/** A sweep of a made web on a clock of its own. Goes on from what is kept, where that is something. */
export function stage(
  pages: Iterable<readonly [string, Made]>,
  { order = {}, options = {}, kept = new Kept(), clock = new VirtualClock() }: Staged = {},
) {
  const web = new MadeWeb(clock, pages);
  const all: SweepOptions = {
    fetcher: web,
    policy: linkPolicy,
    manners,
    patience,
    clock,
    reader: readInPlace,
    at: () => new Date(clock.time).toISOString(),
    async keep(step) {
      kept.steps.push(step);
    },
    ...options,
  };
  const records = kept.records;
  const sweep =
    records.length === 0 ? new Sweep(orderOf(order), all) : Sweep.resume(orderOf(order), records, all);
  return { sweep, web, kept, clock, run: (signal = never) => clock.until(sweep.run(signal)) };
}

/** Addresses of the site by their paths. */
export function site(pages: Readonly<Record<string, Made>>): [string, Made][] {
  return Object.entries(pages).map(([path, made]) => [new URL(path, HOME).href, made]);
}

/** A site of two columns, with an address that is not there and two that are never asked for. */
export const small = site({
  '/': pageOf('首页', ['/zwgk/', '/xwzx/', '/nothing/to-see.html']),
  '/zwgk/': pageOf('政务公开', ['/zwgk/t20250101_1001.html', '/zwgk/t20250102_1002.html', '/']),
  '/xwzx/': pageOf('新闻中心', ['/xwzx/t20250103_1003.html', '/zwgk/', 'https://other.gov.cn/']),
  '/zwgk/t20250101_1001.html': pageOf('通知一', ['/files/a.pdf', '/']),
  '/zwgk/t20250102_1002.html': pageOf('通知二', ['../zwgk/t20250101_1001.html#top']),
  '/xwzx/t20250103_1003.html': pageOf('新闻', ['/logout.do', ['/user/leave', '退出登录']]),
});

/** Addresses of the site as paths, in their order. */
export const paths = (urls: readonly string[]) => urls.map((url) => url.replace(HOME, '/')).toSorted();
