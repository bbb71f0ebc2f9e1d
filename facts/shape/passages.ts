import * as z from 'zod/mini';
import { Place, Spot } from './spot.ts';

/** A line of the text that speaks of validity or secrecy, at most 2,000 characters, with the ends of its neighbours. */
export const Passage = z.object({
  text: z.string(),
  /** The same as the page writes it, character by character, where that is in traditional script. */
  written: z.optional(z.string()),
  before: z.string(),
  after: z.string(),
  where: z.enum(['head', 'body', 'after']),
  place: Place,
  /** As in `DocumentField`. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});

/** A line that speaks of what a person is to decide (`rules/words/key-words.ts`); at most 120 of a page, 8 of a topic. */
export const KeyPassage = z.object({
  /** A name of the vocabulary; a plain word, so that a page stored under another vocabulary can still be read. */
  topic: z.string(),
  /** The words that say so, as written; at most 60 characters. */
  word: z.string(),
  /** The line, at most 200 characters around the words. */
  text: z.string(),
  where: z.enum(['head', 'body', 'after']),
  place: Place,
  at: Spot,
});

/** A line of a page that asks for opinions which may tell the term, the ways to answer, what explains the draft, or what became of opinions. */
export const ConsultationLine = z.object({
  /** At most 300 characters; numbers of mobile telephones masked. */
  text: z.string(),
  /** The lines behind it, at most 200 characters: the value, where a label has a line of its own. */
  after: z.string(),
  where: z.enum(['head', 'body', 'after']),
  place: Place,
  at: Spot,
});
export type ConsultationLine = z.infer<typeof ConsultationLine>;

/** A line that heads an element of a service guide, with what it says; at most 300 characters. */
export const GuideLine = z.object({
  element: z.enum(['name', 'basis', 'conditions', 'materials', 'process', 'term', 'fee', 'contact']),
  text: z.string(),
});
export type GuideLine = z.infer<typeof GuideLine>;

/** Where the text speaks of the year's work plan on open government (政务公开工作要点). */
export const PlanMention = z.object({
  /** From that sentence to the end of its paragraph, at most 500 characters. */
  text: z.string(),
  /** The part of the text in which it stands, as its heading names it; empty before the first. */
  section: z.string(),
  /** In the first sentence of the first paragraph, of the text or of its first part. */
  opening: z.boolean(),
  at: Spot,
});
