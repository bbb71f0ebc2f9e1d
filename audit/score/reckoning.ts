import type { Outcome } from '../../rules/contract.ts';
import type { AnyRuleId, Pack } from '../../rules/packs/contract.ts';
import type { ClauseGroup, SheetRow } from '../../rules/packs/sheet.ts';
import type { ClauseId } from '../../rules/plans/index.ts';
import type { RuleTally, ScoredRule, Tallies } from './contract.ts';
import { deductionBy } from './deduction.ts';
import type { Grounds } from './grounds.ts';
import { heaviestOf } from './heaviest.ts';
import type { Cost, Counted, Manner } from './manner.ts';
import { outcomeOf } from './mark.ts';
import { boundsOf, coverageOf } from './share.ts';
import { weightedMean } from './weighted-mean.ts';

const NOTHING: RuleTally = {
  passed: 0,
  failed: { error: 0, warning: 0, info: 0 },
  cantTell: 0,
  untested: 0,
  inapplicable: 0,
};
const FREE: Cost = { lost: 0, beforeCap: 0, gained: 0 };

function mannerOf({ scoring }: Pack): Manner {
  switch (scoring.manner) {
    case 'weighted-mean':
      return weightedMean;
    case 'deduction':
      return deductionBy(scoring);
  }
}

/**
 * What stands in a sheet, by rule and by heading. Rules that were not judged (no tally) are open: they widen the
 * interval and lower the share that was judged.
 */
export class Reckoning {
  readonly #tallies: Tallies;
  readonly #grounds: Grounds;
  readonly #manner: Manner;
  readonly #counted = new Map<AnyRuleId, Counted>();
  readonly #costs: ReadonlyMap<AnyRuleId, Cost>;

  constructor(pack: Pack, groups: readonly ClauseGroup[], tallies: Tallies, grounds: Grounds) {
    this.#tallies = tallies;
    this.#grounds = grounds;
    this.#manner = mannerOf(pack);
    for (const group of groups) {
      for (const row of rulesIn(group)) {
        const tally = tallies.get(row.id);
        this.#counted.set(row.id, {
          rule: row.id,
          group: group.id,
          weight: grounds.weights.get(row.id) ?? row.weight,
          tally,
          bounds: boundsOf(tally),
          heaviest: heaviestOf(row.id, pack),
        });
      }
    }
    this.#costs = this.#manner.costs([...this.#counted.values()]);
  }

  get full(): number {
    return this.#manner.full;
  }

  /** Score and shares of the groups, as if there were no others. */
  of(groups: readonly ClauseGroup[]) {
    const counted = groups.flatMap(rulesIn).flatMap(({ id }) => this.#counted.get(id) ?? []);
    const costs = counted.map(({ rule }) => this.#costs.get(rule) ?? FREE);
    const owed = counted.filter(({ bounds }) => bounds !== null);
    const weight = owed.reduce((sum, one) => sum + one.weight, 0);
    const judged = owed.reduce((sum, one) => sum + one.weight * judgedShare(one.tally), 0);
    return {
      weight,
      score: this.#manner.score(counted),
      judged: weight === 0 ? 0 : judged / weight,
      lost: costs.reduce((sum, { lost }) => sum + lost, 0),
      gained: costs.reduce((sum, { gained }) => sum + gained, 0),
    };
  }

  scored({ id, weight, isVeto }: SheetRow): ScoredRule {
    const counted = this.#counted.get(id);
    const { now = null, worst = 0, best = 0 } = counted?.bounds ?? {};
    return {
      rule: id,
      outcome: this.outcomeOf(id),
      weight: counted?.weight ?? weight,
      isVeto,
      tally: this.#tallies.get(id) ?? NOTHING,
      share: now === null ? null : { now, worst, best },
      ...(this.#costs.get(id) ?? FREE),
    };
  }

  outcomeOf(id: AnyRuleId): Outcome {
    return outcomeOf(this.#tallies.get(id));
  }

  /** How a rule came out on one clause: by the findings that rest on it, where the rule tells clauses apart. */
  outcomeOn(clause: ClauseId, id: AnyRuleId): Outcome {
    const byClause = this.#grounds.byClause.get(id);
    return byClause === undefined ? this.outcomeOf(id) : (byClause.get(clause) ?? 'untested');
  }

  isOpen(id: AnyRuleId): boolean {
    return coverageOf(this.#tallies.get(id)).open > 0;
  }
}

function judgedShare(tally: RuleTally | undefined): number {
  const { judged, open } = coverageOf(tally);
  return judged / (judged + open);
}

/** The rules of a group, in the order of its rows. */
export function rulesIn({ rows, others }: ClauseGroup): SheetRow[] {
  return [...rows.flatMap(({ rules }) => rules), ...others];
}
