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
