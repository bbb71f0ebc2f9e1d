import type { Conflict } from '../../assessment/contract.ts';
import { shotConflict } from '../../assessment/join/shot.ts';
import { type AssessmentPart, mergeParts } from '../../assessment/merge.ts';
import type { Site } from '../../ledger/contract.ts';
import { compared } from '../../ledger/transfer/became.ts';
import { joinSites } from '../../ledger/transfer/join-rows.ts';
import { AssessmentFault } from './assessment-fault.ts';
import type { KeptFile } from './kept-file.ts';
import { allOf, type FromFile, type KeptAssessment } from './kept-rows.ts';
import { type Preference, preferred } from './preferred.ts';

/** Two parts put together. */
export interface MergedFiles {
  readonly kept: KeptAssessment;
  /** What they said differently and a preference settled. */
  readonly settled: readonly Conflict[];
}

/**
 * Puts two assessors' parts together as the workbench does when it imports the second where the first is kept. `at`: ISO
 * 8601. Throws `AssessmentFault` for parts of two assessments.
 */
export function mergeFiles(
  first: KeptFile,
  second: KeptFile,
  preference: Preference | null,
  at: string,
): MergedFiles {
  if (first.assessment.id !== second.assessment.id) {
    throw new AssessmentFault('others', { first: first.named, second: second.named });
  }
  const [ours, theirs] = [allOf(first), allOf(second)];
  const { shots, conflicts: ofShots } = joinShots(ours.shots, theirs.shots);
  const merged = mergeParts(partOf(ours), partOf(theirs));
  const found = [...merged.conflicts, ...ofShots];
  const { part, settled, open } =
    preference === null
      ? { part: merged.part, settled: [], open: found }
      : preferred(merged.part, found, preference, at);
  const { assessment, draws, remarks, disputes } = part;
  return {
    kept: {
      ...{ assessment, draws, remarks, disputes, shots },
      files: [first, second],
      conflicts: uniqueConflicts([...open, ...ours.conflicts, ...theirs.conflicts], open),
      sites: joinAllSites(ours.sites, theirs.sites),
      audits: newerOf(ours.audits, theirs.audits),
      sweeps: newerOf(ours.sweeps, theirs.sweeps),
    },
    settled,
  };
}

/** Pictures are joined apart: their bytes stay where they are. */
function partOf({ assessment, draws, remarks, disputes }: KeptAssessment): AssessmentPart {
  const own = draws.filter((draw) => draw.assessment === assessment.id);
  return { assessment, draws: own, remarks, disputes, shots: [] };
}

type Shots = KeptAssessment['shots'];

/** Two pictures of one name that are not the same are both kept, theirs under a name of its own. */
function joinShots(ours: Shots, theirs: Shots): { shots: Shots; conflicts: Conflict[] } {
  const byId = new Map(ours.map((shot) => [shot.value.head.id, shot]));
  const conflicts: Conflict[] = [];
  for (const { from, value } of theirs) {
    const { head, named } = value;
    const known = byId.get(head.id)?.value.head;
    if (known?.sha256 === head.sha256) continue;
    const given = known === undefined ? head : { ...head, id: `${head.id} ${head.sha256}` };
    if (known !== undefined && !byId.has(given.id)) conflicts.push(shotConflict(known, given));
    byId.set(given.id, { from, value: { head: given, named } });
  }
  return { shots: [...byId.values()], conflicts };
}

/** Mine and theirs of a conflict are those of whoever found it; to anybody else they are neither. */
function uniqueConflicts(all: readonly Conflict[], found: readonly Conflict[]): Conflict[] {
  const byId = new Map<string, Conflict>();
  for (const conflict of all) {
    if (byId.has(conflict.id)) continue;
    const { sides } = conflict;
    const isOwn = found.includes(conflict) || sides === undefined;
    byId.set(conflict.id, isOwn ? conflict : { ...conflict, sides: { ...sides, mine: null } });
  }
  return [...byId.values()];
}

function joinAllSites(ours: readonly Site[], theirs: readonly Site[]): Site[] {
  const sites = new Map(ours.map((site) => [site.id, site]));
  for (const site of theirs) {
    const known = sites.get(site.id);
    sites.set(site.id, known === undefined ? site : joinSites(known, site).taken);
  }
  return [...sites.values()];
}

function newerOf<T extends { readonly id: string; readonly endedAt: string | null }>(
  ours: readonly FromFile<T>[],
  theirs: readonly FromFile<T>[],
): FromFile<T>[] {
  const byId = new Map(ours.map((one) => [one.value.id, one]));
  for (const one of theirs) {
    const known = byId.get(one.value.id)?.value;
    if (known === undefined || compared(known.endedAt ?? '', one.value.endedAt ?? '') === 'newer')
      byId.set(one.value.id, one);
  }
  return [...byId.values()];
}
