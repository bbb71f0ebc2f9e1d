import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkcheckerVersion, runLinkchecker } from './linkchecker.ts';
import { type Crawled, type Crawler, crawl, type MadePortal, startPortal } from './sweep-processes.ts';
import { verdict } from './verdicts.ts';

const SIZES = [2_000, 8_000, 20_000] as const;
/** Of more pages linkinator takes minutes: its time grows with the square. */
const MOST_FOR_LINKINATOR = 8_000;
/** Debian's linkchecker pauses up to half a second between two requests to a host, whatever it is told. */
const PAGES_FOR_LINKCHECKER = 100;
/** Turn about, of the smallest size: a run of it is so short that other work on the machine tells. */
const ROUNDS = 3;
const MOST_PEAK = 400e6;

function row(who: string, { pages, ms, cpu, rss, peak }: Crawled): string {
  const rate = (pages / ms) * 1_000;
  return `  ${who.padEnd(11)} ${rate.toFixed(0).padStart(6)} pages/s  ${(ms / 1_000).toFixed(1).padStart(6)} s  CPU ${(cpu / 1_000).toFixed(1).padStart(6)} s  RSS ${(rss / 1e6).toFixed(0).padStart(5)} MB  peak ${(peak / 1e6).toFixed(0).padStart(5)} MB`;
}

/** The run that took neither the most nor the least time. */
function middleOf(runs: readonly Crawled[]): Crawled | undefined {
  return runs.toSorted((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)];
}

/** What came of each crawler at each size. */
class Results {
  readonly #of = new Map<string, Crawled>();

  note(who: Crawler, size: number, runs: readonly Crawled[]): void {
    const middle = middleOf(runs);
    if (middle !== undefined) this.#of.set(`${who} ${size}`, middle);
  }

  /** Pages a millisecond. */
  rate(who: Crawler, size: number): number {
    const one = this.#of.get(`${who} ${size}`);
    return one === undefined ? Number.NaN : one.pages / one.ms;
  }

  /** Bytes. */
  peak(who: Crawler, size: number): number {
    return this.#of.get(`${who} ${size}`)?.peak ?? Number.NaN;
  }
}

function printVerdicts(results: Results): void {
  for (const who of ['audit', 'sweep'] as const) {
    for (const [size, least] of [
      [2_000, 1],
      [8_000, 3],
    ] as const) {
      const value = results.rate(who, size) / results.rate('linkinator', size);
      const what = `${who} ÷ linkinator, pages a second, ${size.toLocaleString('en')} pages`;
      console.log(verdict({ what, target: `at least ${least}`, value, met: value >= least }));
    }
    const rate = results.rate(who, 20_000) / results.rate(who, 2_000);
    const even = { what: `${who}: pages a second, 20,000 ÷ 2,000 pages`, target: 'at least 0.9' };
    console.log(verdict({ ...even, value: rate, met: rate >= 0.9 }));
    const growth = results.peak(who, 20_000) / results.peak(who, 2_000);
    const memory = { what: `${who}: peak RSS, 20,000 ÷ 2,000 pages`, target: 'at most 1.3' };
    console.log(verdict({ ...memory, value: growth, met: growth <= 1.3 }));
    const peak = results.peak(who, 20_000);
    const most = { what: `${who}: peak RSS in MB, 20,000 pages`, target: 'under 400' };
    console.log(verdict({ ...most, value: peak / 1e6, met: peak < MOST_PEAK }));
  }
}

/** Debian's crawler, by itself: it takes its time. */
async function benchLinkchecker(): Promise<void> {
  if (linkcheckerVersion === null) {
    console.log('linkchecker is not installed here and was not measured');
    return;
  }
  const portal = await startPortal(PAGES_FOR_LINKCHECKER);
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-linkchecker-'));
  try {
    const { ms, urls } = await runLinkchecker([`${portal.origin}/`], -1, folder);
    const rate = ((urls / ms) * 1_000).toFixed(1);
    console.log(
      `  linkchecker ${rate} addresses/s of a portal of ${PAGES_FOR_LINKCHECKER} pages; it pauses by itself`,
    );
  } finally {
    portal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchSize(portal: MadePortal, size: number, results: Results): Promise<void> {
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `${size} pages of ${portal.bytes} bytes; load of the machine: ${load.join(' ')} (1, 5, 15 min)`,
  );
  const crawlers: readonly Crawler[] = ['audit', 'sweep', 'linkinator'];
  const wanted = crawlers.filter((who) => who !== 'linkinator' || size <= MOST_FOR_LINKINATOR);
  const runs = new Map<Crawler, Crawled[]>(wanted.map((who) => [who, []]));
  for (let round = 0; round < (size === SIZES[0] ? ROUNDS : 1); round += 1) {
    for (const [who, of] of runs) {
      const crawled = await crawl(who, portal, size);
      of.push(crawled);
      console.log(row(who, crawled));
    }
  }
  for (const [who, of] of runs) results.note(who, size, of);
}

/**
 * Our audit beside linkinator's crawl of the same made portal in the same run. The portal is served by a process of its
 * own, and every crawl has a process of its own.
 */
export async function benchSweep(): Promise<void> {
  console.log(
    '\nA site in the terminal. audit: read, links checked, kept, judged, scored, written; sweep: of that the reading',
  );
  const results = new Results();
  for (const size of SIZES) {
    const portal = await startPortal(size);
    try {
      await benchSize(portal, size, results);
    } finally {
      portal.close();
    }
  }
  await benchLinkchecker();
  printVerdicts(results);
}
