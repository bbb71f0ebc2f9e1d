import { describe, expect, it } from 'vitest';
import { Rate } from '../../sweep/rate.ts';

describe('a rate', () => {
  it('is over the last minute', () => {
    const rate = new Rate();
    expect(rate.at(0)).toBe(0);
    for (let second = 0; second < 30; second += 1) for (let n = 0; n < 4; n += 1) rate.note(second * 1_000);
    expect(rate.at(30_000)).toBeCloseTo(4, 0);
    expect(rate.at(59_000)).toBeCloseTo(2, 0);
    expect(rate.at(200_000)).toBe(0);
  });

  it('forgets what was before a pause', () => {
    const rate = new Rate();
    for (let n = 0; n < 100; n += 1) rate.note(n * 10);
    rate.restart();
    expect(rate.at(3_600_000)).toBe(0);
    rate.note(3_600_000);
    expect(rate.at(3_601_000)).toBe(1);
  });
});
