import type { Facts, PageFacts } from '../../facts/page.ts';

type Page = PageFacts & Pick<Facts, 'links' | 'listEntries'>;

/** Characters of text from which a column is a text of its own rather than an empty list. */
const TEXT = 30;
/** A column that leads to so many places is a way to others. */
const PLACES = 5;
/** And one without entries, to so many. */
const FEW_PLACES = 2;
/** So many pictures are what a column shows rather than a sign that there is nothing. */
const PICTURES = 2;
const ORNAMENT = /icon|logo|arrow|btn|button|nodata|empty|blank|loading|qr|ewm|bg[._-]/i;
/** What turns the pages of a list and leads nowhere else. */
export const TURNS_PAGE = /^(?:首页|上一?页|下一?页|尾页|末页|更多.{0,3}|[\d<>«»…]+)$/;
const SEARCH = /搜索|查询|检索|查找|关键[词字]|标题|文号/;

/** Whether rows that are no links, films or pictures stand on a page: a script opens them, or nothing does. */
function showsRows({ kindClues, media = [] }: Page): boolean {
  if ((kindClues?.ownText ?? 0) >= TEXT) return true;
  const shown = media.filter(({ place, hidden }) => place === 'main' && !hidden);
  const pictures = shown.filter(({ type, src }) => type === 'image' && !ORNAMENT.test(src));
  return shown.some(({ type }) => type !== 'image') || pictures.length >= PICTURES;
}

/** Whether an address stands below the folder of a page. */
function isBelow(url: string, own: string): boolean {
  const folder = own.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  return url.startsWith(folder) && /^[^?#/]+\//.test(url.slice(folder.length));
}

/** Places that a page's own part leads to, apart from those on the way to it and from its further pages. */
function placesOf({ links, breadcrumb }: Page): Page['links'] {
  return links.filter(
    ({ place, hidden, label, target }) =>
      place === 'main' &&
      !hidden &&
      target.type === 'page' &&
      !TURNS_PAGE.test(label.trim()) &&
      !breadcrumb?.items.includes(label.trim()),
  );
}

/** Whether a page without entries holds something all the same, or may: what a query finds is shown by a script. */
function holdsWithoutEntries(page: Page): boolean {
  const { address, gathering, listEntries } = page;
  if (listEntries.length > 0) return false;
  if (showsRows(page) || (gathering.mode === 'parsed' && hasQuery(page))) return true;
  const urls = placesOf(page).map(({ target }) => target.url);
  return new Set(urls).size >= FEW_PLACES || urls.some((url) => isBelow(url, address.url));
}

/** Whether something else than a list's entries stands on a page. */
export function hasOtherContent(page: Page): boolean {
  const { body, catalogueRows = [], messages = [], frames = [], listEntries } = page;
  if (frames.some(({ place, hidden }) => place === 'main' && !hidden)) return true;
  if (messages.length > 0 || catalogueRows.some(({ form }) => form !== 'line')) return true;
  const { textLength = 0, images = 0, embeds = 0, attachments = 0 } = body ?? {};
  if (textLength >= TEXT || images + embeds + attachments > 0) return true;
  const places = placesOf(page);
  // Rows without a day are no entries, and yet they are there.
  const entries = new Set(listEntries.map(({ url }) => url));
  if (places.some(({ target }) => (target.item && !entries.has(target.url)) || target.file !== null))
    return true;
  return new Set(places.map(({ target }) => target.url)).size >= PLACES || holdsWithoutEntries(page);
}

/** Fields and rows of choices to filter by. */
export function countFacets({ queryFields = [], tagBlocks = [] }: Page): number {
  return (
    queryFields.filter(({ type }) => type === 'choice').length +
    tagBlocks.filter(({ choice }) => choice).length
  );
}

/** Whether there is a field to search the list by, apart from the search of the whole site. */
export function hasQuery({ queryFields = [], forms = [] }: Page): boolean {
  return (
    queryFields.some(({ type, belowTitle }) => type === 'text' && belowTitle) ||
    forms.some(
      ({ place, hidden, textareas, label }) =>
        place === 'main' && !hidden && textareas === 0 && SEARCH.test(label),
    )
  );
}
