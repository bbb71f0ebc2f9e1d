import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Language } from '../../audit/wording.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { ExitCode } from '../exit-code.ts';
import type { BatchSettings, SiteResult, SiteTask } from '../queue/contract.ts';
import { runEmbedded } from '../queue/embedded-queue.ts';
import { RedisFault } from '../queue/redis-fault.ts';
import { Stopped, StopSignal } from '../site/stop-signal.ts';
import { inShanghai } from '../time.ts';
import { writeOut } from '../write-out.ts';
import { BatchFault, isOfUsage } from './batch-fault.ts';
import { BatchFolder } from './batch-folder.ts';
import { BatchProgress } from './batch-progress.ts';
import { batchText } from './batch-text.ts';
import { BATCH_FORMAT } from './contract.ts';
import { LocalTurns } from './local-turns.ts';
import { readList, refusedWords } from './read-list.ts';
import { SiteProcesses } from './site-processes.ts';
import { summaryOf } from './summary.ts';

/** How a result is written, and what of it makes the exit code. */
export interface BatchWriting {
  readonly format: 'json' | 'text';
  readonly failOn: 'error' | 'warning' | 'never';
  readonly language: Language;
}

/** How many sites are to be audited. */
export interface BatchOptions extends BatchWriting {
  /** Null where a batch goes on. */
  readonly list: string | null;
  readonly out: string;
  readonly resume: boolean;
  readonly settings: BatchSettings;
  /** Flags of settings that were given rather than left at their default, by the setting. */
  readonly given: ReadonlyMap<keyof BatchSettings, string>;
  /** Sites at once. */
  readonly jobs: number;
  /** Redis; null does all sites here. */
  readonly queue: URL | null;
  /** Where relative paths start. */
  readonly folder: string;
}

/** What does the sites that have come to no end. */
interface Doing {
  readonly tasks: readonly SiteTask[];
  readonly folder: BatchFolder;
  readonly progress: BatchProgress;
  readonly signal: AbortSignal;
  onResult(result: SiteResult): Promise<void>;
}

/** Audits many sites and writes the ranking on standard output. */
export async function runBatch(options: BatchOptions): Promise<ExitCode> {
  const path = resolve(options.folder, options.out);
  let folder: BatchFolder | null = null;
  try {
    folder = options.resume ? await goOn(path, options) : await begin(path, options);
    await finishSites(folder, options);
    return await writeSummary(folder, options);
  } catch (error) {
    return codeOfFault(error, options.out);
  } finally {
    await folder?.close();
  }
}

/** Writes what became of a batch on standard output; the exit code says whether all is well. */
export async function writeSummary(folder: BatchFolder, writing: BatchWriting): Promise<ExitCode> {
  const output = summaryOf(folder, await folder.results());
  const { format, language, failOn } = writing;
  await writeOut(
    format === 'json' ? `${JSON.stringify(output, null, 2)}\n` : batchText(output, language, process.stdout),
  );
  if (output.batch.done < output.batch.sites) return 3;
  const counts = output.sites.map(({ failures }) => failures);
  const fails = { error: counts.some(({ error }) => error > 0), warning: false, never: false };
  fails.warning = fails.error || counts.some(({ warning }) => warning > 0);
  return fails[failOn] ? 1 : 0;
}

/** Says why a batch came to no end. Throws what is a defect. */
export function codeOfFault(error: unknown, out: string): ExitCode {
  if (error instanceof Stopped) {
    const [zh, en] = ['已停下，读过的都已保存。', 'Stopped. All that was read is kept.'];
    const again = `接着做 / to go on: mingcha batch --resume --out ${JSON.stringify(out)}`;
    process.stderr.write(`${zh}\n${en}\n${again}\n`);
    return error.code;
  }
  if (error instanceof RedisFault) {
    process.stderr.write(`${error.lines.join('\n')}\n`);
    return 3;
  }
  if (!(error instanceof BatchFault)) throw error;
  process.stderr.write(`${error.lines.join('\n')}\n`);
  return isOfUsage(error) ? 2 : 3;
}

async function begin(path: string, options: BatchOptions): Promise<BatchFolder> {
  const { list, settings, folder } = options;
  if (list === null) throw new TypeError('A new batch needs a list');
  const read = await readList(resolve(folder, list), settings);
  process.stderr.write(refusedWords(read));
  return BatchFolder.create(path, {
    mingcha: 'batch',
    format: BATCH_FORMAT,
    tool: packageFile.version,
    id: randomUUID(),
    startedAt: settings.at ?? inShanghai(new Date()),
    list: basename(list),
    settings,
    sites: read.sites,
    refused: read.refused,
  });
}

async function goOn(path: string, { list, given, settings, folder: base }: BatchOptions) {
  const folder = await BatchFolder.open(path);
  try {
    const { head } = folder;
    const flags = [...given].flatMap(([name, flag]) => {
      return JSON.stringify(settings[name]) === JSON.stringify(head.settings[name]) ? [] : [flag];
    });
    const read = list === null ? null : await readList(resolve(base, list), head.settings);
    if (read !== null && JSON.stringify(read.sites) !== JSON.stringify(head.sites)) flags.unshift('LIST');
    if (flags.length > 0) throw new BatchFault('otherSettings', { flags: flags.join(' ') });
    return folder;
  } catch (error) {
    await folder.close();
    throw error;
  }
}

/** Does the sites of a batch that have come to no end. Throws `Stopped`, `BatchFault` and `RedisFault`. */
export async function finishSites(
  folder: BatchFolder,
  options: Pick<BatchOptions, 'jobs' | 'queue'>,
): Promise<void> {
  const results = await folder.results();
  const tasks = folder.tasks.filter(({ site }) => results.get(site.id)?.state !== 'done');
  if (tasks.length === 0) return;
  const stop = new StopSignal();
  const progress = new BatchProgress(process.stderr, folder.tasks.length, folder.tasks.length - tasks.length);
  const doing: Doing = {
    tasks,
    folder,
    progress,
    signal: stop.signal,
    async onResult(result) {
      await folder.keep(result);
      progress.ended(result);
    },
  };
  try {
    await (options.queue === null ? here(doing, options.jobs) : elsewhere(doing, options.queue));
  } finally {
    progress.stop();
    stop.release();
  }
}

async function here({ tasks, folder, progress, signal, onResult }: Doing, jobs: number): Promise<void> {
  const turns = new LocalTurns();
  const processes = new SiteProcesses();
  try {
    await runEmbedded(tasks, {
      jobs,
      signal,
      onResult,
      onRetry: (site, fault, pause) => progress.retry(site, fault, pause),
      act: (task, until) =>
        processes.run(task, {
          folder: folder.folderOf(task.site.id),
          turns,
          signal: until,
          onProgress: (now) => progress.progress(now),
          say: (line) => progress.line(line),
        }),
    });
  } finally {
    await processes.close();
  }
}

/** Loaded when it is needed: it brings the client of Redis. */
async function elsewhere(doing: Doing, url: URL): Promise<void> {
  const { runThroughRedis } = await import('../queue/redis-batch.ts');
  await runThroughRedis(url, {
    ...doing,
    folderOf: (site) => doing.folder.folderOf(site),
    say: (line) => doing.progress.line(line),
  });
}
