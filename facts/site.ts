import * as z from 'zod/mini';
import { Coverage } from './shape/coverage.ts';
import { Day } from './shape/dates.ts';
import { FoiTables } from './shape/foi-tables.ts';
import { PageKind, Tri } from './shape/kind.ts';
import { GuideLine } from './shape/passages.ts';
import { Place } from './shape/spot.ts';

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
  /** Its first page was not read, only further ones: what is newest was not seen. */
  headless: z.optional(z.boolean()),
  /** A script was still to fill it: that nothing is seen tells nothing. */
  unfilled: z.boolean(),
  /** It says itself that it holds nothing (暂无 …). */
  saysNone: z.boolean(),
  /** Something else than entries stands in it: text, files, a table, messages, or links to several places. */
  otherContent: z.boolean(),
  /** Fields and rows of choices to filter it by, on the page that has most of them. */
  facets: z.number(),
  /** A field to search it by. */
  query: z.boolean(),
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
  /** What the network said of it; unknown where it was not asked or its answer settles nothing. */
  opens: Tri,
});
export type SiteEntrance = z.infer<typeof SiteEntrance>;

/** A page that leads to the parts of the site: the home page, the openness index, a page of interaction. */
export const SiteFront = z.object({
  url: z.string(),
  kind: PageKind,
  organs: z.array(z.string()),
  /** Labels of what is no link to a page: buttons, pictures, telephone and script links, forms, frames. */
  words: z.array(z.string()),
  /** It has a field to search by, or a form or button that says so. */
  search: z.boolean(),
  /** Its menu is yet to be written by a script, or shows pictures without words: what is not seen may be there. */
  unread: z.boolean(),
  /** Its scripts have run: what scripts add is among what was seen. */
  live: z.boolean(),
});
export type SiteFront = z.infer<typeof SiteFront>;

/** One visit to the home page, as the host of the audit records it. */
export const SiteVisit = z.object({
  url: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** HTTP status, null where no answer came. */
  status: z.nullable(z.number()),
  /** Milliseconds until the page was there, or until it was given up. */
  ms: z.number(),
  /** Why no page came; null where one did. `blocked`: the program was refused, not the person. `local`: our own network. */
  error: z.nullable(z.enum(['timeout', 'dns', 'connection', 'tls', 'blocked', 'local'])),
});
export type SiteVisit = z.infer<typeof SiteVisit>;

/** What does not belong on a page: others' words or links, or a part that comes over an open line. */
export const SiteIntrusion = z.object({
  url: z.string(),
  /** `illicit`: words of gambling or pornography. `mixed`: a frame by http in a page by https. */
  type: z.enum(['illicit', 'mixed']),
  text: z.string(),
});
export type SiteIntrusion = z.infer<typeof SiteIntrusion>;

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
  /** Addresses that it links to as its interpretation, read or not. Only there where there are any. */
  interpretationLinks: z.optional(z.array(z.string())),
  /** It shows an interpretation itself: in its text, a tab, a film, a frame, or behind a script's link. */
  showsInterpretation: z.optional(z.boolean()),
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
  /**
   * `diverse`: a film, sound, or a form that its title, column or pictures name (图解, 动漫 …). `text`: running text
   * alone. `unclear`: pictures or embedded documents that may be a drawing as well as a scan.
   */
  form: z.enum(['diverse', 'text', 'unclear']),
  documents: z.array(Join),
});
export type SiteInterpretation = z.infer<typeof SiteInterpretation>;

/** A message of the public with its answer. */
export const SiteMessage = z.object({
  page: z.string(),
  /** The channel, as the page's title or column names it. */
  channel: z.string(),
  /** Breadcrumb of the page from the top; empty where it shows none. */
  path: z.array(z.string()),
  title: z.string(),
  submitted: z.nullable(Day),
  replied: z.nullable(Day),
  status: z.string(),
  /** The day on which it was read: what was unanswered then may be answered since. */
  seen: Day,
});
export type SiteMessage = z.infer<typeof SiteMessage>;

/** A catalogue of decisions or of standards, with what tells its age. */
export const SiteCatalogue = z.object({
  url: z.string(),
  title: z.string(),
  kind: z.enum(['decision-catalogue', 'standards-catalogue']),
  published: z.nullable(Day),
  issued: z.nullable(Day),
  /** The latest day of updating that a row states (更新时间). */
  updated: z.nullable(Day),
  /** Years that its title, its column or its parts name, in order. */
  years: z.array(z.number()),
  /** Years that its rows name, legal bases aside, in order. */
  rowYears: z.array(z.number()),
  rows: z.number(),
  organs: z.array(z.string()),
});
export type SiteCatalogue = z.infer<typeof SiteCatalogue>;

/** A page that asks the public for opinions on a draft. */
export const SiteConsultation = z.object({
  url: z.string(),
  title: z.string(),
  published: z.nullable(Day),
  /** Last day for opinions; null where none was made out. */
  until: z.nullable(Day),
  /** The page itself tells what became of the opinions. */
  tellsFeedback: z.boolean(),
  /** Pages and files that it links to as what became of the opinions. */
  feedbackLinks: z.optional(z.array(z.string())),
  organs: z.array(z.string()),
});
export type SiteConsultation = z.infer<typeof SiteConsultation>;

/** A service guide. */
export const SiteGuide = z.object({
  url: z.string(),
  title: z.string(),
  /** The elements that it has. */
  elements: z.array(GuideLine.shape.element),
  /** Names in 《》 of what it rests on. */
  basis: z.array(z.string()),
  /** Its text was not read in full: a script, a picture, a file or a log-in holds some of it. */
  partly: z.boolean(),
});
export type SiteGuide = z.infer<typeof SiteGuide>;

/** A page that reports what became of opinions. */
export const SiteFeedback = z.object({
  url: z.string(),
  title: z.string(),
  published: z.nullable(Day),
  /** It speaks of opinions that were not adopted. */
  unadopted: z.boolean(),
  /** It holds something like a reason, or something that was not read and may hold one. */
  mayGiveReasons: z.boolean(),
  /** Single pages that its own part links to: its draft, its decision. */
  links: z.optional(z.array(z.string())),
});
export type SiteFeedback = z.infer<typeof SiteFeedback>;

/** A page that tells that citizens attended a meeting. */
export const SiteAttendance = z.object({
  url: z.string(),
  title: z.string(),
  day: z.nullable(Day),
  /** The line that says so, at most 200 characters; the title where it says so itself. */
  text: z.string(),
  organs: z.array(z.string()),
});
export type SiteAttendance = z.infer<typeof SiteAttendance>;

/** An annual report on openness, with its numbers on requests and disputes. */
export const SiteFoiReport = z.object({
  url: z.string(),
  title: z.string(),
  /** The year that it reports on; null where its title names none. */
  year: z.nullable(z.number()),
  organs: z.array(z.string()),
  /** Both lists empty where its tables were not read. */
  tables: FoiTables,
  /** Drawings in its text: one that says so (图解), pictures or embedded documents that may be one, none. */
  drawing: z.optional(z.enum(['named', 'maybe', 'none'])),
});
export type SiteFoiReport = z.infer<typeof SiteFoiReport>;

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
  fronts: z.array(SiteFront),
  visits: z.array(SiteVisit),
  intrusions: z.array(SiteIntrusion),
  catalogues: z.array(SiteCatalogue),
  consultations: z.array(SiteConsultation),
  feedbacks: z.array(SiteFeedback),
  guides: z.array(SiteGuide),
  attendances: z.array(SiteAttendance),
  foiReports: z.array(SiteFoiReport),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

/** The name of a fact that a site rule can ask for; time and coverage are always at hand. */
export type SiteFactName = Exclude<keyof SiteFacts, 'version' | 'host' | 'organs' | 'at' | 'coverage'>;
