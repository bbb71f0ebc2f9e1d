import { describe, expect, it } from 'vitest';
import { packListing } from '../../cli/packs/pack-listing.ts';
import { faultsIn, least, packOf, placesOf } from './pack-of.ts';

const deduction = {
  manner: 'deduction',
  full: 100,
  points: { error: 3, warning: 1, info: 0 },
  caps: {},
} as const;
const bonus = { points: { 'policy-faq': 2, 'message-board': 1.5 }, cap: 3 };

describe('points that a pack gives for excellence', () => {
  it('are part of deduction, and may be left out', () => {
    expect(packOf({ scoring: { ...deduction, bonus } }).scoring).toEqual({ ...deduction, bonus });
    expect(packOf({ scoring: deduction }).scoring).toEqual(deduction);
  });

  it('are said in the listing', () => {
    const pack = packOf({ scoring: { ...deduction, bonus } });
    expect(packListing(pack, 'zh')).toContain('policy-faq +2；message-board +1.5；bonus ≤ 3');
  });

  it.each([
    [
      'of a rule that does not exist',
      { points: { 'policy-fap': 2 }, cap: 3 },
      'points.policy-fap unknownKey',
    ],
    ['below 0', { points: { 'policy-faq': -1 }, cap: 3 }, 'points.policy-faq numberSmall'],
    ['without a cap', { points: {} }, 'cap missing'],
    ['with something else', { points: {}, cap: 1, each: 2 }, 'each unknownKey'],
  ])('are refused %s', (_why, broken, place) => {
    const faults = faultsIn({ ...least, scoring: { ...deduction, bonus: broken } });
    expect(placesOf(faults)).toEqual([`scoring.bonus.${place}`]);
  });

  it('are refused for a rule that the pack does not judge, and in a mean', () => {
    const left = { ...least, rules: { without: ['policy-faq'] }, scoring: { ...deduction, bonus } };
    expect(placesOf(faultsIn(left))).toEqual(['scoring.bonus.points.policy-faq leftOut']);
    const mean = { ...least, scoring: { manner: 'weighted-mean', bonus } };
    expect(placesOf(faultsIn(mean))).toEqual(['scoring.bonus unknownKey']);
  });

  it('are not smuggled in by the name of no rule', () => {
    const smuggled = JSON.parse(
      JSON.stringify({ ...least, scoring: { ...deduction, bonus } }).replace('policy-faq', '__proto__'),
    );
    expect(placesOf(faultsIn(smuggled))).toEqual(['scoring.bonus.points.__proto__ unknownKey']);
  });
});
