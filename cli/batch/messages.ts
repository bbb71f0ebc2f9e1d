import * as z from 'zod';
import { SiteResult, SiteTask } from '../queue/contract.ts';

/** What a process that does sites, one at a time, is told. It ends when it is let go of. */
export const ToSite = z.discriminatedUnion('type', [
  z.object({ type: z.literal('task'), task: SiteTask, folder: z.string() }),
  /** The turn that was asked for under this number has come. */
  z.object({ type: z.literal('turn'), number: z.number() }),
  /** Keep what there is of the site, and say so. */
  z.object({ type: z.literal('stop') }),
]);
export type ToSite = z.infer<typeof ToSite>;

/** What it tells of the site that it does. With `result`, `fault` or `stopped` it is through with it. */
export const FromSite = z.discriminatedUnion('type', [
  /** May a request to the host start? `interval`: milliseconds until the next. */
  z.object({ type: z.literal('take'), number: z.number(), host: z.string(), interval: z.number() }),
  z.object({ type: z.literal('rest'), host: z.string(), ms: z.number() }),
  z.object({ type: z.literal('progress'), read: z.number(), waiting: z.number() }),
  z.object({ type: z.literal('said'), line: z.string() }),
  z.object({ type: z.literal('result'), result: SiteResult }),
  z.object({ type: z.literal('fault'), code: z.string(), zh: z.string(), en: z.string() }),
  z.object({ type: z.literal('stopped') }),
]);
export type FromSite = z.infer<typeof FromSite>;
