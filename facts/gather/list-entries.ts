import { findDays, readDay } from '../../rules/words/dates.ts';
import { isControlLabel } from '../../rules/words/placeholders.ts';
import type { Facts } from '../page.ts';
import { isOfPublishing } from './dates-of-row.ts';
import { firstLinkFrom, type LinkPart } from './link-parts.ts';
import type { Reading } from './reading.ts';
import { type RowDate, rowDatesOf } from './row-dates.ts';
import { shownStatus } from './status-words.ts';
import { attributeOf, type Part, textOf } from './survey.ts';
import { lastDayInRow, namesTerms } from './term-in-row.ts';
import { isTitleName } from './title.ts';

type Entry = Facts['listEntries'][number];

const MAX_STEPS = 5;
const MAX_LINKS_IN_ROW = 6;
const MIN_TITLE = 5;
const MAX_ROW_TEXT = 600;
/** A card has a heading, and may have a long summary and many tags. */
const MAX_CARD_TEXT = 3000;
const MAX_LINKS_IN_CARD = 20;
const CARD_HEADING = /^h[2-6]$/;
/** A row that is one element, however many links and dates it has. */
const ROW_TAGS = new Set(['li', 'tr', 'article']);
/** Where titles and dates follow each other without an element around both, this many lines lie between them. */
const MOST_LINES_APART = 2;

/** Rows of the page's lists: a link with a title and the date that stands in its row. */
export function gatherListEntries(reading: Reading, links: readonly LinkPart[]): Entry[] {
  const { survey } = reading;
  const titled = links.filter(({ link }) => link.label.length >= MIN_TITLE && !isControl(link.label));
  const ground: Ground = { reading, links, titled, dates: rowDatesOf(reading) };
  const entries = new Map<Part, Found>();
  for (const date of ground.dates) {
    const part = survey.parts[date.run.part];
    if (part === undefined || reading.places[part.index] === 'footer') continue;
    const row = rowOf(part, date, ground);
    if (row === null) continue;
    const before = entries.get(row.main.part);
    if (before === undefined || isBetter(date, before.date, survey)) {
      entries.set(row.main.part, { entry: entryOf(row, date.text, reading), date, row: row.row });
    }
  }
  const rows = [...entries.values()];
  return rows.length > 0 && namesTerms(survey)
    ? rows.map((one) => withTerm(one, survey))
    : rows.map(({ entry }) => entry);
}

function withTerm({ entry, row }: Found, survey: Reading['survey']): Entry {
  const until = lastDayInRow(row, entry.title, survey);
  return until === null ? entry : { ...entry, until };
}

/** 分享到微信, 【打印文章】: beside the date of an article they make no row of a list. */
function isControl(label: string): boolean {
  return isControlLabel(label.replace(/^[【[（(]\s*|\s*[】\]）)]$/g, ''));
}

/** Whether a further date of a row dates it rather than the one before. */
function isBetter(date: RowDate, before: RowDate, survey: Reading['survey']): boolean {
  if (date.rank !== before.rank) return date.rank > before.rank;
  return date.rank > 0 && isOfPublishing(date, before, survey);
}

interface Found {
  readonly entry: Entry;
  readonly date: RowDate;
  readonly row: Part;
}

/** What rows are found in. */
interface Ground {
  readonly reading: Reading;
  readonly links: readonly LinkPart[];
  /** Those with a label long enough for a title. */
  readonly titled: readonly LinkPart[];
  readonly dates: readonly RowDate[];
}

interface Row {
  readonly row: Part;
  readonly main: LinkPart;
}

/** The nearest block around a date that holds a titled link; a block with many links is more than a row. */
function rowOf(part: Part, date: RowDate, ground: Ground): Row | null {
  const { links, titled, reading } = ground;
  const { parts } = reading.survey;
  let at: Part | undefined = part.link >= 0 ? parts[part.link] : part;
  for (let i = 0; at !== undefined && i <= MAX_STEPS; i += 1) {
    const from = firstLinkFrom(titled, at.index);
    const to = firstLinkFrom(titled, at.end);
    if (to - from > 1 && !ROW_TAGS.has(at.tag) && datesIn(at, ground) > 1) {
      return flatRowOf(date, at, from, to, ground);
    }
    if (at.tag === 'body') return null;
    const count = firstLinkFrom(links, at.end) - firstLinkFrom(links, at.index);
    if (count > MAX_LINKS_IN_CARD) return null;
    const main = longest(titled, from, to);
    const isCard = main !== null && to - from === 1 && isHeading(main.part, reading);
    if (!isCard && count > MAX_LINKS_IN_ROW) return null;
    if (at.textLength > (isCard ? MAX_CARD_TEXT : MAX_ROW_TEXT)) return null;
    if (main !== null) return { row: at, main };
    at = parts[at.parent];
  }
  return null;
}

function longest(titled: readonly LinkPart[], from: number, to: number): LinkPart | null {
  let main: LinkPart | null = null;
  for (let n = from; n < to; n += 1) {
    const one = titled[n];
    if (one !== undefined && one.link.label.length > (main?.link.label.length ?? 0)) main = one;
  }
  return main;
}

/** Stands in the heading of a card, or holds it. */
function isHeading(link: Part, { survey }: Reading): boolean {
  const above = survey.parts[link.parent];
  return (above !== undefined && CARD_HEADING.test(above.tag)) || headingIn(link, survey) !== null;
}

/** How many dates stand in a part. */
function datesIn(part: Part, { dates }: Ground): number {
  return firstDateFrom(dates, part.lastRun) - firstDateFrom(dates, part.firstRun);
}

/** Index of the first date at or behind a run. */
function firstDateFrom(dates: readonly RowDate[], run: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.index ?? 0) < run) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first link whose words begin at or behind a run. */
function firstAtRun(links: readonly LinkPart[], run: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.part.firstRun ?? 0) < run) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Titles and dates in turn, without an element around both: `<dt>` and `<dd>`, or lines parted by breaks. The title
 * stands between this date and the one before it or, where dates go first, the one behind it.
 */
function flatRowOf(date: RowDate, block: Part, from: number, to: number, ground: Ground): Row | null {
  const { titled, dates } = ground;
  const n = firstDateFrom(dates, date.index);
  const first = dates[firstDateFrom(dates, block.firstRun)]?.index ?? 0;
  const datesFirst = first < (titled[from]?.part.firstRun ?? 0);
  const after = datesFirst ? date.index : (dates[n - 1]?.index ?? -1);
  const before = datesFirst ? (dates[n + 1]?.index ?? block.lastRun) : date.index;
  const between = titled
    .slice(Math.max(from, firstAtRun(titled, after)), Math.min(to, firstAtRun(titled, before)))
    .filter(({ part }) => part.firstRun > after && part.lastRun <= before);
  const apart = ({ part }: LinkPart) => Math.abs(part.line - date.run.line);
  const least = Math.min(MOST_LINES_APART, ...between.map(apart));
  const near = between.filter((one) => apart(one) === least);
  const main = longest(near, 0, near.length);
  return main === null ? null : { row: main.part, main };
}

function entryOf({ row, main }: Row, dateText: string, { survey }: Reading): Entry {
  const day = readDay(dateText);
  const { link } = main;
  const label = headingIn(main.part, survey) ?? link.label;
  const longer = link.title.startsWith(label.replace(/[…．.]+$/, '')) ? link.title : label;
  return {
    title: titleOnly(longer),
    url: link.target.url,
    date: day,
    status: statusInRow(row, survey),
    at: link.at,
  };
}

/** The heading inside a link that is a whole card, where it has more than its heading; null where it has none. */
function headingIn(link: Part, survey: Reading['survey']): string | null {
  for (let i = link.index + 1; i < link.end; i += 1) {
    const part = survey.parts[i];
    if (part === undefined || part.textLength < MIN_TITLE || part.textLength === link.textLength) continue;
    if (CARD_HEADING.test(part.tag) || isTitleName(part.className)) return textOf(part, survey);
  }
  return null;
}

/** A title without the date that some lists keep inside the link. */
function titleOnly(label: string): string {
  const [first] = findDays(label);
  if (first === undefined) return label;
  const atEnd = first.index + first.length >= label.length - 1;
  const atStart = first.index <= 1;
  if (atEnd) return label.slice(0, first.index).trim() || label;
  return atStart ? label.slice(first.index + first.length).trim() || label : label;
}

function statusInRow(row: Part, survey: Reading['survey']): string {
  for (let i = row.firstRun; i < row.lastRun; i += 1) {
    const text = survey.runs[i]?.text ?? '';
    if (text.length <= 16) {
      const status = shownStatus(text);
      if (status !== '') return status;
    }
  }
  for (let i = row.index; i < row.end; i += 1) {
    const one = survey.parts[i];
    if (one?.tag === 'img') {
      const status = shownStatus(attributeOf(one, 'alt') ?? attributeOf(one, 'title') ?? '');
      if (status !== '') return status;
    }
  }
  return '';
}
