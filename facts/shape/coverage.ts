import * as z from 'zod/mini';
import { PageKind } from './kind.ts';

/** What was seen of a site, and what was not: a rule that lacks coverage cannot tell. */
export const Coverage = z.object({
  /** Pages that were read. */
  pages: z.number(),
  /** How many of each kind. */
  kinds: z.partialRecord(PageKind, z.number()),
  /**
   * Everything within the bounds of the sweep was read, and no section of openness lies beyond them: what is not among
   * the facts was not there.
   */
  complete: z.boolean(),
  /** Addresses of the site's own that pages link to and that were not read. */
  unread: z.number(),
  /** Pages that could not be read or judged, the first of them, with the reason. */
  failed: z.array(z.object({ url: z.string(), why: z.string() })),
  /** How many failed in all. */
  failures: z.number(),
  /** Lists and texts that a script was still to fill, the first of them. */
  unfilled: z.array(z.string()),
  /** Home pages and openness indexes of the site whose menu was not seen: a script writes it, or pictures without words. */
  blindFronts: z.optional(z.number()),
});
export type Coverage = z.infer<typeof Coverage>;
