import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { AssessedSite } from '../../assessment/contract.ts';
import type { Site } from '../../ledger/contract.ts';
import { newHeader, writeFile } from '../../ledger/transfer/format.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Pack } from '../../rules/packs/contract.ts';
import { BatchFault } from '../batch/batch-fault.ts';
import { BatchFolder } from '../batch/batch-folder.ts';
import { BATCH_FORMAT } from '../batch/contract.ts';
import { finishSites } from '../batch/run-batch.ts';
import type { ExitCode } from '../exit-code.ts';
import { checkOutFile } from '../out-file.ts';
import type { BatchSettings, SiteResult } from '../queue/contract.ts';
import { inShanghai } from '../time.ts';
import { writeResult } from '../write-result.ts';
import { AssessmentFault } from './assessment-fault.ts';
import { complain, exitOfFault } from './exit-of-fault.ts';
import { piecesOf } from './file-stream.ts';
import { layOut } from './go-on-sweep.ts';
import { KeptFile } from './kept-file.ts';
import { allOf, keptRows } from './kept-rows.ts';
import { checkNew } from './out-name.ts';
import { type RunOutcome, RunRows } from './run-rows.ts';
import { type Showing, writeStanding } from './show-assessment.ts';
import { needsOf, type SiteNeed } from './site-plan.ts';
import { PacksAtHand } from './yardstick.ts';

/** How the sites of an assessment are read. */
export interface RunOptions extends Showing {
  readonly out: string;
  /** Every site is to be read, whatever was. */
  readonly all: boolean;
  readonly resume: boolean;
  readonly settings: BatchSettings;
  /** Flags of settings that were given rather than left at their default, by the setting. */
  readonly given: ReadonlyMap<keyof BatchSettings, string>;
  /** Sites at once. */
  readonly jobs: number;
  /** Packs of one's own. */
  readonly own: readonly Pack[];
  /** Who draws samples; null for whoever made the assessment. */
  readonly assessor: string | null;
}

/**
 * Reads the sites of an assessment that were not read yet, judges them, and writes the assessment with all of it. Until
 * the file is whole everything is kept in a folder beside it.
 */
export async function runAssessment(file: string, options: RunOptions): Promise<ExitCode> {
  const { out, folder: base, settings, own } = options;
  const path = resolve(base, out);
  let kept: KeptFile | null = null;
  let work: BatchFolder | null = null;
  try {
    await checkNew(path, out, options.resume ? path : resolve(base, file));
    await checkOutFile(path);
    kept = await KeptFile.open(file, base);
    const packs = new PacksAtHand(own, settings.extras);
    packs.check(kept.assessment, kept.assessment.sites);
    const needs = needsOf(kept, options.all);
    work = await openWork(`${path}.work`, kept, needs, options);
    for (const { id } of work?.head.sites ?? []) needs.set(id, 'read');
    const swept = work === null ? null : { folder: work, results: await readSites(work, kept, options.jobs) };
    const by = options.assessor ?? kept.assessment.createdBy;
    await write(path, { file: kept, needs, swept, packs, by, at: new Date().toISOString() });
    const isWhole = await letGo(work, swept?.results ?? new Map());
    work = null;
    await writeStanding(out, options);
    return isWhole ? 0 : 3;
  } catch (error) {
    return exitOfFault(error, work === null ? [] : goOn(file, options));
  } finally {
    await work?.close();
    await kept?.close();
  }
}

/** The folder where sites are read; null where none is to be read. */
async function openWork(
  path: string,
  file: KeptFile,
  needs: ReadonlyMap<string, SiteNeed>,
  options: RunOptions,
): Promise<BatchFolder | null> {
  if (options.resume) return reopened(path, file, options);
  const sites = file.assessment.sites.filter(({ id }) => needs.get(id) === 'read');
  if (sites.length === 0) return null;
  const { settings } = options;
  return BatchFolder.create(path, {
    mingcha: 'batch',
    format: BATCH_FORMAT,
    tool: packageFile.version,
    id: crypto.randomUUID(),
    startedAt: inShanghai(new Date()),
    list: basename(file.named),
    settings,
    sites: sites.map((site): AssessedSite => ({ ...site, pack: site.pack ?? file.assessment.pack })),
    refused: [],
  });
}

async function reopened(path: string, file: KeptFile, { settings, given }: RunOptions): Promise<BatchFolder> {
  const work = await BatchFolder.open(path);
  try {
    const known = new Set(file.assessment.sites.map(({ id }) => id));
    const others = work.head.sites.filter(({ id }) => !known.has(id));
    if (others.length > 0) {
      throw new AssessmentFault('otherSites', { folder: path, sites: others.map(({ id }) => id).join(', ') });
    }
    const flags = [...given].flatMap(([name, flag]) =>
      JSON.stringify(settings[name]) === JSON.stringify(work.head.settings[name]) ? [] : [flag],
    );
    if (flags.length > 0) throw new BatchFault('otherSettings', { flags: flags.join(' ') });
    return work;
  } catch (error) {
    await work.close();
    throw error;
  }
}

async function readSites(
  work: BatchFolder,
  file: KeptFile,
  jobs: number,
): Promise<ReadonlyMap<string, SiteResult>> {
  const before = await work.results();
  for (const { id } of work.head.sites) if (before.get(id)?.state !== 'done') await layOut(file, id, work);
  await finishSites(work, { jobs, queue: null });
  return work.results();
}

async function write(path: string, outcome: RunOutcome): Promise<void> {
  const { file, swept, at } = outcome;
  const rows = new RunRows(outcome);
  const { sites } = rows;
  const pages = [...(swept?.results.values() ?? [])].reduce((sum, result) => sum + result.pages, 0);
  const header = newHeader({
    tool: `mingcha ${packageFile.version}`,
    at,
    sites: sites.map(({ id }) => id),
    assessments: [file.assessment.id],
    pages: file.header.pages + pages,
  });
  const kept = { ...allOf(file), sites };
  await writeResult(path, ({ onProgress }) => {
    let written = 0;
    const since = (site: Site) => {
      onProgress?.(written, sites.length);
      written += 1;
      return rows.since(site);
    };
    return piecesOf(writeFile(header, keptRows(kept, since)));
  });
}

/** Whether every site was read. Then all that lies in the folder is in the file, and the folder goes. */
async function letGo(work: BatchFolder | null, results: ReadonlyMap<string, SiteResult>): Promise<boolean> {
  if (work === null) return true;
  const isWhole = work.head.sites.every(({ id }) => results.get(id)?.state === 'done');
  await work.close();
  if (isWhole) await rm(work.path, { recursive: true, force: true });
  else {
    complain([
      `有网站没有读成；再试请加 --resume。已读的都在文件里，也在 ${work.path}。`,
      `Some sites could not be read; try them again with --resume. What was read is in the file, and in ${work.path}.`,
    ]);
  }
  return isWhole;
}

function goOn(file: string, { out }: RunOptions): string[] {
  const words = [JSON.stringify(file), '--out', JSON.stringify(out), '--resume'].join(' ');
  return [`接着做 / to go on: mingcha assessment run ${words}`];
}
