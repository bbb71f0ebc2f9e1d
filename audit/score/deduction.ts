import type { Severity } from '../../rules/contract.ts';
import type { AnyRuleId, Bonus, Scoring } from '../../rules/packs/contract.ts';
import type { RuleTally } from './contract.ts';
import type { Cost, Counted, Manner } from './manner.ts';
import { outcomeOf } from './mark.ts';

type Deduction = Extract<Scoring, { manner: 'deduction' }>;

/** `now`: by what was judged; `worst`, `best`: what could not be told failed, or was in order. */
type Case = 'now' | 'worst' | 'best';

const WORST_FIRST = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

function isOpen(tally: RuleTally | undefined): boolean {
  return tally === undefined || tally.cantTell + tally.untested > 0;
}

function pointsFor({ tally, heaviest }: Counted, points: Deduction['points'], inCase: Case): number {
  const failed = WORST_FIRST.find((severity) => (tally?.failed[severity] ?? 0) > 0);
  const known = failed === undefined ? 0 : points[failed];
  if (inCase !== 'worst' || !isOpen(tally)) return known;
  const possible = WORST_FIRST.slice(WORST_FIRST.indexOf(heaviest)).map((severity) => points[severity]);
  return Math.max(known, ...possible);
}

function isMet({ tally }: Counted, inCase: Case): boolean {
  switch (outcomeOf(tally)) {
    case 'passed':
      return true;
    case 'cantTell':
    case 'untested':
      return inCase === 'best';
    case 'failed':
    case 'inapplicable':
      return false;
  }
}

/** Points by rule in the order of the sheet, until the cap of a group or the whole is used up. */
function losses(rules: readonly Counted[], { full, points, caps, bonus }: Deduction, inCase: Case) {
  let left = full;
  const leftIn = new Map(Object.entries(caps));
  return rules.flatMap((counted) => {
    if (counted.weight <= 0 || bonus?.points[counted.rule] !== undefined) return [];
    const beforeCap = pointsFor(counted, points, inCase);
    const leftHere = leftIn.get(counted.group) ?? Number.POSITIVE_INFINITY;
    const lost = Math.min(beforeCap, leftHere, left);
    left -= lost;
    leftIn.set(counted.group, leftHere - lost);
    return [{ rule: counted.rule, lost, beforeCap }];
  });
}

function gains(rules: readonly Counted[], bonus: Bonus | undefined, inCase: Case) {
  let left = bonus?.cap ?? 0;
  return rules.flatMap((counted) => {
    const points = bonus?.points[counted.rule];
    if (points === undefined || !isMet(counted, inCase)) return [];
    const gained = Math.min(points, left);
    left -= gained;
    return [{ rule: counted.rule, gained }];
  });
}

/**
 * Points are taken from the full ones: once for each rule that failed, by the worst severity that it failed with, and
 * from each group no more than its cap. What weighs nothing costs nothing.
 */
export function deductionBy(scoring: Deduction): Manner {
  const { full, bonus } = scoring;
  const totalIn = (rules: readonly Counted[], inCase: Case) =>
    full -
    losses(rules, scoring, inCase).reduce((sum, { lost }) => sum + lost, 0) +
    gains(rules, bonus, inCase).reduce((sum, { gained }) => sum + gained, 0);
  return {
    full,
    score(rules) {
      const counts = ({ rule, weight }: Counted) => weight > 0 || bonus?.points[rule] !== undefined;
      if (!rules.some((one) => counts(one) && one.bounds !== null && one.bounds.now !== null)) return null;
      return { now: totalIn(rules, 'now'), worst: totalIn(rules, 'worst'), best: totalIn(rules, 'best') };
    },
    costs(rules) {
      const costs = new Map<AnyRuleId, Cost>();
      for (const { rule, lost, beforeCap } of losses(rules, scoring, 'now')) {
        costs.set(rule, { lost, beforeCap, gained: 0 });
      }
      for (const { rule, gained } of gains(rules, bonus, 'now')) {
        costs.set(rule, { lost: 0, beforeCap: 0, gained });
      }
      return costs;
    },
  };
}
