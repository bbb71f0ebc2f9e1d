import { Audit, KeptSweep } from '../contract.ts';
import type { Writing } from '../database.ts';
import { parsed } from '../parsed.ts';
import { within } from '../ranges.ts';
import { removeRecords } from '../sweeps.ts';
import { type Became, compared } from './became.ts';
import type { TransferRow } from './rows.ts';

type Of<Kind extends TransferRow['row']> = Extract<TransferRow, { row: Kind }>;

/** Audits and sweeps, whose findings, versions and records are taken where they themselves are. */
export class Nested {
  readonly #audits = new Map<string, Became>();
  readonly #sweeps = new Map<string, Became>();
  /** Batches of an audit that were taken, by its id and their kind. */
  readonly #batches = new Map<string, number>();

  async audit(writing: Writing, audit: Audit): Promise<Became> {
    const store = writing.objectStore('audits');
    const known = parsed(Audit, await store.get(audit.id));
    const became = known === null ? 'added' : compared(known.endedAt, audit.endedAt);
    this.#audits.set(audit.id, became);
    if (became === 'same' || became === 'older') return became;
    await writing.objectStore('auditRows').delete(within(audit.id));
    await store.put(audit, audit.id);
    return became;
  }

  /** Null where its audit is not in the file. */
  async batch(
    writing: Writing,
    { row: kind, audit }: Of<'findings'> | Of<'versions'>,
    bytes: Uint8Array,
  ): Promise<Became | null> {
    const became = this.#audits.get(audit) ?? null;
    if (became !== 'added' && became !== 'newer') return became;
    const name = `${kind} ${audit}`;
    const position = this.#batches.get(name) ?? 0;
    this.#batches.set(name, position + 1);
    await writing.objectStore('auditRows').put({ bytes }, [audit, kind, position]);
    return became;
  }

  /** A sweep that ran where the file was written does not run here: a person decides whether it goes on. */
  async sweep(writing: Writing, sweep: KeptSweep): Promise<Became> {
    const store = writing.objectStore('sweeps');
    const known = parsed(KeptSweep, await store.get(sweep.id));
    const became = known === null ? 'added' : compared(known.endedAt ?? '', sweep.endedAt ?? '');
    this.#sweeps.set(sweep.id, became);
    if (became === 'same' || became === 'older') return became;
    await removeRecords(writing, sweep.id);
    await store.put({ ...sweep, state: sweep.state === 'running' ? 'paused' : sweep.state }, sweep.id);
    return became;
  }

  /** Null where its sweep is not in the file. */
  async record(writing: Writing, { sweep, record }: Of<'record'>): Promise<Became | null> {
    const became = this.#sweeps.get(sweep) ?? null;
    if (became === 'added' || became === 'newer') await writing.objectStore('records').add({ sweep, record });
    return became;
  }
}
