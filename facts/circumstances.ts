import * as z from 'zod/mini';

/** How a page came to us: all that its tree does not tell of itself. */
export const Circumstances = z.object({
  /** The page's own address, after redirects. */
  url: z.string(),
  /** HTTP status, null where none was seen. */
  status: z.nullable(z.number()),
  /** WHATWG name in lower case of the encoding that the bytes were read in. */
  encoding: z.string(),
  /** ISO 8601: the time of the audit. */
  at: z.string(),
  /** Of a laid-out page; null for one that was parsed and not laid out. Lengths in CSS pixels. */
  live: z.nullable(
    z.object({
      viewport: z.object({ width: z.number(), height: z.number() }),
      pageHeight: z.number(),
      settled: z.boolean(),
    }),
  ),
});
export type Circumstances = z.infer<typeof Circumstances>;
