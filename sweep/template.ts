import { isItem } from '../rules/words/item-address.ts';

/** `index_2.html`, `list-3.shtml`: further pages of a list, of which the first has no number. */
const NUMBERED = /\/(index|list|default|more|column|main|node|nav_list)(?:[_-]?\d{1,4})?(\.\w+)$/i;
const PAGE_PARAMETER =
  /^(?:page|page_?no|page_?num|page_?index|pagenumber|curr?_?page|currentpage|p|pn|start|offset)$/i;
const DAY_SEGMENT = /^(?:19|20)\d{2}(?:[-_]?(?:0?[1-9]|1[0-2])(?:[-_]?(?:0?[1-9]|[12]\d|3[01]))?)?$/;
const MONTH_OR_DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const NAMES_ONE = /\d{5,}|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}/i;

/** An identity (an address without its scheme) split at its query. */
export function splitQuery(identity: string): { readonly path: string; readonly query: string } {
  const mark = identity.indexOf('?');
  return mark < 0
    ? { path: identity, query: '' }
    : { path: identity.slice(0, mark), query: identity.slice(mark + 1) };
}

/** Names and values of a query, as written. */
export function parametersOf(query: string): readonly (readonly [name: string, value: string])[] {
  return query
    .split('&')
    .filter((one) => one !== '')
    .map((one) => {
      const [name = '', ...rest] = one.split('=');
      return [name, rest.join('=')];
    });
}

export function isPageParameter(name: string): boolean {
  return PAGE_PARAMETER.test(name);
}

/**
 * The column that a page lies in, as its address tells: its folder without folders of days, and of a query what
 * names a column. All pages of one list share it.
 */
export function columnOf(identity: string): string {
  const { path, query } = splitQuery(identity);
  const folders = path.split('/').slice(0, -1);
  while (folders.length > 1 && isOfDay(folders)) folders.pop();
  const names = parametersOf(query).filter(
    ([name, value]) =>
      !isPageParameter(name) && /col|cat|channel|node|type|class/i.test(name) && value !== '',
  );
  const kept = names.map(([name, value]) => `${name}=${value}`).toSorted();
  return kept.length === 0 ? `${folders.join('/')}/` : `${folders.join('/')}/?${kept.join('&')}`;
}

/** `/2025/07/`: a month is one only below a year. */
function isOfDay(folders: readonly string[]): boolean {
  const last = folders.at(-1) ?? '';
  if (DAY_SEGMENT.test(last) || NAMES_ONE.test(last)) return true;
  return MONTH_OR_DAY.test(last) && folders.slice(-3, -1).some((folder) => /^(?:19|20)\d{2}$/.test(folder));
}

/** The form that pages of one column and kind have in common: their column, and their name without its numbers. */
export function templateOf(identity: string): string {
  const { path, query } = splitQuery(identity);
  const listed = path.replace(NUMBERED, '/$1$2');
  const name = listed
    .slice(listed.lastIndexOf('/') + 1)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-f]{16,}/gi, '#')
    .replace(/\d+/g, '#');
  const names = parametersOf(query)
    .map(([parameter]) => parameter.toLowerCase())
    .filter((parameter) => !isPageParameter(parameter));
  return `${columnOf(identity)}${columnOf(identity).includes('?') ? '&' : ''}${name}?${[...new Set(names)].toSorted().join('&')}`;
}

/** Whether an identity names one article rather than a column. */
export function isItemAddress(identity: string): boolean {
  const { path, query } = splitQuery(identity);
  const slash = path.indexOf('/');
  return isItem(slash < 0 ? '/' : path.slice(slash), query === '' ? '' : `?${query}`);
}
