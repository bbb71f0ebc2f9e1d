import { BatchFault, isOfUsage } from '../batch/batch-fault.ts';
import type { ExitCode } from '../exit-code.ts';
import { OutFault } from '../out-fault.ts';
import { Stopped } from '../site/stop-signal.ts';
import { StateFault } from '../state/state-fault.ts';
import { AssessmentFault } from './assessment-fault.ts';

/** Says why something came to no end. `stopped`: what to add where a person stopped it. Throws what is a defect. */
export function exitOfFault(error: unknown, stopped: readonly string[] = []): ExitCode {
  if (error instanceof Stopped) {
    complain(['已停下，没有写文件。', 'Stopped; no file was written.', ...stopped]);
    return error.code;
  }
  if (error instanceof AssessmentFault || error instanceof OutFault) {
    complain(error.lines);
    return error.isOfUsage ? 2 : 3;
  }
  if (error instanceof StateFault) {
    complain([error.say('zh'), error.say('en')]);
    return 3;
  }
  if (!(error instanceof BatchFault)) throw error;
  complain(error.lines);
  return isOfUsage(error) ? 2 : 3;
}

/** Says something on standard error, a line each. */
export function complain(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}
