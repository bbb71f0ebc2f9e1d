import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { printing, type TitledColumn } from './frame.ts';
import { rowHeight } from './row-height.ts';
import { cellText, columnName } from './row-xml.ts';
import { HEADER_STYLE, styleOf } from './styles.ts';

/** A table that is small enough to be drawn at once. */
export interface SmallTable {
  readonly columns: readonly TitledColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** A style that goes before that of the column; undefined for none. */
  styleAt?(row: number, column: number): CellStyle | undefined;
}

/** Draws a small table as a sheet with its header frozen, filters and print set-up. */
export function tableSheet(name: string, { columns, rows, styleAt }: SmallTable): WriteSheet {
  const values = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)));
  const widths = columns.map(({ width }) => width);
  const table: CellValue[][] = [columns.map(({ title }) => cellText(title)), ...values];
  const cells = new Map(
    table.flatMap((line, row) =>
      line.map((value, column) => {
        const own = row === 0 ? HEADER_STYLE : styleAt?.(row - 1, column);
        return [
          `${row},${column}`,
          { value, style: own ?? styleOf(columns[column]?.kind ?? 'text') },
        ] as const;
      }),
    ),
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: table,
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${table.length}` },
    rowDefs: new Map([
      [0, { height: 24 }],
      ...values.map((row, index) => [index + 1, { height: rowHeight(row, widths) }] as const),
    ]),
    ...printing(1, columns),
  };
}
