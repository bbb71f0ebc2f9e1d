import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreementOn, answersByQuestion } from '../../../assessment/agreement.ts';
import { changedAssessment } from '../../../assessment/changed.ts';
import type { Conflict, Dispute } from '../../../assessment/contract.ts';
import {
  type ConflictChoice,
  canKeepBoth,
  sideOfMine,
} from '../../../extension/assessment/conflict-sides.ts';
import { conflictsIn } from '../../../extension/assessment/conflicts-in.ts';
import { decideConflict } from '../../../extension/assessment/decide-conflict.ts';
import type { Remark } from '../../../ledger/contract.ts';
import { Ledger } from '../../../ledger/ledger.ts';
import { KEPT_SITE } from '../../e2e/kept-portal.ts';
import { PARTED, twoParts } from '../../e2e/two-parts.ts';

let parts: Awaited<ReturnType<typeof twoParts>>;
let ledger: Ledger;
let names = 0;

beforeAll(async () => {
  parts = await twoParts();
});

async function take(file: Uint8Array) {
  return ledger.importFrom(new Blob([new Uint8Array(file)]).stream());
}

beforeEach(async () => {
  ledger = new Ledger(`conflicts-${++names}`);
  await take(parts.mine);
  await take(parts.theirs);
});

async function open(): Promise<Conflict[]> {
  const kept = await ledger.assessment(PARTED);
  return kept === null ? [] : conflictsIn(ledger, kept);
}

async function one(what: Conflict['what'], key: string, field = ''): Promise<Conflict> {
  const found = (await open()).find((conflict) => {
    const isField = field === '' || conflict.field.startsWith(field);
    return conflict.what === what && conflict.key === key && isField;
  });
  if (found === undefined) throw new Error(`no conflict over ${what} ${key} ${field}`);
  return found;
}

const ruled: [Dispute, unknown][] = [];

async function decide(conflict: Conflict, choice: ConflictChoice): Promise<void> {
  const rule = async (dispute: Dispute, ruling: unknown) => void ruled.push([dispute, ruling]);
  await decideConflict(conflict, choice, { ledger, by: '丙', rule });
}

async function remark(id: string) {
  return (await ledger.remarks(KEPT_SITE)).find((said) => said.id === id);
}

describe('two parts put together', () => {
  it('leave one conflict of every kind, each with who and when', async () => {
    const conflicts = await open();
    expect(conflicts.map(({ what, field }) => `${what} ${field}`.trim()).toSorted()).toEqual([
      'assessment name',
      `assessment sites ${KEPT_SITE}`,
      'dispute state',
      'draw',
      'remark',
      'remark',
      'remark',
      'remark',
      'shot',
    ]);
    for (const conflict of conflicts) {
      expect(conflict.sides?.mine).toMatch(/taken|other/);
      const mine = conflict.sides?.[sideOfMine(conflict)];
      if (conflict.what !== 'shot') expect(mine?.by).toBe('甲');
      expect(mine?.at).toMatch(/^2025-11-0/);
    }
  });

  it('stay listed where their site is taken off', async () => {
    const kept = await ledger.assessment(PARTED);
    if (kept === null) throw new Error('it is kept');
    const sites = kept.sites.filter(({ id }) => id !== KEPT_SITE);
    await ledger.putAssessment(
      changedAssessment(kept, { sites }, { by: '丙', at: '2025-11-10T00:00:00.000Z' }),
    );
    expect(await open()).toHaveLength(9);
  });

  it('say of whose they are no more where the conflicts came with a file', async () => {
    const file = await ledger.exportAssessment(PARTED, { tool: 'test', at: '2025-11-10T00:00:00.000Z' });
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    ledger = new Ledger(`conflicts-${++names}`);
    await take(bytes);
    const conflicts = await open();
    expect(conflicts).toHaveLength(9);
    expect(conflicts.every(({ sides }) => sides?.mine === null)).toBe(true);
    expect(conflicts.every(({ sides }) => sides?.taken?.at !== undefined)).toBe(true);
  });
});

describe('a person decides', () => {
  it('for an answer: mine, theirs, or both as first and second assessor', async () => {
    await decide(await one('remark', 'one'), 'mine');
    expect(await remark('one')).toMatchObject({ by: '甲', answer: 'substantial' });
    await decide(await one('remark', 'two'), 'both');
    const answers = answersByQuestion(await ledger.remarks(KEPT_SITE)).get(`${KEPT_SITE} two`) ?? [];
    expect(agreementOn(answers, 2)).toMatchObject({
      state: 'disagreed',
      answers: [{ by: '甲' }, { by: '乙' }],
    });
    expect((await open()).filter(({ key }) => key === 'one' || key === 'two')).toEqual([]);
  });

  it('for the same twice, alike wherever it is decided', async () => {
    await decide(await one('remark', 'two'), 'both');
    const here = (await ledger.remarks(KEPT_SITE)).map(({ id }) => id).toSorted();
    ledger = new Ledger(`conflicts-${++names}`);
    await take(parts.theirs);
    await take(parts.mine);
    await decide(await one('remark', 'two'), 'both');
    expect((await ledger.remarks(KEPT_SITE)).map(({ id }) => id).toSorted()).toEqual(here);
  });

  it('for decisions one, never both; for notes both if wished', async () => {
    const decided = await one('remark', 'decided');
    expect(canKeepBoth(decided)).toBe(false);
    await expect(decide(decided, 'both')).rejects.toThrow(RangeError);
    expect(await open()).toContainEqual(decided);
    await decide(decided, 'mine');
    expect(await remark('decided')).toMatchObject({ verdict: 'dismissed', by: '甲' });
    await decide(await one('remark', 'noted'), 'both');
    const notes = (await ledger.remarks(KEPT_SITE)).filter(({ type }) => type === 'note');
    expect(notes.map(({ by }) => by).toSorted()).toEqual(['乙', '甲']);
  });

  it('for the setup and a site of the list, and the change is noted', async () => {
    await decide(await one('assessment', PARTED, 'name'), 'mine');
    await decide(await one('assessment', PARTED, 'sites'), 'mine');
    const kept = await ledger.assessment(PARTED);
    expect(kept).toMatchObject({ name: '甲的评估', sites: [{ title: '松江区（甲）' }, { title: '崇明区' }] });
    expect(kept?.changes.slice(-2)).toMatchObject([
      { by: '丙', field: 'name' },
      { by: '丙', field: 'sites' },
    ]);
  });

  it('for a draw: theirs takes the place of mine', async () => {
    await decide(await one('draw', `${PARTED} ${KEPT_SITE}`), 'theirs');
    expect(await ledger.draws(PARTED)).toMatchObject([{ seed: '乙的种子', by: '乙' }]);
  });

  it.each([
    ['mine', [6]],
    ['theirs', [7]],
    ['both', [6, 7]],
  ] as const)('for a picture: %s', async (choice, expected) => {
    await decide(await one('shot', 'picture'), choice);
    const shots = await ledger.shots(KEPT_SITE);
    expect(shots.map(({ bytes }) => bytes.at(-1)).toSorted()).toEqual(expected);
    expect(shots.some(({ id }) => id === 'picture')).toBe(true);
  });

  it('for a ruling: it is given once more, and all rulings stay', async () => {
    await decide(await one('dispute', 'dispute', 'state'), 'mine');
    const [dispute] = await ledger.disputes(KEPT_SITE);
    expect(dispute?.rulings.map(({ by }) => by)).toEqual(['甲', '乙']);
    expect(ruled.at(-1)).toMatchObject([{ id: 'dispute' }, { state: 'upheld', reason: '甲核实' }]);
  });

  it('and nothing is decided where what it is about is gone', async () => {
    const conflict = await one('dispute', 'dispute', 'state');
    await ledger.removeDispute('dispute');
    await expect(decide(conflict, 'mine')).rejects.toThrow(RangeError);
    expect(await open()).toContainEqual(conflict);
    const odd = { ...(await one('remark', 'one')), sides: undefined, other: { nonsense: true } };
    await expect(decide(odd, 'theirs')).rejects.toThrow(RangeError);
  });
});

describe('what was decided', () => {
  /** What people made, in the order of its names. */
  async function made() {
    const [remarks, draws, shots, kept] = await Promise.all([
      ledger.remarks(KEPT_SITE),
      ledger.draws(PARTED),
      ledger.shots(KEPT_SITE),
      ledger.assessment(PARTED),
    ]);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return { remarks: remarks.toSorted(byId), draws, shots: shots.toSorted(byId), kept };
  }

  async function decideAll(choice: ConflictChoice): Promise<void> {
    for (const conflict of await open()) {
      const isPossible = choice !== 'both' || canKeepBoth(conflict);
      await decide(conflict, isPossible ? choice : 'mine');
    }
  }

  /** Their part after they went on with it. */
  async function theirsAfter(change: (of: Ledger) => Promise<void>): Promise<Uint8Array> {
    const elsewhere = new Ledger(`elsewhere-${++names}`);
    await elsewhere.importFrom(new Blob([new Uint8Array(parts.theirs)]).stream());
    await change(elsewhere);
    const file = await elsewhere.exportAssessment(PARTED, { tool: 'test', at: '2025-11-12T00:00:00.000Z' });
    return new Uint8Array(await new Response(file).arrayBuffer());
  }

  it.each(['mine', 'theirs', 'both'] as const)('holds when the same files come again: %s', async (choice) => {
    await decideAll(choice);
    const before = await made();
    for (const file of [parts.theirs, parts.mine, parts.theirs]) {
      expect(await take(file)).toMatchObject({ taken: true, conflicts: [], refused: 0 });
      expect(await open()).toEqual([]);
      expect(await made()).toEqual(before);
    }
  });

  it('is asked again where their side has changed, and only there', async () => {
    await decideAll('mine');
    const file = await theirsAfter(async (elsewhere) => {
      const said = (await elsewhere.remarks(KEPT_SITE)).find(({ id }) => id === 'one');
      if (said?.type !== 'answer') throw new Error('they answered');
      await elsewhere.remark({ ...said, note: '乙又看过', at: '2025-11-08T00:00:00.000Z' });
    });
    expect(await take(file)).toMatchObject({ conflicts: [{ what: 'remark', key: 'one' }] });
    expect(await open()).toMatchObject([{ key: 'one', taken: { note: '乙又看过' }, other: { by: '甲' } }]);
  });

  it('is asked again where my side has changed, and only there', async () => {
    await decideAll('mine');
    const said = await remark('one');
    if (said?.type !== 'answer') throw new Error('it is answered');
    await ledger.remark({ ...said, note: '甲又看过', at: '2025-11-08T00:00:00.000Z' });
    expect(await take(parts.theirs)).toMatchObject({ conflicts: [{ what: 'remark', key: 'one' }] });
    expect(await remark('one')).toMatchObject({ note: '甲又看过' });
  });

  it('is asked again where what was decided does not stand any more', async () => {
    const conflict = await one('remark', 'one');
    await decide(conflict, 'mine');
    const theirs = conflict.sides?.mine === 'taken' ? conflict.other : conflict.taken;
    await ledger.remark(theirs as Remark);
    const report = await take(parts.mine);
    expect(report.taken && report.conflicts.map(({ key }) => key)).toContain('one');
    expect((await open()).filter(({ key }) => key === 'one')).toHaveLength(1);
  });

  it('is not asked because it is open in a file, nor open for others because it was decided here', async () => {
    const file = await ledger.exportAssessment(PARTED, { tool: 'test', at: '2025-11-10T00:00:00.000Z' });
    const withOpen = new Uint8Array(await new Response(file).arrayBuffer());
    await decideAll('mine');
    expect(await take(withOpen)).toMatchObject({ conflicts: [] });
    expect(await open()).toEqual([]);
    const after = await ledger.exportAssessment(PARTED, { tool: 'test', at: '2025-11-11T00:00:00.000Z' });
    const bytes = new Uint8Array(await new Response(after).arrayBuffer());
    ledger = new Ledger(`conflicts-${++names}`);
    await take(bytes);
    expect(await open()).toEqual([]);
  });

  it('on an objection is not undone by the remark of an earlier ruling', async () => {
    const said = (by: string, at: string, reason: string): Remark => ({
      ...{
        type: 'decision',
        id: 'dispute dispute',
        site: KEPT_SITE,
        fingerprint: 'f',
        rule: 'validity-label',
      },
      ...{ url: null, scope: 'finding', verdict: 'confirmed', reason, by, at },
    });
    const dispute = (await ledger.disputes(KEPT_SITE)).find(({ id }) => id === 'dispute');
    const theirs = dispute?.rulings.find(({ by }) => by === '乙');
    if (dispute === undefined || theirs === undefined) throw new Error('it was ruled on');
    const file = await theirsAfter((elsewhere) => elsewhere.remark(said('乙', theirs.at, theirs.reason)));
    await decideAll('mine');
    const last = { ...theirs, id: 'last', by: '丙', at: '2025-11-10T00:00:00.000Z' };
    await ledger.keepDispute({ ...dispute, rulings: [...dispute.rulings, last] });
    await ledger.remark(said('丙', last.at, '丙核实'));
    expect(await take(file)).toMatchObject({ conflicts: [] });
    expect(await remark('dispute dispute')).toMatchObject({ by: '丙' });
  });
});
