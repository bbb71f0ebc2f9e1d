import { findDays, readDay } from '../../rules/words/dates.ts';
import type { Reading } from './reading.ts';
import type { Run } from './survey.ts';

const MAX_DATE_TEXT = 40;
/** A line of a card names several elements of its document, the date among them. */
const MAX_CARD_LINE = 200;
const CARD_LINE = /(?:文\s*号|字\s*号|索引号)\s*[:：]/;
const PUBLISHED_DATE = /(?:发布|公布|公开|上网|更新)(?:日期|时间)\s*[:：]?\s*(?=\d)/;
const DOCUMENT_DATE = /(?:成文|印发|发文|生成)(?:日期|时间)\s*[:：]?\s*(?=\d)/;
const LONGEST_DATE = 12;
/** 发布日期2025-6-1. */
const SHORTEST_LABELLED = 12;
const DIGIT = /\d{4}|二〇|二○/;
/** What every month and day has: most short texts of a page do not. */
const MONTH_AND_DAY = /\d[-/.月]/;
const FRAME = '[\\[(（【\\s]*';
const FRAME_END = '[\\])）】\\s]*';
/** 03-12 or [03-12]: a list that leaves the year out. */
const NO_YEAR = new RegExp(`^${FRAME}(?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12]\\d|3[01])日?${FRAME_END}$`);
/** A date in two pieces, one large and one small: 2025-03 and 12, or 2025 and 03-12. */
const YEAR_AND_MONTH = /^\s*(20\d{2})\s*[-/.年]\s*(1[0-2]|0?[1-9])\s*月?\s*$/;
const DAY = /^\s*(3[01]|[12]\d|0?[1-9])\s*日?\s*$/;
const YEAR = /^\s*(20\d{2})\s*年?\s*$/;
/** How far apart its pieces stand. */
const MOST_PARTS_BETWEEN = 3;
/** What may stand beside the date of a row. */
const BESIDE =
  /[\s[\]()（）【】:：|｜]|发布|公布|更新|发文|成文|日期|时间|\d{1,2}[:：∶]\d{2}(?:[:：∶]\d{2})?/g;

/** The day of the visit, which a header shows. */
const TODAY = /今[天日]|现在(?:是|时间)|当前(?:时间|日期)/;
const WEEKDAY = /星期|周[一二三四五六日]/;

/** A run of text that dates a row of a list. */
export interface RowDate {
  readonly run: Run;
  /** Of the run. */
  readonly index: number;
  /** The date in words; a month and a day alone where the list leaves the year out. */
  readonly text: string;
  /** How far it is the day of publication: 0 within other words, 1 the day of the document, 2 a date alone or labelled so. */
  readonly rank: 0 | 1 | 2;
}

/** Every run of a page that dates a row, in document order. */
export function rowDatesOf({ survey, places }: Reading): RowDate[] {
  const { runs } = survey;
  const dates: RowDate[] = [];
  for (const [i, run] of runs.entries()) {
    const { text } = run;
    if (text.length > MAX_DATE_TEXT) {
      const date = text.length <= MAX_CARD_LINE ? dateInCardLine(text) : null;
      if (date !== null) dates.push({ run, index: i, text: date, rank: 0 });
      continue;
    }
    if (DIGIT.test(text) && readDay(text) !== null) {
      const inFrame = places[run.part] === 'navigation' || places[run.part] === 'toolbar';
      if (TODAY.test(text) || (inFrame && WEEKDAY.test(text))) continue;
      const published = publishedIn(text);
      dates.push({ run, index: i, text: published ?? text, rank: published === null ? rankOf(text) : 2 });
    } else if (text.length <= 12 && MONTH_AND_DAY.test(text)) {
      const beside = [runs[i - 1], runs[i + 1]].filter((one) => one !== undefined && isNear(one, run));
      const joined = YEAR_AND_MONTH.test(text) ? monthWithDay(text, beside) : null;
      if (joined !== null) dates.push({ run, index: i, text: joined, rank: 2 });
      else if (NO_YEAR.test(text)) dates.push({ run, index: i, text: dayWithYear(text, beside), rank: 2 });
    }
  }
  return dates;
}

/** `索引号：… 文号：… 发布日期：2025-06-01`: the date that the line labels; null for any other line. */
function dateInCardLine(text: string): string | null {
  return CARD_LINE.test(text) ? (publishedIn(text) ?? dateBehind(DOCUMENT_DATE, text)) : null;
}

/** The date labelled as that of publication, where another may stand before it. */
function publishedIn(text: string): string | null {
  return dateBehind(PUBLISHED_DATE, text);
}

function dateBehind(label: RegExp, text: string): string | null {
  if (text.length < SHORTEST_LABELLED) return null;
  const found = label.exec(text);
  if (found === null) return null;
  const from = found.index + found[0].length;
  const date = text.slice(from, from + LONGEST_DATE);
  return readDay(date) === null ? null : date;
}

/** How far a date without such a label is the day of publication. */
function rankOf(text: string): RowDate['rank'] {
  if (!isBare(text)) return 0;
  return DOCUMENT_DATE.test(text) ? 1 : 2;
}

function isBare(text: string): boolean {
  const [first] = findDays(text);
  if (first === undefined) return false;
  const rest = text.slice(0, first.index) + text.slice(first.index + first.length);
  return rest.replace(BESIDE, '') === '';
}

function isNear(one: Run, other: Run): boolean {
  return Math.abs(one.part - other.part) <= MOST_PARTS_BETWEEN;
}

function monthWithDay(text: string, beside: readonly (Run | undefined)[]): string | null {
  const [, year, month] = YEAR_AND_MONTH.exec(text) ?? [];
  const day = beside.map((one) => DAY.exec(one?.text ?? '')?.[1]).find((found) => found !== undefined);
  return day === undefined ? null : `${year}-${month}-${day}`;
}

function dayWithYear(text: string, beside: readonly (Run | undefined)[]): string {
  const year = beside.map((one) => YEAR.exec(one?.text ?? '')?.[1]).find((found) => found !== undefined);
  const [month, day] = text.match(/\d+/g) ?? [];
  return year === undefined ? text : `${year}-${month}-${day}`;
}
