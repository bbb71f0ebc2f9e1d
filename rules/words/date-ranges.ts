import { addMonths, type Day, dayAt, dayBefore } from './dates.ts';
import { addDays } from './day-count.ts';
import { halfWidth, NUMERAL_CHARACTER, readNumeral } from './numerals.ts';

/** A stretch of days, both included. */
export interface DayRange {
  /** Null where it began when the text was published (即日起). */
  readonly from: Day | null;
  readonly until: Day;
  /** Where it begins in the text, and how many characters it takes. */
  readonly index: number;
  readonly length: number;
}

const YEAR = '[\\d〇○◯零Oo一二三四五六七八九]{4}';
const SMALL = `${NUMERAL_CHARACTER}{1,3}`;
const CLOCK =
  '(?:\\s*(?:上午|下午|中午|晚上?|凌晨)?\\s*\\d{1,2}(?:[:∶]\\d{2}(?:[:∶]\\d{2})?|[时点](?:\\d{1,2}分|整)?))?';
/** What may stand behind a day: （星期六）, 9:00. */
const BEHIND = `(?:\\s*[（(][^（）()]{1,8}[）)])?${CLOCK}`;
/** 至, 到, a dash, 起至; or a label of its own, as where 开始时间 and 截止时间 are two fields. */
const TO =
  '(?:\\s*(?:起|开始)?\\s*[，,]?\\s*(?:至|到|[-—–−~～〜―]+)\\s*|[\\s，,；;]*(?:截止|截至|结束|终止)(?:时间|日期|日)?\\s*[:：为至到]?\\s*)';

const START = `(?:(?<year>${YEAR})\\s*年\\s*)?(?<month>${SMALL})\\s*(?:(?<moon>月)(?:份)?\\s*(?:(?<date>${SMALL})\\s*(?:(?<sun>[日号])|(?=\\s*[-—–−~～〜―至到])))?|(?=[-—–−~～〜―至到]))`;
const END =
  `(?:(?:(?:(?<endYear>${YEAR})|(?<relative>[次翌明当同]))\\s*年\\s*)?(?<endMonth>${SMALL})\\s*月(?:份)?\\s*(?:(?<endDate>${SMALL})\\s*[日号]|(?<endPart>[底末]))?` +
  `|(?<endSun>${SMALL})\\s*[日号])`;

const AHEAD = `(?<!${NUMERAL_CHARACTER}|年)`;
/** 2025年3月1日至3月31日, 3月1日-31日, 2025年3月至5月. */
const WORDED = new RegExp(`${AHEAD}${START}${BEHIND}${TO}${END}`, 'gu');
/** 2025.3.1—4.1, 2025-03-01 至 2025-03-31, 2025/3/1-3/31. */
const BY_NUMBERS = new RegExp(
  `(?<![\\d.\\-/])(?<year>\\d{4})\\s?(?<mark>[-./])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<date>\\d{1,2})(?!\\d)${BEHIND}${TO}` +
    '(?:(?<endYear>\\d{4})\\s?\\k<mark>\\s?)?(?<endMonth>\\d{1,2})\\s?\\k<mark>\\s?(?<endDate>\\d{1,2})(?![\\d]|[-./]\\d)',
  'gu',
);
/** 即日起至2025年3月31日, 自发布之日起到3月31日. */
const FROM_NOW = new RegExp(
  `(?:即日|(?:印发|发布|公布|公告|公示|刊登)之?日)起?\\s*[，,]?\\s*(?:至|到|[-—–~～])\\s*(?:(?:(?<endYear>${YEAR})\\s*年\\s*)?(?<endMonth>${SMALL})\\s*月\\s*(?<endDate>${SMALL})\\s*[日号]` +
    '|(?<plainYear>\\d{4})[-./](?<plainMonth>\\d{1,2})[-./](?<plainDate>\\d{1,2}))',
  'gu',
);
/** 2025年3月1日起，为期30天; 自2025年3月1日起30日内. */
const LASTING = new RegExp(
  `${AHEAD}(?:(?<year>${YEAR})\\s*年\\s*(?<month>${SMALL})\\s*月\\s*(?<date>${SMALL})\\s*[日号]|(?<plainYear>\\d{4})[-./](?<plainMonth>\\d{1,2})[-./](?<plainDate>\\d{1,2}))${BEHIND}\\s*` +
    `(?:(?:起|开始|开展)?\\s*[，,。；;]?\\s*(?:公示|公告|征集|征求意见|征询|活动)?(?:为期|期限?(?:为|是)?|时间(?:为|是)?|历时|持续)\\s*[:：]?\\s*(?<count>${SMALL})\\s*(?<unit>[天日周]|个?星期|个月)(?!内)` +
    `|起\\s*[，,]?\\s*(?<within>${SMALL})\\s*(?<withinUnit>[天日周]|个?星期|个月)[之以]?内)`,
  'gu',
);

type Groups = Partial<Record<string, string>>;
type Span = Pick<DayRange, 'from' | 'until'>;

function number(words: string | undefined): number | null {
  return words === undefined ? null : readNumeral(words);
}

/** The day that words or numbers name; null where they name none. Without a date it is the month's last day. */
function dayOf(year: number | null, month: string | undefined, date: string | undefined): Day | null {
  const monthNumber = number(month);
  const dateNumber = date === undefined ? 'last' : number(date);
  if (year === null || monthNumber === null || dateNumber === null) return null;
  return dayAt(year, monthNumber, dateNumber);
}

/** The end of a range that begins in `year` and `month`: what it leaves out is the same, a smaller month is of the next year. */
function endOf(groups: Groups, year: number, month: string): Day | null {
  if (groups.endSun !== undefined) return dayOf(year, month, groups.endSun);
  const { endMonth, endYear, relative } = groups;
  const isEarlier = (number(endMonth) ?? 0) < (number(month) ?? 0);
  const isNext = relative === undefined ? isEarlier : /[次翌明]/.test(relative);
  return dayOf(number(endYear) ?? (isNext ? year + 1 : year), endMonth, groups.endDate);
}

/** From the first to the last day that a match names; null where one is none, or they stand in the wrong order. */
function spanOf(groups: Groups, usualYear: number | null): Span | null {
  const year = number(groups.year) ?? usualYear;
  const { month = '', date } = groups;
  // 3—31日 would be two dates without a month, and 2025年3月至31日 is nothing.
  if (year === null || (date === undefined && (groups.endSun ?? groups.endDate) !== undefined)) return null;
  const from = dayOf(year, month, date ?? '1');
  const until = endOf(groups, year, month);
  return from === null || until === null || until < from ? null : { from, until };
}

function fromNow(groups: Groups, usualYear: number | null): Span | null {
  const year = number(groups.endYear ?? groups.plainYear) ?? usualYear;
  const until = dayOf(year, groups.endMonth ?? groups.plainMonth, groups.endDate ?? groups.plainDate);
  return until === null ? null : { from: null, until };
}

function later(from: Day, count: number, unit: string): Day {
  if (unit.endsWith('月')) return addMonths(from, count);
  return addDays(from, /周|星期/.test(unit) ? count * 7 : count);
}

/** 为期30天 counts its first day; of 起30日内 the first day does not count (民法典, art. 201). */
function lasting(groups: Groups): Span | null {
  const year = number(groups.year ?? groups.plainYear);
  const from = dayOf(year, groups.month ?? groups.plainMonth, groups.date ?? groups.plainDate);
  const count = number(groups.count ?? groups.within);
  if (from === null || count === null || count === 0) return null;
  const behind = later(from, count, groups.unit ?? groups.withinUnit ?? '');
  return { from, until: groups.count === undefined ? behind : dayBefore(behind) };
}

/**
 * Every range of days in a text, in order. `year` is that of dates which name none; without it they are passed over.
 * Terms in working days are no ranges of days (see `working-days.ts`).
 */
export function findDayRanges(text: string, year: number | null = null): DayRange[] {
  const plain = halfWidth(text);
  const found: DayRange[] = [];
  const read = (pattern: RegExp, rangeOf: (groups: Groups, year: number | null) => Span | null) => {
    for (const { index, 0: words, groups = {} } of plain.matchAll(pattern)) {
      const range = rangeOf(groups, year);
      if (range !== null) found.push({ ...range, index, length: words.length });
    }
  };
  read(WORDED, spanOf);
  read(BY_NUMBERS, spanOf);
  read(FROM_NOW, fromNow);
  read(LASTING, lasting);
  return found.sort((a, b) => a.index - b.index);
}
