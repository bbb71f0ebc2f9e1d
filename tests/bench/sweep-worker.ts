import { LinkChecker } from 'linkinator';
import * as z from 'zod';
import { nodeFetcher } from '../../links/fetch/node.ts';
import { systemClock } from '../../links/manners/clock.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { Sweep } from '../../sweep/sweep.ts';

const CONCURRENCY = 50;
const NO_LIMIT = Number.POSITIVE_INFINITY;

const Order = z.object({ who: z.enum(['ours', 'theirs']), origin: z.string() });

/** Our sweep as the terminal has it, but for its manners: no limit per second. What it keeps is let go. */
async function sweepWithOurs(origin: string): Promise<number> {
  const fetcher = nodeFetcher({
    userAgent: 'Mingcha/bench',
    resolve: [],
    allowPrivate: true,
    isUnsafe: isUnsafeAddress,
  });
  let pages = 0;
  const sweep = new Sweep(
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
      patience: { tries: 2, pause: 0, longPause: 0, secondOpinion: false },
      manners: {
        perSecond: NO_LIMIT,
        perHost: CONCURRENCY,
        atOnce: CONCURRENCY,
        requests: NO_LIMIT,
        timeout: 15_000,
      },
      clock: systemClock,
      at: () => '2025-11-03T10:00:00+08:00',
      async keep(step) {
        pages += step.pages.length;
      },
    },
  );
  await sweep.run(new AbortController().signal);
  await fetcher.close();
  return pages;
}

async function sweepWithTheirs(origin: string): Promise<number> {
  const { links } = await new LinkChecker().check({
    path: `${origin}/`,
    recurse: true,
    concurrency: CONCURRENCY,
    timeout: 15_000,
  });
  return new Set(links.filter(({ state }) => state === 'OK').map(({ url }) => url)).size;
}

process.once('message', async (message) => {
  const { who, origin } = Order.parse(message);
  const start = performance.now();
  const pages = await (who === 'ours' ? sweepWithOurs(origin) : sweepWithTheirs(origin));
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage();
  // Kilobytes: https://nodejs.org/api/process.html#processresourceusage
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send?.({ pages, ms, cpu: (user + system) / 1000, rss: process.memoryUsage().rss, peak });
});
process.once('disconnect', () => process.exit());
