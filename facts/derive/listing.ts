import { isItem } from '../../rules/words/item-address.ts';
import { listsOf } from '../../rules/words/main-list.ts';
import { metaContent } from '../../rules/words/page-tags.ts';
import type { Facts } from '../page.ts';
import type { Tri } from '../shape/kind.ts';
import { goesByColumn, LONGEST_COLUMN } from './own-name.ts';

/** What tells a page of rows from a page of text. */
export type ListEvidence = Pick<
  Facts,
  'address' | 'title' | 'breadcrumb' | 'metaTags' | 'listEntries' | 'body' | 'kindClues'
>;

/** The list that most entries stand in; empty where none has half of them: a home page has many short lists. */
function longestList(entries: Facts['listEntries']): Facts['listEntries'] {
  let longest: Facts['listEntries'] = [];
  for (const list of listsOf(entries)) if (list.length > longest.length) longest = list;
  return longest.length >= entries.length / 2 ? longest : [];
}

function isOwnColumn(evidence: ListEvidence): boolean {
  return evidence.breadcrumb?.items.at(-1) === evidence.title.text || goesByColumn(evidence);
}

function isColumnsName(name: string, { breadcrumb, metaTags }: ListEvidence): boolean {
  const isColumn = name === metaContent(metaTags, 'ColumnName') || name === breadcrumb?.items.at(-1);
  return isColumn && name.length <= LONGEST_COLUMN;
}

/** Cards have summaries: what was taken for a text is the list itself, on a page that goes by a column's name. */
function isTextOfCards(list: Facts['listEntries'], { title, body }: ListEvidence): boolean {
  const text = body?.at?.selector;
  return (
    text !== undefined &&
    list.length >= 5 &&
    title.text.length <= LONGEST_COLUMN &&
    list.every(({ at }) => at.selector.startsWith(text))
  );
}

/** A page of rows rather than of text: entries with dates, a pager, a column's address against an article's marks. */
export function isList(evidence: ListEvidence, official: Tri): boolean {
  const { address, kindClues, body } = evidence;
  const text = body?.textLength ?? 0;
  const list = longestList(evidence.listEntries);
  const entries = list.length;
  let score = entries >= 15 ? 3 : entries >= 5 ? 2 : entries >= 3 ? 1 : 0;
  if (kindClues.pager) score += 2;
  if (!isItem(address.path, address.query)) score += 1;
  if (entries > 0 && evidence.breadcrumb !== null && isOwnColumn(evidence)) score += 1;
  // A column that holds one or two rows so far has nothing else.
  if (entries > 0 && body === null && evidence.title.text.length <= LONGEST_COLUMN) score += 1;
  const article = metaContent(evidence.metaTags, 'ArticleTitle');
  // Some templates give a column the tags of an article, under the column's own name.
  if (article !== '' && !isColumnsName(article, evidence)) score -= 3;
  if (official === 'yes') score -= 3;
  if ((evidence.title.heading?.text.length ?? 0) >= 12) score -= 1;
  if (text >= 500 && entries < 15 && !isTextOfCards(list, evidence)) score -= 2;
  return score >= 3;
}
