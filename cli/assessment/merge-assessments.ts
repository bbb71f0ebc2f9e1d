import { resolve } from 'node:path';
import { newHeader, writeFile } from '../../ledger/transfer/format.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { ExitCode } from '../exit-code.ts';
import { checkOutFile } from '../out-file.ts';
import { writeResult } from '../write-result.ts';
import { AssessmentFault } from './assessment-fault.ts';
import { conflictLine } from './conflict-line.ts';
import { complain, exitOfFault } from './exit-of-fault.ts';
import { piecesOf } from './file-stream.ts';
import { KeptFile } from './kept-file.ts';
import { keptRows } from './kept-rows.ts';
import { type MergedFiles, mergeFiles } from './merge-files.ts';
import { checkNew, isSameFile } from './out-name.ts';
import type { Preference } from './preferred.ts';
import { type Showing, writeStanding } from './show-assessment.ts';

/** How two parts are put together. */
export interface MergeOptions extends Showing {
  readonly out: string;
  /** Whose part holds where they differ; null leaves it to a person. */
  readonly prefer: Preference | null;
}

/** Puts two assessors' parts together in a third file. Where a person has to decide something, the exit code is 1. */
export async function mergeAssessments(
  first: string,
  second: string,
  options: MergeOptions,
): Promise<ExitCode> {
  const { out, folder, prefer } = options;
  const files: KeptFile[] = [];
  try {
    const path = resolve(folder, out);
    await checkNew(path, out);
    await checkOutFile(path);
    if (await isSameFile(resolve(folder, first), resolve(folder, second)))
      throw new AssessmentFault('sameFile', { file: first });
    const ours = await KeptFile.open(first, folder);
    files.push(ours);
    const theirs = await KeptFile.open(second, folder);
    files.push(theirs);
    const at = new Date().toISOString();
    const merged = mergeFiles(ours, theirs, prefer, at);
    await write(path, merged, ours.header.pages + theirs.header.pages, at);
    tell(merged);
    await writeStanding(out, options);
    return merged.kept.conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    return exitOfFault(error);
  } finally {
    for (const file of files) await file.close();
  }
}

async function write(path: string, { kept }: MergedFiles, pages: number, at: string): Promise<void> {
  const header = newHeader({
    tool: `mingcha ${packageFile.version}`,
    at,
    sites: kept.sites.map(({ id }) => id),
    assessments: [kept.assessment.id],
    pages,
  });
  await writeResult(path, () => piecesOf(writeFile(header, keptRows(kept))));
}

/** Names what was settled; what was not stands in the file and is listed with it. */
function tell({ settled, kept }: MergedFiles): void {
  if (settled.length > 0) {
    const count = settled.length;
    complain([
      `按 --prefer 取定 ${count} 处 / settled by --prefer: ${count}`,
      ...settled.map((conflict) => `  ${conflictLine(conflict)}`),
    ]);
  }
  if (kept.conflicts.length === 0) return;
  const count = kept.conflicts.length;
  complain([
    `有 ${count} 处说法不同，都留在文件里；请在工作台“交接”页逐处取定，或加 --prefer。`,
    `They differ on ${count} matters, all kept in the file: decide them on the hand-over page of the workbench, or with --prefer.`,
  ]);
}
