import * as z from 'zod/mini';
import { Interval, Outcome, Severity, Time } from './values.ts';

/** How a finding in dispute stood when its page or link was looked at. */
export const ReportLook = z.object({
  at: Time,
  pageTitle: z.string(),
  /** Null where no answer came or it was not seen. */
  status: z.nullable(z.number()),
  /** Of the bytes as they were sent, in hex; null for a page that was read live. */
  sha256: z.nullable(z.string()),
  judgedBy: z.string(),
  outcome: Outcome,
  severity: z.nullable(Severity),
  /** What was wrong, in words; empty where the finding is gone. */
  what: z.string(),
  spots: z.array(z.string()),
  /** Of the link in dispute; null where it is about none, or nobody asked for it. */
  link: z.nullable(z.object({ kind: z.string(), status: z.nullable(z.number()) })),
  /** Why nothing could be read, in words; null where it was. */
  problem: z.nullable(z.string()),
});
export type ReportLook = z.infer<typeof ReportLook>;

/** How a site's score moved, out of 100; null where there was none. `points`: above 0 where the site gained. */
export const ReportMove = z.object({
  before: z.nullable(Interval),
  after: z.nullable(Interval),
  points: z.nullable(z.number()),
});
export type ReportMove = z.infer<typeof ReportMove>;

const State = z.enum(['open', 'upheld', 'dismissed']);

/** What the owner of a site objects to a finding, and what became of it. */
export const ReportDispute = z.object({
  /** From 1, the oldest first. */
  number: z.number(),
  id: z.string(),
  /** By the last ruling; open where there is none. */
  state: State,
  /** Number of the finding in the report; null where it is no longer listed. */
  finding: z.nullable(z.number()),
  fingerprint: z.string(),
  rule: z.string(),
  /** The rule's title. */
  title: z.string(),
  /** Null for a finding over the site. */
  url: z.nullable(z.string()),
  link: z.nullable(z.string()),
  objector: z.string(),
  objectedAt: Time,
  text: z.string(),
  /** Who wrote it down, and when. */
  noted: z.object({ by: z.string(), at: Time }),
  /** The oldest first. Without a score where nothing could be read or reckoned. */
  rechecks: z.array(
    z.object({
      at: Time,
      by: z.string(),
      before: ReportLook,
      after: ReportLook,
      score: z.nullable(ReportMove),
    }),
  ),
  /** The oldest first; the last holds. */
  rulings: z.array(
    z.object({ state: State, reason: z.string(), by: z.string(), at: Time, score: ReportMove }),
  ),
  /** Over all rulings; null before the first. */
  score: z.nullable(ReportMove),
});
export type ReportDispute = z.infer<typeof ReportDispute>;
