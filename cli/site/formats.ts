import type { Language } from '../../audit/wording.ts';
import type { Writing } from '../../report/writing.ts';
import type { FormatName, ReportFormatName } from '../commands/format-names.ts';
import { reportPieces } from '../report/formats.ts';
import type { JudgedSite } from './judged-site.ts';
import { reportOf } from './report-of.ts';
import { siteJson } from './site-json.ts';
import { siteText } from './site-text.ts';

/** Where and how a result is written. */
export interface SiteWriting extends Writing {
  readonly language: Language;
  /** Where it goes: colours only on a terminal, and not under NO_COLOR. Null for a file. */
  readonly stream: NodeJS.WriteStream | null;
}

/** Writes a judged site piece by piece. */
type SiteFormat = (judged: JudgedSite, writing: SiteWriting) => AsyncIterable<string | Uint8Array>;

function asReport(format: ReportFormatName): SiteFormat {
  return async function* (judged, writing) {
    yield* reportPieces(await reportOf(judged, writing.language), format, writing);
  };
}

/** All formats by their names. */
export const siteFormats = {
  json: siteJson,
  text: siteText,
  html: asReport('html'),
  xlsx: asReport('xlsx'),
  docx: asReport('docx'),
  csv: asReport('csv'),
  'links-csv': asReport('links-csv'),
  sarif: asReport('sarif'),
  junit: asReport('junit'),
  earl: asReport('earl'),
} as const satisfies Record<FormatName, SiteFormat>;
