import * as z from 'zod/mini';

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

/** Yes, no, or not to be settled from this page. */
export const Tri = z.enum(['yes', 'no', 'unknown']);
export type Tri = z.infer<typeof Tri>;

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
