import { nameOf, versionOf } from '../facts-parts.ts';
import { fromHex, toHex } from '../hex.ts';
import type { TransferRow } from './rows.ts';

/** Why a row is not what its own names and sums say; null where it is, or bears none. Not for people. */
export async function disproof(row: TransferRow): Promise<string | null> {
  switch (row.row) {
    case 'part':
      return isJson(row.items) && (await nameOf(row.items)) === row.name
        ? null
        : 'The part is not what its name says';
    case 'facts':
      return isJson(row.own) && (await versionOf(row.own, row.parts)) === row.version
        ? null
        : 'The facts are not what their name says';
    case 'shot':
      return disproofOfShot(row.shot);
    case 'findings':
      return row.findings.length === 0 ? EMPTY : null;
    case 'versions':
      return row.versions.length === 0 ? EMPTY : null;
    default:
      return null;
  }
}

const EMPTY = 'The batch is empty';

async function disproofOfShot({
  hex,
  sha256,
}: Extract<TransferRow, { row: 'shot' }>['shot']): Promise<string | null> {
  const bytes = fromHex(hex);
  if (bytes === null) return 'The picture is not written in hexadecimal digits';
  const sum = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return sum === sha256 ? null : 'The picture is not what its SHA-256 says';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
