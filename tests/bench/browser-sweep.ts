import { loadavg } from 'node:os';
import { bundle } from './bundle.ts';
import { median } from './pages.ts';
import { FETCHED, type SweptInBrowser, sweepInBrowser } from './sweep-in-browser.ts';
import { type Crawled, crawl, type MadePortal, startPortal } from './sweep-processes.ts';
import { verdict } from './verdicts.ts';

/**
 * Pages, how often it is done (on a busy machine small ones differ by half), and how many times linkinator's rate is
 * aimed at; null where linkinator would take minutes.
 */
const SIZES = [
  { size: 2_000, rounds: 3, least: 0.5 },
  { size: 8_000, rounds: 1, least: 2 },
  { size: 20_000, rounds: 1, least: null },
] as const;
/** A sweep must remember every address that it knows. Ours: a kilobyte or two, in bytes for each page. */
const MOST_GROWTH = 2_048;

type Size = (typeof SIZES)[number]['size'];

interface Measured {
  readonly ours: SweptInBrowser;
  readonly theirs: Crawled | null;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1).padStart(6)} s`;
}

function rate(pages: number, ms: number): string {
  return `${((pages / ms) * 1_000).toFixed(0).padStart(5)} pages/s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
}

function printOurs({ pages, fetched, swept, judged, cpu, ...heaps }: SweptInBrowser): void {
  console.log(
    `  fetch alone  ${rate(FETCHED, fetched)} ${seconds(fetched)} for ${FETCHED} pages that are not looked at`,
  );
  console.log(`  ours         ${rate(pages, swept)} ${seconds(swept)} read, judged and kept`);
  console.log(
    `               ${rate(pages, judged)} ${seconds(judged)} and the site judged; CPU ${seconds(cpu)}`,
  );
  const onTheWay = heaps.sweeping.map((one) => `${megabytes(one.bytes)} (${one.pages})`).join(', ');
  console.log(`  heap         ${megabytes(heaps.empty)} empty; after so many pages: ${onTheWay || '–'}`);
  console.log(
    `               ${megabytes(heaps.judging)} most while judging, ${megabytes(heaps.after)} after all`,
  );
}

function printTheirs({ pages, ms, cpu, peak }: Crawled): void {
  console.log(
    `  linkinator   ${rate(pages, ms)} ${seconds(ms)}; CPU ${seconds(cpu)}; peak RSS ${megabytes(peak)}`,
  );
}

async function measure(portal: MadePortal, code: string, size: Size, withTheirs: boolean): Promise<Measured> {
  console.log(`${size} pages of ${portal.bytes} bytes; load of the machine: ${load()} (1, 5, 15 minutes)`);
  const ours = await sweepInBrowser(portal, code, size);
  printOurs(ours);
  const theirs = withTheirs ? await crawl('linkinator', portal, size) : null;
  if (theirs !== null) printTheirs(theirs);
  return { ours, theirs };
}

/** How many pages of ours come to one of linkinator's in the same time; the median of the rounds. */
function printQuotients(size: Size, least: number, rounds: readonly Measured[]): void {
  const pages = `${size.toLocaleString('en')} pages`;
  for (const [part, what] of [
    ['swept', `ours ÷ linkinator, pages per second, ${pages}`],
    ['judged', `the same with the judging of the site, ${pages}`],
  ] as const) {
    const quotients = rounds.map(({ ours, theirs }) =>
      theirs === null ? Number.NaN : theirs.ms / theirs.pages / (ours[part] / ours.pages),
    );
    const value = median(quotients);
    console.log(verdict({ what, target: `at least ${least}`, value, met: value >= least }));
  }
}

function printGrowth(small: readonly Measured[], large: readonly Measured[]): void {
  for (const [part, what] of [
    ['swept', 'rate, 20,000 ÷ 2,000 pages'],
    ['judged', 'the same with the judging of the site'],
  ] as const) {
    const rateOf = (rounds: readonly Measured[]) => median(rounds.map(({ ours }) => ours.pages / ours[part]));
    const value = rateOf(large) / rateOf(small);
    console.log(verdict({ what, target: 'at least 0.8', value, met: value >= 0.8 }));
  }
  const sweeping = large[0]?.ours.sweeping ?? [];
  const [first, last] = [sweeping[0], sweeping.at(-1)];
  if (first === undefined || last === undefined) return;
  const value = (last.bytes - first.bytes) / (last.pages - first.pages);
  const what = `heap, growth from ${first.pages} to ${last.pages} pages, bytes a page`;
  console.log(verdict({ what, target: `at most ${MOST_GROWTH}`, value, met: value <= MOST_GROWTH }));
}

const EXPLANATION = `
A sweep in Chromium, as the extension does it but for its pace: fetch, decode, parse, gather, judge, keep in IndexedDB,
in the end judge the site. Linkinator crawls the same portal in a process of its own and keeps nothing.`;

/** The extension's sweep in Chromium beside linkinator's crawl of the same made portal in the same run. */
export async function benchBrowserSweep(): Promise<void> {
  const code = await bundle('in-sweep.ts');
  console.log(EXPLANATION);
  const all = new Map<Size, Measured[]>();
  for (const { size, rounds, least } of SIZES) {
    const portal = await startPortal(size);
    const measured: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) {
      measured.push(await measure(portal, code, size, least !== null));
    }
    all.set(size, measured);
    portal.close();
  }
  for (const { size, least } of SIZES) {
    if (least !== null) printQuotients(size, least, all.get(size) ?? []);
  }
  printGrowth(all.get(2_000) ?? [], all.get(20_000) ?? []);
}
