import type { Conflict } from '../../assessment/contract.ts';
import { Remark } from '../../ledger/contract.ts';

/** What a person can decide. `both`: theirs is kept beside mine. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** Which of the two is this ledger's own; where nobody knows any more, the one that holds. */
export function sideOfMine({ sides }: Conflict): 'taken' | 'other' {
  return sides?.mine ?? 'taken';
}

/** Whether both can stand: answers of two people to one question, two notes, two pictures. */
export function canKeepBoth({ what, taken, other }: Conflict): boolean {
  if (what === 'shot') return true;
  if (what !== 'remark') return false;
  const [one, two] = [Remark.safeParse(taken).data, Remark.safeParse(other).data];
  if (one === undefined || two === undefined || one.type !== two.type) return false;
  return one.type === 'note' || (one.type === 'answer' && one.by.trim() !== two.by.trim());
}
