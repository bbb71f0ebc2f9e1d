import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchOutput } from '../../cli/batch/output-schema.ts';
import { MAIN, type MadeSites, startSites, type Took, timed } from './batch-processes.ts';
import { linkcheckerVersion, runLinkchecker } from './linkchecker.ts';
import { verdict } from './verdicts.ts';

const SITES = 50;
/** Sites a minute. */
const LEAST = 200;
/** Turn about: the middle one counts. */
const ROUNDS = 3;
const NO_LIMIT = '100000';
/** Linkchecker pauses up to half a second between two requests to a host, whatever it is told: a few sites tell enough. */
const SITES_FOR_LINKCHECKER = 4;

/** Sites a minute. */
function rateOf({ ms }: Took, sites = SITES): number {
  return (sites / ms) * 60_000;
}

function row(who: string, took: Took, served: number, sites = SITES): string {
  const { ms, cpu } = took;
  const share = (milliseconds: number | null) =>
    milliseconds === null ? '?' : `${((100 * milliseconds) / ms).toFixed(0)} %`;
  const cells = [
    `${rateOf(took, sites).toFixed(0).padStart(6)} sites/min`,
    `${(ms / 1_000).toFixed(1).padStart(6)} s`,
    `CPU ÷ wall ${share(cpu).padStart(5)}`,
    `with the server ${share(cpu === null ? null : cpu + served).padStart(5)}`,
  ];
  return `  ${who.padEnd(11)} ${cells.join('  ')}`;
}

/** All sites were read and judged, or the figures mean nothing. */
function mustBeRight({ out }: Took, pages: number): void {
  const { batch } = BatchOutput.parse(JSON.parse(out));
  if (batch.done === SITES && batch.pages === SITES * pages) return;
  throw new Error(`${batch.done} of ${SITES} sites, ${batch.pages} of ${SITES * pages} pages`);
}

async function ours({ pages }: MadeSites, folder: string, round: number): Promise<Took> {
  const bounds = ['--depth', '1', '--max-pages', String(pages), '--rate', NO_LIMIT];
  const words = [MAIN, 'batch', 'sites.csv', '--out', `out-${round}`, ...bounds, '--fail-on', 'never'];
  const took = await timed(process.execPath, words, folder, [0]);
  mustBeRight(took, pages);
  return took;
}

function middleOf(runs: readonly Took[]): Took | undefined {
  return runs.toSorted((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)];
}

/** Fifty sites on this machine, of each the home page and the key columns, audited by `batch` and merely checked by linkchecker. */
export async function benchBatch(): Promise<void> {
  const sites = await startSites(SITES);
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-batch-'));
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`\n${SITES} sites in the terminal: home page and ${sites.pages - 1} columns each, read, kept, judged, ranked
load of the machine: ${load.join(' ')} (1, 5, 15 min); ${availableParallelism()} processors`);
  try {
    writeFileSync(join(folder, 'sites.csv'), `url\n${sites.homes.join('\n')}\n`);
    const runs: Took[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await sites.cpu();
      const took = await ours(sites, folder, round);
      runs.push(took);
      console.log(row('ours', took, (await sites.cpu()) - before));
      if (linkcheckerVersion === null || round > 0) continue;
      const begun = await sites.cpu();
      const theirs = await runLinkchecker(sites.homes.slice(0, SITES_FOR_LINKCHECKER), 1, folder);
      const line = row('linkchecker', theirs, (await sites.cpu()) - begun, SITES_FOR_LINKCHECKER);
      console.log(`${line}  ${SITES_FOR_LINKCHECKER} sites, ${theirs.urls} addresses`);
    }
    if (linkcheckerVersion === null) console.log('  linkchecker is not installed here and was not measured');
    printVerdict(middleOf(runs));
  } finally {
    sites.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function printVerdict(middle: Took | undefined): void {
  const rate = middle === undefined ? Number.NaN : rateOf(middle);
  const what = `batch, ${SITES} sites, sites a minute`;
  console.log(verdict({ what, target: `at least ${LEAST}`, value: rate, met: rate >= LEAST }));
}
