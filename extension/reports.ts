import * as z from 'zod/mini';
import { Circumstances } from '../facts/circumstances.ts';
import { isRecording, type Recording } from '../facts/recording.ts';
import { FrameInside } from '../facts/shape/embedded.ts';
import { isSnapshot, type Snapshot } from '../facts/snapshot.ts';
import { LinkRateChoice } from './link-settings.ts';

/** What content scripts report to the background. */
export const Report = z.discriminatedUnion('type', [
  /** The page in the tab, and how it came to us. */
  z.object({
    type: z.literal('snapshot'),
    document: z.string(),
    snapshot: z.custom<Snapshot>((value) => isSnapshot(value)),
    circumstances: Circumstances,
  }),
  /** The same, node by node: where a snapshot could not be taken, or not be read. */
  z.object({
    type: z.literal('recording'),
    document: z.string(),
    recording: z.custom<Recording>(isRecording),
    circumstances: Circumstances,
  }),
  /** The page is being read, for the first time or because its address changed. */
  z.object({ type: z.literal('reading'), document: z.string() }),
  /** Reading broke: a defect of ours. */
  z.object({ type: z.literal('unreadable'), document: z.string(), reason: z.string() }),
  /** What a frame holds. */
  z.object({ type: z.literal('inside'), token: z.string(), inside: FrameInside }),
]);
export type Report = z.infer<typeof Report>;

/** What the popup asks the background: how a tab stands, after what a person wants done there. */
export const Question = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), tab: z.number() }),
  z.object({
    type: z.literal('links'),
    tab: z.number(),
    /** `check`: what is not settled. `checkAnew`: everything. `refresh`: leave to ask was given. */
    wish: z.enum(['check', 'checkAnew', 'pause', 'resume', 'cancel', 'refresh']),
  }),
  z.object({ type: z.literal('linkRate'), tab: z.number(), rate: LinkRateChoice }),
]);
export type Question = z.infer<typeof Question>;

/** {@link PageState} as it comes back from a page. */
export const PageStateReply = z.object({
  document: z.string(),
  phase: z.enum(['reading', 'read', 'unreadable', 'noPage']),
});
export type PageStateReply = z.infer<typeof PageStateReply>;
