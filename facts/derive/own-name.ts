import { isItem } from '../../rules/words/item-address.ts';
import { metaContent } from '../../rules/words/page-tags.ts';
import { simplified } from '../../rules/words/traditional.ts';
import type { ListEvidence } from './listing.ts';

/** Characters of the longest name of a column. */
export const LONGEST_COLUMN = 14;
const LONGEST_SITE = 24;
const SITE_TITLE =
  /(?:门户网站(?:群)?|人民政府(?:网)?|政府网站?|政务网|行政公署|管委会|官方网站|网|厅|局|委员会)$|^上海[\u4e00-\u9fff]{2}$|^首页/;
const NO_SITE = /关于|[《》〈〉致向给]/;
/** The name of a column of documents. */
const COLUMN_TITLE =
  /^[\u4e00-\u9fff\d]{0,12}(?:文件|公文)(?:库|公开|汇编|选登|目录|列表|专栏|查询|检索)?(?:[（(][^（()）]{1,10}[）)])?$/;
/** What the titles of papers end in; shorter ones (通知公告, 政策规定) are names of columns. */
const OF_PAPER =
  /(?:办法|细则|规定|规则|规范|意见|方案|措施|条例|规划|计划|制度|标准|决定|通知|公告|通告)(?:[（(][^（()）]{1,12}[）)])?$/;
const SHORTEST_PAPER = 8;

function plain(words: string): string {
  return simplified(words.replace(/\s/g, ''));
}

/** Whether a title is the name of a site. */
export function isSiteTitle(title: string): boolean {
  return SITE_TITLE.test(title);
}

/** Whether a title is the name of a column of documents. */
export function isColumnTitle(title: string): boolean {
  return COLUMN_TITLE.test(title);
}

/** Whether a page has no title of its own: it goes by the name of its column or of the site. */
export function goesByColumn({ title, breadcrumb, metaTags }: ListEvidence): boolean {
  const own = plain(title.text);
  if (own === '' || own === plain(metaContent(metaTags, 'SiteName')) || isColumnTitle(own)) return true;
  if (own.length <= LONGEST_SITE && isSiteTitle(own) && !NO_SITE.test(own)) return true;
  const columns = [breadcrumb?.items.at(-1) ?? '', metaContent(metaTags, 'ColumnName')].map(plain);
  const isPaper = own.length >= SHORTEST_PAPER && OF_PAPER.test(own);
  return own.length <= LONGEST_COLUMN && columns.includes(own) && !isPaper;
}

/** Whether a page is the column that it goes by: at a column's address, with rows, or with nothing, where a text would stand. */
export function isColumnItself(evidence: ListEvidence): boolean {
  const { address, listEntries, kindClues, body } = evidence;
  return (
    (listEntries.length > 0 || kindClues.saysNone || body === null) &&
    !isItem(address.path, address.query) &&
    goesByColumn(evidence)
  );
}
