import * as z from 'zod/mini';
import { Spot } from './spot.ts';

/** A calendar day as `YYYY-MM-DD`, in Asia/Shanghai. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const Dated = z.object({
  date: Day,
  /** Where it was read: a meta tag, a field of the table, a line beside the title, the foot of the text. */
  from: z.enum(['meta', 'field', 'line', 'foot']),
  at: Spot,
});

export const Dates = z.object({ published: z.nullable(Dated), issued: z.nullable(Dated) });
