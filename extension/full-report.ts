import { recordingOf } from '../facts/record/from-snapshot.ts';
import type { Report } from './reports.ts';

/** A report whose page, if it has one, is recorded. */
export type FullReport = Exclude<Report, { type: 'snapshot' }>;

/** A report with the recording that its snapshot stands for; null where that cannot be told. */
export function inFull(report: Report): FullReport | null {
  if (report.type !== 'snapshot') return report;
  const { document, snapshot, circumstances } = report;
  const recording = recordingOf(snapshot);
  return recording === null ? null : { type: 'recording', document, recording, circumstances };
}
