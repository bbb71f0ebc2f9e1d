import * as z from 'zod/mini';
import { Spot } from './spot.ts';

/** The elements of an official document's own field table, under one name for all the labels in use. */
export const FieldName = z.enum([
  'title',
  'documentNumber',
  'indexNumber',
  'issuer',
  'issueDate',
  'publishDate',
  'effectiveDate',
  'validity',
  'validUntil',
  'publicity',
  'subject',
  'keywords',
  'tags',
  'genre',
  'secrecy',
  'disclosureTerm',
]);
export type FieldName = z.infer<typeof FieldName>;

export const DocumentField = z.object({
  name: FieldName,
  /** The label as the page writes it, white space removed. */
  label: z.string(),
  /** Trimmed; an empty string where the label is there and the value is not. */
  value: z.string(),
  /** True where the value is only a picture without words. */
  picture: z.boolean(),
  /** Hidden in the markup of a page that was not laid out: a script may show it yet. Only there where it is so. */
  hidden: z.optional(z.literal(true)),
  /** Its value is left to a script: a template, or nothing in an element that a script can find. Only there where it is so. */
  awaits: z.optional(z.literal(true)),
  /** Before the document's text, inside it, or behind it. */
  where: z.enum(['head', 'body', 'after']),
  at: Spot,
});

/** A phrase of the text, found by its vocabulary. */
export const Phrase = z.object({ words: z.string(), at: Spot });

export const Body = z.object({
  /** Characters of text in the document's body, white space aside. */
  textLength: z.number(),
  images: z.number(),
  /** Embedded documents and viewers: embed, object, frames on a file, players. */
  embeds: z.number(),
  /** Links to files, or 1 where a short text leaves its matter to files without a link: the text may be in an attachment only. */
  attachments: z.number(),
  /** An empty container that a script is to fill, or template braces left unfilled. */
  unfilled: z.boolean(),
  /** Document numbers in the first and last lines of the text. */
  numbers: z.array(Phrase),
  /** A line such as （此件公开发布） or 此件主动公开. */
  publicityNotes: z.array(Phrase),
  /** The organ that signs at the end, else the one in the letterhead above the number. */
  signatory: z.nullable(Phrase),
  /** 一网通办 and named matters of handling, and words of applying (申请, 申报). */
  platformMentions: z.array(Phrase),
  applyMentions: z.array(Phrase),
  /** A line that names its interpretation (文字解读：《…》), as a link or as mere words. */
  interpretationMentions: z.array(
    z.object({
      words: z.string(),
      linked: z.boolean(),
      /** `text`: the heading of the interpretation, which follows on this page. `tab`: the label of a tab beside the document's own. `item`: an entry behind the text that no link holds, as scripts write them. */
      form: z.optional(z.enum(['text', 'tab', 'item'])),
      at: Spot,
    }),
  ),
  at: z.nullable(Spot),
});
