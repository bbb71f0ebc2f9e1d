import type { Conflict } from '../contract.ts';
import { isSame } from './canonical.ts';

/**
 * Whether what was decided on a conflict still holds where its two sides meet again: what is kept is what was left
 * standing. One that nobody decided does not hold.
 */
export function stillHolds({ decided, taken, other }: Conflict, found: Conflict): boolean {
  const mine = found.sides?.mine ?? null;
  if (decided === undefined || mine === null) return false;
  return decided.holds === 'both' || isSame(decided.holds === 'taken' ? taken : other, found[mine]);
}
