import { LinkChecker } from 'linkinator';
import { LinkCheck } from '../../links/check/link-check.ts';
import { nodeFetcher } from '../../links/fetch/node.ts';
import { systemClock } from '../../links/manners/clock.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { linkinatorOpinion } from '../../links/second-opinion.ts';
import { pathOf } from './links-paths.ts';

/** Milliseconds for one request, for both. */
const TIMEOUT = 15_000;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/** What to check: `pages` with `perPage` links each, of which `distinct` in all. */
export interface Work {
  readonly origin: string;
  /** As the server names it: `ok`, `large`, `delay/200`. */
  readonly kind: string;
  readonly pages: number;
  readonly perPage: number;
  readonly distinct: number;
  readonly concurrency: number;
  /** Further pages are named only when fewer addresses than this are left, as a crawl finds them. */
  readonly ahead: number;
}

/** What came of it. */
export interface Done {
  readonly ms: number;
  /** Milliseconds of the processor: the same however busy the machine is with other things. */
  readonly cpu: number;
  readonly checked: number;
  readonly broken: number;
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function linksOf({ origin, kind, perPage, distinct }: Work, page: number) {
  return Array.from({ length: perPage }, (_, n) => ({
    url: origin + pathOf(kind, (page * perPage + n) % distinct),
    label: '通知',
  }));
}

/** Told when the first links are named, and when all are settled and the checker still knows them. */
export interface Watcher {
  onNamed(): Promise<void>;
  onSettled(): Promise<void>;
}

/**
 * Our checker with second opinions, as the terminal has it, but for its manners: no limit on requests per second,
 * and no waiting before second tries.
 */
export async function checkWithOurs(work: Work, watcher: Watcher): Promise<Done> {
  const { origin, pages, concurrency, ahead } = work;
  const how = { userAgent: 'Mingcha/bench', resolve: [], allowPrivate: true, isUnsafe: isUnsafeAddress };
  const fetcher = nodeFetcher(how);
  const secondOpinion = linkinatorOpinion({ ...how, timeout: TIMEOUT });
  let page = 0;
  let settled = 0;
  const check = new LinkCheck({
    fetcher,
    policy: linkPolicy,
    patience: { tries: 2, pause: 0, longPause: 0, secondOpinion: true },
    manners: {
      perSecond: NO_LIMIT,
      perHost: concurrency,
      atOnce: concurrency,
      requests: NO_LIMIT,
      timeout: TIMEOUT,
    },
    secondOpinion,
    clock: systemClock,
    isOnline: true,
    onSettled() {
      settled += 1;
      if (settled % 100 === 0) queueMicrotask(nameMore);
    },
  });
  function nameMore(): void {
    while (page < pages && check.progress.left < ahead) {
      check.add({ url: `${origin}/page/${page}` }, linksOf(work, page));
      page += 1;
    }
  }
  const cpuAtStart = process.cpuUsage();
  const start = performance.now();
  nameMore();
  await watcher.onNamed();
  await check.run(new AbortController().signal);
  const ms = performance.now() - start;
  const cpu = cpuSince(cpuAtStart);
  await watcher.onSettled();
  const { total, broken } = check.progress;
  await Promise.all([fetcher.close(), secondOpinion.close()]);
  return { ms, cpu, checked: total, broken };
}

/** linkinator alone, on one page with all the links. */
export async function checkWithTheirs({ origin, kind, distinct, concurrency }: Work): Promise<Done> {
  const cpuAtStart = process.cpuUsage();
  const start = performance.now();
  const { links } = await new LinkChecker().check({
    path: `${origin}/list/${kind}/${distinct}`,
    recurse: false,
    concurrency,
    timeout: TIMEOUT,
  });
  const ms = performance.now() - start;
  const cpu = cpuSince(cpuAtStart);
  // The page itself is in its list.
  const broken = links.filter(({ state }) => state === 'BROKEN').length;
  return { ms, cpu, checked: links.length - 1, broken };
}
