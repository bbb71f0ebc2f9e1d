import type { Counted, Manner } from './manner.ts';
import type { Bounds } from './share.ts';

const FULL = 100;

interface Weighed {
  readonly rule: Counted['rule'];
  readonly weight: number;
  readonly bounds: Bounds;
}

function weighed(rules: readonly Counted[]): Weighed[] {
  return rules.flatMap(({ rule, weight, bounds }) =>
    weight > 0 && bounds !== null ? [{ rule, weight, bounds }] : [],
  );
}

function weightOf(rules: readonly Weighed[]): number {
  return rules.reduce((sum, { weight }) => sum + weight, 0);
}

function meanOf(rules: readonly Weighed[], share: (bounds: Bounds) => number): number {
  const kept = rules.reduce((sum, { weight, bounds }) => sum + weight * share(bounds), 0);
  return (FULL * kept) / weightOf(rules);
}

/**
 * The mean of the rules' shares by weight, out of 100. `now` is the mean of those that were judged; in `worst` and
 * `best` stands also the weight of those that could not be told.
 */
export const weightedMean: Manner = {
  full: FULL,
  score(rules) {
    const all = weighed(rules);
    const judged = all.filter(({ bounds }) => bounds.now !== null);
    if (judged.length === 0) return null;
    return {
      now: meanOf(judged, ({ now }) => now ?? 0),
      worst: meanOf(all, ({ worst }) => worst),
      best: meanOf(all, ({ best }) => best),
    };
  },
  costs(rules) {
    const judged = weighed(rules).filter(({ bounds }) => bounds.now !== null);
    const whole = weightOf(judged);
    return new Map(
      judged.map(({ rule, weight, bounds: { now } }) => {
        const lost = (FULL * weight * (1 - (now ?? 0))) / whole;
        return [rule, { lost, beforeCap: lost, gained: 0 }];
      }),
    );
  },
};
