import * as z from 'zod/mini';

/**
 * Where a fact can be seen: a CSS selector (steps into shadow roots are written ` >>> `) and the words
 * that stand there, at most 120 characters. Never a live node, so that facts can be stored.
 */
export const Spot = z.object({ selector: z.string(), text: z.string() });
export type Spot = z.infer<typeof Spot>;

/** The part of the page that something stands in. */
export const Place = z.enum(['main', 'related', 'navigation', 'toolbar', 'footer']);
export type Place = z.infer<typeof Place>;
