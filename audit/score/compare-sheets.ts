import type { AnyRuleId } from '../../rules/packs/contract.ts';
import type { Interval, ScoredRule, ScoreSheet } from './contract.ts';

/** How much a rule gave to a change of the score. */
export interface RuleChange {
  readonly rule: AnyRuleId;
  /** Null where the rule was in no sheet of that audit. */
  readonly before: ScoredRule | null;
  readonly after: ScoredRule | null;
  /** Points of the whole score: above 0 where the rule costs less (or earns more) than before. */
  readonly points: number;
}

/** Two sheets of a site side by side. */
export interface SheetChange {
  readonly before: Interval | null;
  readonly after: Interval | null;
  /** Σ of the rules' points; null where one of the two has no score, or the full points differ. */
  readonly points: number | null;
  /** By another pack, or with another weight of some rule: what changed may be the measure. */
  readonly isOtherMeasure: boolean;
  /** The rules that gave or took points, the most first. */
  readonly rules: readonly RuleChange[];
}

/** Less than this is the rounding of sums. */
const ROUNDING = 1e-9;

function rulesOf({ headings }: ScoreSheet): Map<AnyRuleId, ScoredRule> {
  const scored = headings.flatMap(({ rows, others }) => [...rows.flatMap(({ rules }) => rules), ...others]);
  return new Map(scored.map((one) => [one.rule, one]));
}

function netOf(rule: ScoredRule | null): number {
  return rule === null ? 0 : rule.gained - rule.lost;
}

/** Which rules gave points to a site from one sheet to a later one, and which took them. */
export function compareSheets(before: ScoreSheet, after: ScoreSheet): SheetChange {
  const then = rulesOf(before);
  const now = rulesOf(after);
  const rules = [...new Set([...then.keys(), ...now.keys()])].map((rule): RuleChange => {
    const [was = null, is = null] = [then.get(rule), now.get(rule)];
    return { rule, before: was, after: is, points: netOf(is) - netOf(was) };
  });
  const isScored = before.score !== null && after.score !== null && before.full === after.full;
  return {
    before: before.score,
    after: after.score,
    points: isScored ? rules.reduce((sum, { points }) => sum + points, 0) : null,
    isOtherMeasure:
      before.pack !== after.pack ||
      before.full !== after.full ||
      rules.some((one) => one.before?.weight !== one.after?.weight),
    rules: rules
      .filter(({ points }) => Math.abs(points) > ROUNDING)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.rule < b.rule ? -1 : 1)),
  };
}
