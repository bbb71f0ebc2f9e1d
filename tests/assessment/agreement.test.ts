import { describe, expect, it } from 'vitest';
import { agreementOn, disagreements, heldRemarks } from '../../assessment/agreement.ts';
import { agreementBetween, kappaOf } from '../../assessment/kappa.ts';
import { day, decision } from '../ledger/samples.ts';
import { answer, GUIDED } from './samples.ts';

const [yes, no] = [answer('甲', 'yes'), answer('乙', 'no', { at: day(3) })];

describe('a question', () => {
  it.each([
    ['nobody answered', [], 1, 'open', null],
    ['one answered', [yes], 1, 'agreed', 'yes'],
    ['one answered where two must', [yes], 2, 'waiting', null],
    ['one answered twice where two must', [yes, answer('甲 ', 'yes', { at: day(3) })], 2, 'waiting', null],
    ['two say the same', [yes, answer('乙', 'yes')], 2, 'agreed', 'yes'],
    ['two differ', [yes, no], 2, 'disagreed', null],
    ['two differ where one is enough', [yes, no], 1, 'disagreed', null],
    ['one gave in', [yes, no, answer('乙', 'yes', { at: day(4) })], 2, 'agreed', 'yes'],
    ['a third settled it', [yes, no, answer('丙', 'no', { at: day(4), settles: true })], 2, 'settled', 'no'],
    [
      'somebody disagreed with the settlement',
      [yes, no, answer('丙', 'no', { at: day(4), settles: true }), answer('甲', 'yes', { at: day(5) })],
      2,
      'disagreed',
      null,
    ],
  ] as const)('%s', (_, answers, needs, state, holds) => {
    const agreement = agreementOn(answers, needs);
    expect([agreement.state, agreement.holds?.answer ?? null]).toEqual([state, holds]);
    const backwards = agreementOn([...answers].reverse(), needs);
    expect(backwards.state).toBe(state);
  });
});

describe('disagreements', () => {
  it('are listed with what each said, by site and rule', () => {
    const other = { site: 'a.gov.cn', fingerprint: 'two' };
    const said = [
      yes,
      no,
      answer('甲', 'yes', other),
      answer('乙', 'no', other),
      answer('甲', 'yes', { fingerprint: 'three' }),
    ];
    expect(
      disagreements([...said, decision('d')]).map(({ site, answers }) => [site, answers.map(({ by }) => by)]),
    ).toEqual([
      ['a.gov.cn', ['甲', '乙']],
      ['www.own.gov.cn', ['甲', '乙']],
    ]);
  });

  it('leave the score open', () => {
    const alone = answer('甲', 'yes', { fingerprint: 'alone' });
    const both = [
      answer('甲', 'yes', { fingerprint: 'both' }),
      answer('乙', 'yes', { fingerprint: 'both', at: day(3) }),
    ];
    const kept = decision('d');
    const held = heldRemarks([yes, no, alone, ...both, kept], [GUIDED]);
    expect(held).toEqual([both[1], kept]);
    expect(heldRemarks([alone], [])).toEqual([alone]);
  });
});

describe("Cohen's kappa", () => {
  const times = (count: number, one: string, other: string) =>
    Array.from({ length: count }, () => [one, other] as const);

  it('is that of the textbook', () => {
    // Observed 0.70, by chance 0.50.
    const pairs = [
      ...times(20, 'y', 'y'),
      ...times(5, 'y', 'n'),
      ...times(10, 'n', 'y'),
      ...times(15, 'n', 'n'),
    ];
    expect(kappaOf(pairs)).toMatchObject({ both: 50, alike: 35 });
    expect(kappaOf(pairs).kappa).toBeCloseTo(0.4, 10);
  });

  it('is 1 for full agreement, below 0 for less than chance, and nothing where it tells nothing', () => {
    expect(kappaOf([...times(3, 'y', 'y'), ...times(2, 'n', 'n')]).kappa).toBeCloseTo(1, 10);
    expect(kappaOf([...times(2, 'y', 'n'), ...times(2, 'n', 'y')]).kappa).toBeCloseTo(-1, 10);
    expect(kappaOf([]).kappa).toBeNull();
    expect(kappaOf(times(9, 'y', 'y')).kappa).toBeNull();
  });

  it('counts what both answered, without settlements', () => {
    const said = [
      yes,
      no,
      answer('丙', 'no', { settles: true }),
      answer('甲', 'yes', { fingerprint: 'mine alone' }),
    ];
    expect(agreementBetween('甲', ' 乙', said)).toMatchObject({ all: { both: 1, alike: 0 } });
    expect(agreementBetween('甲', '丙', said).all.both).toBe(0);
    expect([...agreementBetween('甲', '乙', said).byRule.keys()]).toEqual([GUIDED]);
  });
});
