import * as z from 'zod/mini';
import { SweepOrder } from '../sweep/contract.ts';

/** What a surface asks of the background about sweeps. */
export const SweepQuestion = z.discriminatedUnion('wish', [
  z.object({ type: z.literal('sweep'), wish: z.literal('start'), site: z.string(), order: SweepOrder }),
  z.object({ type: z.literal('sweep'), wish: z.literal('pause'), sweep: z.string() }),
  z.object({ type: z.literal('sweep'), wish: z.literal('resume'), sweep: z.string() }),
  z.object({ type: z.literal('sweep'), wish: z.literal('stop'), sweep: z.string() }),
  /** Ends what is under way on a site, and forgets the site with all that is kept of it. */
  z.object({ type: z.literal('sweep'), wish: z.literal('forget'), site: z.string() }),
]);
export type SweepQuestion = z.infer<typeof SweepQuestion>;

/**
 * What the background answers: done, with the name of the sweep (empty where none is meant); or refused, and why. `running`: the site has a
 * sweep already. `leave`: the browser lets the extension ask no page of that host. `gone`: there is no such sweep.
 */
export const SweepAnswer = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true), sweep: z.string() }),
  z.object({
    done: z.literal(false),
    why: z.enum(['running', 'leave', 'gone', 'broken']),
    /** The browser's own words; empty where there are none. */
    detail: z.string(),
  }),
]);
export type SweepAnswer = z.infer<typeof SweepAnswer>;
