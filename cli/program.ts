import { Command, CommanderError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { addAssessmentCommand } from './commands/assessment.ts';
import { addBatchCommand } from './commands/batch.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addPackCommand } from './commands/pack.ts';
import { addPageCommand } from './commands/page.ts';
import { addReportCommand } from './commands/report.ts';
import { addSiteCommand } from './commands/site.ts';
import { addVerifyCommand } from './commands/verify.ts';
import { addWorkerCommand } from './commands/worker.ts';
import type { ExitCode } from './exit-code.ts';

/** Runs the command line and returns the exit code; wrong usage is said on standard error. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('mingcha')
    .description(
      '明察：对照政务公开工作要点审网页\nMingcha audits government portals against the work plans on open government.',
    )
    .version(packageFile.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`用法不对 / wrong usage: ${text.replace(/^error: /, '')}`),
    });
  const onEnd = (ended: ExitCode) => {
    code = ended;
  };
  addPageCommand(program, onEnd);
  addSiteCommand(program, onEnd);
  addBatchCommand(program, onEnd);
  addWorkerCommand(program, onEnd);
  addAssessmentCommand(program, onEnd);
  addDiffCommand(program, onEnd);
  addReportCommand(program, onEnd);
  addVerifyCommand(program, onEnd);
  addPackCommand(program, onEnd);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}
