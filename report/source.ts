import type { Dispute } from '../assessment/contract.ts';
import type { Language } from '../audit/wording.ts';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { Audit, Page, Remark, Shot, Site } from '../ledger/contract.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import type { Pack } from '../rules/packs/contract.ts';
import type { Made } from './contract.ts';

/** Rows so many at a time, as the ledger gives them; a list of one batch does as well. */
export type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** What was left unread, as far as the sweep counted it; what is absent nobody counted. */
export interface LeftUnread {
  readonly frames?: number;
  readonly attachments?: number;
  /** Addresses left out because a bound was reached. */
  readonly overBudget?: number;
}

/** What a site's report is made of. Everything that gives batches may be asked several times. */
export interface SiteSource {
  readonly site: Site;
  readonly audit: Audit;
  readonly pack: Pack;
  /** The site's audits, for the history of its score; those of other packs are passed over. */
  readonly audits: readonly Audit[];
  readonly remarks: readonly Remark[];
  /** Of the site, in any order; absent where nobody can object. */
  readonly disputes?: readonly Dispute[];
  readonly shots: readonly Omit<Shot, 'bytes'>[];
  readonly leftUnread: LeftUnread;
  /**
   * A score sheet as `audit/score/contract.ts` says; `audit.sheet`, or one that was reckoned anew after what people
   * decided since.
   */
  readonly sheet: unknown;
  pages(): Batches<Page>;
  findings(): Batches<AuditFinding>;
  verdicts(): Batches<LinkVerdict>;
  /** Null where the picture is no longer kept. */
  pictureBytes(shot: string): Promise<Uint8Array | null>;
}

/** How reports are worded, and what they say made them. */
export interface Making {
  readonly language: Language;
  readonly made: Made;
  readonly signal?: AbortSignal;
}
