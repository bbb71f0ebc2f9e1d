import { countIn } from '../../rules/words/foi-form.ts';
import type { Reading } from './reading.ts';
import { textOf } from './survey.ts';
import type { GridCell, GridRow } from './table-grid.ts';

/** A row as words and the numbers behind them. */
export interface CountedRow {
  readonly row: GridRow;
  /** Texts of the cells before the numbers, also of those that hang down from rows above; none empty. */
  readonly labels: readonly string[];
  /** Cells at the end of the row that hold a number or nothing. */
  readonly values: readonly Value[];
}

export interface Value {
  readonly cell: GridCell;
  readonly count: number | null;
}

const MAX_LABEL = 200;

/** Divides a row before the last of its cells that are neither number nor blank. */
export function countedRow(row: GridRow, { survey }: Reading): CountedRow {
  const values: Value[] = [];
  let first = row.cells.length;
  while (first > 0) {
    const cell = row.cells[first - 1];
    if (cell === undefined || cell.shared) break;
    const count = countIn(textOf(cell.part, survey));
    if (count === undefined) break;
    values.unshift({ cell, count });
    first -= 1;
  }
  const labels = row.cells.slice(0, first).map(({ part }) => textOf(part, survey).slice(0, MAX_LABEL));
  return { row, labels: labels.filter((text) => text !== ''), values };
}

/** Whether a number stands in the row, rather than blanks alone. */
export function isNumbered({ values }: CountedRow): boolean {
  return values.some(({ count }) => count !== null);
}

/** The words in a column, from the last of these rows upwards; a cell over several columns stands in each. */
export function headsAbove(column: number, rows: readonly CountedRow[], { survey }: Reading): string[] {
  const heads = rows.map(({ row }) => {
    const cell = row.cells.find((one) => column >= one.column && column < one.column + one.span);
    return cell === undefined ? '' : textOf(cell.part, survey);
  });
  return heads.filter((text) => text !== '').reverse();
}
