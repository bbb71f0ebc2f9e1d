import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Language } from '../../audit/wording.ts';
import type { PageFacts } from '../../facts/page.ts';
import { BrokenSnapshot } from '../../links/check/snapshot.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Pack } from '../../rules/packs/contract.ts';
import { BrokenSweep } from '../../sweep/records.ts';
import type { AskingOptions } from '../asking.ts';
import type { ExitCode } from '../exit-code.ts';
import { OutFault } from '../out-fault.ts';
import { checkOutFile } from '../out-file.ts';
import { type Problem, sayProblem } from '../read/problem.ts';
import { NoBrowser } from '../render/no-browser.ts';
import { STATE_FORMAT } from '../state/contract.ts';
import { SiteState } from '../state/site-state.ts';
import { StateFault } from '../state/state-fault.ts';
import { inShanghai } from '../time.ts';
import { writeOut } from '../write-out.ts';
import { writeResult } from '../write-result.ts';
import { siteFormats } from './formats.ts';
import { judgeSite } from './judge-site.ts';
import type { JudgedSite } from './judged-site.ts';
import { changesOf, type OrderOptions, orderOf } from './site-order.ts';
import { Stopped, StopSignal } from './stop-signal.ts';
import { ProgressTeller } from './sweep-progress.ts';
import { type Swept, sweepSite } from './sweep-site.ts';
import { whyUnread } from './why-unread.ts';
import { packBy, type Yardstick, yardstickOf } from './yardstick.ts';

/** How a site is to be audited. */
export interface SiteAuditOptions extends AskingOptions {
  /** Null where a sweep goes on. */
  readonly home: string | null;
  readonly order: OrderOptions;
  isGiven(option: keyof OrderOptions | 'plan' | 'pack' | 'extra'): boolean;
  /** The folder where it is kept; null for one of the system's, which is taken away in the end. */
  readonly out: string | null;
  readonly resume: boolean;
  /** As the command line says. */
  readonly yardstick: Yardstick;
  readonly format: keyof typeof siteFormats;
  /** The file where the result goes; null for standard output. */
  readonly report: string | null;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Sweeps and judges a site and writes the result. */
export async function auditSite(options: SiteAuditOptions): Promise<ExitCode> {
  const folder =
    options.out === null
      ? await mkdtemp(join(tmpdir(), 'mingcha-site-'))
      : resolve(options.folder, options.out);
  let state: SiteState | null = null;
  try {
    const report = reportFile(options);
    // Before the sweep, which may take hours.
    if (report !== null) await checkOutFile(report);
    state = options.resume ? await SiteState.open(folder) : await SiteState.create(folder, headFor(options));
    return await auditIn(state, options);
  } catch (error) {
    const code = codeOfFault(error, folder, state);
    const isWorthKeeping = error instanceof Stopped || (state?.pages.length ?? 0) > 0;
    if (options.out === null && !isWorthKeeping) await rm(folder, { recursive: true, force: true });
    return code;
  } finally {
    await state?.close();
  }
}

function reportFile({ report, folder }: SiteAuditOptions): string | null {
  return report === null ? null : resolve(folder, report);
}

function headFor({ home, order, yardstick }: SiteAuditOptions): SiteState['head'] {
  if (home === null) throw new TypeError('A new sweep needs an address');
  return {
    mingcha: 'site',
    format: STATE_FORMAT,
    tool: packageFile.version,
    startedAt: order.at ?? inShanghai(new Date()),
    at: order.at ?? null,
    order: orderOf(home, order),
    yardstick: { ...yardstick, extras: [...yardstick.extras] },
  };
}

async function auditIn(state: SiteState, options: SiteAuditOptions): Promise<ExitCode> {
  const { home, order, isGiven } = options;
  const changes = changesOf({ home, options: order, isGiven }, state.head);
  if (changes.length > 0) {
    complain(otherOrder(changes));
    return 2;
  }
  const swept = await sweep(state, options);
  if (state.pages.length === 0) return nothingRead(state, swept, options);
  const judged = await judgeSite(state, swept, (facts) => packOf(facts, state, options));
  try {
    const report = reportFile(options);
    const { format, language } = options;
    const stream = report === null ? process.stdout : null;
    await writeResult(report, (writing) => siteFormats[format](judged, { ...writing, language, stream }));
  } finally {
    await judged.close();
  }
  if (options.out === null) await state.discard();
  return codeOf(judged, options.failOn);
}

async function sweep(state: SiteState, options: SiteAuditOptions): Promise<Swept> {
  const stop = new StopSignal();
  const teller = new ProgressTeller(process.stderr, state.head.order.bounds.pages);
  const say = (line: string) => teller.line(line);
  const live = state.head.order.live ? await liveReader(state, options, say) : null;
  try {
    return await sweepSite(state, {
      ...options,
      live,
      isAlone: true,
      signal: stop.signal,
      onStart: (progress) => teller.start(progress),
    });
  } finally {
    teller.stop();
    stop.release();
    await live?.close();
  }
}

/** Loaded when it is needed. */
async function liveReader(
  { head }: SiteState,
  { resolve: overrides }: SiteAuditOptions,
  say: (line: string) => void,
) {
  const { BrowserReader } = await import('../render/browser-reader.ts');
  return BrowserReader.start({ overrides, at: () => head.at ?? inShanghai(new Date()), say });
}

/** The pack that is asked for now, else the one that was; else the one that binds the home page. */
function packOf(home: PageFacts | null, state: SiteState, options: SiteAuditOptions): Pack {
  return packBy(yardstickOf(state.head.yardstick, options.yardstick, options.isGiven), home, state);
}

async function nothingRead(state: SiteState, swept: Swept, options: SiteAuditOptions): Promise<ExitCode> {
  const why = await whyUnread(state, swept.progress, options.resolve);
  complain(both(why));
  if (options.format === 'json') {
    const tool = { name: packageFile.name, version: packageFile.version };
    const error = { code: why.code, message: sayProblem(why, options.language) };
    await writeOut(`${JSON.stringify({ tool, source: state.head.order.home, error }, null, 2)}\n`);
  }
  // There is nothing to go on with, and the folder may be used again.
  await state.discard();
  return 3;
}

function codeOf({ failed }: JudgedSite, failOn: SiteAuditOptions['failOn']): ExitCode {
  switch (failOn) {
    case 'never':
      return 0;
    case 'error':
      return failed.error > 0 ? 1 : 0;
    case 'warning':
      return failed.error + failed.warning > 0 ? 1 : 0;
  }
}

/** Faults that another command line mends. */
const OF_USAGE: readonly string[] = ['holdsSweep', 'notEmpty', 'noSweep', 'notAFolder', 'packUnread'];

/** Says why it came to no end. Throws what is a defect. */
function codeOfFault(error: unknown, folder: string, state: SiteState | null): ExitCode {
  if (error instanceof Stopped) {
    complain(stopped(folder));
    return error.code;
  }
  if (error instanceof OutFault) {
    complain([...error.lines, ...(state === null ? [] : goOn(folder))]);
    return error.isOfUsage ? 2 : 3;
  }
  if (error instanceof NoBrowser) {
    complain([error.words.zh, error.words.en]);
    return 3;
  }
  const fault = faultOf(error, folder, state?.head.tool ?? packageFile.version);
  complain([fault.say('zh'), fault.say('en')]);
  if (state !== null && (fault.code === 'full' || fault.code === 'failing')) complain(goOn(folder));
  return OF_USAGE.includes(fault.code) ? 2 : 3;
}

/** `tool`: version that began the sweep. */
function faultOf(error: unknown, folder: string, tool: string): StateFault {
  if (error instanceof StateFault) return error;
  if (error instanceof BrokenSweep || error instanceof BrokenSnapshot) {
    const reason = error.message.slice(0, 200);
    return tool === packageFile.version
      ? new StateFault('damaged', { folder, file: 'journal.jsonl', reason })
      : new StateFault('otherVersion', { folder, found: tool, known: packageFile.version });
  }
  throw error;
}

function stopped(folder: string): string[] {
  return ['已停下，读过的都已保存。', 'Stopped. All that was read is kept.', ...goOn(folder)];
}

function goOn(folder: string): string[] {
  return [`接着做 / to go on: mingcha site --resume --out ${JSON.stringify(folder)}`];
}

function otherOrder(changes: readonly string[]): string[] {
  const flags = changes.map((name) =>
    name === 'url' ? 'URL' : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  const named = flags.join(' ');
  return [
    `这次巡查开始时定下的与 ${named} 不同。请去掉它们接着做，或换文件夹重新巡查。`,
    `The sweep began with other settings than ${named}. Leave them out to go on, or sweep anew in another folder.`,
  ];
}

function both(why: Problem): string[] {
  return [sayProblem(why, 'zh'), sayProblem(why, 'en')];
}

function complain(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}
