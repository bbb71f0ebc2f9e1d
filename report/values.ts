import * as z from 'zod/mini';

/** ISO 8601, UTC. */
export const Time = z.string();
export const Outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);
export const Severity = z.enum(['error', 'warning', 'info']);

/** A number that is certain only within bounds: `worst` ≤ `now` ≤ `best`. */
export const Interval = z.object({ now: z.number(), worst: z.number(), best: z.number() });
export type Interval = z.infer<typeof Interval>;
