import { type Day, dayAt, findDays } from './dates.ts';
import { halfWidth, NUMERAL_CHARACTER, readNumeral } from './numerals.ts';

/** A word for a last day, and where it stands. */
interface Term {
  readonly index: number;
  readonly end: number;
  /** The year that it names, as a number or by its distance from the audited one; null where it names none. */
  readonly year: { readonly is: number } | { readonly from: number } | null;
  /** The last day of it in a year; null where it tells none: 3月初, 13月. */
  dayIn(year: number): Day | null;
  /** A stretch of time: with 前 behind it, nobody knows whether its first or its last day is meant. */
  readonly isSpan: boolean;
}

const NUMBER = `(?<!${NUMERAL_CHARACTER})(?:${NUMERAL_CHARACTER}{1,3})`;
/** 2025年, 二〇二五年, 今年, 次年, 每年; or none, and no other 年 (25年3月, 三年3月) before the word. */
const YEAR =
  '(?:(?<!\\d)(?<year>[\\d〇○◯零一二三四五六七八九]{4})年度?|(?<relative>[今本当明次翌去上每]年度?)|(?<!年))';

/** 3月底, 11月末, 8月, 3月上旬, 4月20日, 8月10日至20日. */
const IN_MONTH = new RegExp(
  `${YEAR}(?<month>${NUMBER})月(?:份)?(?:(?<date>${NUMERAL_CHARACTER}{1,3})[日号](?:[至到—–~-]+(?<until>${NUMERAL_CHARACTER}{1,3})[日号])?` +
    '|(?<part>[底末]|[上中下]旬|[上下]半月|[初中]))?',
  'gu',
);
/** 上半年, 第一季度, 三季度末. */
const IN_YEAR = new RegExp(
  `${YEAR}(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度)(?<last>[底末])?`,
  'gu',
);
/** 年内, 年底, 2025年末, 今年年底; not 三年内, 半年内, 学年末. */
const AT_YEAR_END = new RegExp(
  `(?:(?<!\\d)(?<year>[\\d〇○◯零一二三四五六七八九]{4})年|(?<relative>[今本当明次翌去上每]年)|(?<!${NUMERAL_CHARACTER}|[半几数多近周学财])年)` +
    '年?度?[底末终内]',
  'gu',
);
/** 2025-08: a month by numbers. */
const MONTH_BY_NUMBERS = /(?<![\d.\-/])(?<year>\d{4})[-./](?<month>0?[1-9]|1[0-2])(?![\d.\-/])/gu;

const DISTANCE: Readonly<Record<string, number>> = { 明: 1, 次: 1, 翌: 1, 去: -1, 上: -1 };
/** A day that begins something: 自3月起, 3月至5月. */
const BEGINS_BEFORE = /(?:自|从)$/;
const BEGINS_BEHIND = new RegExp(
  `^(?:起|开始)|^(?:至|到|[—–~-]+)(?=${NUMERAL_CHARACTER}|[年今本当明次翌上下第])`,
);
/** 3月底前后, 8月以后, 不早于8月; 4、8月底 names two. */
const UNCLEAR_BEHIND = /^(?:前后|左右|[之以]?后(?!续)|以来)/;
const UNCLEAR_BEFORE = new RegExp(`(?:不早于|早于|${NUMERAL_CHARACTER}、)$`);
const BEFORE = /^[之以]?前/;

type Groups = Partial<Record<string, string>>;

function yearOf({ year, relative }: Groups): Term['year'] {
  if (year !== undefined) return { is: readNumeral(year) ?? 0 };
  return relative === undefined ? null : { from: DISTANCE[relative.charAt(0)] ?? 0 };
}

function dayOfMonthTerm({ month, date, until, part }: Groups, year: number): Day | null {
  const inMonth = (day: number | 'last') => dayAt(year, readNumeral(month ?? '') ?? 0, day);
  const written = until ?? date;
  if (written !== undefined) return inMonth(readNumeral(written) ?? 0);
  switch (part) {
    case '上旬':
      return inMonth(10);
    case '上半月':
      return inMonth(15);
    case '中旬':
      return inMonth(20);
    // The first days of a month, or its middle, are no one's last day.
    case '初':
    case '中':
      return null;
    default:
      return inMonth('last');
  }
}

function dayOfYearTerm({ half, quarter }: Groups, year: number): Day | null {
  if (half !== undefined) return dayAt(year, half === '上' ? 6 : 12, 'last');
  return dayAt(year, (readNumeral(quarter ?? '') ?? 0) * 3, 'last');
}

function termsIn(text: string): Term[] {
  const read = (
    pattern: RegExp,
    dayOf: (groups: Groups, year: number) => Day | null,
    isSpan: (groups: Groups) => boolean,
  ): Term[] =>
    [...text.matchAll(pattern)].map(({ index, 0: words, groups = {} }) => ({
      index,
      end: index + words.length,
      year: yearOf(groups),
      dayIn: (year: number) => dayOf(groups, year),
      isSpan: isSpan(groups),
    }));
  const byNumbers = findDays(text).filter(
    ({ index, length }) => !text.slice(index, index + length).includes('年'),
  );
  return [
    ...read(IN_MONTH, dayOfMonthTerm, ({ date, part }) => date === undefined && !/^[底末]$/.test(part ?? '')),
    ...read(IN_YEAR, dayOfYearTerm, ({ last }) => last === undefined),
    ...read(
      AT_YEAR_END,
      (_groups, year) => dayAt(year, 12, 'last'),
      () => false,
    ),
    ...read(MONTH_BY_NUMBERS, dayOfMonthTerm, () => true),
    ...byNumbers.map(({ day, index, length }) => ({
      index,
      end: index + length,
      year: { is: Number(day.slice(0, 4)) },
      dayIn: () => day,
      isSpan: false,
    })),
  ].sort((a, b) => a.index - b.index);
}

function isUnclear(term: Term, text: string): boolean {
  const behind = text.slice(term.end);
  return (
    UNCLEAR_BEHIND.test(behind) ||
    UNCLEAR_BEFORE.test(text.slice(0, term.index)) ||
    (term.isSpan && BEFORE.test(behind))
  );
}

/**
 * The last day, inclusive, that a plan's words set for an audited year: 3月底 31 March, 8月 31 August, 年内 31 December,
 * 上旬 the 10th, 中旬 the 20th. A year that the words name stands; 次年 and the like are counted from the audited one.
 * Null where they name no last day (全年, 8月起, 5个工作日内), more than one, or one that can be read in two ways (8月前, 3月初).
 */
export function deadlineOf(words: string, auditedYear: number): Day | null {
  const text = halfWidth(words).replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '');
  const days = new Set<Day>();
  let year = auditedYear;
  for (const term of termsIn(text)) {
    if (term.year !== null) year = 'is' in term.year ? term.year.is : auditedYear + term.year.from;
    const day = term.dayIn(year);
    if (BEGINS_BEFORE.test(text.slice(0, term.index)) || BEGINS_BEHIND.test(text.slice(term.end))) continue;
    if (day === null || isUnclear(term, text)) return null;
    days.add(day);
  }
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}
