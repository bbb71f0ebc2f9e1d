import * as z from 'zod/mini';

export const Address = z.object({
  /** The page's address, after redirects, without a fragment. */
  url: z.string(),
  /** Lower case, without the colon: `https`, `http`, `file` … */
  scheme: z.string(),
  /** Lower case, without the port. Empty for a file. */
  host: z.string(),
  path: z.string(),
  query: z.string(),
  /** HTTP status, null where none was seen (a saved file, a page that was already open). */
  status: z.nullable(z.number()),
});

export const Gathering = z.object({
  /** ISO 8601 with offset or Z: the time of the audit, the only clock that rules know. */
  at: z.string(),
  /** `live`: a laid-out page whose scripts have run. `parsed`: the HTML as it was sent. */
  mode: z.enum(['live', 'parsed']),
});

export const Encoding = z.object({
  /** WHATWG name, lower case: `utf-8`, `gbk`, `gb18030`, `big5`, `utf-16le` … */
  used: z.string(),
  /** The label in the page's own meta tag, null where there is none. */
  declared: z.nullable(z.string()),
});

/** What only a laid-out page knows. */
export const Rendered = z.object({
  viewport: z.object({ width: z.number(), height: z.number() }),
  pageHeight: z.number(),
  /** Whether the page still changed when it was read. */
  settled: z.boolean(),
  /** Elements whose closed or open shadow roots were read. */
  shadowRoots: z.number(),
});
