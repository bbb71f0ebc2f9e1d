import { loadavg } from 'node:os';
import { type Crawled, crawl, startPortal } from './sweep-processes.ts';
import { verdict } from './verdicts.ts';

const SIZES = [2_000, 8_000, 20_000] as const;
/** Of more pages linkinator takes minutes: its time grows with the square. */
const MOST_FOR_THEIRS = 8_000;
/** Turn about, of the smallest size: a run of it is so short that other work on the machine tells. */
const ROUNDS = 3;

function row(who: string, { pages, ms, cpu, rss, peak }: Crawled): string {
  const rate = (pages / ms) * 1_000;
  return `  ${who.padEnd(11)} ${rate.toFixed(0).padStart(6)} pages/s  ${(ms / 1_000).toFixed(1).padStart(6)} s  CPU ${(cpu / 1_000).toFixed(1).padStart(6)} s  RSS ${(rss / 1e6).toFixed(0).padStart(5)} MB  peak ${(peak / 1e6).toFixed(0).padStart(5)} MB`;
}

function quotient(a: Crawled | undefined, b: Crawled | undefined, part: 'ms' | 'rss' | 'peak'): number {
  return (a?.[part] ?? Number.NaN) / (b?.[part] ?? Number.NaN);
}

function rateOf(crawled: Crawled | undefined): number {
  return crawled === undefined ? Number.NaN : crawled.pages / crawled.ms;
}

/** The run that took neither the most nor the least time. */
function middleOf(runs: readonly Crawled[]): Crawled | undefined {
  return runs.toSorted((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)];
}

type BySize = ReadonlyMap<number, Crawled>;

function printVerdicts(ours: BySize, theirs: BySize): void {
  for (const [size, least] of [
    [2_000, 1],
    [8_000, 3],
  ] as const) {
    const value = quotient(theirs.get(size), ours.get(size), 'ms');
    const what = `linkinator ÷ ours, ${size.toLocaleString('en')} pages`;
    console.log(verdict({ what, target: `at least ${least}`, value, met: value >= least }));
  }
  const rate = rateOf(ours.get(20_000)) / rateOf(ours.get(2_000));
  const even = { what: 'rate, 20,000 ÷ 2,000 pages', target: 'at least 0.9', value: rate, met: rate >= 0.9 };
  console.log(verdict(even));
  const memory = quotient(ours.get(20_000), ours.get(2_000), 'peak');
  const what = 'peak RSS, 20,000 ÷ 2,000 pages';
  console.log(verdict({ what, target: 'at most 1.3', value: memory, met: memory <= 1.3 }));
}

/**
 * Our sweep beside linkinator's crawl of the same made portal in the same run. The portal is served by a process of its
 * own, and every crawl has a process of its own.
 */
export async function benchSweep(): Promise<void> {
  console.log('\nA sweep in the terminal: pages read, gathered and folded away, nothing kept');
  const ours = new Map<number, Crawled>();
  const theirs = new Map<number, Crawled>();
  for (const size of SIZES) {
    const portal = await startPortal(size);
    const load = loadavg().map((one) => one.toFixed(1));
    console.log(
      `${size} pages of ${portal.bytes} bytes; load of the machine: ${load.join(' ')} (1, 5, 15 min)`,
    );
    const runs: Record<'ours' | 'theirs', Crawled[]> = { ours: [], theirs: [] };
    for (let round = 0; round < (size === SIZES[0] ? ROUNDS : 1); round += 1) {
      for (const who of size <= MOST_FOR_THEIRS ? (['ours', 'theirs'] as const) : (['ours'] as const)) {
        const crawled = await crawl(who, portal, size);
        runs[who].push(crawled);
        console.log(row(who === 'ours' ? 'ours' : 'linkinator', crawled));
      }
    }
    portal.close();
    for (const [bySize, who] of [
      [ours, 'ours'],
      [theirs, 'theirs'],
    ] as const) {
      const middle = middleOf(runs[who]);
      if (middle !== undefined) bySize.set(size, middle);
    }
  }
  printVerdicts(ours, theirs);
}
