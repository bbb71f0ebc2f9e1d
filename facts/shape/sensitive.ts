import * as z from 'zod/mini';
import { Spot } from './spot.ts';

/** Data of a private person in the page's text. The spot's text is masked: a report must not repeat the leak. */
export const PersonalDatum = z.object({
  type: z.enum(['id-number', 'bank-card', 'mobile', 'home-address']),
  /** Shown with asterisks or the like. */
  masked: z.boolean(),
  /** Beside a person's name. */
  named: z.boolean(),
  /** Beside words of an office, a hotline, a contact for the public. */
  official: z.boolean(),
  /** A contact of which nothing tells whether it is meant for the public. Only there where it is so. */
  unsure: z.optional(z.literal(true)),
  /** Which row of a table or list it stands in (equal numbers: the same row). */
  row: z.number(),
  /** Not seen on the page, and sent to everybody with it. Only there where it is so. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});

export const SecrecyMark = z.object({
  /** 绝密, 机密, 秘密, 内部资料 … as written. */
  mark: z.string(),
  /** `header`: a mark of its own line or with ★ or a term. `field`: in the field table. `running`: a word of the text. */
  form: z.enum(['header', 'field', 'running']),
  /** A note that it was declassified stands with it. */
  declassified: z.boolean(),
  at: Spot,
});
