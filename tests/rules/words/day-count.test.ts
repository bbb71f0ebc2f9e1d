import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../rules/words/dates.ts';
import { addDays, daysBetween, isWeekend } from '../../../rules/words/day-count.ts';

describe('days are counted as a calendar counts them', () => {
  it('one by one, through leap years and centuries', () => {
    let day = '1899-12-30';
    for (let n = 0; n < 80_000; n += 1) {
      if (addDays('1899-12-30', n) !== day || daysBetween('1899-12-30', day) !== n) throw new Error(day);
      day = dayAfter(day);
    }
    expect(addDays(day, -80_000)).toBe('1899-12-30');
  });

  it.each([
    ['2025-03-01', 29, '2025-03-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %d days is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });

  it.each([
    ['1969-12-27', true],
    ['1970-01-01', false],
    ['1970-01-04', true],
    ['2025-11-02', true],
    ['2025-11-03', false],
    ['2026-02-28', true],
  ])('%s is a weekend day: %s', (day, is) => {
    expect(isWeekend(day)).toBe(is);
  });
});
