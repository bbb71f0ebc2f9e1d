import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import * as z from 'zod';
import { keepHeapLean } from '../../cli/lean-heap.ts';
import { siteFormats } from '../../cli/site/formats.ts';
import { judgeSite } from '../../cli/site/judge-site.ts';
import { orderOf } from '../../cli/site/site-order.ts';
import { sweepSite } from '../../cli/site/sweep-site.ts';
import { STATE_FORMAT } from '../../cli/state/contract.ts';
import { SiteState } from '../../cli/state/site-state.ts';
import { nodeFetcher } from '../../links/fetch/node.ts';
import { systemClock } from '../../links/manners/clock.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { packFor } from '../../rules/packs/index.ts';
import { readInPlace } from '../../sweep/page-reader.ts';
import { Sweep } from '../../sweep/sweep.ts';

const CONCURRENCY = 50;
const NO_LIMIT = Number.POSITIVE_INFINITY;
/** Numbers that a folder can keep. */
const BEYOND = 1_000_000;
const AT = '2025-11-03T10:00:00+08:00';

const Order = z.object({
  who: z.enum(['audit', 'sweep', 'linkinator']),
  origin: z.string(),
  /** Empty, for what is kept. */
  folder: z.string(),
});

/** Our sweep as the terminal has it, but for its manners: no limit per second. What it keeps is let go. */
async function sweep(origin: string): Promise<number> {
  keepHeapLean();
  const fetcher = nodeFetcher({
    userAgent: 'Mingcha/bench',
    resolve: [],
    allowPrivate: true,
    isUnsafe: isUnsafeAddress,
  });
  let pages = 0;
  const sweeping = new Sweep(
    {
      home: `${origin}/`,
      starts: [],
      sitemaps: false,
      bounds: { pages: NO_LIMIT, depth: NO_LIMIT, ms: null, paths: [] },
      sample: null,
      links: true,
      live: false,
    },
    {
      fetcher,
      policy: linkPolicy,
      reader: readInPlace,
      patience: { tries: 2, pause: 0, longPause: 0, secondOpinion: false },
      manners: {
        perSecond: NO_LIMIT,
        perHost: CONCURRENCY,
        atOnce: CONCURRENCY,
        requests: NO_LIMIT,
        timeout: 15_000,
      },
      clock: systemClock,
      at: () => AT,
      async keep(step) {
        pages += step.pages.length;
      },
    },
  );
  await sweeping.run(new AbortController().signal);
  await fetcher.close();
  return pages;
}

/** All that `mingcha site` does: swept, kept on the disk, judged with what became of its links, written as JSON. */
async function audit(origin: string, folder: string): Promise<number> {
  keepHeapLean();
  const order = { maxPages: BEYOND, depth: BEYOND, path: [], start: [], seed: '1', links: true };
  const state = await SiteState.create(join(folder, 'out'), {
    mingcha: 'site',
    format: STATE_FORMAT,
    tool: 'bench',
    startedAt: AT,
    at: AT,
    order: { ...orderOf(`${origin}/`, order), sitemaps: false },
  });
  const swept = await sweepSite(state, {
    resolve: [],
    rate: BEYOND,
    concurrency: CONCURRENCY,
    patience: 10,
    signal: new AbortController().signal,
    live: null,
    isAlone: true,
    onStart: () => undefined,
  });
  const judged = await judgeSite(state, swept, () => packFor('songjiang-2025'));
  let written = 0;
  for await (const piece of siteFormats.json(judged, { language: 'zh', stream: null }))
    written += piece.length;
  await judged.close();
  await state.close();
  return written > 0 ? judged.coverage.pages : 0;
}

async function linkinator(origin: string): Promise<number> {
  const { links } = await new LinkChecker().check({
    path: `${origin}/`,
    recurse: true,
    concurrency: CONCURRENCY,
    timeout: 15_000,
  });
  return new Set(links.filter(({ state }) => state === 'OK').map(({ url }) => url)).size;
}

process.once('message', async (message) => {
  const { who, origin, folder } = Order.parse(message);
  const start = performance.now();
  const crawlers = { audit, sweep, linkinator };
  const pages = await crawlers[who](origin, folder);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage();
  // Kilobytes: https://nodejs.org/api/process.html#processresourceusage
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send?.({ pages, ms, cpu: (user + system) / 1000, rss: process.memoryUsage().rss, peak });
});
process.once('disconnect', () => process.exit());
