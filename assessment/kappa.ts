import type { Remark } from '../ledger/contract.ts';
import { agreementOn, answersByQuestion, personOf } from './agreement.ts';

/** How far two assessors answer alike. */
export interface Kappa {
  /** Questions that both answered. */
  readonly both: number;
  readonly alike: number;
  /**
   * Cohen's kappa: (observed − expected) / (1 − expected) agreement, 1 for full, 0 for what chance alone would give.
   * Null where both answered nothing, or all answers are one and the same, of which chance would say as much.
   * https://doi.org/10.1177/001316446002000104
   */
  readonly kappa: number | null;
}

/** Less than this is the rounding of sums. */
const ROUNDING = 1e-12;

/** Cohen's kappa of pairs of answers. */
export function kappaOf(pairs: readonly (readonly [one: string, other: string])[]): Kappa {
  const both = pairs.length;
  const alike = pairs.filter(([one, other]) => one === other).length;
  const [ones, others] = [new Map<string, number>(), new Map<string, number>()];
  for (const [one, other] of pairs) {
    ones.set(one, (ones.get(one) ?? 0) + 1);
    others.set(other, (others.get(other) ?? 0) + 1);
  }
  let chance = 0;
  for (const [answer, count] of ones) chance += (count / both) * ((others.get(answer) ?? 0) / both);
  const isTelling = both > 0 && 1 - chance > ROUNDING;
  return { both, alike, kappa: isTelling ? (alike / both - chance) / (1 - chance) : null };
}

/** How far two people answer alike, in all and by rule. Answers of different rules are different answers. */
export function agreementBetween(
  one: string,
  other: string,
  remarks: Iterable<Remark>,
): { readonly all: Kappa; readonly byRule: ReadonlyMap<string, Kappa> } {
  const pairs: (readonly [string, string])[] = [];
  const byRule = new Map<string, (readonly [string, string])[]>();
  for (const given of answersByQuestion(remarks).values()) {
    const { answers } = agreementOn(
      given.filter(({ settles }) => settles !== true),
      1,
    );
    const [mine, yours] = [one, other].map((name) =>
      answers.find((answer) => personOf(answer) === name.trim()),
    );
    if (mine === undefined || yours === undefined || mine === yours) continue;
    const { rule } = mine;
    const pair = [`${rule} ${mine.answer}`, `${rule} ${yours.answer}`] as const;
    pairs.push(pair);
    byRule.set(rule, [...(byRule.get(rule) ?? []), pair]);
  }
  return { all: kappaOf(pairs), byRule: new Map([...byRule].map(([rule, own]) => [rule, kappaOf(own)])) };
}
