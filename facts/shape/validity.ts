import * as z from 'zod/mini';
import { Day } from './dates.ts';
import { Spot } from './spot.ts';

/** A status of a document that stands beside or under its title, outside the field table. */
export const ValidityBadge = z.object({
  /** As shown, or as a picture's alt or title says; empty for a picture without words, and for words of the page's own (`生效中`). */
  status: z.string(),
  medium: z.enum(['text', 'picture']),
  /** As in `DocumentField`. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});

/** A sentence of the page about how long this very document holds. */
export const ValiditySentence = z.object({
  /** What it says of the document. */
  says: z.enum(['until', 'span', 'extended', 'permanent', 'repealed']),
  /** Last day in force, null where only a span or a repeal is stated. */
  until: z.nullable(Day),
  /** Months in force, where a span is stated. */
  months: z.nullable(z.number()),
  /** First day in force, null where it is not stated as a date. */
  from: z.nullable(Day),
  /** True for 自印发/发布/公布之日起: the span starts on the issue date. */
  fromIssue: z.boolean(),
  /** 30 for 自发布之日起30日后施行: days from the issue date to the first in force. */
  daysAfterIssue: z.optional(z.number()),
  /** `head`: conspicuous, before the document's text. */
  where: z.enum(['head', 'body', 'after']),
  /** As in `DocumentField`. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});
