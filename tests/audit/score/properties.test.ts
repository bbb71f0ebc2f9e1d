import { describe, expect, it } from 'vitest';
import type { RuleTally, ScoreSheet } from '../../../audit/score/contract.ts';
import type { PageOutcomes } from '../../../audit/score/mark.ts';
import { scoreSheet } from '../../../audit/score/sheet.ts';
import { Tally } from '../../../audit/tally.ts';
import type { AnyRuleId, Pack } from '../../../rules/packs/contract.ts';
import { packFor } from '../../../rules/packs/index.ts';
import { ruleIds } from '../../../rules/packs/user-pack.ts';
import { rules } from '../../../rules/registry.ts';
import { packOf } from '../../packs/pack-of.ts';
import { randomBy, rulesIn, tally } from './tallies.ts';

const ROUNDING = 1e-9;
const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);

const bonus = { points: { 'policy-faq': 3, 'smart-search': 2, 'message-board': 4 }, cap: 6 };
const packs: readonly (readonly [string, Pack])[] = [
  ['the weighted mean', packFor('songjiang-2025')],
  ['a mean with weights of its own', packOf({ weights: { 'home-core-sections': 9, 'validity-label': 0.5 } })],
  [
    'deduction with caps and a bonus',
    packOf({
      extends: 'songjiang-2025',
      weights: { 'validity-label': 3 },
      scoring: {
        manner: 'deduction',
        full: 100,
        points: { error: 7, warning: 2.5, info: 4 },
        caps: { '1': 10, '2': 0, '4': 33, analogy: 2 },
        bonus,
      },
    }),
  ],
  [
    'deduction that uses up the full points',
    packOf({
      scoring: { manner: 'deduction', full: 20, points: { error: 5, warning: 3, info: 0 }, caps: {} },
    }),
  ],
];

function randomTally(random: () => number): RuleTally {
  const count = () => (random() < 0.5 ? 0 : Math.floor(random() * 30));
  return tally({
    passed: count(),
    error: count(),
    warning: count(),
    info: count(),
    cantTell: count(),
    untested: count(),
    inapplicable: count(),
  });
}

function randomTallies(random: () => number): Map<AnyRuleId, RuleTally> {
  return new Map(ruleIds.filter(() => random() < 0.8).map((id) => [id, randomTally(random)]));
}

function scoreOf({ score }: ScoreSheet) {
  return score ?? { now: 0, worst: 0, best: 0 };
}

describe.each(packs)('%s', (_name, pack) => {
  it.each(SEEDS)('adds up: what was lost and gained is the score (seed %i)', (seed) => {
    const sheet = scoreSheet(pack, randomTallies(randomBy(seed)));
    const scored = rulesIn(sheet);
    const lost = scored.reduce((sum, one) => sum + one.lost, 0);
    const gained = scored.reduce((sum, one) => sum + one.gained, 0);
    expect(Math.abs(sheet.full - lost + gained - scoreOf(sheet).now)).toBeLessThan(ROUNDING);
    const headings = sheet.headings.reduce((sum, one) => sum + one.lost, 0);
    expect(Math.abs(headings - lost)).toBeLessThan(ROUNDING);
    for (const one of scored) {
      expect(one.lost).toBeGreaterThanOrEqual(0);
      expect(one.lost).toBeLessThanOrEqual(one.beforeCap);
    }
    if (pack.scoring.manner === 'deduction') {
      for (const heading of sheet.headings) {
        const cap = pack.scoring.caps[heading.id] ?? Number.POSITIVE_INFINITY;
        expect(heading.lost).toBeLessThanOrEqual(cap + ROUNDING);
      }
      expect(gained).toBeLessThanOrEqual(bonus.cap);
    }
  });

  it.each(SEEDS)('lies between the worst and the best case (seed %i)', (seed) => {
    const sheet = scoreSheet(pack, randomTallies(randomBy(seed)));
    const shares = rulesIn(sheet).map(({ share }) => share);
    for (const interval of [sheet.score, ...sheet.headings.map(({ score }) => score), ...shares]) {
      if (interval === null) continue;
      expect(interval.worst).toBeLessThanOrEqual(interval.now + ROUNDING);
      expect(interval.now).toBeLessThanOrEqual(interval.best + ROUNDING);
      expect(interval.worst).toBeGreaterThanOrEqual(-ROUNDING);
    }
    for (const { judged } of [sheet, ...sheet.headings]) {
      expect(judged).toBeGreaterThanOrEqual(0);
      expect(judged).toBeLessThanOrEqual(1 + ROUNDING);
    }
  });

  it.each(SEEDS)('is at the ends of its interval once all is told (seed %i)', (seed) => {
    const before = randomTallies(randomBy(seed));
    const told = (as: 'passed' | 'error') =>
      new Map(
        ruleIds.map((id) => {
          const { cantTell, untested, passed, failed, ...rest } = before.get(id) ?? tally({ untested: 1 });
          const open = cantTell + untested;
          return [
            id,
            {
              ...rest,
              cantTell: 0,
              untested: 0,
              passed: passed + (as === 'passed' ? open : 0),
              failed: { ...failed, error: failed.error + (as === 'error' ? open : 0) },
            },
          ] as const;
        }),
      );
    const sheet = scoreSheet(pack, before);
    if (sheet.score === null) return;
    expect(scoreOf(scoreSheet(pack, told('passed'))).now).toBeCloseTo(sheet.score.best, 9);
    if (pack.scoring.manner === 'weighted-mean') {
      expect(scoreOf(scoreSheet(pack, told('error'))).now).toBeCloseTo(sheet.score.worst, 9);
    }
  });

  it.each(SEEDS)('is never lowered by a page that passes (seed %i)', (seed) => {
    const random = randomBy(seed);
    const before = randomTallies(random);
    const after = new Map(before);
    for (const [id, one] of before) if (random() < 0.3) after.set(id, { ...one, passed: one.passed + 1 });
    const [was, is] = [scoreSheet(pack, before), scoreSheet(pack, after)];
    if (was.score === null) return;
    for (const end of ['now', 'worst', 'best'] as const) {
      expect(scoreOf(is)[end]).toBeGreaterThanOrEqual(scoreOf(was)[end] - ROUNDING);
    }
  });
});

describe('a tally', () => {
  const MARKS = ['error', 'warning', 'info', 'cantTell', 'untested', 'passed'] as const;

  function randomPage(random: () => number): PageOutcomes {
    const chosen = rules.filter(() => random() < 0.6);
    return Object.fromEntries(
      chosen.map(({ id }) => [id, MARKS[Math.floor(random() * MARKS.length)] ?? 'passed']),
    );
  }

  it.each(SEEDS)('does not know the order of pages, nor what was taken away (seed %i)', (seed) => {
    const random = randomBy(seed);
    const pages = Array.from({ length: 30 }, () => randomPage(random));
    const straight = new Tally();
    for (const page of pages) straight.add(page);
    const shuffled = new Tally();
    const extra = randomPage(random);
    shuffled.add(extra);
    for (const page of pages.toSorted(() => random() - 0.5)) shuffled.add(page);
    shuffled.takeAway(extra);
    const pack = packFor('jiading-2023');
    expect(shuffled.under(pack)).toEqual(straight.under(pack));
    expect(straight.pages).toBe(30);
    for (const { passed, failed, cantTell, untested, inapplicable } of straight.under(pack).values()) {
      expect(passed + failed.error + failed.warning + failed.info + cantTell + untested + inapplicable).toBe(
        30,
      );
    }
  });

  it('has nothing to say where no page was read', () => {
    expect(new Tally().under(packFor('jiading-2023')).size).toBe(0);
  });

  it('is not touched by what its copy counts', () => {
    const tallied = new Tally();
    tallied.add({ 'validity-label': 'error' });
    const copy = tallied.copy();
    copy.takeAway({ 'validity-label': 'error' });
    copy.add({ 'validity-label': 'passed' });
    expect(tallied.under(packFor(null)).get('validity-label')?.failed.error).toBe(1);
    expect(copy.under(packFor(null)).get('validity-label')).toMatchObject({
      passed: 1,
      failed: { error: 0 },
    });
  });

  it('passes over rules that the pack does not judge, and those that the tool does not know', () => {
    const tallied = new Tally();
    tallied.add({ 'validity-label': 'error', 'no-such-rule': 'error' });
    expect([...tallied.under(packOf({ rules: { only: ['message-board'] } })).entries()]).toEqual([
      ['message-board', tally({ inapplicable: 1 })],
    ]);
  });
});
