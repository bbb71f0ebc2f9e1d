import { chongming2025 } from './chongming-2025.ts';
import type { Clause } from './contract.ts';
import { huating2025 } from './huating-2025.ts';
import { jiading2023 } from './jiading-2023.ts';
import { songjiang2025 } from './songjiang-2025.ts';
import { xujing2023 } from './xujing-2023.ts';

/** The five plans, by year and area. */
export const plans = [jiading2023, xujing2023, chongming2025, songjiang2025, huating2025] as const;

export type KnownPlan = (typeof plans)[number];
export type PlanId = KnownPlan['id'];
export type ClauseId = KnownPlan['clauses'][number]['id'];

const clausesById: ReadonlyMap<string, { plan: KnownPlan; clause: Clause<ClauseId> }> = new Map(
  plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id, { plan, clause }] as const)),
);

/**
 * The clause of an id, and the plan that it stands in.
 * @throws RangeError for an id that the types let through by a guess.
 */
export function clauseOf(id: ClauseId): { plan: KnownPlan; clause: Clause<ClauseId> } {
  const found = clausesById.get(id);
  if (found === undefined) throw new RangeError(`no clause ${id}`);
  return found;
}

/** Whether a word names one of the five plans. */
export function isPlanId(word: string): word is PlanId {
  return plans.some((plan) => plan.id === word);
}

/** The plan of an id. */
export function planOf(id: PlanId): KnownPlan {
  const found = plans.find((plan) => plan.id === id);
  if (found === undefined) throw new RangeError(`no plan ${id}`);
  return found;
}
