import { chongming2025 } from './chongming-2025.ts';
import type { Clause } from './contract.ts';
import { huating2025 } from './huating-2025.ts';
import { jiading2023 } from './jiading-2023.ts';
import { national } from './national.ts';
import { songjiang2025 } from './songjiang-2025.ts';
import { xujing2023 } from './xujing-2023.ts';

/** The five plans, by year and area. */
export const plans = [jiading2023, xujing2023, chongming2025, songjiang2025, huating2025] as const;

/** What a pack can add to a plan. */
export const standards = [national] as const;

type KnownPlan = (typeof plans)[number];
type KnownStandard = (typeof standards)[number];
export type PlanId = KnownPlan['id'];
export type StandardId = KnownStandard['id'];
/** Of a plan or of a standard. */
export type ClauseId = (KnownPlan | KnownStandard)['clauses'][number]['id'];

interface Placed {
  /** The plan, or the standard, that it stands in. */
  readonly plan: KnownPlan | KnownStandard;
  readonly clause: Clause<ClauseId>;
}

const clausesById: ReadonlyMap<string, Placed> = new Map(
  [...plans, ...standards].flatMap((plan) =>
    plan.clauses.map((clause) => [clause.id, { plan, clause }] as const),
  ),
);

/**
 * The clause of an id, and the plan or standard that it stands in.
 * @throws RangeError for an id that the types let through by a guess.
 */
export function clauseOf(id: ClauseId): Placed {
  const found = clausesById.get(id);
  if (found === undefined) throw new RangeError(`no clause ${id}`);
  return found;
}

/** Whether a word names a standard. */
export function isStandardId(word: string): word is StandardId {
  return standards.some((standard) => standard.id === word);
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
