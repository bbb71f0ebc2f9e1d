import * as z from 'zod/mini';
import { Encoding, Gathering, Rendered } from '../facts/shape/visit.ts';
import { KeptFinding } from './contract.ts';

/** ISO 8601, UTC. */
const Time = z.string();

/** What of a page's facts may differ between two visits that read the same. */
export const Circumstances = z.object({
  mode: Gathering.shape.mode,
  status: z.nullable(z.number()),
  encoding: Encoding,
  rendered: z.optional(z.nullable(Rendered)),
});
export type Circumstances = z.infer<typeof Circumstances>;

/** A span of time in which a page said the same whenever it was seen. */
export const Sighting = z.object({
  site: z.string(),
  url: z.string(),
  version: z.string(),
  /** When it was first and last seen so. */
  from: Time,
  to: Time,
  /** When it was last seen so. */
  circumstances: Circumstances,
});
export type Sighting = z.infer<typeof Sighting>;

/** The facts of a page, without what differs between visits and without the parts that its site shares. */
export const FactsRow = z.object({
  /** Names of its parts. */
  parts: z.array(z.string()),
  /** JSON, deflated. */
  bytes: z.instanceof(Uint8Array),
});
export type FactsRow = z.infer<typeof FactsRow>;

/** A part that several pages of a site share: JSON, deflated. */
export const PartRow = z.object({ bytes: z.instanceof(Uint8Array) });
export type PartRow = z.infer<typeof PartRow>;

/** A page that could not be read. */
export const Failure = z.object({ site: z.string(), url: z.string(), why: z.string(), at: Time });
export type Failure = z.infer<typeof Failure>;

/** A finding of an audit and the address of its page; null for a finding over the site. */
export const AuditFinding = z.extend(KeptFinding, { url: z.nullable(z.string()) });
export type AuditFinding = z.infer<typeof AuditFinding>;

/** Addresses and versions of the pages that an audit judged. */
export const PageVersions = z.array(z.tuple([z.string(), z.string()]));

/** A batch of an audit's findings or page versions: JSON, deflated. */
export const AuditRow = z.object({ bytes: z.instanceof(Uint8Array) });
