/** Rows of a list that are read. */
export const MOST_ROWS = 5_000;
/** Cells of a row that are read. */
export const MOST_CELLS = 50;
/** Characters of a cell that are read. */
const LONGEST_CELL = 2_000;

export function boundedCell(cell: string): string {
  return cell.slice(0, LONGEST_CELL);
}
