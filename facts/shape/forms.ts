import * as z from 'zod/mini';
import { Place, Spot } from './spot.ts';

export const Form = z.object({
  /** Text of legend, heading, label or submit control that says what the form is for. */
  label: z.string(),
  textareas: z.number(),
  passwords: z.number(),
  submits: z.number(),
  place: Place,
  hidden: z.boolean(),
  at: Spot,
});

/** A field to search or filter by. */
export const QueryField = z.object({
  type: z.enum(['text', 'choice']),
  /** placeholder, else title, else aria-label, else name. */
  label: z.string(),
  /** Stands behind the page's title: not the search of the whole site. */
  belowTitle: z.boolean(),
  at: Spot,
});
