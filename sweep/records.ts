import * as z from 'zod/mini';
import { CheckRecord } from '../links/check/snapshot.ts';
import { SkipReason } from './contract.ts';

const Named = z.object({ url: z.string(), parts: z.array(z.string()) });

/** One change of a sweep. Replayed in order, they put it back as it was. */
export const SweepRecord = z.discriminatedUnion('type', [
  z.object({ type: z.literal('check'), record: CheckRecord }),
  /** Addresses of pages that a page names for the first time: address, rank, depth, whether it is an article. */
  z.object({
    type: z.literal('pages'),
    from: z.string(),
    found: z.array(z.tuple([z.string(), z.number(), z.number(), z.boolean()])),
  }),
  z.object({ type: z.literal('leftOut'), reason: SkipReason, urls: z.array(z.string()) }),
  /** What links name behind `#` of pages that wait. */
  z.object({ type: z.literal('parts'), of: z.array(Named) }),
  /** Links to files and to other hosts that a page names for the first time. */
  z.object({ type: z.literal('links'), from: z.string(), links: z.array(Named) }),
  /** The lot was drawn among the articles found so far. */
  z.object({ type: z.literal('drawn') }),
  /** robots.txt or a sitemap is to be asked for. */
  z.object({ type: z.literal('service'), kind: z.enum(['robots', 'sitemap']), url: z.string() }),
  /** `status`: null where no answer came. */
  z.object({ type: z.literal('robots'), url: z.string(), status: z.nullable(z.number()), text: z.string() }),
  z.object({ type: z.literal('sitemap'), url: z.string() }),
  /** A page was read, and is filed under `final`. */
  z.object({
    type: z.literal('page'),
    url: z.string(),
    final: z.string(),
    sha256: z.nullable(z.string()),
    needsLive: z.boolean(),
    closedPager: z.boolean(),
  }),
  /** A page is to be opened live. */
  z.object({ type: z.literal('live'), url: z.string() }),
  /** `unseen`: something may stand there, and it is no single article. */
  z.object({ type: z.literal('failed'), url: z.string(), unseen: z.boolean() }),
  z.object({ type: z.literal('spent'), ms: z.number() }),
  z.object({ type: z.literal('closed'), reason: SkipReason }),
  z.object({ type: z.literal('ended'), state: z.enum(['done', 'stopped']) }),
]);
export type SweepRecord = z.infer<typeof SweepRecord>;

/** A stored sweep cannot be read, or contradicts itself. */
export class BrokenSweep extends Error {
  override readonly name = 'BrokenSweep';

  constructor(path: readonly PropertyKey[], reason: string) {
    super(`The stored sweep cannot be resumed: ${path.map(String).join('.') || 'it'}: ${reason}`);
  }
}

/** Reads the records of a stored sweep, one by one in order. Throws `BrokenSweep` where one is none. */
export function* readRecords(stored: Iterable<unknown>): Iterable<SweepRecord> {
  let place = 0;
  for (const one of stored) {
    const read = z.safeParse(SweepRecord, one);
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new BrokenSweep([place, ...(issue?.path ?? [])], issue?.message ?? 'unreadable');
    }
    yield read.data;
    place += 1;
  }
}
