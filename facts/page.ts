import * as z from 'zod/mini';
import { LinkVerdict } from './link-verdict.ts';
import { FACTS_VERSION } from './version.ts';

/**
 * Where a fact can be seen: a CSS selector (steps into shadow roots are written ` >>> `) and the words
 * that stand there, at most 120 characters. Never a live node, so that facts can be stored.
 */
export const Spot = z.object({ selector: z.string(), text: z.string() });
export type Spot = z.infer<typeof Spot>;

/** Yes, no, or not to be settled from this page. */
export const Tri = z.enum(['yes', 'no', 'unknown']);
export type Tri = z.infer<typeof Tri>;

/** A calendar day as `YYYY-MM-DD`, in Asia/Shanghai. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** The kinds of page that rules are written for. */
export const PageKind = z.enum([
  'home',
  'column-list',
  'normative-document',
  'policy-document',
  'interpretation',
  'draft-consultation',
  'decision-catalogue',
  'message-board',
  'service-guide',
  'annual-report',
  'gazette',
  'standards-catalogue',
  'government-openness-index',
  'other',
]);
export type PageKind = z.infer<typeof PageKind>;

/** The part of the page that something stands in. */
export const Place = z.enum(['main', 'related', 'navigation', 'toolbar', 'footer']);
export type Place = z.infer<typeof Place>;

export const Address = z.object({
  /** The page's address, after redirects, without a fragment. */
  url: z.string(),
  /** Lower case, without the colon: `https`, `http`, `file` … */
  scheme: z.string(),
  /** Lower case, without the port. Empty for a file. */
  host: z.string(),
  path: z.string(),
  query: z.string(),
  /** HTTP status, null where none was seen (a saved file, a page that was already open). */
  status: z.nullable(z.number()),
});

export const Gathering = z.object({
  /** ISO 8601 with offset or Z: the time of the audit, the only clock that rules know. */
  at: z.string(),
  /** `live`: a laid-out page whose scripts have run. `parsed`: the HTML as it was sent. */
  mode: z.enum(['live', 'parsed']),
});

export const Encoding = z.object({
  /** WHATWG name, lower case: `utf-8`, `gbk`, `gb18030`, `big5`, `utf-16le` … */
  used: z.string(),
  /** The label in the page's own meta tag, null where there is none. */
  declared: z.nullable(z.string()),
});

export const Title = z.object({
  /** The `<title>` element. */
  document: z.string(),
  /** What the page shows as its heading (h1, the vendor's title block …). */
  heading: z.nullable(Spot),
  /** The title that the page goes by: field 名称/标题, ArticleTitle, heading, `<title>` less the site's name. */
  text: z.string(),
});

export const Breadcrumb = z.object({ items: z.array(z.string()), at: Spot });

/** A tag of the 国办 page design standard (附件《网页设计规范》), under its standard name. */
export const MetaTag = z.object({
  name: z.string(),
  /** Trimmed; an empty string where the tag is there and empty. */
  content: z.string(),
  /** The name as the page writes it. */
  writtenAs: z.string(),
});

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

/** A status of a document that stands beside or under its title, outside the field table. */
export const ValidityBadge = z.object({
  /** As shown, or as a picture's alt or title says; empty for a picture without words, and for words of the page's own (`生效中`). */
  status: z.string(),
  medium: z.enum(['text', 'picture']),
  /** As in `DocumentField`. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});

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

/** A sentence of the page about how long this very document holds. */
export const ValiditySentence = z.object({
  /** What it says of the document. */
  says: z.enum(['until', 'span', 'extended', 'permanent', 'repealed']),
  /** Last day in force, null where only a span or a repeal is stated. */
  until: z.nullable(Day),
  /** Months in force, where a span is stated. */
  months: z.nullable(z.number()),
  /** First day in force, null where it is not stated as a date. */
  from: z.nullable(Day),
  /** True for 自印发/发布/公布之日起: the span starts on the issue date. */
  fromIssue: z.boolean(),
  /** 30 for 自发布之日起30日后施行: days from the issue date to the first in force. */
  daysAfterIssue: z.optional(z.number()),
  /** `head`: conspicuous, before the document's text. */
  where: z.enum(['head', 'body', 'after']),
  /** As in `DocumentField`. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});

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
  /** A one-off token by which what was read inside is joined to this frame; null where nothing announced itself. */
  token: z.nullable(z.string()),
  /** Null where it was not read. */
  inside: z.nullable(FrameInside),
  at: Spot,
});

export const Form = z.object({
  /** Text of legend, heading, label or submit control that says what the form is for. */
  label: z.string(),
  textareas: z.number(),
  passwords: z.number(),
  submits: z.number(),
  place: Place,
  hidden: z.boolean(),
  at: Spot,
});

export const Message = z.object({
  title: z.string(),
  submitted: z.nullable(Day),
  replied: z.nullable(Day),
  status: z.string(),
  at: Spot,
});

export const ListEntry = z.object({
  title: z.string(),
  url: z.string(),
  date: z.nullable(Day),
  /** A status of the document shown in its row (有效, 废止 …); empty where there is none. */
  status: z.string(),
  at: Spot,
});

export const Dated = z.object({
  date: Day,
  /** Where it was read: a meta tag, a field of the table, a line beside the title, the foot of the text. */
  from: z.enum(['meta', 'field', 'line', 'foot']),
  at: Spot,
});

export const Dates = z.object({ published: z.nullable(Dated), issued: z.nullable(Dated) });

/** Data of a private person in the page's text. The spot's text is masked: a report must not repeat the leak. */
export const PersonalDatum = z.object({
  type: z.enum(['id-number', 'bank-card', 'mobile', 'home-address']),
  /** Shown with asterisks or the like. */
  masked: z.boolean(),
  /** Beside a person's name. */
  named: z.boolean(),
  /** Beside words of an office, a hotline, a contact for the public. */
  official: z.boolean(),
  /** A contact of which nothing tells whether it is meant for the public. Only there where it is so. */
  unsure: z.optional(z.literal(true)),
  /** Which row of a table or list it stands in (equal numbers: the same row). */
  row: z.number(),
  /** Not seen on the page, and sent to everybody with it. Only there where it is so. */
  hidden: z.optional(z.literal(true)),
  at: Spot,
});

export const SecrecyMark = z.object({
  /** 绝密, 机密, 秘密, 内部资料 … as written. */
  mark: z.string(),
  /** `header`: a mark of its own line or with ★ or a term. `field`: in the field table. `running`: a word of the text. */
  form: z.enum(['header', 'field', 'running']),
  /** A note that it was declassified stands with it. */
  declassified: z.boolean(),
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
  /** Links to files: the text may be in an attachment only. */
  attachments: z.number(),
  /** An empty container that a script is to fill, or template braces left unfilled. */
  unfilled: z.boolean(),
  /** Document numbers in the first and last lines of the text. */
  numbers: z.array(Phrase),
  /** A line such as （此件公开发布） or 此件主动公开. */
  publicityNotes: z.array(Phrase),
  /** The organ that signs at the end. */
  signatory: z.nullable(Phrase),
  /** 一网通办 and named matters of handling, and words of applying (申请, 申报). */
  platformMentions: z.array(Phrase),
  applyMentions: z.array(Phrase),
  /** A line that names its interpretation (文字解读：《…》), as a link or as mere words. */
  interpretationMentions: z.array(
    z.object({
      words: z.string(),
      linked: z.boolean(),
      /** `text`: the heading of the interpretation, which follows on this page. `tab`: the label of a tab beside the document's own. */
      form: z.optional(z.enum(['text', 'tab'])),
      at: Spot,
    }),
  ),
  at: z.nullable(Spot),
});

/** One cell of a row of a catalogue, or one line of an item that is not laid out as a table. */
export const CatalogueCell = z.object({
  /** The words that head its column, or its own label; empty where there are none. */
  head: z.string(),
  /** At most 300 characters. */
  text: z.string(),
  /** Positions of its links in the fact `links`. */
  links: z.array(z.number()),
  /** Labels of what can be pressed in it and is no link. */
  presses: z.array(z.string()),
  /** Spans rows: the same cell stands in the row above. */
  shared: z.boolean(),
  /** Holds a picture without words. */
  picture: z.boolean(),
  /** Without text, and named as something that a script fills, or template braces; or folded away below its row. */
  unfilled: z.boolean(),
});

/** One item of a catalogue, in whatever markup it is written. */
export const CatalogueRow = z.object({
  /**
   * `table`: a row under heads. `fields`: one block of labels and values an item. `list`: an entry of a list,
   * a card, a numbered paragraph; its cells are lines. `line`: a line of a page on which no rows were made out.
   */
  form: z.enum(['table', 'fields', 'list', 'line']),
  /** What stands over all columns above it, or heads its list; empty where nothing does. */
  group: z.string(),
  cells: z.array(CatalogueCell),
  /** The row as a whole is out of sight: in a tab that is closed. */
  hidden: z.boolean(),
  /** Rows should stand here, and a script is yet to write them: it has no cells. */
  unfilled: z.boolean(),
  at: Spot,
});
export type CatalogueRow = z.infer<typeof CatalogueRow>;

/** A field to search or filter by. */
export const QueryField = z.object({
  type: z.enum(['text', 'choice']),
  /** placeholder, else title, else aria-label, else name. */
  label: z.string(),
  /** Stands behind the page's title: not the search of the whole site. */
  belowTitle: z.boolean(),
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

/** The table on requests in an annual report on openness, in the national form. */
export const FoiRequests = z.object({
  /** All seven, as they stand from the left; empty where the heads were not made out. */
  columns: z.array(z.enum(['person', 'company', 'research', 'charity', 'legal', 'other', 'total'])),
  rows: z.array(
    z.object({
      /** 一 received, 二 carried in, the lines of 三, its total （七）, 四 carried out. `subtotal`: of several lines. */
      line: z.enum(['received', 'carriedIn', 'result', 'subtotal', 'handled', 'carriedOut']),
      /** The words right before the numbers, at most 60 characters. */
      label: z.string(),
      /** One a column, null for a blank or a dash; empty where the cells do not fit the columns. */
      counts: z.array(z.nullable(z.number())),
    }),
  ),
});
export type FoiRequests = z.infer<typeof FoiRequests>;

/** Reviews or suits about openness in an annual report, by how they ended; null for a blank, a dash, or a cell that is not there. */
export const FoiDispute = z.object({
  course: z.enum(['review', 'direct', 'afterReview']),
  upheld: z.nullable(z.number()),
  corrected: z.nullable(z.number()),
  other: z.nullable(z.number()),
  pending: z.nullable(z.number()),
  total: z.nullable(z.number()),
});
export type FoiDispute = z.infer<typeof FoiDispute>;

/** The numbers of an annual report on openness, as far as they stand in tables. */
export const FoiTables = z.object({
  requests: z.array(FoiRequests),
  disputes: z.array(FoiDispute),
});

/** A list of questions with their answers, on the page itself. */
export const FaqSection = z.object({
  /** Its heading; empty where 问 and 答 stand without one. */
  words: z.string(),
  /** Lines behind the heading that ask something. */
  questions: z.number(),
  /** Nothing follows the heading, or words such as 暂无. */
  empty: z.boolean(),
  place: Place,
  at: Spot,
});

/** Tags of a policy apart from the field table: in boxes, in the rows of a list, or as the choices of a filter. */
export const TagBlock = z.object({
  /** The label before them, white space removed; empty where there is none. */
  label: z.string(),
  /** At most 20; never empty. */
  tags: z.array(z.string()),
  /** 全部 or 不限 stands among them: they filter a list. */
  choice: z.boolean(),
  place: Place,
  at: Spot,
});

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

/** What else tells the kind of a page. */
export const KindClues = z.object({
  /** Words that turn the pages of a list. */
  pager: z.boolean(),
  /** Elements of a service guide (设定依据, 申请条件 …) that head a line. */
  guideElements: z.array(z.string()),
  /** A line of its own says that there is nothing (暂无信息, 本年度无…): that is content, not emptiness. */
  saysNone: z.boolean(),
  /** Lines outside links that name a section of a home page (互动交流): what heads a block. Only there where there are any. */
  sectionNames: z.optional(z.array(z.string())),
  /** Characters in the page's own part outside links and controls, beside its name, its way from the top and what turns pages. Only there where there are any. */
  ownText: z.optional(z.number()),
});

/** Something by which a page tells what site it belongs to (`rules/words/site-marks.ts`), the first place of each. */
export const FoundMark = z.object({
  mark: z.enum(['badge', 'report', 'code', 'sponsor', 'contact', 'icp', 'police', 'map']),
  /** The line, label, id or address that shows it, at most 120 characters. */
  text: z.string(),
  at: Spot,
});

/** The reasons that led to the kind, in the order in which they were weighed. */
export const Kind = z.object({
  kind: PageKind,
  why: z.array(z.string()),
  /** The page shows an official document (公文): fields, number, sender and addressee. */
  official: Tri,
  normative: Tri,
  policy: Tri,
  /** Faces enterprises or citizens. */
  outward: Tri,
  /** 失效 or 废止, by field, badge, title or a sentence about itself. */
  repealed: z.boolean(),
  /** A topic or sub-site, not a portal's own home. */
  subsite: z.boolean(),
  /** The organ whose page it is, as breadcrumb, fields or site name tell; at most 8 names. */
  organs: z.array(z.string()),
});

/** What only a laid-out page knows. */
export const Rendered = z.object({
  viewport: z.object({ width: z.number(), height: z.number() }),
  pageHeight: z.number(),
  /** Whether the page still changed when it was read. */
  settled: z.boolean(),
  /** Elements whose closed or open shadow roots were read. */
  shadowRoots: z.number(),
});

/**
 * All that is known of one page, as plain JSON. `null` means looked and not there. A gatherer that failed
 * leaves its fact out and is named in `failures`: rules that need it come back `untested`.
 */
export const PageFacts = z.object({
  version: z.literal(FACTS_VERSION),
  address: Address,
  gathering: Gathering,
  encoding: Encoding,
  failures: z.array(z.object({ fact: z.string(), reason: z.string() })),
  title: z.optional(Title),
  breadcrumb: z.optional(z.nullable(Breadcrumb)),
  metaTags: z.optional(z.array(MetaTag)),
  kindClues: z.optional(KindClues),
  /** Follows from the other facts: `completeFacts` adds it to what was gathered. */
  kind: z.optional(Kind),
  documentFields: z.optional(z.array(DocumentField)),
  validityBadges: z.optional(z.array(ValidityBadge)),
  passages: z.optional(z.array(Passage)),
  keyPassages: z.optional(z.array(KeyPassage)),
  /** Follows from the passages. */
  validitySentences: z.optional(z.array(ValiditySentence)),
  links: z.optional(z.array(Link)),
  /** What the network said of the addresses of this page; null where it was not asked. `completeFacts` sets it, no gatherer does. */
  linkVerdicts: z.optional(z.nullable(z.array(LinkVerdict))),
  controls: z.optional(z.array(Control)),
  emptyBlocks: z.optional(z.array(EmptyBlock)),
  media: z.optional(z.array(Media)),
  frames: z.optional(z.array(Frame)),
  forms: z.optional(z.array(Form)),
  messages: z.optional(z.array(Message)),
  listEntries: z.optional(z.array(ListEntry)),
  faqSections: z.optional(z.array(FaqSection)),
  tagBlocks: z.optional(z.array(TagBlock)),
  planMentions: z.optional(z.array(PlanMention)),
  dates: z.optional(Dates),
  personalData: z.optional(z.array(PersonalDatum)),
  /** Follows from the passages. */
  secrecyMarks: z.optional(z.array(SecrecyMark)),
  body: z.optional(z.nullable(Body)),
  /** A script is still to write what the page is there for, as its source tells; only there where it is so. */
  awaitsScript: z.optional(z.literal(true)),
  /** Empty on a page that does not go by the name of a catalogue or list (目录, 清单). */
  catalogueRows: z.optional(z.array(CatalogueRow)),
  queryFields: z.optional(z.array(QueryField)),
  /** Empty on a page whose title asks for no opinions. */
  consultationLines: z.optional(z.array(ConsultationLine)),
  /** Empty on a page whose title is of no service. */
  guideLines: z.optional(z.array(GuideLine)),
  /** Null on a page that does not go by the name of an annual report on openness. */
  foiTables: z.optional(z.nullable(FoiTables)),
  siteMarks: z.optional(z.array(FoundMark)),
  rendered: z.optional(z.nullable(Rendered)),
});
export type PageFacts = z.infer<typeof PageFacts>;

type Known = { [K in keyof PageFacts]-?: Exclude<PageFacts[K], undefined> };

/** What a page's facts look like when every gatherer did its work. */
export type Facts = Omit<Known, 'version' | 'failures' | 'awaitsScript'>;

/** The name of a fact that a rule can ask for. */
export type FactName = keyof Facts;
