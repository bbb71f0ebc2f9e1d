import type { Remark } from '../ledger/contract.ts';
import type { Assessment, Conflict, Dispute, Draw } from './contract.ts';
import { joinAssessments } from './join/assessment.ts';
import { joinDisputes } from './join/dispute.ts';
import { joinDraws } from './join/draw.ts';
import type { Joined } from './join/joined.ts';
import { joinSaid } from './join/said.ts';
import { type ShotHead, shotConflict } from './join/shot.ts';

export type { ShotHead } from './join/shot.ts';

/** What people made of an assessment: all of it that two assessors may both have changed. */
export interface AssessmentPart {
  readonly assessment: Assessment;
  readonly draws: readonly Draw[];
  readonly remarks: readonly Remark[];
  readonly shots: readonly ShotHead[];
  readonly disputes: readonly Dispute[];
}

/** Two parts put together. */
export interface Merged {
  readonly part: AssessmentPart;
  /** What was not taken, with what was taken instead: for a person to see. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts two assessors' parts of one assessment together. Nothing is lost: what both have and say differently is a
 * conflict that holds both. Answers of two people to one question are no conflict: both stay, and `agreement.ts`
 * compares them. Throws `RangeError` for parts of two assessments.
 */
export function mergeParts(ours: AssessmentPart, theirs: AssessmentPart): Merged {
  if (ours.assessment.id !== theirs.assessment.id)
    throw new RangeError(`${theirs.assessment.id} is no part of ${ours.assessment.id}`);
  const assessment = joinAssessments(ours.assessment, theirs.assessment);
  const draws = joinAll(ours.draws, theirs.draws, ({ site }) => site, joinDraws);
  const remarks = joinAll(ours.remarks, theirs.remarks, ({ id }) => id, joinSaid);
  const shots = joinAll(ours.shots, theirs.shots, ({ id }) => id, joinShots);
  const disputes = joinAll(ours.disputes, theirs.disputes, ({ id }) => id, joinDisputes);
  return {
    part: {
      assessment: assessment.taken,
      draws: draws.all,
      remarks: remarks.all,
      shots: shots.all,
      disputes: disputes.all,
    },
    conflicts: [assessment, draws, remarks, shots, disputes].flatMap(({ conflicts }) => conflicts),
  };
}

function joinAll<T>(
  ours: readonly T[],
  theirs: readonly T[],
  idOf: (one: T) => string,
  join: (kept: T, given: T) => Joined<T>,
): { all: T[]; conflicts: Conflict[] } {
  const all = new Map(ours.map((one) => [idOf(one), one]));
  const conflicts: Conflict[] = [];
  for (const given of theirs) {
    const kept = all.get(idOf(given));
    const joined = kept === undefined ? null : join(kept, given);
    all.set(idOf(given), joined === null ? given : joined.taken);
    conflicts.push(...(joined?.conflicts ?? []));
  }
  return { all: [...all.values()], conflicts };
}

/** A picture never changes: two of one name are a conflict. */
function joinShots(kept: ShotHead, given: ShotHead): Joined<ShotHead> {
  if (kept.sha256 === given.sha256) return { taken: kept, became: 'same', conflicts: [] };
  return { taken: kept, became: 'older', conflicts: [shotConflict(kept, given)] };
}
