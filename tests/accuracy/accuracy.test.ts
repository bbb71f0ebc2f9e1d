import { describe, expect, it } from 'vitest';
import { measure, subjects, tallyOf } from './measure.ts';

describe.each(subjects.map((subject) => [subject.en, subject] as const))('%s', (_, subject) => {
  const measurements = measure(subject);
  const named = (wanted: (one: (typeof measurements)[number]) => boolean) =>
    measurements
      .filter(wanted)
      .map(({ rule, page, label, verdict }) => `${rule} ${page}: ${label}, ${verdict}`);

  it('are never said to lack what they have', () => {
    expect(named(({ label, verdict }) => label !== 'failed' && verdict === 'failed')).toEqual([]);
  });

  it('have every fault found', () => {
    expect(named(({ label, verdict }) => label === 'failed' && verdict !== 'failed')).toEqual([]);
  });

  it('come out as labelled in all that is no fault', () => {
    expect(named(({ label, verdict }) => label !== 'failed' && verdict !== label)).toEqual([]);
  });

  it('try every rule with faults and without, in every markup', () => {
    const systems = new Set(subject.pages.map(({ system }) => system));
    for (const { rule, pages, faults } of tallyOf(measurements)) {
      expect(pages, rule).toBe(subject.pages.length);
      expect(faults, rule).toBeGreaterThanOrEqual(systems.size);
      expect(faults, rule).toBeLessThan(pages);
    }
  });
});
