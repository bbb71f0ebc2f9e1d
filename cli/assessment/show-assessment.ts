import type { Language } from '../../audit/wording.ts';
import type { ExitCode } from '../exit-code.ts';
import { writeOut } from '../write-out.ts';
import { assessmentText } from './assessment-text.ts';
import { exitOfFault } from './exit-of-fault.ts';
import { KeptFile } from './kept-file.ts';
import { standingOf } from './standing.ts';

/** How an assessment is shown. */
export interface Showing {
  readonly format: 'json' | 'text';
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Says what is in a file of an assessment. */
export async function showAssessment(file: string, showing: Showing): Promise<ExitCode> {
  try {
    await writeStanding(file, showing);
    return 0;
  } catch (error) {
    return exitOfFault(error);
  }
}

/** Reads a file to its end and writes how its assessment stands on standard output. Throws `AssessmentFault`. */
export async function writeStanding(file: string, { format, language, folder }: Showing): Promise<void> {
  const kept = await KeptFile.open(file, folder);
  try {
    const output = await standingOf(kept);
    await writeOut(
      format === 'json'
        ? `${JSON.stringify(output, null, 2)}\n`
        : assessmentText(output, language, process.stdout),
    );
  } finally {
    await kept.close();
  }
}
