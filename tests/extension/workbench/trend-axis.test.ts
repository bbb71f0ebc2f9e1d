import { describe, expect, it } from 'vitest';
import { placesInTime, placesOfLabels } from '../../../extension/workbench/trend-axis.ts';

const day = (month: number, ofMonth: number) =>
  `2025-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}T00:00:00.000Z`;

describe('where audits stand along the axis', () => {
  it('is as far apart as in time', () => {
    const [first, second = 0, third] = placesInTime([day(1, 1), day(2, 1), day(12, 1)], 600);
    expect([first, third]).toEqual([0, 600]);
    expect(second).toBeGreaterThan(18);
    expect(second).toBeLessThan(100);
  });

  it('leaves dots of the same day apart', () => {
    const places = placesInTime([day(1, 1), day(6, 1), day(6, 1), day(6, 1)], 600);
    expect(
      places
        .slice(1)
        .map((place, index) => place - (places[index] ?? 0))
        .every((gap) => gap >= 18),
    ).toBe(true);
    expect(places.at(-1)).toBe(600);
  });

  it('is even where all are of one moment, or too many', () => {
    expect(placesInTime([day(1, 1), day(1, 1), day(1, 1)], 600)).toEqual([0, 300, 600]);
    const many = placesInTime(
      Array.from({ length: 61 }, (_, index) => day(1, 1 + (index % 28))).toSorted(),
      600,
    );
    expect(many[1]).toBeCloseTo(10);
  });

  it('is the middle for one alone', () => {
    expect(placesInTime([day(1, 1)], 600)).toEqual([300]);
    expect(placesInTime([], 600)).toEqual([]);
  });
});

describe('which days are written below', () => {
  it('are the last, and those that have room', () => {
    expect([...placesOfLabels([0, 20, 90, 180, 300, 320], 84)]).toEqual([0, 2, 3, 5]);
    expect([...placesOfLabels([10], 84)]).toEqual([0]);
    expect([...placesOfLabels([], 84)]).toEqual([]);
  });
});
