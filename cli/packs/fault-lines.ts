import type { Language } from '../../audit/wording.ts';
import type { PackFault } from '../../rules/packs/fault.ts';

/** Every fault on a line of its own, in one language: what `pack check` was asked for. */
export function faultLines(faults: readonly PackFault[], language: Language): string {
  return faults.map(({ path, reason }) => `${path}: ${reason[language]}\n`).join('');
}

/** Every fault in both languages, as errors are said, behind the file in which it stands. */
export function bothFaultLines(file: string, faults: readonly PackFault[]): string {
  return faults.map(({ path, reason }) => `${file}: ${path}: ${reason.zh} / ${reason.en}\n`).join('');
}
