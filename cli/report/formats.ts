import { FORMATS, type FormatId, type FormatWriting } from '../../report/formats.ts';
import type { Report } from '../../report/model.ts';
import type { ReportFormatName } from '../commands/format-names.ts';

/** The writers of reports by their names on the command line. */
const IDS: Readonly<Record<ReportFormatName, FormatId>> = {
  html: 'html',
  xlsx: 'xlsx',
  docx: 'docx',
  csv: 'csv',
  'links-csv': 'linksCsv',
  'disputes-csv': 'disputesCsv',
  json: 'json',
  sarif: 'sarif',
  junit: 'junit',
  earl: 'earl',
};

/** A report in a format, piece by piece. Fails with the reason of the signal. */
export async function* reportPieces(
  report: Report,
  format: ReportFormatName,
  writing: FormatWriting,
): AsyncGenerator<Uint8Array, void> {
  const write = await FORMATS[IDS[format]].load();
  yield* write(report, writing);
}
