import { describe, expect, it } from 'vitest';
import { cases, measured } from './cases.ts';
import { measure, tallyOf } from './measure.ts';
import { vendors } from './vendors.ts';

const measurements = measure();
const named = (wanted: (one: (typeof measurements)[number]) => boolean) =>
  measurements
    .filter(wanted)
    .map(({ rule, page, label, verdict }) => `${rule} ${page}: ${label}, ${verdict}`);

describe('documents with one thing wrong, or with what only looks wrong, in the markup of many vendors', () => {
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
    for (const { rule, pages, faults } of tallyOf(measurements)) {
      expect(pages, rule).toBe(vendors.length * cases.length);
      expect(faults, rule).toBeGreaterThanOrEqual(vendors.length);
    }
    expect(measurements).toHaveLength(vendors.length * cases.length * measured.length);
  });
});
