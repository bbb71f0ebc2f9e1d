import type { Pack } from '../../rules/packs/contract.ts';
import { extraOf, withExtras } from '../../rules/packs/extras.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { PlanId } from '../../rules/plans/index.ts';

/** The pack of a plan, with the standard that a rule rests on, where it rests on one. */
export function packWith(rule: string, plan: PlanId): Pack {
  const extra = extraOf(rule);
  return withExtras(packFor(plan), extra === null ? [] : [extra]);
}
