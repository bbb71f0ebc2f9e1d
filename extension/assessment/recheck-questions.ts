import * as z from 'zod/mini';

/** What the workbench asks of the background: to look again at the page or link of a dispute. */
export const RecheckQuestion = z.object({
  type: z.literal('recheck'),
  dispute: z.string(),
  site: z.string(),
  /** Of the assessment by whose pack the page is judged. */
  assessment: z.string(),
  by: z.string(),
  /** Pages of which a script writes parts may be opened in a tab. */
  live: z.boolean(),
});
export type RecheckQuestion = z.infer<typeof RecheckQuestion>;

/**
 * What the background answers: it looked, and what it found is kept with the dispute; or why it did not. `gone`: there
 * is no such dispute, site or assessment. `noPage`: the finding is of no page. `notKept`: its page is not kept.
 * `running`: it is being looked at already. `late`: it took too long. `broken`: something failed, in the browser's words.
 */
export const RecheckAnswer = z.discriminatedUnion('done', [
  z.object({ done: z.literal(true) }),
  z.object({
    done: z.literal(false),
    why: z.enum(['gone', 'noPage', 'notKept', 'running', 'late', 'broken']),
    detail: z.string(),
  }),
]);
export type RecheckAnswer = z.infer<typeof RecheckAnswer>;
