import { describe, expect, it } from 'vitest';
import { addDays, isWeekend } from '../../../rules/words/day-count.ts';
import { holidays, TABLED_YEARS } from '../../../rules/words/holidays.ts';
import {
  isWithinWorkingDays,
  nthWorkingDayAfter,
  stateCalendar,
  withoutNotices,
  workingDaysBetween,
} from '../../../rules/words/working-days.ts';

/** A first and a last day, or one day alone. */
type Stretch = readonly [first: string, last?: string];

/** As the notices print them: 国办发明电〔2023〕7号, 国办发明电〔2024〕12号, 国办发明电〔2025〕7号. */
const notices: Readonly<Record<number, { off: readonly Stretch[]; worked: readonly string[] }>> = {
  2024: {
    off: [
      ['01-01'],
      ['02-10', '02-17'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-10'],
      ['09-15', '09-17'],
      ['10-01', '10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

function daysOf(year: number, [first, last = first]: Stretch): string[] {
  const days: string[] = [];
  for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = addDays(day, 1)) days.push(day);
  return days;
}

describe("the State Council's notices", () => {
  it.each(Object.entries(notices))('%s, day by day', (written, { off, worked }) => {
    const year = Number(written);
    const free = new Set(off.flatMap((stretch) => daysOf(year, stretch)));
    const made = new Set(worked.map((date) => `${year}-${date}`));
    // The last week of the last year of the table belongs to a notice yet to come.
    for (const day of daysOf(year, ['01-01', '12-26'])) {
      expect([day, stateCalendar(day)]).toEqual([day, made.has(day) || (!isWeekend(day) && !free.has(day))]);
    }
  });

  it('are known for every year of the table', () => {
    for (let year: number = TABLED_YEARS.first; year <= TABLED_YEARS.last; year += 1) {
      expect(holidays[year]?.off.split(' ').length).toBeGreaterThan(5);
    }
    expect(TABLED_YEARS.last).toBeGreaterThanOrEqual(2026);
  });
});

describe('working days between two days', () => {
  it.each([
    ['the first day does not count', '2025-03-03', '2025-03-04', 1],
    ['a week', '2025-03-03', '2025-03-10', 5],
    ['over a weekend', '2025-03-07', '2025-03-10', 1],
    ['from a Saturday, day 1 is the Monday', '2025-03-08', '2025-03-10', 1],
    ['to a Sunday', '2025-03-07', '2025-03-09', 0],
    ['the same day', '2025-03-03', '2025-03-03', 0],
    ['backwards', '2025-03-04', '2025-03-03', 0],
    ['over National Day, with the Saturday worked', '2025-09-30', '2025-10-11', 3],
    ['over Spring Festival, with the Sunday before worked', '2025-01-24', '2025-02-05', 3],
    ['over the turn of the year', '2025-12-31', '2026-01-05', 2],
    ['over the turn of a year whose Monday was moved', '2018-12-28', '2019-01-02', 2],
    ['over the one-off holiday of 2015', '2015-09-02', '2015-09-07', 2],
  ])('%s: %s to %s', (_why, start, end, count) => {
    expect(workingDaysBetween(start, end)).toEqual({ least: count, most: count });
  });

  it.each([
    ['2025-03-03', 5, '2025-03-10'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2024-09-13', 10, '2024-09-29'],
  ])('after %s, working day %d is %s', (start, n, day) => {
    expect(nthWorkingDayAfter(start, n)).toEqual({ earliest: day, latest: day });
  });

  it.each([0, -1, 1.5, Number.NaN])('there is no working day number %d', (n) => {
    expect(() => nthWorkingDayAfter('2025-03-03', n)).toThrow(RangeError);
  });
});

describe('beyond the table', () => {
  const year = TABLED_YEARS.last + 1;

  it('is sure where no holiday is near', () => {
    expect(workingDaysBetween(`${year}-08-01`, `${year}-08-31`)).toEqual({ least: 22, most: 22 });
    expect(nthWorkingDayAfter('2003-07-07', 5)).toEqual({ earliest: '2003-07-14', latest: '2003-07-14' });
  });

  it('gives a range around a holiday', () => {
    // 9 weekdays, of which five may be off; two weekends, of which three days may be worked.
    expect(workingDaysBetween('2027-04-28', '2027-05-11')).toEqual({ least: 4, most: 12 });
    const { earliest, latest } = nthWorkingDayAfter('2027-09-30', 5);
    expect(earliest < '2027-10-07' && latest > '2027-10-12').toBe(true);
  });

  it('says that a term was broken only where no notice could have kept it', () => {
    expect(isWithinWorkingDays('2027-09-30', '2027-10-14', 5)).toBe('unknown');
    expect(isWithinWorkingDays('2027-09-30', '2027-10-29', 5)).toBe('no');
    expect(isWithinWorkingDays('2027-09-30', '2027-10-05', 5)).toBe('yes');
    expect(isWithinWorkingDays('2027-08-02', '2027-08-10', 5)).toBe('no');
    expect(isWithinWorkingDays('2025-09-30', '2025-10-14', 5)).toBe('yes');
    expect(isWithinWorkingDays('2025-09-30', '2025-10-15', 5)).toBe('no');
  });

  it('leaves the last week of the table open, which the next notice may move', () => {
    expect(stateCalendar(`${TABLED_YEARS.last}-12-26`)).not.toBeNull();
    expect(stateCalendar(`${TABLED_YEARS.last}-12-28`)).toBeNull();
  });

  it('holds for every year that is known, had its notice not been', () => {
    const last = `${TABLED_YEARS.last}-11-15`;
    for (let start = `${TABLED_YEARS.first}-01-01`; start < last; start = addDays(start, 3)) {
      for (const length of [4, 9, 16, 30]) {
        const end = addDays(start, length);
        const known = workingDaysBetween(start, end);
        const guessed = workingDaysBetween(start, end, withoutNotices);
        if (known.least < guessed.least || known.most > guessed.most) throw new Error(`${start} to ${end}`);
      }
      const known = nthWorkingDayAfter(start, 5);
      const guessed = nthWorkingDayAfter(start, 5, withoutNotices);
      if (known.latest > guessed.latest || known.earliest < guessed.earliest) throw new Error(start);
    }
  });
});
