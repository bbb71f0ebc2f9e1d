import type { Language } from '../../audit/wording.ts';
import type { formatNames } from '../commands/format-names.ts';
import type { JudgedSite } from './judged-site.ts';
import { siteJson } from './site-json.ts';
import { siteText } from './site-text.ts';

/** Where and how a result is written. */
export interface SiteWriting {
  readonly language: Language;
  /** Where it goes: colours only on a terminal, and not under NO_COLOR. */
  readonly stream: NodeJS.WriteStream;
}

/** Writes a judged site piece by piece. */
type SiteFormat = (judged: JudgedSite, writing: SiteWriting) => AsyncIterable<string | Uint8Array>;

/** All formats by their names. `reportOf` gives what documents and tables are written from. */
export const siteFormats = {
  json: siteJson,
  text: siteText,
} as const satisfies Record<(typeof formatNames)[number], SiteFormat>;
