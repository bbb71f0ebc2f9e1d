import * as z from 'zod/mini';
import { Spot } from './spot.ts';

/** Something by which a page tells what site it belongs to (`rules/words/site-marks.ts`), the first place of each. */
export const FoundMark = z.object({
  mark: z.enum(['badge', 'report', 'code', 'sponsor', 'contact', 'icp', 'police', 'map']),
  /** The line, label, id or address that shows it, at most 120 characters. */
  text: z.string(),
  at: Spot,
});
