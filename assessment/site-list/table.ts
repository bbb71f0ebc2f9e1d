import type { ListTable, TableFault } from './contract.ts';
import { decodedList } from './decoded-list.ts';
import { tableOfText } from './text-table.ts';
import { isWorkbook, tableOfWorkbook } from './workbook-table.ts';

/** Bytes of a file at most: a list of some thousand sites has room. */
const MOST_BYTES = 20e6;
/** What old workbooks and those with a password begin with (MS-CFB 2.2), and the name of what is locked in (MS-OFFCRYPTO 2.3.4.4). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const LOCKED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * The table of a file, whatever its name: CSV in UTF-8, UTF-16 or GB18030, or XLSX. `sheet`: of a workbook; null for
 * the first that shows rows.
 */
export async function tableOfFile(
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<ListTable | TableFault> {
  if (bytes.length > MOST_BYTES) return 'tooBig';
  if (isWorkbook(bytes)) return tableOfWorkbook(bytes, sheet);
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    return isLocked(bytes) ? 'locked' : 'oldWorkbook';
  const decoded = decodedList(bytes);
  if (decoded === null) return 'notText';
  const table = tableOfText(decoded.text);
  return typeof table === 'string' ? table : { ...table, encoding: decoded.encoding };
}

function isLocked(bytes: Uint8Array): boolean {
  const [first = 0] = LOCKED;
  for (let from = bytes.indexOf(first); from >= 0; from = bytes.indexOf(first, from + 1)) {
    if (LOCKED.every((byte, index) => bytes[from + index] === byte)) return true;
  }
  return false;
}
