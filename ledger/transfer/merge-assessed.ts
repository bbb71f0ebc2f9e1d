import { Assessment, type Conflict, Dispute, Draw } from '../../assessment/contract.ts';
import { joinAssessments } from '../../assessment/join/assessment.ts';
import { joinDisputes } from '../../assessment/join/dispute.ts';
import { joinDraws } from '../../assessment/join/draw.ts';
import type { Joined } from '../../assessment/join/joined.ts';
import { joinSaid } from '../../assessment/join/said.ts';
import { shotConflict } from '../../assessment/join/shot.ts';
import { setAside } from '../aside.ts';
import { Remark, Shot } from '../contract.ts';
import type { Store, Writing } from '../database.ts';
import { parsed } from '../parsed.ts';
import type { Became } from './became.ts';
import type { TransferRow } from './rows.ts';

/** What people made, and may have made otherwise elsewhere: both are put together, and what differs is noted. */
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
    await store.put({ ...given, id, bytes }, id);
    const { bytes: __, ...head } = kept;
    await this.#note(writing, shotConflict(head, { ...given, id }));
    return 'added';
  }

  /** A conflict that nobody has seen where the file was written is not seen here either. */
  async conflict(writing: Writing, given: Conflict): Promise<Became> {
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
    join: (kept: T, given: T) => Joined<T>,
  ): Promise<{ taken: T; became: Became }> {
    const kept = parsed(shape, row);
    if (kept === null) {
      if (row !== undefined) await setAside(writing, store, key, row);
      return { taken: given, became: 'added' };
    }
    const { taken, became, conflicts } = join(kept, given);
    for (const conflict of conflicts) await this.#note(writing, conflict);
    return { taken, became };
  }

  async #note(writing: Writing, conflict: Conflict): Promise<void> {
    this.conflicts.push(conflict);
    await writing.objectStore('conflicts').put(conflict, conflict.id);
  }
}
