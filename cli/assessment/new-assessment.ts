import { basename, resolve } from 'node:path';
import type { Assessment, SamplePlan } from '../../assessment/contract.ts';
import { newHeader, writeFile } from '../../ledger/transfer/format.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { readList, refusedWords } from '../batch/read-list.ts';
import type { ExitCode } from '../exit-code.ts';
import { checkOutFile } from '../out-file.ts';
import { writeResult } from '../write-result.ts';
import { AssessmentFault } from './assessment-fault.ts';
import { complain, exitOfFault } from './exit-of-fault.ts';
import { piecesOf } from './file-stream.ts';
import { checkNew } from './out-name.ts';
import type { Yardstick } from './yardstick.ts';

/** What is laid down of a new assessment. */
export interface NewAssessment {
  readonly list: string;
  readonly name: string;
  readonly yardstick: Yardstick;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly sample: SamplePlan | null;
  readonly assessors: readonly string[];
  /** Rules whose questions two must answer alike. */
  readonly two: readonly string[];
  readonly note: string;
  readonly out: string;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Begins an assessment from a list of sites, and writes its file. */
export async function newAssessment(options: NewAssessment): Promise<ExitCode> {
  const { list, yardstick, out, folder } = options;
  try {
    checkPeriod(options);
    const path = resolve(folder, out);
    await checkNew(path, out);
    await checkOutFile(path);
    const read = await readList(resolve(folder, list), yardstick);
    process.stderr.write(refusedWords(read));
    const assessment = assessmentOf(options, read.sites);
    await writeResult(path, () => piecesOf(writeFile(...fileOf(assessment))));
    complain([
      `${basename(out)}：${read.sites.length} 个网站。接着用 mingcha assessment run 读取，或在工作台导入。`,
      `${basename(out)}: ${read.sites.length} sites. Read them with mingcha assessment run, or import it in the workbench.`,
    ]);
    return 0;
  } catch (error) {
    return exitOfFault(error);
  }
}

function checkPeriod({ from, to }: Pick<NewAssessment, 'from' | 'to'>): void {
  if (!isDay(from)) throw new AssessmentFault('badDay', { flag: '--from' });
  if (!isDay(to) || to < from) throw new AssessmentFault('badDay', { flag: '--to' });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(day.getTime()) && day.toISOString().slice(0, text.length) === text && text.length === 10
  );
}

function assessmentOf(options: NewAssessment, sites: Assessment['sites']): Assessment {
  const { name, yardstick, from, to, sample, assessors, two, note } = options;
  return {
    id: crypto.randomUUID(),
    name: name.trim(),
    pack: yardstick.id,
    period: { from, to },
    sites,
    sample,
    assessors: [...assessors],
    two: [...two],
    createdAt: new Date().toISOString(),
    createdBy: assessors[0] ?? '',
    note,
    changes: [],
  };
}

function fileOf(assessment: Assessment): Parameters<typeof writeFile> {
  const { version } = packageFile;
  const at = assessment.createdAt;
  const header = newHeader({
    tool: `mingcha ${version}`,
    at,
    sites: [],
    assessments: [assessment.id],
    pages: 0,
  });
  return [
    header,
    (async function* (): AsyncGenerator<TransferRow, void> {
      yield { row: 'assessment', assessment };
    })(),
  ];
}
