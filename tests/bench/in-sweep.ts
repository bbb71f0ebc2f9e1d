import * as z from 'zod/mini';
import { SweepRun } from '../../extension/sweep-run.ts';
import type { Site } from '../../ledger/contract.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { browserFetcher } from '../../links/fetch/browser.ts';
import { systemClock } from '../../links/manners/clock.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { linkPolicy } from '../../links/policy/index.ts';
import { packFor } from '../../rules/packs/index.ts';
import { SweepProgress } from '../../sweep/contract.ts';
import type { SweepOptions } from '../../sweep/options.ts';
import { readInPlace } from '../../sweep/page-reader.ts';

/** How far a sweep is. Milliseconds since it began; null for what has not come yet. */
export interface BenchSweepState {
  readonly read: number;
  /** When the last page was kept, and when the site was judged. */
  readonly swept: number | null;
  readonly judged: number | null;
  /** How it ended. */
  readonly state: string;
  readonly why: string;
  /** Pages, and findings of them, as the ledger counts them in the end. */
  readonly kept: number;
  readonly findings: number;
}

/** What the benchmark runs where the extension's background would: in a worker. */
export interface SweepBench {
  /** Fetches so many pages and does nothing with them: no sweep can be faster. Milliseconds. */
  fetchOnly(origin: string, pages: number): Promise<number>;
  start(origin: string): void;
  state(): BenchSweepState;
}

declare global {
  var mingchaSweep: SweepBench;
}

// As the background does.
z.config({ jitless: true });

const NO_LIMIT = Number.POSITIVE_INFINITY;
/** Chromium's own limit of connections to one host. */
const CONNECTIONS = 6;
const HOST = '127.0.0.1';
const pack = packFor('songjiang-2025');
const ledger = new Ledger('bench');

const options: Omit<SweepOptions, 'keep'> = {
  fetcher: browserFetcher({
    mayAsk: async () => true,
    mayAskAnywhere: async () => true,
    isUnsafe: isUnsafeAddress,
    isOnline: () => navigator.onLine,
    fetch: (...request) => fetch(...request),
  }),
  policy: linkPolicy,
  reader: readInPlace,
  patience: { tries: 2, pause: 0, longPause: 0, secondOpinion: false },
  manners: {
    perSecond: NO_LIMIT,
    perHost: CONNECTIONS,
    atOnce: CONNECTIONS,
    requests: NO_LIMIT,
    timeout: 15_000,
  },
  clock: systemClock,
  at: () => new Date().toISOString(),
};

function madeSite(origin: string): Site {
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  const at = new Date().toISOString();
  return {
    id: HOST,
    host: HOST,
    title: HOST,
    home: `${origin}/`,
    pack: pack.id,
    packChosen: true,
    addedAt: at,
    seenAt: at,
    pages: 0,
    counts,
  };
}

const order = {
  starts: [],
  sitemaps: false,
  bounds: { pages: 1_000_000, depth: 1_000_000, ms: null, paths: [] },
  sample: null,
  links: true,
  live: false,
};

let run: SweepRun | null = null;
let began = 0;
let swept: number | null = null;
let judged: number | null = null;
let kept: Pick<Site, 'pages' | 'counts'> | null = null;

async function sweep(origin: string): Promise<void> {
  const site = await ledger.putSite(madeSite(origin));
  const startedAt = new Date().toISOString();
  const whole = { ...order, home: `${origin}/` };
  const begun = { id: 'bench', site: HOST, order: whole, state: 'running', why: '' } as const;
  const sweep = { ...begun, startedAt, endedAt: null, progress: null };
  await ledger.putSweep(sweep);
  began = performance.now();
  let asked = 0;
  run = new SweepRun(sweep, site, {
    ledger,
    tool: 'bench',
    options: async () => options,
    // Asked for once to judge the pages, and again when all are read.
    packOf: async () => {
      asked += 1;
      if (asked === 2) swept = performance.now() - began;
      return pack;
    },
  });
  await run.run();
  kept = await ledger.site(HOST);
  judged = performance.now() - began;
}

async function fetchOnly(origin: string, pages: number): Promise<number> {
  const start = performance.now();
  const numbers = Array.from({ length: pages }, (_, index) => index).values();
  const connection = async () => {
    for (const number of numbers) await (await fetch(`${origin}/c/${number + 1}.html`)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return performance.now() - start;
}

globalThis.mingchaSweep = {
  fetchOnly,
  start: (origin) => void sweep(origin),
  state() {
    const { data } = z.safeParse(SweepProgress, run?.kept.progress);
    const { state = '', why = '' } = run?.kept ?? {};
    const counts = kept?.counts;
    return {
      read: data?.read ?? 0,
      swept,
      judged,
      state,
      why,
      kept: kept?.pages ?? 0,
      findings: (counts?.error ?? 0) + (counts?.warning ?? 0) + (counts?.cantTell ?? 0),
    };
  },
};
