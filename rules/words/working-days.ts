import { type Day, dayAfter } from './dates.ts';
import { isWeekend } from './day-count.ts';
import { holidaySeasonOf } from './holiday-seasons.ts';
import { holidays, TABLED_YEARS } from './holidays.ts';

/** How many working days there are at least and at most; the same number where the calendar is known. */
export interface WorkingDays {
  readonly least: number;
  readonly most: number;
}

/** Whether a day is worked: null where no notice is known and a holiday may lie near. */
export type Calendar = (day: Day) => boolean | null;

/** The notice of the next year may move days of the last week of December, as it did 29 to 31 December 2018. */
const TABLE_ENDS: Day = `${TABLED_YEARS.last}-12-26`;
const TABLE_BEGINS: Day = `${TABLED_YEARS.first}-01-01`;

const days = (kind: 'off' | 'worked'): ReadonlySet<Day> =>
  new Set(
    Object.entries(holidays).flatMap(([year, own]) =>
      own[kind].split(' ').map((monthAndDay) => `${year}-${monthAndDay}`),
    ),
  );
const off = days('off');
const worked = days('worked');

/** The plain week, where neither a notice nor a season of holidays says otherwise. */
export const withoutNotices: Calendar = (day) => (holidaySeasonOf(day) === null ? !isWeekend(day) : null);

/** The State Council's holidays and make-up days as far as they are known, beyond them the plain week. */
export const stateCalendar: Calendar = (day) => {
  if (day < TABLE_BEGINS || day > TABLE_ENDS) return withoutNotices(day);
  return isWeekend(day) ? worked.has(day) : !off.has(day);
};

/** Counts on from a day, which does not count itself, one day at a time and without an end. */
function* countFrom(start: Day, calendar: Calendar): Generator<WorkingDays & { readonly day: Day }, never> {
  let [least, most] = [0, 0];
  let season = holidaySeasonOf(start);
  // What the season may still move.
  let [offLeft, workedLeft] = [season?.off ?? 0, season?.worked ?? 0];
  for (let day = dayAfter(start); ; day = dayAfter(day)) {
    const now = holidaySeasonOf(day);
    if (now !== season) [season, offLeft, workedLeft] = [now, now?.off ?? 0, now?.worked ?? 0];
    const isWorked = calendar(day) ?? !isWeekend(day);
    const isOpen = calendar(day) === null;
    if (isWorked) {
      most += 1;
      if (isOpen && offLeft > 0) offLeft -= 1;
      else least += 1;
    } else if (isOpen && workedLeft > 0) {
      workedLeft -= 1;
      most += 1;
    }
    yield { day, least, most };
  }
}

/**
 * Working days from a day to another one. The first day does not count, the last one does: day 1 is the first
 * working day after the start. None where the end is not after the start.
 * Beyond the years that are known, `least` has every day taken off that could be a holiday, and `most`
 * every weekend day put in that could be worked: a limit is surely broken only where `least` exceeds it.
 */
export function workingDaysBetween(start: Day, end: Day, calendar: Calendar = stateCalendar): WorkingDays {
  let count: WorkingDays = { least: 0, most: 0 };
  if (end <= start) return count;
  for (const { day, least, most } of countFrom(start, calendar)) {
    count = { least, most };
    if (day >= end) break;
  }
  return count;
}

/**
 * The n-th working day after a day, at the earliest and at the latest; the same day where the calendar is known.
 * @throws RangeError where n is not a whole number from 1 on.
 */
export function nthWorkingDayAfter(
  start: Day,
  n: number,
  calendar: Calendar = stateCalendar,
): { readonly earliest: Day; readonly latest: Day } {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`there is no working day number ${n}`);
  let earliest: Day | null = null;
  for (const { day, least, most } of countFrom(start, calendar)) {
    if (most >= n) earliest ??= day;
    if (least >= n) return { earliest: earliest ?? day, latest: day };
  }
  throw new RangeError('time has ended');
}

/** Whether a term in working days was kept, as far as the calendar is known. */
export function isWithinWorkingDays(start: Day, end: Day, limit: number): 'yes' | 'no' | 'unknown' {
  const { least, most } = workingDaysBetween(start, end);
  if (most <= limit) return 'yes';
  return least > limit ? 'no' : 'unknown';
}
