/** `index_2.html`, `list-3.shtml`: a further page of a list; the first is the same without the number. */
const NUMBERED = /(\/(?:index|default|main|list|more|column))[_-]?\d{1,4}(\.\w+)$/i;
/** `node_2143.htm`, `list_215.html`: the number is that of the column. */
const BY_NUMBER = /\/(?:node[_-]?\d{1,8}|(?:list|more|column)[_-]?\d{3,8})\.\w+$/i;
/** `node_2143_2.htm`, `list_12_3.html`: a further page of a column that goes by a number. */
const NUMBERED_TWICE = /(\/(?:node|list|more|column)[_-]?\d{1,8})[_-]\d{1,4}(\.\w+)$/i;
/** `list_12.html`: the number may be that of the page as well as that of the column. */
const OPEN = /\/(?:list|more|column)[_-]?\d{1,2}\.\w+$/i;
const FIRST = /\/(?:index|default)\.\w+$/i;
const PAGE_PARAMETER =
  /^(?:page|pageno|pagenum|pageindex|pagenumber|currpage|curpage|currentpage|p|pn|start|offset)=/i;

/**
 * The address that all pages of one list share: that of its first page, without the parameters that turn pages.
 * Two lists may share it where {@link isOpenAddress}.
 */
export function columnAddress(url: string): string {
  const [whole = ''] = url.split('#', 1);
  const mark = whole.indexOf('?');
  const path = mark < 0 ? whole : whole.slice(0, mark);
  const query = mark < 0 ? [] : whole.slice(mark + 1).split('&');
  const kept = query.filter((parameter) => parameter !== '' && !PAGE_PARAMETER.test(parameter));
  const first = firstPage(path).replace(FIRST, '/');
  return kept.length > 0 ? `${first}?${kept.join('&')}` : first;
}

/** What names the first page of a list, a further one, or a further one by its number alone: it stands for its folder. */
const PAGE_NAME =
  /\/(?:(?:index|default|list|more|column|main|subpage|secondpage|moreinfo)(?:[_-]?\d{1,2})?|\d{1,4})?$/i;

/**
 * What the pages of one list share whose addresses have a form of their own: `lm/subpage.html` and `lm/2.html`,
 * `lm.htm` and `lm/29.htm`, `list.htm` and `list2.htm`. Other lists may share it: it holds with the list's name alone.
 */
export function listAddress(url: string): string {
  const address = columnAddress(url);
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const folder = path
    .replace(/(\/[^/.]+)\.\w+$/, '$1')
    .replace(PAGE_NAME, '')
    .replace(/\/$/, '');
  return mark < 0 ? folder : folder + address.slice(mark);
}

/** Whether the last step of an address is a number alone: a column's own, or that of a page of its list. */
export function isNumber(url: string): boolean {
  return /\/\d{1,4}(?:\.\w+)?(?:$|[?#])/.test(url);
}

function firstPage(path: string): string {
  const one = path.replace(NUMBERED_TWICE, '$1$2');
  return one !== path || BY_NUMBER.test(path) ? one : path.replace(NUMBERED, '$1$2');
}

/** Whether an address is that of a further page of its list: the newest entries are on another. */
export function isFurtherPage(url: string): boolean {
  const [whole = ''] = url.split('#', 1);
  const [path = '', query = ''] = whole.split('?', 2);
  const parameter = query.split('&').find((one) => PAGE_PARAMETER.test(one));
  if (parameter !== undefined) return !/=[01]?$/.test(parameter);
  return firstPage(path) !== path && !/[_-]1\.\w+$/.test(path.replace(/\/index[_-]1\./i, '/index_2.'));
}

/** Whether an address leaves open whether its number is that of a page or that of a column. */
export function isOpenAddress(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return OPEN.test(path);
}
