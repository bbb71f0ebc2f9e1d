import { describe, expect, it } from 'vitest';
import { changedAssessment } from '../../assessment/changed.ts';
import type { Conflict, Ruling } from '../../assessment/contract.ts';
import { joinAssessments } from '../../assessment/join/assessment.ts';
import { stillHolds } from '../../assessment/join/decided.ts';
import { isOutruled, joinDisputes } from '../../assessment/join/dispute.ts';
import { joinDraws } from '../../assessment/join/draw.ts';
import type { Joined, Settled } from '../../assessment/join/joined.ts';
import { joinSaid } from '../../assessment/join/said.ts';
import { assessment, day, decision, dispute, draw } from '../ledger/samples.ts';
import { assessed } from './samples.ts';

type Join<T> = (kept: T, given: T, settled?: Settled) => Joined<T>;

/** Joins anew with all that was found decided. */
function anew<T>(join: Join<T>, kept: T, given: T): { found: number; after: Joined<T> } {
  const { conflicts } = join(kept, given);
  return { found: conflicts.length, after: join(kept, given, new Set(conflicts.map(({ id }) => id))) };
}

const BASE = assessment('one', { name: 'A', sites: [assessed('a'), assessed('b')] });
const changed = (change: Parameters<typeof changedAssessment>[1], by: string, at: string) =>
  changedAssessment(BASE, change, { by, at });
const titled = (title: string) => [assessed('a', { title }), assessed('b')];

describe('what was decided before', () => {
  it('leaves what was said as it is kept, though the other is later', () => {
    const [kept, given] = [
      decision('one', { by: '甲', at: day(2) }),
      decision('one', { by: '乙', at: day(3) }),
    ];
    expect(joinSaid(kept, given).taken).toBe(given);
    expect(anew(joinSaid, kept, given)).toEqual({
      found: 1,
      after: { taken: kept, became: 'older', conflicts: [] },
    });
  });

  it('leaves a draw as it is kept, though the other is earlier', () => {
    const [kept, given] = [draw({ seed: 'k', at: day(3) }), draw({ seed: 'g', at: day(2) })];
    expect(joinDraws(kept, given).taken).toBe(given);
    expect(anew(joinDraws, kept, given).after).toEqual({ taken: kept, became: 'older', conflicts: [] });
  });

  it('leaves a field and a site of an assessment as they are kept, and takes all else', () => {
    const kept = changed({ name: 'B', sites: titled('kept') }, '甲', day(2));
    const given = changed({ name: 'C', sites: [...titled('given'), assessed('c')], note: 'n' }, '乙', day(3));
    expect(joinAssessments(kept, given).taken).toMatchObject({
      name: 'C',
      sites: [{ title: 'given' }, {}, {}],
    });
    const { found, after } = anew(joinAssessments, kept, given);
    expect(found).toBe(2);
    expect(after.taken).toMatchObject({
      name: 'B',
      note: 'n',
      sites: [{ title: 'kept' }, { id: 'b' }, { id: 'c' }],
    });
    expect(after.conflicts).toEqual([]);
  });

  it('leaves out a site that was removed here', () => {
    const kept = changed({ sites: [assessed('b')] }, '甲', day(2));
    const given = changed({ sites: titled('given') }, '乙', day(3));
    expect(joinAssessments(kept, given).taken.sites).toHaveLength(2);
    expect(anew(joinAssessments, kept, given).after.taken.sites).toEqual([assessed('b')]);
  });

  it('leaves the words of an objection as they are kept', () => {
    const [kept, given] = [dispute('one', { text: 'k' }), dispute('one', { text: 'g' })];
    expect(anew(joinDisputes, kept, given)).toEqual({
      found: 1,
      after: { taken: kept, became: 'older', conflicts: [] },
    });
  });

  it('says nothing of what else differs', () => {
    const kept = changed({ name: 'B' }, '甲', day(2));
    const given = changed({ name: 'C' }, '乙', day(3));
    expect(joinAssessments(kept, given, new Set(['assessment one name 0'])).conflicts).toHaveLength(1);
  });
});

describe('a decision', () => {
  const found: Conflict = {
    ...{ id: 'c', assessment: null, site: 'a', what: 'remark', key: 'k', field: '', taken: 'T', other: 'O' },
    sides: { mine: 'other', taken: null, other: null },
  };
  const decided = (holds: 'taken' | 'other' | 'both'): Conflict => ({
    ...found,
    decided: { by: '甲', at: day(1), holds },
  });

  it('holds while what is kept is what was left standing', () => {
    expect(
      [decided('taken'), decided('other'), decided('both')].map((one) => stillHolds(one, found)),
    ).toEqual([false, true, true]);
    const turned = { ...found, taken: 'O', other: 'T' };
    expect(stillHolds(decided('taken'), turned)).toBe(true);
    expect(stillHolds(decided('other'), turned)).toBe(false);
  });

  it('is none where nobody decided, or nobody knows whose is whose', () => {
    expect(stillHolds(found, found)).toBe(false);
    expect(stillHolds(decided('other'), { ...found, sides: undefined })).toBe(false);
  });
});

describe('the remark of a ruling', () => {
  const ruling = (by: string, at: string): Ruling => ({
    ...{ id: by, state: 'upheld', reason: '', by, at, scoreBefore: null, scoreAfter: null },
  });
  const ruled = dispute('d', { rulings: [ruling('甲', day(2)), ruling('乙', day(3))] });

  it.each([
    ['an earlier one', 'dispute d', '甲', day(2), true],
    ['the last one', 'dispute d', '乙', day(3), false],
    ['one that is not known', 'dispute d', '丙', day(2), false],
    ['another matter', 'dispute e', '甲', day(2), false],
  ] as const)('that is %s', (_what, id, by, at, is) => {
    expect(isOutruled({ id, by, at }, ruled)).toBe(is);
  });
});
