/** `index_2.html`, `list-3.shtml`: a further page of a list; the first is the same without the number. */
const NUMBERED = /(\/(?:index|list|default|more|column|main|node))[_-]?\d{1,4}(\.\w+)$/i;
const FIRST = /\/(?:index|default)\.\w+$/i;
const PAGE_PARAMETER =
  /^(?:page|pageno|pagenum|pageindex|pagenumber|currpage|curpage|currentpage|p|pn|start|offset)=/i;

/**
 * The address that all pages of one list share: that of its first page, without the parameters that turn pages.
 * Where the number stands for something else, two lists would be taken for one; site systems number pages so.
 */
export function columnAddress(url: string): string {
  const [whole = ''] = url.split('#', 1);
  const mark = whole.indexOf('?');
  const path = mark < 0 ? whole : whole.slice(0, mark);
  const query = mark < 0 ? [] : whole.slice(mark + 1).split('&');
  const kept = query.filter((parameter) => parameter !== '' && !PAGE_PARAMETER.test(parameter));
  const first = path.replace(NUMBERED, '$1$2').replace(FIRST, '/');
  return kept.length > 0 ? `${first}?${kept.join('&')}` : first;
}
