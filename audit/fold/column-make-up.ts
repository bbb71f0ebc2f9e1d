import type { Facts, PageFacts } from '../../facts/page.ts';

type Page = PageFacts & Pick<Facts, 'links' | 'listEntries'>;

/** Characters of text from which a column is a text of its own rather than an empty list. */
const TEXT = 30;
/** A column that leads to so many places is a way to others. */
const PLACES = 5;
/** What turns the pages of a list and leads nowhere else. */
export const TURNS_PAGE = /^(?:首页|上一?页|下一?页|尾页|末页|更多.{0,3}|[\d<>«»…]+)$/;
const SEARCH = /搜索|查询|检索|查找|关键[词字]|标题|文号/;

/** Whether something else than a list's entries stands on a page. */
export function hasOtherContent({
  body,
  catalogueRows = [],
  messages = [],
  frames = [],
  links,
  listEntries,
}: Page): boolean {
  if (frames.some(({ place, hidden }) => place === 'main' && !hidden)) return true;
  if (messages.length > 0 || catalogueRows.some(({ form }) => form !== 'line')) return true;
  const { textLength = 0, images = 0, embeds = 0, attachments = 0 } = body ?? {};
  if (textLength >= TEXT || images + embeds + attachments > 0) return true;
  const places = links.filter(
    ({ place, hidden, label, target }) =>
      place === 'main' && !hidden && target.type === 'page' && !TURNS_PAGE.test(label.trim()),
  );
  // Rows without a day are no entries, and yet they are there.
  const entries = new Set(listEntries.map(({ url }) => url));
  if (places.some(({ target }) => (target.item && !entries.has(target.url)) || target.file !== null))
    return true;
  return new Set(places.map(({ target }) => target.url)).size >= PLACES;
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
