import { describe, expect, it } from 'vitest';
import type { Tallies } from '../../../audit/score/contract.ts';
import { scoreSheet } from '../../../audit/score/sheet.ts';
import type { AnyRuleId } from '../../../rules/packs/contract.ts';
import { packFor } from '../../../rules/packs/index.ts';
import { ruleIds } from '../../../rules/packs/user-pack.ts';
import { packOf } from '../../packs/pack-of.ts';
import { rulesIn, scored, type TallyChange, tally } from './tallies.ts';

type Told = Partial<Record<AnyRuleId, TallyChange>>;

function tallies(told: Told): Tallies {
  const all = new Map<AnyRuleId, ReturnType<typeof tally>>();
  for (const id of ruleIds) {
    const change = told[id];
    if (change !== undefined) all.set(id, tally(change));
  }
  return all;
}

const three = { only: ['validity-label', 'message-board', 'policy-faq'] } as const;
const deduction = {
  manner: 'deduction',
  full: 100,
  points: { error: 6, warning: 3, info: 1 },
  caps: { '13': 7 },
} as const;

describe('the weighted mean', () => {
  const pack = packOf({ rules: three });

  it('is the mean of the shares by weight', () => {
    const sheet = scoreSheet(
      pack,
      tallies({
        'validity-label': { passed: 6, error: 2, warning: 2 },
        'message-board': { passed: 3, inapplicable: 40 },
        'policy-faq': { info: 10 },
      }),
    );
    expect(scored(sheet, 'validity-label')).toMatchObject({ outcome: 'failed', weight: 10 });
    expect(scored(sheet, 'validity-label').share?.now).toBeCloseTo(0.7);
    expect(scored(sheet, 'policy-faq').share?.now).toBeCloseTo(0.9);
    expect(sheet).toMatchObject({ pack: 'xinqiao', manner: 'weighted-mean', full: 100, judged: 1 });
    expect(sheet.score?.now).toBeCloseTo((100 * (10 * 0.7 + 10 + 5 * 0.9)) / 25);
    expect(scored(sheet, 'validity-label').lost).toBeCloseTo(12);
    expect(scored(sheet, 'policy-faq').lost).toBeCloseTo(2);
  });

  it('leaves out what is inapplicable, and its weight', () => {
    const sheet = scoreSheet(
      pack,
      tallies({
        'validity-label': { passed: 1 },
        'message-board': { inapplicable: 9 },
        'policy-faq': { inapplicable: 9 },
      }),
    );
    expect(sheet).toMatchObject({ judged: 1, score: { now: 100, worst: 100, best: 100 } });
    expect(scored(sheet, 'message-board')).toMatchObject({ outcome: 'inapplicable', share: null, lost: 0 });
  });

  it('has no score where nothing applies, and none where nothing could be told', () => {
    const inapplicable = { inapplicable: 3 };
    const nothing = tallies({
      'validity-label': inapplicable,
      'message-board': inapplicable,
      'policy-faq': inapplicable,
    });
    expect(scoreSheet(pack, nothing)).toMatchObject({ score: null, judged: 0 });
    const untold = tallies({
      'validity-label': { cantTell: 3 },
      'message-board': { untested: 2 },
      'policy-faq': { cantTell: 1 },
    });
    expect(scoreSheet(pack, untold)).toMatchObject({ score: null, judged: 0 });
    expect(scoreSheet(pack, new Map())).toMatchObject({ score: null, judged: 0 });
  });

  it('takes what could not be told for an interval, never for a loss', () => {
    const sheet = scoreSheet(
      pack,
      tallies({ 'validity-label': { passed: 3, cantTell: 1 }, 'message-board': { untested: 2 } }),
    );
    expect(sheet.score).toEqual({ now: 100, worst: 30, best: 100 });
    expect(sheet.judged).toBeCloseTo(7.5 / 25);
    expect(scored(sheet, 'message-board')).toMatchObject({ outcome: 'untested', share: null, lost: 0 });
    expect(scored(sheet, 'policy-faq').outcome).toBe('untested');
  });

  it('is at best short of what failed, and at worst of what could not be told as well', () => {
    const sheet = scoreSheet(
      packOf({ rules: { only: ['validity-label'] } }),
      tallies({ 'validity-label': { passed: 1, error: 1, cantTell: 2 } }),
    );
    expect(sheet.score).toEqual({ now: 50, worst: 25, best: 75 });
    expect(scored(sheet, 'validity-label')).toMatchObject({ lost: 50, beforeCap: 50, gained: 0 });
  });

  it('weighs what weighs little, too', () => {
    const light = packOf({
      rules: { only: ['validity-label', 'message-board'] },
      weights: { 'validity-label': 0.5 },
    });
    const sheet = scoreSheet(
      light,
      tallies({ 'validity-label': { error: 1 }, 'message-board': { passed: 1 } }),
    );
    expect(sheet.score?.now).toBeCloseTo((100 * 10) / 10.5);
  });

  it('has a page of which nothing was told beside one that was not tested stand for two', () => {
    const sheet = scoreSheet(
      packOf({ rules: { only: ['validity-label'] } }),
      tallies({ 'validity-label': { passed: 2, cantTell: 1, untested: 1 } }),
    );
    expect(sheet).toMatchObject({ judged: 0.5, score: { now: 100, worst: 50, best: 100 } });
  });

  it('knows no score without a plan: nothing weighs', () => {
    const sheet = scoreSheet(packFor(null), tallies({ 'validity-label': { error: 4 } }));
    expect(sheet).toMatchObject({ score: null, judged: 0 });
    expect(sheet.headings.map(({ id, score }) => [id, score])).toEqual([['analogy', null]]);
    expect(scored(sheet, 'validity-label')).toMatchObject({ outcome: 'failed', weight: 0, lost: 0 });
  });

  it('weighs a rule as its findings do where they rest on another year', () => {
    const told = tallies({ 'annual-report': { error: 1 }, 'work-plan': { passed: 1 } });
    const yearly = packOf({ rules: { only: ['annual-report', 'work-plan'] } });
    expect(scoreSheet(yearly, told).score?.now).toBeCloseTo((100 * 5) / 13);
    const grounds = { weights: new Map([['annual-report', 0]]), byClause: new Map() };
    const sheet = scoreSheet(yearly, told, grounds);
    expect(sheet.score?.now).toBe(100);
    expect(scored(sheet, 'annual-report')).toMatchObject({ weight: 0, lost: 0, outcome: 'failed' });
  });
});

describe('deduction', () => {
  const pack = packOf({ rules: three, scoring: deduction });

  it('takes points once for each rule, by its worst failure', () => {
    const sheet = scoreSheet(
      pack,
      tallies({
        'validity-label': { error: 1, warning: 9 },
        'message-board': { passed: 900, info: 1 },
        'policy-faq': { passed: 1 },
      }),
    );
    expect(sheet.score).toEqual({ now: 93, worst: 93, best: 93 });
    expect(rulesIn(sheet).map(({ rule, lost }) => [rule, lost])).toEqual([
      ['validity-label', 6],
      ['message-board', 1],
      ['policy-faq', 0],
    ]);
  });

  it('takes no more from a group than its cap, and says what the cap forgives', () => {
    const capped = packOf({ rules: { only: ['validity-label', 'validity-accuracy'] }, scoring: deduction });
    const failed = { error: 1 };
    const sheet = scoreSheet(capped, tallies({ 'validity-label': failed, 'validity-accuracy': failed }));
    expect(sheet.score?.now).toBe(93);
    expect(rulesIn(sheet).map(({ lost, beforeCap }) => [lost, beforeCap])).toEqual([
      [6, 6],
      [1, 6],
    ]);
    expect(sheet.headings.find(({ id }) => id === '13')).toMatchObject({ lost: 7, score: { now: 93 } });
  });

  it('never takes more than there is', () => {
    const scoring = { ...deduction, full: 8, caps: {} };
    const failed = { error: 1 };
    const sheet = scoreSheet(
      packOf({ rules: three, scoring }),
      tallies({ 'validity-label': failed, 'message-board': failed, 'policy-faq': failed }),
    );
    expect(sheet.score?.now).toBe(0);
    expect(rulesIn(sheet).map(({ lost }) => lost)).toEqual([6, 2, 0]);
  });

  it('takes nothing for what the pack judges and does not count', () => {
    const uncounted = packOf({ rules: three, scoring: deduction, weights: { 'validity-label': 0 } });
    const sheet = scoreSheet(
      uncounted,
      tallies({ 'validity-label': { error: 1 }, 'policy-faq': { passed: 1 } }),
    );
    expect(sheet.score?.now).toBe(100);
  });

  it('takes all points for what weighs little', () => {
    const light = packOf({ rules: three, scoring: deduction, weights: { 'validity-label': 0.5 } });
    const sheet = scoreSheet(light, tallies({ 'validity-label': { error: 1 } }));
    expect(sheet.score?.now).toBe(94);
    expect(scored(sheet, 'validity-label')).toMatchObject({ lost: 6, beforeCap: 6, gained: 0 });
  });

  it('has no score where only what does not count was judged', () => {
    const uncounted = packOf({ rules: three, scoring: deduction, weights: { 'validity-label': 0 } });
    expect(scoreSheet(uncounted, tallies({ 'validity-label': { error: 1 } })).score).toBeNull();
  });

  it('counts what was not tested beside what could not be told among what may cost', () => {
    const sheet = scoreSheet(
      packOf({ rules: { only: ['validity-label'] }, scoring: deduction }),
      tallies({ 'validity-label': { passed: 3, cantTell: 1, untested: 1 } }),
    );
    expect(sheet.score).toEqual({ now: 100, worst: 94, best: 100 });
  });

  it('is at worst what a rule could cost, and no more', () => {
    const explored = packOf({
      rules: { only: ['validity-label', 'read-act-link'] },
      scoring: deduction,
    });
    const sheet = scoreSheet(
      explored,
      tallies({ 'validity-label': { passed: 1 }, 'read-act-link': { cantTell: 1 } }),
    );
    // What a plan only explores is never more than a hint.
    expect(sheet.score).toEqual({ now: 100, worst: 99, best: 100 });
    expect(scoreSheet(explored, tallies({ 'validity-label': { cantTell: 1 } })).score).toBeNull();
  });

  it('adds points for excellence, up to their cap, and takes none where it is missing', () => {
    const bonus = { points: { 'policy-faq': 3, 'message-board': 4 }, cap: 5 };
    const rich = packOf({ rules: three, scoring: { ...deduction, bonus } });
    const sheet = (told: Told) => scoreSheet(rich, tallies({ 'validity-label': { warning: 1 }, ...told }));
    expect(sheet({ 'policy-faq': { passed: 2 }, 'message-board': { passed: 2 } }).score?.now).toBe(102);
    expect(sheet({ 'policy-faq': { passed: 2 }, 'message-board': { error: 2 } }).score).toEqual({
      now: 100,
      worst: 100,
      best: 100,
    });
    expect(
      sheet({ 'policy-faq': { passed: 2, cantTell: 1 }, 'message-board': { inapplicable: 1 } }).score,
    ).toEqual({ now: 97, worst: 97, best: 100 });
  });

  it('says of each rule, and of its heading, what it gained apart from what it lost', () => {
    const bonus = { points: { 'policy-faq': 3 }, cap: 5 };
    const rich = packOf({ rules: three, scoring: { ...deduction, bonus } });
    const sheet = scoreSheet(
      rich,
      tallies({ 'validity-label': { warning: 1 }, 'policy-faq': { passed: 2 } }),
    );
    expect(scored(sheet, 'policy-faq')).toMatchObject({ lost: 0, beforeCap: 0, gained: 3 });
    expect(scored(sheet, 'validity-label')).toMatchObject({ lost: 3, beforeCap: 3, gained: 0 });
    expect(scored(sheet, 'message-board')).toMatchObject({ lost: 0, beforeCap: 0, gained: 0 });
    expect(sheet.headings.reduce((sum, { gained }) => sum + gained, 0)).toBe(3);
    expect(sheet.headings.reduce((sum, { lost }) => sum + lost, 0)).toBe(3);
  });

  it('has a score where only a bonus was judged, though it weighs nothing', () => {
    const bonus = { points: { 'policy-faq': 3 }, cap: 5 };
    const rich = packOf({ rules: three, scoring: { ...deduction, bonus }, weights: { 'policy-faq': 0 } });
    const sheet = scoreSheet(rich, tallies({ 'policy-faq': { passed: 1 } }));
    expect(sheet.score?.now).toBe(103);
  });
});

describe('a veto', () => {
  const vetoes = ['personal-privacy', 'classified-mark'] as const;
  const pack = packOf({ rules: { only: [...vetoes, 'validity-label'] }, vetoes });

  it('that failed is said beside the score', () => {
    const sheet = scoreSheet(
      pack,
      tallies({
        'personal-privacy': { passed: 99, error: 1 },
        'classified-mark': { passed: 99, cantTell: 1 },
        'validity-label': { passed: 1 },
      }),
    );
    expect(sheet).toMatchObject({ vetoed: ['personal-privacy'], mayVeto: ['classified-mark'] });
    expect(sheet.score?.now).toBeGreaterThan(95);
  });

  it('fails the site where it stands in no row of the plan, too', () => {
    const borrowed = packOf({
      extends: 'songjiang-2025',
      rules: { only: ['validity-label'] },
      vetoes: ['validity-label'],
    });
    const sheet = scoreSheet(borrowed, tallies({ 'validity-label': { warning: 1 } }));
    expect(sheet.headings.at(-1)?.others.map(({ rule }) => rule)).toEqual(['validity-label']);
    expect(sheet).toMatchObject({ vetoed: ['validity-label'], mayVeto: [] });
  });

  it('that held is not', () => {
    const held = { passed: 2 };
    const sheet = scoreSheet(pack, tallies({ 'personal-privacy': held, 'classified-mark': held }));
    expect(sheet).toMatchObject({ vetoed: [], mayVeto: [] });
  });
});

describe('the rows', () => {
  const sheet = scoreSheet(
    packFor('jiading-2023'),
    tallies({ 'validity-label': { error: 1 }, 'policy-push-entry': { cantTell: 1 } }),
  );
  const rows = sheet.headings.flatMap((heading) => heading.rows);
  const row = (clause: string) => rows.find((one) => one.clause === clause);

  it('are the clauses of the plan in its order, under its headings', () => {
    const { groups } = packFor('jiading-2023');
    expect(rows.map(({ clause }) => clause)).toEqual(groups.flatMap(({ clauses }) => clauses));
    expect(sheet.headings.map(({ id }) => id)).toEqual([...groups.map(({ id }) => id), 'analogy']);
  });

  it('count every rule once', () => {
    const counted = rulesIn(sheet).map(({ rule }) => rule);
    expect(new Set(counted).size).toBe(counted.length);
    expect(row('jiading-2023/37')?.rules.map(({ rule }) => rule)).toContain('validity-label');
    expect(row('jiading-2023/42')).toMatchObject({
      outcome: 'cantTell',
      rules: [],
      also: [{ rule: 'policy-push-entry', outcome: 'cantTell', row: 'jiading-2023/41' }],
    });
  });

  it('say the worst of their rules, or that the web does not show it', () => {
    expect(row('jiading-2023/37')?.outcome).toBe('failed');
    expect(row('jiading-2023/38')?.outcome).toBe('untested');
    expect(row('jiading-2023/87')).toMatchObject({ outcome: null, rules: [], also: [] });
  });

  it('tell clauses apart where the findings of a rule do', () => {
    const byClause = new Map([
      [
        'policy-push-entry',
        new Map([['jiading-2023/41', 'passed'] as const, ['jiading-2023/42', 'failed'] as const]),
      ],
    ]);
    const told = scoreSheet(
      packFor('jiading-2023'),
      tallies({ 'policy-push-entry': { passed: 1, info: 1 } }),
      {
        weights: new Map(),
        byClause,
      },
    );
    const outcome = (id: string) =>
      told.headings.flatMap((heading) => heading.rows).find(({ clause }) => clause === id)?.outcome;
    expect(['41', '42', '44'].map((id) => outcome(`jiading-2023/${id}`))).toEqual([
      'passed',
      'failed',
      'untested',
    ]);
  });
});
