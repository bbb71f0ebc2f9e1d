import type { Reading } from './reading.ts';
import { attributeOf, childrenOf, type Part } from './survey.ts';

type Survey = Reading['survey'];

/** A cell where it stands in the grid of its table. */
export interface GridCell {
  readonly part: Part;
  /** From 0. */
  readonly column: number;
  readonly span: number;
  /** Stands in this row by rowspan. */
  readonly shared: boolean;
  /** How many rows it spans, counted from its own. */
  readonly rows: number;
}

/** A row of a table with all cells that a reader sees in it. */
export interface GridRow {
  readonly part: Part;
  readonly cells: readonly GridCell[];
  readonly inHead: boolean;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
}

const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;

/** The rows of a table itself: those of tables in its cells are not among them. */
function ownRows(table: Part, { parts }: Survey): Part[] {
  const rows: Part[] = [];
  for (let i = table.index + 1; i < table.end && rows.length < MOST_ROWS; ) {
    const part = parts[i];
    if (part === undefined) break;
    if (part.tag === 'tr') rows.push(part);
    i = part.tag === 'table' ? part.end : i + 1;
  }
  return rows;
}

function spanIn(part: Part, name: string, most: number): number {
  const written = Number.parseInt(attributeOf(part, name) ?? '1', 10);
  if (written === 0) return most;
  return Number.isNaN(written) || written < 0 ? 1 : Math.min(written, most);
}

/** Lays a table out as HTML says: rowspan and colspan resolved, and capped where a page exaggerates. */
export function gridOf(table: Part, survey: Survey): Grid {
  const parts = ownRows(table, survey);
  /** By column: what still hangs down from rows above. */
  const hanging = new Map<number, { cell: GridCell; left: number }>();
  let width = 0;
  const rows = parts.map((row, at): GridRow => {
    const cells: GridCell[] = [];
    let column = 0;
    const passHanging = (): void => {
      for (let hung = hanging.get(column); hung !== undefined; hung = hanging.get(column)) {
        cells.push({ ...hung.cell, shared: true });
        column += hung.cell.span;
      }
    };
    const fresh: GridCell[] = [];
    for (const part of childrenOf(row, survey)) {
      if (part.tag !== 'td' && part.tag !== 'th') continue;
      passHanging();
      if (column >= MOST_COLUMNS) break;
      const span = spanIn(part, 'colspan', MOST_COLUMNS - column);
      const cell = {
        part,
        column,
        span,
        shared: false,
        rows: spanIn(part, 'rowspan', parts.length - at),
      };
      cells.push(cell);
      fresh.push(cell);
      column += span;
    }
    passHanging();
    width = Math.max(width, column);
    for (const [key, hung] of hanging) {
      if (hung.left <= 1) hanging.delete(key);
      else hung.left -= 1;
    }
    for (const cell of fresh) if (cell.rows > 1) hanging.set(cell.column, { cell, left: cell.rows - 1 });
    return { part: row, cells, inHead: survey.parts[row.parent]?.tag === 'thead' };
  });
  return { rows, width };
}
