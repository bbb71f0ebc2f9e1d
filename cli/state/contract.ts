import * as z from 'zod';
import { FACTS_VERSION } from '../../facts/version.ts';
import { SweepOrder, SweepProgress } from '../../sweep/contract.ts';

/** Raised when a folder could no longer be read. */
const LAYOUT = 2;

/** The layout of a folder and the shape of the facts in it: both must be known. */
export const STATE_FORMAT = `${LAYOUT}.${FACTS_VERSION}`;

/** What any folder of a sweep says of itself, whatever wrote it. */
export const AnyHead = z.object({ mingcha: z.literal('site'), format: z.string() });

/** By what a site was to be judged when its sweep began: a plan, or the text of a pack of one's own; and standards beside it. */
export const KeptYardstick = z.object({
  plan: z.string().nullable(),
  pack: z.string().nullable(),
  extras: z.array(z.string()),
});
export type KeptYardstick = z.infer<typeof KeptYardstick>;

/** `order.json`: what was asked for, settled before anything was read. */
export const StateHead = z.object({
  mingcha: z.literal('site'),
  format: z.literal(STATE_FORMAT),
  /** Version of the tool. */
  tool: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  /** ISO 8601: the time of the audit where one was given, null for that of reading. */
  at: z.string().nullable(),
  order: SweepOrder,
  /** Absent where whoever began the sweep keeps it elsewhere. */
  yardstick: KeptYardstick.optional(),
});
export type StateHead = z.infer<typeof StateHead>;

/** A value packed as it is kept: gzip of a line of JSON. */
export type PackedLine = Uint8Array<ArrayBuffer>;

/** A page in the journal; its facts lie in `pages.jsonl.gz`. */
export const KeptPage = z.object({
  /** After redirects, and as it was asked for. */
  url: z.string(),
  asked: z.string(),
  sha256: z.string().nullable(),
  needsLive: z.boolean(),
  closedPager: z.boolean(),
  /** Bytes of its packed facts. */
  length: z.number().int().nonnegative(),
});
export type KeptPage = z.infer<typeof KeptPage>;

export const Failure = z.object({ url: z.string(), why: z.string() });
export type Failure = z.infer<typeof Failure>;

/** A line of `journal.jsonl`: one step of the sweep. What it names was on the disk before it was written. */
export const Step = z.object({
  records: z.array(z.unknown()),
  pages: z.array(KeptPage),
  failures: z.array(Failure),
  /** Where `verdicts.jsonl` ended after it, in bytes. */
  verdictsEnd: z.number().int().nonnegative(),
});
export type Step = z.infer<typeof Step>;

/** `end.json`: how far a sweep came, and what was drawn where it read a sample. */
export const SweepEnd = z.object({
  progress: SweepProgress,
  strata: z.array(z.object({ template: z.string(), known: z.number(), drawn: z.number() })),
});
export type SweepEnd = z.infer<typeof SweepEnd>;
