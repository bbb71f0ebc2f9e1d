import * as z from 'zod/mini';
import type { Conflict } from '../../assessment/contract.ts';
import type { Connection, Writing } from '../database.ts';
import { within } from '../ranges.ts';
import type { Became } from './became.ts';
import { type FaultName, readFile, TransferFault } from './format.ts';
import { MERGED, Merge, type RefusedLine } from './merge.ts';
import type { RowKind } from './rows.ts';
import { StagedRow, staged } from './staged.ts';

/** What came of a file: taken row by row, or refused as a whole, when nothing was changed. */
export type ImportReport =
  | {
      readonly taken: true;
      /** Ids of the sites that it told of. */
      readonly sites: readonly string[];
      /** Ids of the assessments that it told of. */
      readonly assessments: readonly string[];
      /** What the ledger and the file say differently; kept in the ledger as well, until a person has seen it. */
      readonly conflicts: readonly Conflict[];
      /** By kind of row, how many became what. */
      readonly rows: Readonly<Partial<Record<RowKind, Readonly<Record<Became, number>>>>>;
      readonly refused: number;
      /** The first of them. */
      readonly refusedLines: readonly RefusedLine[];
    }
  | { readonly taken: false; readonly fault: FaultName; readonly line: number; readonly detail: string };

/** Rows staged, and merged, at a time. */
const BATCH = 200;
/** Refused lines that are named. */
const NAMED = 50;
/** Milliseconds after which what an import has staged is left over from one that died. */
const LEFT_OVER = 6 * 3_600_000;

/**
 * Reads a whole file into staging before anything is merged, then merges in one transaction: a file that turns out to
 * be cut or changed, a full disk, or a browser that dies leave the ledger as it was.
 */
export async function importFile(
  connection: Connection,
  file: ReadableStream<Uint8Array>,
): Promise<ImportReport> {
  const id = `${new Date().toISOString()} ${crypto.randomUUID()}`;
  await dropLeftOvers(connection);
  try {
    const refused = await stageFile(connection, id, file);
    const merged = await mergeStaged(connection, id);
    const lines = [...refused, ...merged.refused];
    return {
      taken: true,
      sites: [...merged.sites],
      assessments: [...merged.assessments],
      conflicts: merged.conflicts,
      rows: merged.rows,
      refused: lines.length,
      refusedLines: lines.slice(0, NAMED),
    };
  } catch (error) {
    if (!(error instanceof TransferFault)) throw error;
    return { taken: false, fault: error.fault, line: error.line, detail: error.message };
  } finally {
    await dropStaged(connection, id);
  }
}

async function stageFile(
  connection: Connection,
  id: string,
  file: ReadableStream<Uint8Array>,
): Promise<RefusedLine[]> {
  const refused: RefusedLine[] = [];
  let batch: StagedRow[] = [];
  const put = async () => {
    const rows = batch;
    batch = [];
    await connection.write(['staging'], [], async (writing) => {
      for (const row of rows) await writing.objectStore('staging').put(row, [id, row.line]);
    });
  };
  for await (const entry of readFile(file)) {
    const { line } = entry;
    const row = 'row' in entry ? await staged(entry.row) : entry.refused;
    if (typeof row === 'string') refused.push({ line, why: row });
    else batch.push({ line, ...row });
    if (batch.length >= BATCH) await put();
  }
  await put();
  return refused;
}

async function mergeStaged(connection: Connection, id: string): Promise<Merge> {
  const merge = new Merge();
  // Told only afterwards, when it is known which sites were in the file.
  await connection.write(MERGED, [], async (writing) => {
    for await (const rows of stagedRows(writing, id)) {
      for (const row of rows) await merge.add(writing, row);
    }
    await merge.end(writing);
    await writing.objectStore('staging').delete(within(id));
  });
  for (const site of merge.sites) connection.tell({ site, what: 'all' });
  if (merge.assessments.size + merge.conflicts.length > 0) connection.tell({ site: '', what: 'assessments' });
  return merge;
}

async function* stagedRows(writing: Writing, id: string): AsyncGenerator<StagedRow[], void> {
  let last = 0;
  for (;;) {
    const range = IDBKeyRange.bound([id, last], [id, []], true);
    const rows = (await writing.objectStore('staging').getAll(range, BATCH)).map((row) =>
      z.parse(StagedRow, row),
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.line ?? last;
  }
}

async function dropStaged(connection: Connection, id: string): Promise<void> {
  await connection.write(['staging'], [], (writing) => writing.objectStore('staging').delete(within(id)));
}

/** What an import that died has left; one that still goes on in another window is younger. */
async function dropLeftOvers(connection: Connection): Promise<void> {
  const before = new Date(Date.now() - LEFT_OVER).toISOString();
  await connection.write(['staging'], [], (writing) =>
    writing.objectStore('staging').delete(IDBKeyRange.upperBound([before])),
  );
}
