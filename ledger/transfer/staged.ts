import * as z from 'zod/mini';
import { packed } from '../audits.ts';
import { deflate } from '../deflate.ts';
import { nameOf, versionOf } from '../facts-parts.ts';
import { fromHex, toHex } from '../hex.ts';
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
export function staged(row: TransferRow): Promise<Ready | string> | Ready {
  switch (row.row) {
    case 'part':
      return stagedPart(row);
    case 'facts':
      return stagedFacts(row);
    case 'shot':
      return stagedShot(row);
    case 'findings':
      return stagedBatch({ ...row, findings: [] }, row.findings);
    case 'versions':
      return stagedBatch({ ...row, versions: [] }, row.versions);
    default:
      return { row, bytes: NONE };
  }
}

async function stagedPart(row: Extract<TransferRow, { row: 'part' }>): Promise<Ready | string> {
  const { name, items } = row;
  if (!isJson(items) || (await nameOf(items)) !== name) return 'The part is not what its name says';
  return { row: { ...row, items: '' }, bytes: await deflate(items) };
}

async function stagedFacts(row: Extract<TransferRow, { row: 'facts' }>): Promise<Ready | string> {
  const { version, parts, own } = row;
  if (!isJson(own) || (await versionOf(own, parts)) !== version)
    return 'The facts are not what their name says';
  return { row: { ...row, own: '' }, bytes: await deflate(own) };
}

async function stagedShot(row: Extract<TransferRow, { row: 'shot' }>): Promise<Ready | string> {
  const bytes = fromHex(row.shot.hex);
  if (bytes === null) return 'The picture is not written in hexadecimal digits';
  const sum = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (sum !== row.shot.sha256) return 'The picture is not what its SHA-256 says';
  return { row: { ...row, shot: { ...row.shot, hex: '' } }, bytes };
}

async function stagedBatch(row: TransferRow, rows: readonly unknown[]): Promise<Ready | string> {
  const [batch] = await packed(rows, Number.POSITIVE_INFINITY);
  return batch === undefined ? 'The batch is empty' : { row, bytes: batch.bytes };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
