import * as z from 'zod/mini';
import { changedAssessment, changeToOther } from '../../assessment/changed.ts';
import { type Conflict, Dispute, Draw } from '../../assessment/contract.ts';
import type { AssessmentPart } from '../../assessment/merge.ts';
import { Remark } from '../../ledger/contract.ts';

/** The part of whom is to hold where two differ. */
export type Preference = 'first' | 'second';

/** What holds after a preference, and the conflicts that it could not settle. */
export interface Preferred {
  readonly part: AssessmentPart;
  readonly settled: readonly Conflict[];
  readonly open: readonly Conflict[];
}

/**
 * Settles conflicts of two parts in favour of one. Two rulings that differ stay a conflict: which of them holds is a
 * ruling of its own. `at`: ISO 8601.
 */
export function preferred(
  merged: AssessmentPart,
  conflicts: readonly Conflict[],
  preference: Preference,
  at: string,
): Preferred {
  let part = merged;
  const settled: Conflict[] = [];
  const open: Conflict[] = [];
  const by = `merge --prefer ${preference}`;
  for (const conflict of conflicts) {
    const after = isTaken(conflict, preference) ? part : withOther(part, conflict, { by, at });
    if (after === null || (conflict.what === 'dispute' && conflict.field === 'state')) {
      open.push(conflict);
      continue;
    }
    part = after;
    settled.push(conflict);
  }
  return { part, settled, open };
}

/** What was kept before the merge is of the first. */
function isTaken({ sides }: Conflict, preference: Preference): boolean {
  return (sides?.mine === 'other') === (preference === 'second');
}

/** The part with what was not taken in the place of what was; null where it cannot be. */
function withOther(
  part: AssessmentPart,
  conflict: Conflict,
  signed: { readonly by: string; readonly at: string },
): AssessmentPart | null {
  const { what, key, other } = conflict;
  switch (what) {
    case 'remark': {
      const remark = z.safeParse(Remark, other).data;
      return remark === undefined ? null : { ...part, remarks: replaced(part.remarks, remark, idOf) };
    }
    case 'draw': {
      const draw = z.safeParse(Draw, other).data;
      return draw === undefined ? null : { ...part, draws: replaced(part.draws, draw, ({ site }) => site) };
    }
    case 'assessment': {
      const change = changeToOther(part.assessment, conflict);
      return change === null
        ? null
        : { ...part, assessment: changedAssessment(part.assessment, change, signed) };
    }
    case 'dispute': {
      const dispute = part.disputes.find(({ id }) => id === key);
      const changed = dispute === undefined ? null : disputeWithOther(dispute, conflict);
      return changed === null ? null : { ...part, disputes: replaced(part.disputes, changed, idOf) };
    }
    case 'shot':
      // Both pictures are kept; which name each bears is for a person who has seen them.
      return null;
  }
}

function disputeWithOther(dispute: Dispute, { field, other }: Conflict): Dispute | null {
  const [list, id] = field.split(' ');
  const changed =
    list === 'rechecks' || list === 'rulings'
      ? { ...dispute, [list]: dispute[list].map((one) => (one.id === id ? other : one)) }
      : { ...dispute, [field]: other };
  return z.safeParse(Dispute, changed).data ?? null;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function replaced<T>(all: readonly T[], given: T, keyOf: (one: T) => string): T[] {
  return all.map((one) => (keyOf(one) === keyOf(given) ? given : one));
}
