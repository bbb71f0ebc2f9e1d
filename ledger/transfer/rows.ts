import * as z from 'zod/mini';
import { Assessment, Conflict, Dispute, Draw } from '../../assessment/contract.ts';
import { LinkVerdict } from '../../facts/link-verdict.ts';
import { Audit, KeptSweep, Page, Remark, Shot, Site } from '../contract.ts';
import { toHex } from '../hex.ts';
import { AuditFinding, Failure, PageVersions, Sighting } from '../rows.ts';

/** A picture whose bytes are written as text. */
const WrittenShot = z.extend(z.omit(Shot, { bytes: true }), { hex: z.string() });
type WrittenShot = z.infer<typeof WrittenShot>;

/**
 * A row of the file. A site comes before what belongs to it, a part before the facts that name it, an audit before its
 * findings and versions, a sweep before its records, an assessment before its draws.
 */
export const TransferRow = z.discriminatedUnion('row', [
  z.object({ row: z.literal('site'), site: Site }),
  /** `items`: JSON, as `facts-parts.ts` splits it; its name is that of the text. */
  z.object({ row: z.literal('part'), site: z.string(), name: z.string(), items: z.string() }),
  /** `own`: JSON, as `facts-parts.ts` splits it. */
  z.object({
    row: z.literal('facts'),
    site: z.string(),
    version: z.string(),
    parts: z.array(z.string()),
    own: z.string(),
  }),
  z.object({ row: z.literal('sighting'), sighting: Sighting }),
  z.object({ row: z.literal('page'), page: Page }),
  z.object({ row: z.literal('failure'), failure: Failure }),
  z.object({ row: z.literal('verdict'), site: z.string(), verdict: LinkVerdict }),
  z.object({ row: z.literal('remark'), remark: Remark }),
  z.object({ row: z.literal('shot'), shot: WrittenShot }),
  z.object({ row: z.literal('audit'), audit: Audit }),
  z.object({ row: z.literal('findings'), audit: z.string(), findings: z.array(AuditFinding) }),
  z.object({ row: z.literal('versions'), audit: z.string(), versions: PageVersions }),
  z.object({ row: z.literal('sweep'), sweep: KeptSweep }),
  z.object({ row: z.literal('dispute'), dispute: Dispute }),
  z.object({ row: z.literal('assessment'), assessment: Assessment }),
  z.object({ row: z.literal('draw'), draw: Draw }),
  z.object({ row: z.literal('conflict'), conflict: Conflict }),
  z.object({ row: z.literal('record'), sweep: z.string(), record: z.unknown() }),
]);
export type TransferRow = z.infer<typeof TransferRow>;

/** The kinds of row. */
export type RowKind = TransferRow['row'];

export function writtenShot({ bytes, ...shot }: Shot): WrittenShot {
  return { ...shot, hex: toHex(bytes) };
}
