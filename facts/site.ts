import * as z from 'zod/mini';
import { Day, PageKind, Place, Tri } from './page.ts';

/** What was seen of a site, and what was not: a rule that lacks coverage cannot tell. */
export const Coverage = z.object({
  /** Pages that were read. */
  pages: z.number(),
  /** How many of each kind. */
  kinds: z.partialRecord(PageKind, z.number()),
  /** Everything within the bounds of the sweep was read: what is not among the facts was not there. */
  complete: z.boolean(),
  /** Addresses of the site's own that pages link to and that were not read. */
  unread: z.number(),
  /** Pages that could not be read or judged, the first of them, with the reason. */
  failed: z.array(z.object({ url: z.string(), why: z.string() })),
  /** How many failed in all. */
  failures: z.number(),
  /** Lists and texts that a script was still to fill, the first of them. */
  unfilled: z.array(z.string()),
});
export type Coverage = z.infer<typeof Coverage>;

/** A column: pages that list what belongs together. */
export const SiteColumn = z.object({
  /** The address of its first page. */
  url: z.string(),
  name: z.string(),
  /** Breadcrumb from the top, its own name last; empty where the pages show none. */
  path: z.array(z.string()),
  kind: PageKind,
  organs: z.array(z.string()),
  /** Distinct entries on the pages that were read. */
  entries: z.number(),
  /** Entries without a date. */
  undated: z.number(),
  newest: z.nullable(Day),
  oldest: z.nullable(Day),
  /** Pages of it that were read. */
  pages: z.number(),
  /** It has more pages than one. */
  pager: z.boolean(),
  /** A script was still to fill it: that nothing is seen tells nothing. */
  unfilled: z.boolean(),
  /** It says itself that it holds nothing (暂无 …). */
  saysNone: z.boolean(),
});
export type SiteColumn = z.infer<typeof SiteColumn>;

/** Something that a list names or a page is: an article, a document, a notice. */
export const SiteItem = z.object({
  url: z.string(),
  title: z.string(),
  /** The page's own publish day; before it is read, the day in the list. Null where neither is shown. */
  day: z.nullable(Day),
  /** Names of the columns that list it, and of those above it in its own breadcrumb. */
  columns: z.array(z.string()),
  /** The kind of the page; null where it was not read. */
  kind: z.nullable(PageKind),
  /** The organ whose page it is, where the page was read. */
  organs: z.array(z.string()),
});
export type SiteItem = z.infer<typeof SiteItem>;

/** A way in: a link of a home page, an index or a column that leads to a part of the site or to a service. */
export const SiteEntrance = z.object({
  label: z.string(),
  url: z.string(),
  host: z.string(),
  /** The first page that it was seen on. */
  foundOn: z.string(),
  place: Place,
  onHome: z.boolean(),
  onIndex: z.boolean(),
});
export type SiteEntrance = z.infer<typeof SiteEntrance>;

/** How an interpretation was joined to its document, the surest first. */
export const JoinedBy = z.enum(['link', 'backlink', 'number', 'title']);
export type JoinedBy = z.infer<typeof JoinedBy>;

const Join = z.object({ url: z.string(), by: JoinedBy });

/** An official document of the site. */
export const SiteDocument = z.object({
  url: z.string(),
  title: z.string(),
  number: z.nullable(z.string()),
  published: z.nullable(Day),
  issued: z.nullable(Day),
  normative: Tri,
  policy: Tri,
  outward: Tri,
  repealed: z.boolean(),
  organs: z.array(z.string()),
  interpretations: z.array(Join),
});
export type SiteDocument = z.infer<typeof SiteDocument>;

/** A page that explains documents. */
export const SiteInterpretation = z.object({
  url: z.string(),
  title: z.string(),
  published: z.nullable(Day),
  /** Content pictures, films, sound and embedded documents in its text. */
  pictures: z.number(),
  media: z.number(),
  textLength: z.number(),
  documents: z.array(Join),
});
export type SiteInterpretation = z.infer<typeof SiteInterpretation>;

/** A message of the public with its answer. */
export const SiteMessage = z.object({
  page: z.string(),
  /** The channel, as the page's title or column names it. */
  channel: z.string(),
  title: z.string(),
  submitted: z.nullable(Day),
  replied: z.nullable(Day),
  status: z.string(),
});
export type SiteMessage = z.infer<typeof SiteMessage>;

/** What is known of a site, as plain JSON: a fold over the facts of its pages. */
export const SiteFacts = z.object({
  /** Raised when a stored site could no longer be judged. */
  version: z.literal(1),
  /** Host of the site. */
  host: z.string(),
  /** The organ whose site it is, as its home pages tell; empty where none was read. */
  organs: z.array(z.string()),
  /** ISO 8601: the latest time at which a page was read, the only clock that rules know. */
  at: z.string(),
  coverage: Coverage,
  columns: z.array(SiteColumn),
  items: z.array(SiteItem),
  entrances: z.array(SiteEntrance),
  documents: z.array(SiteDocument),
  interpretations: z.array(SiteInterpretation),
  messages: z.array(SiteMessage),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

/** The name of a fact that a site rule can ask for; time and coverage are always at hand. */
export type SiteFactName = Exclude<keyof SiteFacts, 'version' | 'host' | 'organs' | 'at' | 'coverage'>;
