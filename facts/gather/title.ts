import { metaContent } from '../../rules/words/page-tags.ts';
import { simplified } from '../../rules/words/traditional.ts';
import type { Facts } from '../page.ts';
import { titleLineOf } from './bare-title.ts';
import { perName, wordsIn } from './names.ts';
import { placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { shownStatus } from './status-words.ts';
import { type Part, textOf } from './survey.ts';

type Title = Facts['title'];

const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4']);
/** Names by which site systems mark the title block. */
const TITLE_WORDS = ['title', 'tit', 'tile', 'biaoti', 'bt', 'headline'];
const BEFORE_TITLE = new Set([
  '',
  'article',
  'art',
  'news',
  'info',
  'doc',
  'detail',
  'content',
  'page',
  'xxgk',
  'ivs',
  'txt',
  'con',
  'main',
]);
/** Whether an id or class is that of a title block. */
export const isTitleName = perName(false, (name) => wordsIn(name).some(isTitleWord));
/** Between a title and the site's name; within a Latin word (`COVID-19`) it separates nothing. */
const SEPARATOR = /\s*(?:(?<![A-Za-z0-9])[-_|–—]{1,2}|[-_|–—]{1,2}(?![A-Za-z0-9]))\s*/;
/** Shanghai's pages set the date of publication inside the heading. */
const DATE_BEHIND = /\s*[（(]\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[）)]\s*$/;
const MAX_TITLE = 160;
const LONGEST_BADGE = 8;
/** A title is one piece of text, or a few where it has line breaks and badges; a list has more. */
const MAX_PIECES = 5;
const SITE =
  /(?:门户网站|人民政府|政府网|官方网站|网站群?|政务网|信息网|公开网|上海嘉定|上海松江|上海青浦|上海崇明|上海)$/;
/** In front only the whole name of a site: titles of their own end so, too (致函市人民政府). */
const LEADING_SITE =
  /^(?!关于|致|向|给)\p{Script=Han}{2,16}?(?:门户网站|政府网站?|官方网站|政务网|信息公开网)$/u;

/** The name of a site or of an organ: in front of a column's name, the site's own. */
const SITE_IN_FRONT = /(?:网|网站|政府|厅|局|委|委员会|办公室|中心)$/;

/** `title`, `articletitle`, `newstit2`. */
function isTitleWord(word: string): boolean {
  for (const title of TITLE_WORDS) {
    const at = word.indexOf(title);
    if (at < 0 || !BEFORE_TITLE.has(word.slice(0, at))) continue;
    const next = word.charAt(at + title.length);
    if (next === '' || (next >= '0' && next <= '9')) return true;
  }
  return false;
}

/** The page's title in all the places where it may stand; `column` is the last step of its breadcrumb. */
export function gatherTitle(
  reading: Reading,
  metaTags: Facts['metaTags'],
  fields: Facts['documentFields'],
  column: string,
): Title {
  const document = reading.survey.documentTitle.replace(/\s+/g, ' ').trim();
  const article = metaContent(metaTags, 'ArticleTitle');
  const heading = findHeading(reading, article, document) ?? titleLineOf(reading, document);
  const shown = reading.survey.written === null ? (heading?.text ?? '') : simplified(heading?.text ?? '');
  const site = metaContent(metaTags, 'SiteName');
  const agreed = shown !== '' && article !== '' && plain(shown).includes(plain(article)) ? shown : '';
  const own = columnBehindSite(document, column) ?? withoutSite(document, site);
  const named = fields.find(({ name, label }) => name === 'title' && label !== '标题分类')?.value ?? '';
  return {
    document,
    heading,
    text: [agreed, article, shown, named, own, document].find((text) => text.replace(/\s/g, '') !== '') ?? '',
  };
}

/** A title without the site's name before or behind it. */
export function withoutSite(title: string, site: string): string {
  const pieces = title.split(SEPARATOR).filter((piece) => piece !== '');
  const own = pieces.filter((piece, i) => piece !== site && !(i === 0 ? LEADING_SITE : SITE).test(piece));
  return own[0] ?? pieces[0] ?? title;
}

/** 某县人力资源网-通知公告: the column, where the breadcrumb says that the page stands in it. */
function columnBehindSite(title: string, column: string): string | null {
  const [front = '', ...behind] = title.split(SEPARATOR).filter((piece) => piece !== '');
  return column !== '' && SITE_IN_FRONT.test(front) && behind.includes(column) ? column : null;
}

function plain(text: string): string {
  return text.replace(/[\s\u3000“”"'‘’《》]/g, '');
}

/** The text of a heading without a small link or a badge in it, such as 办, 解读 or 有效 beside the title. */
function ownText(part: Part, survey: Reading['survey']): string {
  const runs = survey.runs.slice(part.firstRun, part.lastRun);
  const hasSmallLink = part.linkTextLength > 0 && part.linkTextLength <= part.textLength / 2;
  const own = runs.filter(
    (run) =>
      !(hasSmallLink && (survey.parts[run.part]?.link ?? -1) >= 0) &&
      !(run.part !== part.index && run.text.length <= LONGEST_BADGE && shownStatus(run.text) !== ''),
  );
  if (own.length === runs.length || own.length === 0) return textOf(part, survey);
  return own
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The element that shows the title: by agreement with the page's own tags first, by markup second. */
function findHeading(reading: Reading, article: string, document: string): Title['heading'] {
  const { survey, region } = reading;
  const wanted = plain(article);
  const whole = plain(document);
  let best: { part: Part; text: string; score: number } | null = null;
  for (const part of survey.parts) {
    if (region !== null && part.line > region.firstLine) break;
    const byTag = HEADING_TAGS.has(part.tag);
    if (!byTag && !isTitleName(part.className) && !isTitleName(part.id)) continue;
    if (
      part.hidden ||
      part.textLength < 4 ||
      part.textLength > MAX_TITLE ||
      part.lastRun - part.firstRun > MAX_PIECES
    )
      continue;
    const text = ownText(part, survey).replace(DATE_BEHIND, '');
    if (/[。；]/.test(text)) continue;
    const score = scoreOf(part, plain(text), wanted, whole, reading);
    if (score >= 4 && (best === null || score > best.score)) best = { part, text, score };
  }
  return best === null ? null : spotOf(best.part, best.text, survey);
}

function scoreOf(part: Part, text: string, wanted: string, whole: string, reading: Reading): number {
  let score = part.tag === 'h1' ? 3 : part.tag === 'h2' ? 2 : 1;
  if (wanted !== '' && (text === wanted || (text.length >= 8 && wanted.startsWith(text)))) score += 6;
  else if (text.length >= 6 && whole.includes(text)) score += 4;
  if (part.linkTextLength > part.textLength / 2) score -= 3;
  if (text.length >= 10) score += 1;
  const place = placeOf(part, reading);
  if (place === 'navigation' || place === 'footer' || place === 'toolbar') score -= 4;
  else if (place === 'related') score -= 2;
  else if (reading.region !== null && text.length >= 8 && part.linkTextLength === 0) score += 2;
  return score;
}
