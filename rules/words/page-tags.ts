import { isFiller } from './validity.ts';

interface Tag {
  readonly name: string;
  readonly content: string;
}

/** The content of a page tag of the national standard; an empty string where it is empty or not there. */
export function metaContent(tags: readonly Tag[], name: string): string {
  return tags.find((tag) => tag.name === name && tag.content !== '')?.content ?? '';
}

/** Kinds of page that are a column's own. A catalogue or a gazette may be one content as well. */
const COLUMN_PAGES = /^(?:column-list|government-openness-index)$/;
/** Kinds of page that are one content with a title, a day and a source. A guide or a board has its own form. */
const CONTENT_PAGES =
  /^(?:normative-document|policy-document|interpretation|draft-consultation|annual-report)$/;

const SITE_TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
const COLUMN_TAGS = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'] as const;
/** On a page of content its column is named; to describe it is for the column's own page. */
const OWN_COLUMN_TAGS = ['ColumnName', 'ColumnType'] as const;
const CONTENT_TAGS = ['ArticleTitle', 'PubDate', 'ContentSource'] as const;

/** The tags that a page of a kind is to have; of a kind that settles nothing those of every page. */
export function requiredTags(kind: string): readonly string[] {
  if (COLUMN_PAGES.test(kind)) return [...SITE_TAGS, ...COLUMN_TAGS];
  if (CONTENT_PAGES.test(kind)) return [...SITE_TAGS, ...OWN_COLUMN_TAGS, ...CONTENT_TAGS];
  return SITE_TAGS;
}

const TEMPLATE = /\{\{[^}]*\}\}|\$\{[^}]*\}|<%/;

/** Whether a value is what a template writes where a script is yet to put it: {{source}}. */
export function isUnwritten({ content }: Tag): boolean {
  return TEMPLATE.test(content);
}

/** Whether a tag is there and says nothing: empty, or filled with 无 or null. */
export function isVoid({ content }: Tag): boolean {
  return content === '' || isFiller(content);
}

/** How the value of a tag is written, where the standard says; a colon of any width will do, and seconds. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  // A bare name; some sites that answer to two names give both.
  ['SiteDomain', /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:\s*[,;，；、]\s*[a-z\d-]+(?:\.[a-z\d-]+)+)*$/i],
  ['SiteIDCode', /^(?:\d{10}|bm\d{8})$/i],
  ['ColumnType', /^(?!\d+$)/],
  ['PubDate', /^\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}[:：∶]\d{2}(?:[:：∶]\d{2})?$/],
]);

/** Whether a value that is not empty has the form that the standard gives its tag. */
export function isWellFormed({ name, content }: Tag): boolean {
  return FORMS.get(name)?.test(content) ?? true;
}
