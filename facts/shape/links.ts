import * as z from 'zod/mini';
import { Place, Spot } from './spot.ts';

export const LinkTarget = z.object({
  /** The address as a browser would ask for it; as written where it cannot be resolved. */
  url: z.string(),
  scheme: z.string(),
  host: z.string(),
  path: z.string(),
  fragment: z.string(),
  /**
   * `page`: http(s) to another page. `here`: this page (empty, `#`, `#part`). `script`: javascript:.
   * `contact`: mailto, tel, sms. `file`: file:. `data`: data:, blob:. `broken`: cannot be resolved. `none`: no href.
   */
  type: z.enum(['page', 'here', 'script', 'contact', 'file', 'data', 'broken', 'none']),
  /** For `here` with a fragment: whether the page has such a part. Null where the question does not arise. */
  partExists: z.nullable(z.boolean()),
  /** One article rather than a column: the path or query names a single item. */
  item: z.boolean(),
  /** The file's extension, where the link leads to a file: `pdf`, `docx`, `ofd` … in lower case. */
  file: z.nullable(z.string()),
});

export const Link = z.object({
  /** What a person reads: text, else alt, title, aria-label, else the file's name. */
  label: z.string(),
  labelFrom: z.enum(['text', 'alt', 'title', 'aria-label', 'file', 'none']),
  /** The title attribute, where it says more than the label; else empty. */
  title: z.string(),
  /** The nearest heading above it, in the same block; empty where there is none. */
  heading: z.string(),
  place: Place,
  target: LinkTarget,
  /** Does something by script when clicked (onclick, role=button …). */
  scripted: z.boolean(),
  /** Hidden in the markup or, on a live page, by style. */
  hidden: z.boolean(),
  at: Spot,
});
export type Link = z.infer<typeof Link>;

/** Something other than a link that a person can press: a button, an element with onclick. */
export const Control = z.object({ label: z.string(), place: Place, hidden: z.boolean(), at: Spot });

/** An empty container that a script is to fill, in a block that is to hold what belongs to the document; in the navigation, a menu. */
export const EmptyBlock = z.object({
  heading: z.string(),
  place: Place,
  /** Above the document's text, where its fields stand. Only there where it is so. */
  fields: z.optional(z.literal(true)),
  /** An element of a framework (`<message-board>`) that may become anything. Only there where it is so. */
  component: z.optional(z.literal(true)),
  /** Named like a message board (`<div id="liuyan">`). Only there where it is so. */
  board: z.optional(z.literal(true)),
  at: Spot,
});
