import * as z from 'zod/mini';
import { Circumstances } from '../facts/circumstances.ts';
import { FrameInside } from '../facts/page.ts';
import { isRecording, type Recording } from '../facts/recording.ts';

/** What content scripts report to the background. */
export const Report = z.discriminatedUnion('type', [
  /** The page in the tab, and how it came to us. */
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

/** What the popup asks the background. */
export const Question = z.object({ type: z.literal('view'), tab: z.number() });
export type Question = z.infer<typeof Question>;

/** {@link PageState} as it comes back from a page. */
export const PageStateReply = z.object({
  document: z.string(),
  phase: z.enum(['reading', 'read', 'unreadable']),
});
export type PageStateReply = z.infer<typeof PageStateReply>;
