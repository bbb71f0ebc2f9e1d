import { describe, expect, it } from 'vitest';
import { countsOf, NO_FINDINGS, plus } from '../../../audit/score/counts.ts';
import {
  failuresIn,
  isFailure,
  type Mark,
  markOf,
  outcomeOf,
  outcomesOf,
  worstOf,
  worstOutcome,
} from '../../../audit/score/mark.ts';
import { tally } from './tallies.ts';

/** Each of a list with the one behind it. */
function pairs<One>(list: readonly One[]): (readonly [One, One])[] {
  return list.flatMap((one, i) => list.slice(i + 1, i + 2).map((next) => [one, next] as const));
}

const WORST_FIRST = ['error', 'warning', 'info', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;

describe('marks', () => {
  it.each(pairs(WORST_FIRST))('%s is worse than %s', (a, b) => {
    expect(worstOf([b, a])).toBe(a);
    expect(worstOf([a, b, b])).toBe(a);
  });

  it('are inapplicable where there are none', () => {
    expect(worstOf([])).toBe('inapplicable');
    expect(worstOutcome([])).toBe('inapplicable');
  });

  it('are failures where they say how grave they are', () => {
    expect(WORST_FIRST.filter((mark: Mark) => isFailure(mark))).toEqual(['error', 'warning', 'info']);
  });

  it('are the severity of a failure, else the outcome', () => {
    expect(markOf({ outcome: 'failed', severity: 'info' })).toBe('info');
    expect(markOf({ outcome: 'failed', severity: null })).toBe('error');
    expect(markOf({ outcome: 'cantTell', severity: null })).toBe('cantTell');
  });

  it('of a page are the worst of each rule, without what the page is not for', () => {
    const found = (
      rule: string,
      outcome: 'failed' | 'passed' | 'inapplicable',
      severity: 'info' | 'error' | null,
    ) => ({
      rule,
      outcome,
      severity,
    });
    expect(
      outcomesOf([
        found('validity-label', 'passed', null),
        found('validity-label', 'failed', 'info'),
        found('validity-label', 'failed', 'error'),
        found('message-board', 'failed', 'info'),
        found('message-board', 'passed', null),
        found('policy-faq', 'inapplicable', null),
      ]),
    ).toEqual({ 'validity-label': 'error', 'message-board': 'info' });
  });
});

describe('outcomes', () => {
  const outcomes = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'] as const;

  it.each(pairs(outcomes))('%s is worse than %s', (a, b) => {
    expect(worstOutcome([b, a])).toBe(a);
  });

  it.each([
    [{ info: 1, passed: 9 }, 'failed'],
    [{ cantTell: 1, untested: 1, passed: 9 }, 'cantTell'],
    [{ untested: 1, passed: 9 }, 'untested'],
    [{ passed: 1, inapplicable: 9 }, 'passed'],
    [{ inapplicable: 9 }, 'inapplicable'],
    [{}, 'inapplicable'],
  ] as const)('of a tally: %j is %s', (change, expected) => {
    expect(outcomeOf(tally(change))).toBe(expected);
  });

  it('are untested without a tally', () => {
    expect(outcomeOf(undefined)).toBe('untested');
  });

  it('that failed are counted whatever their severity', () => {
    expect(failuresIn(tally({ error: 1, warning: 2, info: 4, cantTell: 8 }))).toBe(7);
  });
});

describe('counts', () => {
  it('begin at nothing, and put hints among the warnings', () => {
    expect(Object.values(NO_FINDINGS)).toEqual([0, 0, 0, 0, 0, 0]);
    const counts = countsOf([
      { outcome: 'failed', severity: 'error' },
      { outcome: 'failed', severity: 'warning' },
      { outcome: 'failed', severity: 'info' },
      { outcome: 'cantTell', severity: null },
      { outcome: 'untested', severity: null },
    ]);
    expect(counts).toEqual({ ...NO_FINDINGS, error: 1, warning: 2, cantTell: 1, untested: 1 });
    expect(plus(counts, counts)).toEqual({ ...NO_FINDINGS, error: 2, warning: 4, cantTell: 2, untested: 2 });
    expect(plus(counts, counts, -1)).toEqual(NO_FINDINGS);
  });
});
