import * as z from 'zod/mini';
import { Place, Spot } from './spot.ts';

export const Media = z.object({
  type: z.enum(['image', 'video', 'audio', 'embed']),
  /** alt, else title, else aria-label; empty where there is none. */
  label: z.string(),
  /** The address as written: src, or data-src of a lazy picture; at most 300 characters. */
  src: z.string(),
  /** The same as a browser asks for it; empty where it cannot be resolved. */
  url: z.string(),
  place: Place,
  /** Inside the document's text. */
  inBody: z.boolean(),
  /** Inside a link or a control. */
  inLink: z.boolean(),
  hidden: z.boolean(),
  at: Spot,
});

/** What a frame holds, as the content script running inside it saw it. */
export const FrameInside = z.object({
  url: z.string(),
  title: z.string(),
  textLength: z.number(),
  /** Labels of links and controls, and headings, at most 200. */
  labels: z.array(z.string()),
  /** Forms with a text area and a way to submit. */
  messageForms: z.number(),
});
export type FrameInside = z.infer<typeof FrameInside>;

export const Frame = z.object({
  /** Resolved address; empty for srcdoc and about:blank. */
  src: z.string(),
  host: z.string(),
  sameHost: z.boolean(),
  /** title, else name, else aria-label. */
  label: z.string(),
  place: Place,
  inBody: z.boolean(),
  hidden: z.boolean(),
  /** Its markup gives it neither width nor height. */
  dot: z.optional(z.literal(true)),
  /** A one-off token by which what was read inside is joined to this frame; null where nothing announced itself. */
  token: z.nullable(z.string()),
  /** Null where it was not read. */
  inside: z.nullable(FrameInside),
  at: Spot,
});
