import * as z from 'zod/mini';
import { changedAssessment, changeToOther } from '../../assessment/changed.ts';
import { type Conflict, Dispute, Draw, Ruling } from '../../assessment/contract.ts';
import { decisionId } from '../../assessment/disputes.ts';
import { Remark } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type ConflictChoice, canKeepBoth, sideOfMine } from './conflict-sides.ts';

/** With what a conflict is decided. */
export interface Deciding {
  readonly ledger: Ledger;
  readonly by: string;
  /** Rules on a dispute, so that the score follows. */
  rule(dispute: Dispute, ruling: Pick<Ruling, 'state' | 'reason'>): Promise<void>;
}

const ShotId = z.object({ id: z.string() });

/**
 * Does what a person decided, and puts the conflict aside, so that the same two sides ask for nothing again; until then
 * what the merge took holds. Throws `RangeError` where what it is about is no longer there or cannot be read: then the
 * conflict stays.
 */
export async function decideConflict(
  conflict: Conflict,
  choice: ConflictChoice,
  deciding: Deciding,
): Promise<void> {
  const mine = sideOfMine(conflict);
  const theirs = mine === 'taken' ? 'other' : 'taken';
  const holds = choice === 'both' ? 'both' : choice === 'mine' ? mine : theirs;
  if (holds === 'both') await keepBoth(conflict, deciding);
  else if (holds === 'other') await takeOther(conflict, deciding);
  else if (conflict.what === 'shot') await dropPicture(conflict.other, deciding);
  await deciding.ledger.settleConflict(conflict, { by: deciding.by, at: new Date().toISOString(), holds });
}

/** What holds stays; the other is kept beside it under a name that is the same wherever this is decided. */
async function keepBoth(conflict: Conflict, { ledger }: Deciding): Promise<void> {
  if (!canKeepBoth(conflict)) throw new RangeError(`not both of a ${conflict.what} can be kept`);
  // Both pictures have been kept since the merge.
  if (conflict.what === 'shot') return;
  const other = read(Remark, conflict.other);
  await ledger.remark({ ...other, id: `${conflict.key} ${other.by.trim()} ${other.at}` });
}

async function takeOther(conflict: Conflict, deciding: Deciding): Promise<void> {
  const { ledger } = deciding;
  switch (conflict.what) {
    case 'remark':
      return ledger.remark(read(Remark, conflict.other));
    case 'draw':
      return ledger.keepDraw(read(Draw, conflict.other));
    case 'assessment':
      return changePlan(conflict, deciding);
    case 'dispute':
      return changeDispute(conflict, deciding);
    case 'shot':
      return takePicture(conflict, deciding);
  }
}

async function changePlan(conflict: Conflict, { ledger, by }: Deciding): Promise<void> {
  const kept = await ledger.assessment(conflict.key);
  const change = kept === null ? null : changeToOther(kept, conflict);
  if (kept === null || change === null) throw new RangeError(`no assessment ${conflict.key}`);
  await ledger.putAssessment(changedAssessment(kept, change, { by, at: new Date().toISOString() }));
}

async function changeDispute({ key, site, field, other }: Conflict, deciding: Deciding): Promise<void> {
  const { ledger } = deciding;
  const dispute = (await ledger.disputes(site ?? '')).find(({ id }) => id === key);
  if (dispute === undefined) throw new RangeError(`no dispute ${key}`);
  if (field === 'state') {
    // All rulings of both stay: the one that is to hold is given once more, by whoever decides.
    await deciding.rule(dispute, read(Ruling, other));
    await dropConflictsOver(decisionId(dispute), ledger);
    return;
  }
  const [list, id] = field.split(' ');
  const changed =
    list === 'rechecks' || list === 'rulings'
      ? { ...dispute, [list]: dispute[list].map((one) => (one.id === id ? other : one)) }
      : { ...dispute, [field]: other };
  await ledger.keepDispute(read(Dispute, changed));
}

/** What a ruling says of the finding follows from the ruling, and needs no decision of its own. */
async function dropConflictsOver(remark: string, ledger: Ledger): Promise<void> {
  const over = (await ledger.conflicts()).filter(({ what, key }) => what === 'remark' && key === remark);
  for (const { id } of over) await ledger.removeConflict(id);
}

async function takePicture({ key, site, other }: Conflict, deciding: Deciding): Promise<void> {
  const { ledger } = deciding;
  const { id } = read(ShotId, other);
  const shot = (await ledger.shots(site ?? '')).find((one) => one.id === id);
  if (shot === undefined) throw new RangeError(`no picture ${id}`);
  await ledger.keepShot({ ...shot, id: key });
  await ledger.removeShot(id);
}

async function dropPicture(other: unknown, { ledger }: Deciding): Promise<void> {
  await ledger.removeShot(read(ShotId, other).id);
}

function read<T>(shape: z.ZodMiniType<T>, value: unknown): T {
  const { data } = z.safeParse(shape, value);
  if (data === undefined) throw new RangeError('what was not taken cannot be read');
  return data;
}
