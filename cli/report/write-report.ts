import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Language } from '../../audit/wording.ts';
import { assessmentReport } from '../../report/assessment.ts';
import { type Report, type SiteReport, siteReport } from '../../report/model.ts';
import { AssessmentFault } from '../assessment/assessment-fault.ts';
import { KeptFile } from '../assessment/kept-file.ts';
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
import { noticeTerms, reportOnFile } from './report-on-file.ts';

/** What is to be reported, and how. */
export interface ReportOptions extends Judging {
  readonly format: ReportFormatName;
  /** Null for standard output. */
  readonly out: string | null;
  /** Of a report on several sites; null for that of their list. */
  readonly title: string | null;
  /** Id of the one site of an assessment that is reported; null for all. */
  readonly site: string | null;
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Writes the report of a folder that `mingcha site` or `mingcha batch` kept, or of the file of an assessment. */
export async function writeReport(path: string, options: ReportOptions): Promise<ExitCode> {
  const status = await stat(resolve(options.folder, path)).catch(() => null);
  if (status?.isFile()) return writeReportOnFile(path, options);
  if (options.site === null) return writeReportOnFolder(path, options);
  complain(['--site 只用于测评文件。', '--site is for the file of an assessment.']);
  return 2;
}

async function writeReportOnFile(path: string, options: ReportOptions): Promise<ExitCode> {
  let file: KeptFile | null = null;
  try {
    const out = options.out === null ? null : resolve(options.folder, options.out);
    if (out !== null) await checkOutFile(out);
    file = await KeptFile.open(path, options.folder);
    const { report, missing, behind } = await reportOnFile(file, options, options);
    if (missing.length > 0) complain(leftOut(missing));
    if (behind.length > 0) complain(olderScores(behind));
    if (report === null) {
      complain(nothingRead(path));
      return 3;
    }
    const notice = noticeTerms(file);
    await writeResult(out, (writing) => reportPieces(report, options.format, { ...writing, notice }));
    return 0;
  } catch (error) {
    return codeOfFault(error);
  } finally {
    await file?.close();
  }
}

async function writeReportOnFolder(path: string, options: ReportOptions): Promise<ExitCode> {
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
  if (error instanceof OutFault || error instanceof AssessmentFault) {
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

function leftOut(names: readonly string[]): string[] {
  return [
    `还没有按测评的规则包判过、因而不在报告里的网站：${names.join('、')}`,
    `Sites left out because the pack of the assessment has not judged them: ${names.join(', ')}`,
  ];
}

function olderScores(names: readonly string[]): string[] {
  return [
    `得分之后又有人作答，得分里还没有算进去（mingcha assessment run 可重算）：${names.join('、')}`,
    `Answers came after the score, which does not have them yet (mingcha assessment run reckons it): ${names.join(', ')}`,
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
