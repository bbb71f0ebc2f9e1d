import type { Facts, PageFacts } from '../../facts/page.ts';
import type { PageKind } from '../../facts/shape/kind.ts';
import { isItem } from '../../rules/words/item-address.ts';
import { metaContent } from '../../rules/words/page-tags.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'listEntries'>;

/** Pages of these kinds are columns, or show what a column holds. */
const LISTING: ReadonlySet<PageKind> = new Set([
  'column-list',
  'government-openness-index',
  'decision-catalogue',
  'standards-catalogue',
  'message-board',
  'gazette',
]);

/** Kinds that a page's name may give where the column is what bears the name: 办事指南, 草案征集, 行政规范性文件. */
const BY_NAME: ReadonlySet<PageKind> = new Set([
  'other',
  'annual-report',
  'draft-consultation',
  'interpretation',
  'normative-document',
  'service-guide',
]);

/** The last step of an article's breadcrumb: it is no name. */
const TEXT_ITSELF = /^(?:正文|详情|详细|内容|查看|浏览)(?:内容|信息|页面?)?$/;

/** Whether a page says itself that it is a single article: it bears an article's tag, or stands under 正文. */
export function saysArticle({ metaTags = [], breadcrumb }: Pick<Page, 'metaTags' | 'breadcrumb'>): boolean {
  const last = breadcrumb?.items.at(-1)?.replace(/\s/g, '') ?? '';
  return metaContent(metaTags, 'ArticleTitle') !== '' || TEXT_ITSELF.test(last);
}

/** A page without a text of its own that stands where a column stands. */
function standsAsColumn(page: Page): boolean {
  const { body, breadcrumb, title, address } = page;
  if (body != null || breadcrumb == null || saysArticle(page)) return false;
  return !isItem(address.path, address.query) || breadcrumb.items.at(-1) === title.text;
}

/** Frames that show a file, a film, the weather, a map: no list. */
const NO_LIST = /\.(?:pdf|ofd|docx?|xlsx?|mp4|flv|swf)(?:$|[?#])|viewer|player|video|weather|map/i;

/** Whether a page without rows or a text of its own frames another host's page, which no sweep reads. */
function isFramed({ body, listEntries, frames = [], kind }: Page): boolean {
  if (body != null || listEntries.length > 0 || kind.kind === 'home') return false;
  return frames.some(
    ({ place, hidden, inside, sameHost, src }) =>
      place === 'main' && !hidden && inside === null && !sameHost && src !== '' && !NO_LIST.test(src),
  );
}

/** Whether what a page is there for was not seen: a script is to write it, or it stands in a frame that was not read. */
export function isUnfilled(page: Page): boolean {
  return page.body?.unfilled === true || page.awaitsScript === true || isFramed(page);
}

/** Whether a laid-out page holds nothing besides its name: no way on, no picture, no form, no frame. */
function isHollow(page: Page): boolean {
  const { gathering, rendered, links = [], frames = [], forms = [], media = [], controls = [] } = page;
  if (gathering.mode !== 'live' || rendered?.settled === false) return false;
  return [links, frames, forms, media, controls].every((parts) =>
    parts.every(({ place, hidden }) => place !== 'main' || hidden),
  );
}

/**
 * A page as the fold takes it. A column of few rows or none has no kind, or that of its name: it is a column where it
 * has rows, says that it holds nothing, is yet to be filled, or is seen to be empty when its
 * scripts have run.
 */
export function settled<One extends Page>(page: One): One {
  const { kind, listEntries, kindClues } = page;
  if (!BY_NAME.has(kind.kind) || !standsAsColumn(page)) return page;
  const isList = listEntries.length > 0 || kindClues?.saysNone === true || isUnfilled(page);
  return isList || isHollow(page) ? { ...page, kind: { ...kind, kind: 'column-list' } } : page;
}

/** Whether a page is a column; a single article is none, whatever column its kind is taken from. */
export function isColumn(page: Page): boolean {
  const { kind, address, listEntries } = page;
  if (!LISTING.has(kind.kind) || saysArticle(page)) return false;
  return listEntries.length > 0 || !isItem(address.path, address.query);
}

/** Whether a page leads on to parts of the site: home pages, columns, and pages of links without a text. */
export function leadsOn(page: Page): boolean {
  const { kind } = page.kind;
  return kind === 'home' || LISTING.has(kind) || (kind === 'other' && standsAsColumn(page));
}
