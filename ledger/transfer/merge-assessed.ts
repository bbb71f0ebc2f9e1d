import { Assessment, Conflict, Dispute, Draw } from '../../assessment/contract.ts';
import { joinAssessments } from '../../assessment/join/assessment.ts';
import { stillHolds } from '../../assessment/join/decided.ts';
import { decisionId, isOutruled, joinDisputes } from '../../assessment/join/dispute.ts';
import { joinDraws } from '../../assessment/join/draw.ts';
import type { Joined, Settled } from '../../assessment/join/joined.ts';
import { joinSaid } from '../../assessment/join/said.ts';
import { shotConflict } from '../../assessment/join/shot.ts';
import { setAside } from '../aside.ts';
import { Remark, Shot } from '../contract.ts';
import type { Store, Writing } from '../database.ts';
import { parsed } from '../parsed.ts';
import type { Became } from './became.ts';
import type { TransferRow } from './rows.ts';

/**
 * What people made, and may have made otherwise elsewhere: both are put together, and what differs is noted. Where it
 * was noted before and a person's decision still holds, what is kept stays, and nothing is asked.
 */
export class Assessed {
  readonly assessments = new Set<string>();
  readonly conflicts: Conflict[] = [];

  async assessment(writing: Writing, given: Assessment): Promise<Became> {
    this.assessments.add(given.id);
    const store = writing.objectStore('assessments');
    const row = await store.get(given.id);
    const joined = await this.#joined(
      writing,
      ['assessments', given.id, row],
      Assessment,
      given,
      joinAssessments,
    );
    await store.put(joined.taken, given.id);
    return joined.became;
  }

  /** Null where its assessment is not in the file. */
  async draw(writing: Writing, given: Draw): Promise<Became | null> {
    if (!this.assessments.has(given.assessment)) return null;
    const store = writing.objectStore('draws');
    const key: [string, string] = [given.assessment, given.site];
    const joined = await this.#joined(writing, ['draws', key, await store.get(key)], Draw, given, joinDraws);
    await store.put(joined.taken, key);
    return joined.became;
  }

  async dispute(writing: Writing, given: Dispute): Promise<Became> {
    const store = writing.objectStore('disputes');
    const row = await store.get(given.id);
    const joined = await this.#joined(writing, ['disputes', given.id, row], Dispute, given, joinDisputes);
    await store.put(joined.taken, given.id);
    return joined.became;
  }

  async remark(writing: Writing, given: Remark): Promise<Became> {
    const store = writing.objectStore('remarks');
    const row = await store.get(given.id);
    if (await wasOutruled(writing, given)) return 'older';
    const joined = await this.#joined(writing, ['remarks', given.id, row], Remark, given, joinSaid);
    await store.put(joined.taken, given.id);
    return joined.became;
  }

  /** Two pictures of one name that are not the same are both kept, theirs under a name of its own, until a person has seen them. */
  async shot(
    writing: Writing,
    { hex: _, ...given }: Extract<TransferRow, { row: 'shot' }>['shot'],
    bytes: Uint8Array,
  ): Promise<Became> {
    const store = writing.objectStore('shots');
    const row = await store.get(given.id);
    const kept = parsed(Shot, row);
    if (kept?.sha256 === given.sha256) return 'same';
    if (kept === null) {
      if (row !== undefined) await setAside(writing, 'shots', given.id, row);
      await store.put({ ...given, bytes }, given.id);
      return 'added';
    }
    const id = `${given.id} ${given.sha256}`;
    if ((await store.getKey(id)) !== undefined) return 'same';
    const { bytes: __, ...head } = kept;
    const conflict = shotConflict(head, { ...given, id });
    // The two have changed places where a person took theirs.
    const mirrored = shotConflict(given, { ...head, id: `${given.id} ${head.sha256}` }, 'other');
    if ((await wasDecided(writing, conflict)) || (await wasDecided(writing, mirrored))) return 'older';
    await store.put({ ...given, id, bytes }, id);
    await this.#note(writing, conflict);
    return 'added';
  }

  /** A conflict that nobody has decided where the file was written is open here, too, unless it was decided here. */
  async conflict(writing: Writing, { decided: _, ...given }: Conflict): Promise<Became> {
    const isKnown = (await writing.objectStore('conflicts').getKey(given.id)) !== undefined;
    // Mine and theirs are those of whoever wrote the file.
    const sides = given.sides && { ...given.sides, mine: null };
    if (!isKnown) await this.#note(writing, { ...given, sides });
    return isKnown ? 'same' : 'added';
  }

  /** `kept`: store, key and row. A damaged row is set aside. */
  async #joined<T>(
    writing: Writing,
    [store, key, row]: readonly [Store, IDBValidKey, unknown],
    shape: Parameters<typeof parsed<T>>[0],
    given: T,
    join: (kept: T, given: T, settled?: Settled) => Joined<T>,
  ): Promise<{ taken: T; became: Became }> {
    const kept = parsed(shape, row);
    if (kept === null) {
      if (row !== undefined) await setAside(writing, store, key, row);
      return { taken: given, became: 'added' };
    }
    const { conflicts: found } = join(kept, given);
    const settled = new Set<string>();
    for (const conflict of found) if (await wasDecided(writing, conflict)) settled.add(conflict.id);
    const { taken, became, conflicts } = join(kept, given, settled);
    for (const conflict of conflicts) await this.#note(writing, conflict);
    return { taken, became };
  }

  async #note(writing: Writing, conflict: Conflict): Promise<void> {
    this.conflicts.push(conflict);
    await writing.objectStore('conflicts').put(conflict, conflict.id);
  }
}

async function wasDecided(writing: Writing, found: Conflict): Promise<boolean> {
  const known = parsed(Conflict, await writing.objectStore('conflicts').get(found.id));
  return known !== null && stillHolds(known, found);
}

/** What a ruling says of a finding follows from the ruling, which the ledger may know as one that no longer holds. */
async function wasOutruled(writing: Writing, given: Remark): Promise<boolean> {
  const prefix = decisionId({ id: '' });
  if (!given.id.startsWith(prefix)) return false;
  const row = await writing.objectStore('disputes').get(given.id.slice(prefix.length));
  const dispute = parsed(Dispute, row);
  return dispute !== null && isOutruled(given, dispute);
}
