import { say } from '../../extension/words.ts';
import type { ImportReport } from '../../ledger/transfer/import.ts';

const faultWords = {
  notLedger: 'importNotLedger',
  newer: 'importNewer',
  damaged: 'importDamaged',
  cut: 'importCut',
  changed: 'importChanged',
  tooLong: 'importDamaged',
} as const satisfies Record<Extract<ImportReport, { taken: false }>['fault'], string>;

/** What came of a file, conflicts among it. */
export function reportInWords(file: string, report: ImportReport): string {
  if (!report.taken) return say('importRefused', file, say(faultWords[report.fault]));
  const done = say('importTaken', file, report.sites.length);
  const partly = report.refused === 0 ? '' : say('importPartly', report.refused);
  const conflicts = report.conflicts.length === 0 ? '' : say('importConflicts', report.conflicts.length);
  return `${done}${partly}${conflicts}`;
}
