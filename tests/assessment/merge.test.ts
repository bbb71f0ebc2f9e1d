import { describe, expect, it } from 'vitest';
import { changedAssessment, changeToOther } from '../../assessment/changed.ts';
import { canonicalJson } from '../../assessment/join/canonical.ts';
import { type AssessmentPart, mergeParts } from '../../assessment/merge.ts';
import { assessment, day, decision, dispute, draw, shot } from '../ledger/samples.ts';
import { answer, assessed } from './samples.ts';

const BASE = assessment('one', { sites: [assessed('a'), assessed('b')] });

function part(change: Partial<AssessmentPart> = {}): AssessmentPart {
  return { assessment: BASE, draws: [], remarks: [], shots: [], disputes: [], ...change };
}
const changed = (change: Parameters<typeof changedAssessment>[1], by: string, at: string, from = BASE) =>
  part({ assessment: changedAssessment(from, change, { by, at }) });
const fields = (conflicts: ReturnType<typeof mergeParts>['conflicts']) => conflicts.map(({ field }) => field);

/** Both ways round. */
function merged(ours: AssessmentPart, theirs: AssessmentPart) {
  return [mergeParts(ours, theirs), mergeParts(theirs, ours)];
}

describe('an assessment that was changed', () => {
  it('notes what was there before, and nothing where nothing changes', () => {
    const { assessment: after } = changed({ name: 'B', note: BASE.note }, '甲', day(2));
    expect(after.changes).toEqual([{ at: day(2), by: '甲', field: 'name', was: BASE.name }]);
    expect(changedAssessment(BASE, { name: BASE.name }, { by: '甲', at: day(2) })).toBe(BASE);
  });

  it('by one of two is taken over, whichever is merged into the other', () => {
    const later = changed({ name: 'B', sites: [assessed('a')] }, '甲', day(2));
    for (const { part: whole, conflicts } of merged(part(), later)) {
      expect(whole.assessment).toEqual(later.assessment);
      expect(conflicts).toEqual([]);
    }
  });

  it('by both in different fields has both changes', () => {
    for (const { part: whole, conflicts } of merged(
      changed({ name: 'B' }, '甲', day(2)),
      changed({ note: 'n' }, '乙', day(3)),
    )) {
      expect(whole.assessment).toMatchObject({ name: 'B', note: 'n', changes: [{ by: '甲' }, { by: '乙' }] });
      expect(conflicts).toEqual([]);
    }
  });

  it('by both in the same field takes the later and shows the other', () => {
    for (const { part: whole, conflicts } of merged(
      changed({ name: 'B' }, '甲', day(2)),
      changed({ name: 'C' }, '乙', day(3)),
    )) {
      expect(whole.assessment.name).toBe('C');
      expect(conflicts).toMatchObject([
        { what: 'assessment', key: 'one', field: 'name', taken: 'C', other: 'B' },
      ]);
    }
    const [one, other] = merged(changed({ name: 'B' }, '甲', day(2)), changed({ name: 'C' }, '乙', day(3)));
    expect(one?.conflicts[0]?.id).toBe(other?.conflicts[0]?.id);
  });

  it('by both in its list of sites has what each added, without what each removed', () => {
    const ours = changed({ sites: [...BASE.sites, assessed('c')] }, '甲', day(2));
    const theirs = changed({ sites: [assessed('b'), assessed('d')] }, '乙', day(3));
    for (const { part: whole, conflicts } of merged(ours, theirs)) {
      expect(whole.assessment.sites.map(({ id }) => id).toSorted()).toEqual(['b', 'c', 'd']);
      expect(conflicts).toEqual([]);
    }
  });

  it('loses no site that one removed and the other changed', () => {
    const ours = changed({ sites: [assessed('b')] }, '甲', day(2));
    const theirs = changed({ sites: [assessed('a', { title: '甲区' }), assessed('b')] }, '乙', day(3));
    for (const { part: whole, conflicts } of merged(ours, theirs)) {
      expect(whole.assessment.sites.map(({ title }) => title).toSorted()).toEqual(['b', '甲区']);
      expect(fields(conflicts)).toEqual(['sites a']);
    }
  });

  it('is put together again and again without a conflict', () => {
    const ours = changed({ sites: [...BASE.sites, assessed('c')], name: 'B' }, '甲', day(2));
    const theirs = changed({ sites: [...BASE.sites, assessed('d')] }, '乙', day(3));
    const once = mergeParts(ours, theirs).part;
    const more = changed(
      { sites: [...theirs.assessment.sites, assessed('e')] },
      '乙',
      day(4),
      theirs.assessment,
    );
    const twice = mergeParts(once, more);
    expect(twice.conflicts).toEqual([]);
    expect(twice.part.assessment.sites.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(mergeParts(twice.part, more)).toEqual({ part: twice.part, conflicts: [] });
  });

  it('takes the other side of a conflict where a person says so, of a field or of one site', () => {
    const ours = changed({ name: 'B', sites: [assessed('a', { title: '甲' }), assessed('b')] }, '甲', day(2));
    const theirs = changed(
      { name: 'C', sites: [assessed('a', { title: '乙' }), assessed('b')] },
      '乙',
      day(3),
    );
    const { part: whole, conflicts } = mergeParts(ours, theirs);
    expect(fields(conflicts)).toEqual(['name', 'sites a']);
    const taken = conflicts.reduce(
      (after, conflict) =>
        changedAssessment(after, changeToOther(after, conflict) ?? {}, { by: '丙', at: day(4) }),
      whole.assessment,
    );
    expect(taken).toMatchObject({ name: 'B', sites: [{ id: 'a', title: '甲' }, { id: 'b' }] });
    expect(taken.changes.slice(-2).map(({ by, field }) => [by, field])).toEqual([
      ['丙', 'name'],
      ['丙', 'sites'],
    ]);
    const gone = { what: 'assessment', field: 'sites b', other: null } as const;
    expect(changeToOther(taken, gone)).toEqual({ sites: [taken.sites[0]] });
    expect(changeToOther(taken, { what: 'assessment', field: 'id', other: 'evil' })).toBeNull();
    expect(changeToOther(taken, { what: 'assessment', field: 'name', other: 1 })).toBeNull();
    expect(changeToOther(taken, { what: 'remark', field: '', other: {} })).toBeNull();
  });

  it('without a word of it is a conflict', () => {
    const [one] = merged(part(), part({ assessment: { ...BASE, pack: 'other', assessors: ['丙'] } }));
    expect(one?.part.assessment).toMatchObject({ pack: 'plain', assessors: ['甲', '乙', '丙'] });
    expect(one && fields(one.conflicts)).toEqual(['pack']);
  });

  it('is not put together with another', () => {
    expect(() => mergeParts(part(), part({ assessment: assessment('two') }))).toThrow(RangeError);
  });
});

describe('what people said', () => {
  it('stays from both, and two answers to one question are no conflict', () => {
    const [mine, yours] = [answer('甲', 'yes'), answer('乙', 'no')];
    const { part: whole, conflicts } = mergeParts(part({ remarks: [mine] }), part({ remarks: [yours] }));
    expect(whole.remarks).toEqual([mine, yours]);
    expect(conflicts).toEqual([]);
  });

  it('later by the same person replaces the earlier; by another it is shown', () => {
    const was = decision('d', { by: '甲', at: day(2) });
    const own = { ...was, reason: '改', at: day(3) };
    const [, back] = merged(part({ remarks: [was] }), part({ remarks: [own] }));
    expect(back).toMatchObject({ part: { remarks: [own] }, conflicts: [] });
    const foreign = { ...own, by: '乙' };
    for (const { part: whole, conflicts } of merged(part({ remarks: [was] }), part({ remarks: [foreign] }))) {
      expect(whole.remarks).toEqual([foreign]);
      expect(conflicts).toMatchObject([{ what: 'remark', key: 'd', other: was }]);
    }
    const atOnce = { ...was, reason: '别' };
    expect(mergeParts(part({ remarks: [was] }), part({ remarks: [atOnce] }))).toMatchObject({
      part: { remarks: [was] },
      conflicts: [{ other: atOnce }],
    });
  });

  it('in pictures of one name and other bytes is shown', async () => {
    const { bytes: _, ...head } = await shot('s');
    const other = { ...head, sha256: 'f'.repeat(64) };
    expect(mergeParts(part({ shots: [head] }), part({ shots: [other] }))).toMatchObject({
      part: { shots: [head] },
      conflicts: [{ what: 'shot', other }],
    });
  });
});

describe('draws', () => {
  it('that differ: the first holds, the other is shown', () => {
    const [first, second] = [draw(), draw({ at: day(9), seed: 'other' })];
    for (const { part: whole, conflicts } of merged(part({ draws: [second] }), part({ draws: [first] }))) {
      expect(whole.draws).toEqual([first]);
      expect(conflicts).toMatchObject([{ what: 'draw', other: second }]);
    }
  });

  it('that are the same and were made twice are no conflict', () => {
    expect(mergeParts(part({ draws: [draw({ at: day(9) })] }), part({ draws: [draw()] }))).toMatchObject({
      part: { draws: [draw()] },
      conflicts: [],
    });
  });
});

describe('disputes', () => {
  const ruling = (id: string, state: 'upheld' | 'dismissed', at: string) =>
    ({ id, state, reason: '', by: id, at, scoreBefore: null, scoreAfter: null }) as const;
  const ruled = (...rulings: ReturnType<typeof ruling>[]) => part({ disputes: [dispute('d', { rulings })] });

  it('have the rechecks and rulings of both in the order of their times', () => {
    const [one, two] = [ruling('one', 'upheld', day(5)), ruling('two', 'upheld', day(6))];
    for (const { part: whole, conflicts } of merged(ruled(two), ruled(one))) {
      expect(whole.disputes[0]?.rulings).toEqual([one, two]);
      expect(conflicts).toEqual([]);
    }
  });

  it('ruled on differently: the later holds, and it is shown', () => {
    const [one, two] = [ruling('one', 'upheld', day(5)), ruling('two', 'dismissed', day(6))];
    for (const { conflicts } of merged(ruled(one), ruled(two))) {
      expect(conflicts).toMatchObject([{ what: 'dispute', field: 'state', taken: two, other: one }]);
    }
    expect(mergeParts(ruled(one), ruled(one, two)).conflicts).toEqual([]);
  });

  it('whose words were changed are shown', () => {
    const given = part({ disputes: [dispute('d', { text: '另一说法' })] });
    expect(mergeParts(part({ disputes: [dispute('d')] }), given)).toMatchObject({
      part: { disputes: [dispute('d')] },
      conflicts: [{ field: 'text', other: '另一说法' }],
    });
  });
});

describe('canonical JSON', () => {
  it('is the same for what says the same', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, 10: 1, 9: 2 })).toBe(
      '{"10":1,"9":2,"b":[1,{"c":"é","d":null}]}',
    );
    expect(canonicalJson(JSON.parse('{"__proto__":1,"\\ud800":"\\u2028"}'))).toBe(
      '{"__proto__":1,"\\ud800":"\u2028"}',
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
});
