import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { isAddress } from './address.ts';
import type { ListRow, ListTable, TableFault } from './contract.ts';
import { boundedCell, MOST_CELLS, MOST_ROWS } from './limits.ts';

/** Whether bytes begin as an XLSX does: it is a ZIP. */
export function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

/** The table of a sheet. `name`: null for the first that is not hidden and has rows. */
export async function tableOfWorkbook(
  bytes: Uint8Array,
  name: string | null,
): Promise<ListTable | TableFault> {
  const sheets = await shownSheets(bytes);
  if (sheets === null) return 'notWorkbook';
  const tables = sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  const chosen = tables.find((table) => (name === null ? table.rows.length > 0 : table.name === name));
  if (chosen === undefined || chosen.rows.length === 0) return 'empty';
  return {
    rows: chosen.rows.slice(0, MOST_ROWS),
    sheets: tables.map((table) => table.name),
    sheet: chosen.name,
    encoding: null,
    isCut: chosen.rows.length > MOST_ROWS,
  };
}

async function shownSheets(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS + 1 });
    return sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
  } catch {
    return null;
  }
}

function rowsOf({ rows, cells }: Sheet): ListRow[] {
  const width = Math.min(MOST_CELLS, Math.max(0, ...rows.map((row) => row.length)));
  return rows.flatMap((row, index) => {
    const texts = row.slice(0, MOST_CELLS).map(textOf);
    if (texts.every((text) => text.trim() === '')) return [];
    const target = linkedIn(row, index, cells);
    if (target === null || texts.some(isAddress)) return [{ line: index + 1, cells: texts }];
    const padded = Array.from({ length: width }, (_, column) => texts[column] ?? '');
    return [{ line: index + 1, cells: [...padded, target] }];
  });
}

/** Where a name leads on: the address of a site is often behind its name. */
function linkedIn(row: readonly CellValue[], index: number, cells: Sheet['cells']): string | null {
  for (const column of row.keys()) {
    const target = cells?.get(`${index},${column}`)?.hyperlink?.target;
    if (target !== undefined && isAddress(target)) return target;
  }
  return null;
}

function textOf(value: CellValue | undefined): string {
  if (value instanceof Date) return value.toISOString().slice(0, 'YYYY-MM-DD'.length);
  return boundedCell(value === null || value === undefined ? '' : String(value));
}
