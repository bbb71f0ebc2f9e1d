import * as z from 'zod/mini';
import { Day } from './dates.ts';
import { Place, Spot } from './spot.ts';

export const Message = z.object({
  title: z.string(),
  submitted: z.nullable(Day),
  replied: z.nullable(Day),
  status: z.string(),
  at: Spot,
});

export const ListEntry = z.object({
  title: z.string(),
  url: z.string(),
  date: z.nullable(Day),
  /** A status of the document shown in its row (有效, 废止 …); empty where there is none. */
  status: z.string(),
  /** The last day of the term of validity shown in its row. Only there where one is. */
  until: z.optional(Day),
  at: Spot,
});

/** A list of questions with their answers, on the page itself. */
export const FaqSection = z.object({
  /** Its heading; empty where 问 and 答 stand without one. */
  words: z.string(),
  /** Lines behind the heading that ask something. */
  questions: z.number(),
  /** Nothing follows the heading, or words such as 暂无. */
  empty: z.boolean(),
  place: Place,
  at: Spot,
});

/** Tags of a policy apart from the field table: in boxes, in the rows of a list, or as the choices of a filter. */
export const TagBlock = z.object({
  /** The label before them, white space removed; empty where there is none. */
  label: z.string(),
  /** At most 20; never empty. */
  tags: z.array(z.string()),
  /** 全部 or 不限 stands among them: they filter a list. */
  choice: z.boolean(),
  place: Place,
  at: Spot,
});
