/** A list's own page, or its further pages: index_2.html, list.html, index.shtml; by the number of its column: node_2143_2.htm. */
const COLUMN_PAGE =
  /^(?:(?:index|list|default|main|column|more|home)(?:[_-]?\d{1,4})?|node_\d{1,6}(?:_\d{1,4})?)(?:\.\w+)?$/;
/** What names one article: a run of digits, a date, a hash or a GUID in the last piece of the path. */
const ITEM_NAME =
  /\d{4,}|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f]{4}|^(?:content|art|post|info|t|c|detail)[_-]?\d+/;
/** `/2025-07-01/x.html`, `/202507/x.html`, `/2025/07/01/x.html`: systems file articles by day. */
const DATED_FOLDER = /\/(?:19|20)\d{2}[-/]?(?:0[1-9]|1[0-2])(?:[-/]?(?:0[1-9]|[12]\d|3[01]))?\/[^/]+$/;
/** `?catid=12`, `?columnId=12`: the number of a column, of an organ or of a site names no article. */
const ITEM_QUERY =
  /(?:^|[&?])(?!(?:cat|category|catalog|col|column|channel|class|type|node|site|menu|dept|department|org|lm|lanmu)_?id=)(?:\w*id|businessid|infoid|articleid|contentid|docid|guid|uuid|newsid|aid|no|key)=[^&]*[\da-f]{2,}/i;

/** Whether an address names one article rather than a column. */
export function isItem(path: string, query: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (query !== '' && ITEM_QUERY.test(query)) return true;
  if (last === '' || COLUMN_PAGE.test(last)) return false;
  return (
    ITEM_NAME.test(last) ||
    (last.includes('.') && (/^\d+(?:_\d+)*\.\w+$/.test(last) || DATED_FOLDER.test(path)))
  );
}
