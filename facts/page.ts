import * as z from 'zod/mini';
import { LinkVerdict } from './link-verdict.ts';
import { CatalogueRow } from './shape/catalogue.ts';
import { Dates } from './shape/dates.ts';
import { Body, DocumentField } from './shape/document.ts';
import { Frame, Media } from './shape/embedded.ts';
import { FaqSection, ListEntry, Message, TagBlock } from './shape/entries.ts';
import { FoiTables } from './shape/foi-tables.ts';
import { Form, QueryField } from './shape/forms.ts';
import { Kind, KindClues } from './shape/kind.ts';
import { Control, EmptyBlock, Link } from './shape/links.ts';
import { ConsultationLine, GuideLine, KeyPassage, Passage, PlanMention } from './shape/passages.ts';
import { PersonalDatum, SecrecyMark } from './shape/sensitive.ts';
import { FoundMark } from './shape/site-mark.ts';
import { Breadcrumb, MetaTag, Title } from './shape/title.ts';
import { ValidityBadge, ValiditySentence } from './shape/validity.ts';
import { Address, Encoding, Gathering, Rendered } from './shape/visit.ts';
import { FACTS_VERSION } from './version.ts';

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
