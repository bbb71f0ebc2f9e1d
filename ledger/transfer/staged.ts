import * as z from 'zod/mini';
import { packed } from '../audits.ts';
import { deflate } from '../deflate.ts';
import { fromHex } from '../hex.ts';
import { disproof } from './proof.ts';
import { TransferRow } from './rows.ts';

/** A row that is ready to be merged, its names and sums proved. */
export const StagedRow = z.object({
  /** In the file, from 1. */
  line: z.number(),
  /** What is long in it is left empty: it stands in `bytes`, as it will be stored. */
  row: TransferRow,
  bytes: z.instanceof(Uint8Array),
});
export type StagedRow = z.infer<typeof StagedRow>;

type Ready = Omit<StagedRow, 'line'>;

const NONE = new Uint8Array();

/** Readies a row: everything that takes time is done before the rows are merged. A text says why the row is refused. */
export async function staged(row: TransferRow): Promise<Ready | string> {
  return (await disproof(row)) ?? ready(row);
}

async function ready(row: TransferRow): Promise<Ready> {
  switch (row.row) {
    case 'part':
      return { row: { ...row, items: '' }, bytes: await deflate(row.items) };
    case 'facts':
      return { row: { ...row, own: '' }, bytes: await deflate(row.own) };
    case 'shot':
      return { row: { ...row, shot: { ...row.shot, hex: '' } }, bytes: fromHex(row.shot.hex) ?? NONE };
    case 'findings':
      return { row: { ...row, findings: [] }, bytes: await packedWhole(row.findings) };
    case 'versions':
      return { row: { ...row, versions: [] }, bytes: await packedWhole(row.versions) };
    default:
      return { row, bytes: NONE };
  }
}

async function packedWhole(rows: readonly unknown[]): Promise<Ready['bytes']> {
  const [batch] = await packed(rows, Number.POSITIVE_INFINITY);
  return batch?.bytes ?? NONE;
}
