import { halfWidth, NUMERAL_CHARACTER, readNumeral } from './numerals.ts';

/** A calendar day as `YYYY-MM-DD`, in Asia/Shanghai. Days compare as strings. */
export type Day = string;

export interface FoundDay {
  readonly day: Day;
  /** Where it begins in the text, and how many characters it takes. */
  readonly index: number;
  readonly length: number;
}

const YEAR = '[\\d〇○◯零Oo\u039F\u041E一二三四五六七八九]{4}';
const SMALL = `${NUMERAL_CHARACTER}{1,3}`;

/** 2024年3月5日, 二〇二四年三月五日, 3月底, 年底; a month alone ends a term where 至 or 到 stands before it. */
const WORDED = new RegExp(
  `(?<![\\d〇零一二三四五六七八九])(?<year>${YEAR})\\s*年\\s*` +
    `(?:(?<yearEnd>[底末])|(?<month>${SMALL})\\s*月(?:份)?\\s*` +
    `(?:(?<day>${SMALL})\\s*[日号]|(?<monthEnd>[底末])|(?<=[至到]\\s*(?:${YEAR})\\s*年[^年]{1,8})(?!\\s*${NUMERAL_CHARACTER})))`,
  'gu',
);

/** 2024-03-05, 2024/3/5, 2024.03.05, with a time glued on where markup lost the space between them. */
const SEPARATED =
  /(?<!\d|\d[/.])(?:(?<!\d-)|(?=\d{4}\s?[/.]))(?<year>\d{4})\s?(?<separator>[-/.])\s?(?<month>\d{1,2})\s?\k<separator>\s?(?:(?<glued>\d{2})(?=\d{2}[:∶]\d{2})|(?<day>\d{1,2})(?!\d|\k<separator>\d))/gu;

/** 5年, 五年, 18个月; not 2028年. */
const SPAN = new RegExp(`(?<!${NUMERAL_CHARACTER})(${SMALL})\\s*(周?年|个月)`, 'u');

/** The day of a year, a month and a date (`last`: the month's last); null where the calendar has none, or for a year before 1800. */
export function dayAt(year: number, month: number, date: number | 'last'): Day | null {
  if (year < 1800 || year > 9999 || month < 1 || month > 12) return null;
  if (date === 'last') return lastDayOfMonth(year, month);
  return date >= 1 && date <= daysIn(year, month) ? write(year, month, date) : null;
}

/** Last day of a month (1–12), as `YYYY-MM-DD`. */
export function lastDayOfMonth(year: number, month: number): Day {
  return write(year, month, daysIn(year, month));
}

/** The same day a number of months later (or earlier, if negative); the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return write(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)));
}

/** The day before. */
export function dayBefore(day: Day): Day {
  const [year, month, date] = parts(day);
  if (date > 1) return write(year, month, date - 1);
  return month > 1 ? lastDayOfMonth(year, month - 1) : lastDayOfMonth(year - 1, 12);
}

/** The day after. */
export function dayAfter(day: Day): Day {
  const [year, month, date] = parts(day);
  if (date < daysIn(year, month)) return write(year, month, date + 1);
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
}

/** 2024-03-05 alone: what most dates in lists are, and quickly read. */
const ALONE = /^(\d{4})-(\d\d)-(\d\d)$/;
/** What no date is without. */
const MAY_BE_DATE = /[年\d\uFF10-\uFF19]/;

/** Every date in a text, in order; impossible days (2月30日) are none. */
export function findDays(text: string): FoundDay[] {
  if (!MAY_BE_DATE.test(text)) return [];
  const [, year, month, date] = ALONE.exec(text) ?? [];
  if (year !== undefined) {
    const day = dayAt(Number(year), Number(month), Number(date));
    return day === null ? [] : [{ day, index: 0, length: text.length }];
  }
  const plain = halfWidth(text);
  const found: FoundDay[] = [];
  const worded = plain.includes('年') ? plain.matchAll(WORDED) : [];
  const separated = /\d\s?[-/.]/.test(plain) ? plain.matchAll(SEPARATED) : [];
  for (const match of [...worded, ...separated]) {
    const day = dayOf(match.groups ?? {});
    if (day !== null) found.push({ day, index: match.index, length: match[0].length });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The first date in a text, null where there is none. */
export function readDay(text: string): Day | null {
  return findDays(text)[0]?.day ?? null;
}

/** The first span in a text, in months: 5年, 五年, 两年, 18个月; null where there is none (2028年 is a year, 3月 a month). */
export function readMonths(text: string): number | null {
  const span = SPAN.exec(halfWidth(text));
  const count = readNumeral(span?.[1] ?? '');
  if (count === null || count === 0) return null;
  return span?.[2] === '个月' ? count : count * 12;
}

/**
 * The day in Shanghai (UTC+8, no summer time) at a moment given in ISO 8601.
 * Without an offset the moment is taken to be Shanghai's own; null for anything else.
 */
export function shanghaiDay(moment: string): Day | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2})?)?)?$/i.exec(
      moment.trim(),
    );
  const day = match?.[1];
  if (match === null || day === undefined || !isDay(day)) return null;
  const [, , hours = '0', minutes = '0', utc, sign, offsetHours = '0', offsetMinutes = '0'] = match;
  if (utc === undefined && sign === undefined) return day;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const local = Number(hours) * 60 + Number(minutes) - offset + 480;
  if (local < 0) return dayBefore(day);
  return local >= 1440 ? dayAfter(day) : day;
}

function isDay(day: string): boolean {
  const [year, month, date] = parts(day);
  return dayAt(year, month, date) !== null;
}

function dayOf(groups: Partial<Record<string, string>>): Day | null {
  const year = readNumeral(groups.year ?? '');
  if (year === null) return null;
  if (groups.yearEnd !== undefined) return dayAt(year, 12, 'last');
  const month = readNumeral(groups.month ?? '');
  if (month === null || month < 1 || month > 12) return null;
  const written = groups.day ?? groups.glued;
  const date = written === undefined ? 'last' : readNumeral(written);
  return date === null ? null : dayAt(year, month, date);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
