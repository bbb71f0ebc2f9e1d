import * as z from 'zod/mini';
import {
  Landing,
  LinkKind,
  LinkReason,
  LinkTry,
  LinkVerdict,
  MissingPart,
} from '../../facts/link-verdict.ts';

const Count = z.int().check(z.nonnegative());

const Sign = z.object({
  says: z.enum(['opens', 'fails', 'unclear']),
  kind: LinkKind,
  reason: LinkReason,
  status: z.nullable(z.number()),
  finalUrl: z.nullable(z.string()),
  landing: z.nullable(Landing),
  missingParts: z.optional(z.array(MissingPart)),
  needsErrorPage: z.boolean(),
  retryAfter: z.nullable(z.number()),
  ms: z.number(),
});

const Moment = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

const Tried = z.object({ at: Moment, way: LinkTry.shape.way, sign: Sign });

const Outcome = LinkVerdict.shape.verdict;

const ErrorPage = z.object({
  status: z.number(),
  finalUrl: z.string(),
  title: z.string(),
  print: z.string(),
});

/** Why the rest of a host is not asked one by one, and what that makes of it. */
export const Shut = z.object({
  verdict: z.enum(['broken', 'cantTell']),
  kind: LinkKind,
  reason: LinkReason,
});
export type Shut = z.infer<typeof Shut>;

const HostPace = z.object({
  interval: z.number().check(z.nonnegative()),
  notBefore: z.number(),
  rested: z.number(),
  refusals: Count,
});

/** One change of a check. `id`: the address, by the order in which they were first named. */
export const CheckRecord = z.discriminatedUnion('type', [
  /** Links of a page: addresses named for the first time, and those named before that do not open or are not settled. */
  z.object({
    type: z.literal('links'),
    page: z.string(),
    fresh: z.array(z.string()),
    again: z.array(Count),
    /** What is now known to be named of addresses behind `#`; left out where that is nothing new. */
    parts: z.optional(z.array(z.object({ id: Count, parts: z.array(z.string()) }))),
  }),
  z.object({ type: z.literal('tried'), id: Count, tried: Tried }),
  z.object({ type: z.literal('settled'), id: Count, verdict: Outcome, isGivenUp: z.boolean() }),
  z.object({ type: z.literal('errorPage'), key: z.string(), page: z.nullable(ErrorPage) }),
  z.object({ type: z.literal('shut'), origin: z.string(), shut: Shut }),
  z.object({ type: z.literal('pace'), host: z.string(), pace: HostPace }),
]);
export type CheckRecord = z.infer<typeof CheckRecord>;

const Address = z.object({
  url: z.string(),
  /** Places in the list of pages. */
  pages: z.array(Count),
  count: Count,
  /** Null where it is still to be settled. */
  settled: z.nullable(z.enum(['broken', 'cantTell'])),
  tries: z.array(Tried),
  /** What links name of it behind `#`; left out where that is nothing. */
  parts: z.optional(z.array(z.string())),
});

/**
 * A check at rest, as plain JSON: how it stood at one time, and the changes since. Whoever keeps a snapshot and
 * appends to its journal what the check reports can go on from there; a checkpoint costs the change, not the whole.
 */
export const CheckSnapshot = z.object({
  version: z.literal(1),
  /** Requests made so far. */
  requests: Count,
  /** When the network last gave an answer, in milliseconds since the epoch. */
  lastAnswerAt: z.nullable(z.number()),
  pages: z.array(z.string()),
  /** In the order in which they were first named; one that opened is its address alone. */
  addresses: z.array(z.union([z.string(), Address])),
  errorPages: z.array(z.object({ key: z.string(), page: z.nullable(ErrorPage) })),
  origins: z.array(
    z.object({ origin: z.string(), answered: z.boolean(), shut: z.nullable(Shut), givenUp: Count }),
  ),
  paces: z.array(z.object({ host: z.string(), pace: HostPace })),
  journal: z.array(CheckRecord),
});
export type CheckSnapshot = z.infer<typeof CheckSnapshot>;

/** A stored check cannot be read, or contradicts itself. */
export class BrokenSnapshot extends Error {
  override readonly name = 'BrokenSnapshot';

  /** `path`: where in the snapshot the fault is. */
  constructor(path: readonly PropertyKey[], reason: string) {
    super(`The stored link check cannot be resumed: ${path.map(String).join('.') || 'it'}: ${reason}`);
  }
}

/** Reads a stored check. Throws `BrokenSnapshot` where it is none. */
export function readSnapshot(stored: unknown): CheckSnapshot {
  const read = z.safeParse(CheckSnapshot, stored);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BrokenSnapshot(issue?.path ?? [], issue?.message ?? 'unreadable');
}
