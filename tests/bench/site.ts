import { loadavg } from 'node:os';
import { foldSite, type SiteWork } from './site-process.ts';
import { verdict } from './verdicts.ts';

const PAGES = 10_000;
const SIZES = [PAGES, 30_000, 100_000] as const;
const MOST_MS = 5_000;
const MOST_BYTES = 500e6;
/** A straight line, with some room for what the machine does besides. */
const MOST_GROWTH = 1.2;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function line(cells: readonly string[]): string {
  return cells.map((one) => one.padStart(12)).join('');
}

function row(count: number, work: SiteWork): string {
  const { reading, folding, judging, bytes, rss, peak, held } = work;
  const all = reading + folding + judging;
  const seconds = [reading, folding, judging, all].map((ms) => `${(ms / 1000).toFixed(2)} s`);
  const sizes = [bytes, rss, peak, held].map(megabytes);
  return line([String(count), ...seconds, `${(all / count).toFixed(3)} ms`, ...sizes]);
}

/** The site was folded, and its rules found something to say, or the figures mean nothing. */
function mustBeRight({ pages, items, failed }: SiteWork, count: number): void {
  if (pages === count && items > count / 2 && failed > 0) return;
  throw new Error(`${pages} of ${count} pages, ${items} items, ${failed} failures`);
}

function atMost(what: string, target: string, value: number, most: number): string {
  return verdict({ what, target: `at most ${target}`, value, met: value <= most });
}

/** A made site of 10,000 to 100,000 stored pages, folded and judged, each size in a process of its own. */
export async function benchSite(): Promise<void> {
  console.log(`\nA site of stored pages: read from JSON, folded, judged by all rules over sites
load of the machine: ${loadavg()[0]?.toFixed(1)}; the JSON is made on the way, which is not counted`);
  console.log(
    line(['pages', 'reading', 'folding', 'judging', 'all', 'a page', 'JSON', 'RSS', 'peak RSS', 'heap held']),
  );
  const works: SiteWork[] = [];
  for (const count of SIZES) {
    const work = await foldSite(count);
    mustBeRight(work, count);
    console.log(row(count, work));
    works.push(work);
  }
  const [first, last] = [works[0], works.at(-1)];
  if (first === undefined || last === undefined) return;
  const perPage = ({ folding, judging }: SiteWork, count: number): number => (folding + judging) / count;
  const seconds = (first.reading + first.folding + first.judging) / 1000;
  console.log(atMost(`${PAGES} pages, seconds in all`, '5', seconds, MOST_MS / 1000));
  console.log(atMost(`${PAGES} pages, peak RSS in MB`, '500', first.peak / 1e6, MOST_BYTES / 1e6));
  const time = perPage(last, SIZES[2]) / perPage(first, PAGES);
  console.log(atMost('folding and judging a page, 100,000 ÷ 10,000', '1.2', time, MOST_GROWTH));
  const heap = last.held / SIZES[2] / (first.held / PAGES);
  console.log(atMost('heap held for a page, 100,000 ÷ 10,000', '1.2', heap, MOST_GROWTH));
}
