import * as z from 'zod/mini';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';

/** What a sweep is asked to read. */
export const SweepOrder = z.object({
  /** Where it starts. */
  home: z.string(),
  /** Further addresses to start from. */
  starts: z.array(z.string()),
  /** Sitemaps that robots.txt or custom name are read too. */
  sitemaps: z.boolean(),
  bounds: z.object({
    /** Pages read at most. */
    pages: z.number(),
    /** Clicks from the home page at most; to turn the pages of a list is none. */
    depth: z.number(),
    /** Milliseconds of asking at most, pauses not counted; null for no bound. */
    ms: z.nullable(z.number()),
    /** Only addresses under one of these paths; empty for the whole site. */
    paths: z.array(z.string()),
  }),
  /** Only so many pages of each column and template, drawn by the seed; null for all. */
  sample: z.nullable(z.object({ each: z.number(), seed: z.string() })),
  /** Links to files and to other hosts are checked too. */
  links: z.boolean(),
  /** Pages that need a script may be opened live. */
  live: z.boolean(),
});
export type SweepOrder = z.infer<typeof SweepOrder>;

/** Why an address of the site was not read. */
export const SkipReason = z.enum([
  'robots',
  'unsafe',
  'trap',
  'depth',
  'path',
  'pages',
  'time',
  'sample',
  'stopped',
  'notPage',
  'private',
  /** What stands there was read under another address. */
  'same',
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** How far a sweep is. Plain JSON. */
export const SweepProgress = z.object({
  state: z.enum(['running', 'paused', 'done', 'stopped']),
  /** Pages read, and addresses of pages that wait to be read. */
  read: z.number(),
  waiting: z.number(),
  /** Pages that could not be read. */
  failed: z.number(),
  /** Addresses that were left out, by reason. */
  skipped: z.partialRecord(SkipReason, z.number()),
  /** Pages that need a script and were not opened live. */
  needsLive: z.number(),
  /** Lists whose further pages only a script can turn, and so were not read. */
  closedPagers: z.number(),
  /** Pages other than articles that may be there and could not be read: an error of the server, a wall, no answer. */
  unseenColumns: z.number(),
  links: z.object({
    total: z.number(),
    opens: z.number(),
    broken: z.number(),
    cantTell: z.number(),
    left: z.number(),
  }),
  requests: z.number(),
  /** Milliseconds of asking so far, pauses not counted. */
  ms: z.number(),
  /** Pages per second over the last minute. */
  rate: z.number(),
  /** Milliseconds that are left at this rate; null where it cannot be told. */
  left: z.nullable(z.number()),
  /** What is being read, for people to see that something happens. */
  now: z.string(),
});
export type SweepProgress = z.infer<typeof SweepProgress>;

/** A page that was read. `Facts`: its facts, as its reader packs them. */
export interface SweptPage<Facts = PageFacts> {
  readonly facts: Facts;
  /** Where it stands, redirects followed. */
  readonly final: string;
  /** As it was asked for. */
  readonly url: string;
  readonly depth: number;
  /** SHA-256 of the bytes, in hex; null for a page that was opened live. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** A script writes parts of it that were not seen. */
  readonly needsLive: boolean;
  /** Its further pages are turned by a script, and so were not followed from here. */
  readonly closedPager: boolean;
}

/** What happened since the last step, to be kept all or none before the sweep goes on. */
export interface SweepStep<Facts = PageFacts> {
  /** Changes of the sweep itself, as plain JSON: with them, in order, it can be resumed. */
  readonly records: readonly unknown[];
  readonly pages: readonly SweptPage<Facts>[];
  readonly failures: readonly { readonly url: string; readonly why: string }[];
  readonly verdicts: readonly LinkVerdict[];
}

/** What a sweep reads pages with that need a script: a tab of the browser, or a browser that Node drives. */
export interface LiveReader {
  /** Pages that it may read at once; one where it does not say. */
  readonly atOnce?: number;
  /** The facts of the page as it came to rest; null where it could not be opened. */
  read(url: string, signal: AbortSignal): Promise<PageFacts | null>;
}
