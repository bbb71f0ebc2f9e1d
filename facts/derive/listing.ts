import { isItem } from '../../rules/words/item-address.ts';
import { metaContent } from '../../rules/words/page-tags.ts';
import type { Facts, Tri } from '../page.ts';

/** What tells a page of rows from a page of text. */
export type ListEvidence = Pick<
  Facts,
  'address' | 'title' | 'breadcrumb' | 'metaTags' | 'listEntries' | 'body' | 'kindClues'
>;

/** What follows a list's own selector: its row and what is in it. */
const ROW_END = />(?:li|tr|dl):[^>]*(?:>(?!(?:li|tr|dl):)[^>]*)*$|(?:>[^>]*){2}$/;

/** Rows with ids of their own, numbered: `#line_u9_3`. */
const ROW_ID = /^(#[^>]*?)\d+(?=>|$)/;

/** Characters of the longest name of a column. */
const LONGEST_COLUMN = 14;

/** Entries of the list that most entries stand in; 0 where none has half of them: a home page has many short lists. */
function longestList(entries: Facts['listEntries']): number {
  const lists = new Map<string, number>();
  for (const { at } of entries) {
    const list = at.selector.replace(ROW_END, '').replace(ROW_ID, '$1');
    lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  const longest = Math.max(0, ...lists.values());
  return longest >= entries.length / 2 ? longest : 0;
}

/** A page of rows rather than of text: entries with dates, a pager, a column's address against an article's marks. */
export function isList(evidence: ListEvidence, official: Tri): boolean {
  const { address, kindClues, body } = evidence;
  const text = body?.textLength ?? 0;
  const entries = longestList(evidence.listEntries);
  let score = entries >= 15 ? 3 : entries >= 5 ? 2 : entries >= 3 ? 1 : 0;
  if (kindClues.pager) score += 2;
  if (!isItem(address.path, address.query)) score += 1;
  if (entries > 0 && evidence.breadcrumb?.items.at(-1) === evidence.title.text) score += 1;
  // A column that holds one or two rows so far has nothing else.
  if (entries > 0 && body === null && evidence.title.text.length <= LONGEST_COLUMN) score += 1;
  if (metaContent(evidence.metaTags, 'ArticleTitle') !== '') score -= 3;
  if (official === 'yes') score -= 3;
  if ((evidence.title.heading?.text.length ?? 0) >= 12) score -= 1;
  if (text >= 500 && entries < 15) score -= 2;
  return score >= 3;
}
