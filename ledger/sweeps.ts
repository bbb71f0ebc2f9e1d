import type { LinkVerdict } from '../facts/link-verdict.ts';
import { KeptSweep } from './contract.ts';
import type { Connection, Store, Writing } from './database.ts';
import { putFailures } from './failures.ts';
import { type KeptPages, PAGE_STORES, putPages, readyPages, type SeenPage } from './keep-pages.ts';
import { allParsed, parsed } from './parsed.ts';
import { putVerdicts } from './verdicts.ts';

/** What happened since a sweep's last step. */
export interface KeptStep {
  /** Changes of the sweep itself, as plain JSON. */
  readonly records: readonly unknown[];
  readonly pages: readonly SeenPage[];
  readonly failures: readonly { readonly url: string; readonly why: string }[];
  readonly verdicts: readonly LinkVerdict[];
  /** ISO 8601: when it happened. */
  readonly at: string;
  /** What the sweep is at, where that has changed. */
  readonly now?: Partial<Pick<KeptSweep, 'state' | 'why' | 'endedAt' | 'progress'>>;
}

/** Records that are kept as one row at most: each row costs as much as all that is in it. */
const TOGETHER = 500;
const STEP_STORES: Store[] = [...PAGE_STORES, 'verdicts', 'sweeps', 'records'];

export async function sweepsOf(connection: Connection, site?: string): Promise<KeptSweep[]> {
  const rows = await connection.read(['sweeps'], (reading) => {
    const store = reading.objectStore('sweeps');
    return site === undefined ? store.getAll() : store.index('site').getAll(site);
  });
  return allParsed(KeptSweep, rows).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}

export async function oneSweep(connection: Connection, id: string): Promise<KeptSweep | null> {
  return parsed(
    KeptSweep,
    await connection.read(['sweeps'], (reading) => reading.objectStore('sweeps').get(id)),
  );
}

export function putSweep(connection: Connection, sweep: KeptSweep): Promise<void> {
  return connection.write(['sweeps'], [{ site: sweep.site, what: 'sweeps' }], async (writing) => {
    await writing.objectStore('sweeps').put(sweep, sweep.id);
  });
}

export async function appendSweep(connection: Connection, id: string, step: KeptStep): Promise<KeptPages> {
  const site = (await oneSweep(connection, id))?.site;
  if (site === undefined) throw notKept(id);
  const ready = await readyPages(step.pages);
  const told = [
    { site, what: 'sweeps' },
    ...(ready.length + step.failures.length > 0 ? [{ site, what: 'pages' } as const] : []),
    ...(step.verdicts.length > 0 ? [{ site, what: 'verdicts' } as const] : []),
  ] as const;
  return connection.write(STEP_STORES, told, async (writing) => {
    await changeSweep(writing, id, step.now);
    await putRecords(writing, id, step.records);
    const failed = step.failures.map((failure) => ({ ...failure, site, at: step.at }));
    await putFailures(writing, site, failed);
    await putVerdicts(writing, site, step.verdicts);
    if (ready.length === 0) return { added: 0, changed: 0, same: 0 };
    return putPages(writing, site, ready, true);
  });
}

export async function compactSweep(
  connection: Connection,
  id: string,
  snapshot: readonly unknown[],
): Promise<void> {
  await connection.write(['sweeps', 'records'], [], async (writing) => {
    await changeSweep(writing, id);
    await removeRecords(writing, id);
    await putRecords(writing, id, snapshot);
  });
}

/** Appends records to those of a sweep. */
export async function putRecords(
  writing: Writing,
  sweep: string,
  records: readonly unknown[],
): Promise<void> {
  const store = writing.objectStore('records');
  const adding: Promise<number>[] = [];
  for (let start = 0; start < records.length; start += TOGETHER) {
    adding.push(store.add({ sweep, records: records.slice(start, start + TOGETHER) }));
  }
  await Promise.all(adding);
}

export async function recordsOf(connection: Connection, sweep: string): Promise<unknown[]> {
  const rows = await connection.read(['records'], (reading) =>
    reading.objectStore('records').index('sweep').getAll(sweep),
  );
  return rows.flatMap((row) => ('records' in row ? row.records : [row.record]));
}

export function removeSweep(connection: Connection, id: string): Promise<void> {
  return connection.removeById('sweeps', id, ['records'], (writing) => removeRecords(writing, id));
}

/** Forgets the records of a sweep. */
export async function removeRecords(writing: Writing, sweep: string): Promise<void> {
  const records = writing.objectStore('records');
  for (const key of await records.index('sweep').getAllKeys(sweep)) await records.delete(key);
}

/** Rejects with `RangeError` where the sweep is not kept, or no longer. */
async function changeSweep(writing: Writing, id: string, now?: KeptStep['now']): Promise<void> {
  const store = writing.objectStore('sweeps');
  const sweep = parsed(KeptSweep, await store.get(id));
  if (sweep === null) throw notKept(id);
  if (now !== undefined) await store.put({ ...sweep, ...now }, id);
}

function notKept(id: string): RangeError {
  return new RangeError(`The sweep ${id} is not kept`);
}
