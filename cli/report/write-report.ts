import { resolve } from 'node:path';
import type { Language } from '../../audit/wording.ts';
import { assessmentReport } from '../../report/assessment.ts';
import { type Report, type SiteReport, siteReport } from '../../report/model.ts';
import { BatchFault, isOfUsage } from '../batch/batch-fault.ts';
import type { ReportFormatName } from '../commands/format-names.ts';
import type { ExitCode } from '../exit-code.ts';
import { OutFault } from '../out-fault.ts';
import { checkOutFile } from '../out-file.ts';
import type { JudgedSite } from '../site/judged-site.ts';
import { madeAt, siteReportOf } from '../site/report-of.ts';
import { Stopped } from '../site/stop-signal.ts';
import { StateFault } from '../state/state-fault.ts';
import { writeResult } from '../write-result.ts';
import { reportPieces } from './formats.ts';
import { closeSites, type Judging, type OpenSites, openSites } from './open-sites.ts';

/** What is to be reported, and how. */
export interface ReportOptions extends Judging {
  readonly format: ReportFormatName;
  /** Null for standard output. */
  readonly out: string | null;
  /** Of a report on several sites; null for that of their list. */
  readonly title: string | null;
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Writes the report of a folder that `mingcha site` or `mingcha batch` kept. */
export async function writeReport(path: string, options: ReportOptions): Promise<ExitCode> {
  let opened: OpenSites | null = null;
  try {
    const out = options.out === null ? null : resolve(options.folder, options.out);
    if (out !== null) await checkOutFile(out);
    opened = await openSites(resolve(options.folder, path), options);
    const [first] = opened.sites;
    if (first === undefined) {
      complain(nothingRead(path));
      return 3;
    }
    if (opened.unfinished > 0) complain(unfinished(opened));
    const report = await reportOn(opened, first, options);
    await writeResult(out, (writing) => reportPieces(report, options.format, writing));
    return 0;
  } catch (error) {
    return codeOfFault(error);
  } finally {
    await closeSites(opened?.sites ?? []);
  }
}

async function reportOn(
  { list, sites }: OpenSites,
  first: JudgedSite,
  { title, language }: ReportOptions,
): Promise<Report> {
  if (list === null) return siteReport(await siteReportOf(first, language), language, madeAt(first.endedAt));
  const reports: SiteReport[] = [];
  for (const site of sites) reports.push(await siteReportOf(site, language));
  const last =
    sites
      .map(({ endedAt }) => endedAt)
      .sort()
      .at(-1) ?? first.endedAt;
  return assessmentReport(title ?? list.replace(/\.[a-z]+$/i, ''), reports, language, madeAt(last));
}

/** Says why there is no report. Throws what is a defect. */
function codeOfFault(error: unknown): ExitCode {
  if (error instanceof Stopped) {
    complain(['已停下，没有写文件。', 'Stopped; no file was written.']);
    return error.code;
  }
  if (error instanceof OutFault) {
    complain(error.lines);
    return error.isOfUsage ? 2 : 3;
  }
  if (error instanceof StateFault) {
    complain([error.say('zh'), error.say('en')]);
    return error.code === 'noSweep' || error.code === 'notAFolder' ? 2 : 3;
  }
  if (!(error instanceof BatchFault)) throw error;
  complain(error.lines);
  return isOfUsage(error) ? 2 : 3;
}

function nothingRead(path: string): string[] {
  return [
    `${path} 里还没有读到网页，没有可报告的。请先做完巡查。`,
    `Nothing was read yet in ${path}: there is nothing to report. Finish the sweep first.`,
  ];
}

function unfinished({ list, unfinished: count }: OpenSites): string[] {
  if (list === null) {
    return [
      '巡查没有做完：报告只说读过的网页，没读的不判。',
      'The sweep is not finished: the report tells of the pages that were read, and of nothing else.',
    ];
  }
  return [
    `没有做完或读不了、因而不在报告里的网站：${count}`,
    `Sites left out because they are not finished or could not be read: ${count}`,
  ];
}

function complain(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}
