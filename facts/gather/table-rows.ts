import { isHead } from '../../rules/words/catalogue-heads.ts';
import { fieldNamed, plainLabel } from '../../rules/words/field-labels.ts';
import type { CatalogueRow } from '../shape/catalogue.ts';
import {
  type CatalogueGround,
  cellOf,
  isBlank,
  linksBetween,
  rowOf,
  unfilledRow,
} from './catalogue-parts.ts';
import { answersClick } from './pressed.ts';
import { isHidden, placeOf } from './reading.ts';
import { type Part, textOf } from './survey.ts';
import { type Grid, type GridCell, type GridRow, gridOf } from './table-grid.ts';

const MAX_GROUP = 60;
/** A table that holds this share of another's text stands in it as in a frame. */
const LAYOUT_SHARE = 0.5;
/** A first column with this share of labels is a column of labels. */
const LABEL_SHARE = 0.6;
/** So many names of a document's field table (索引号, 发布机构 …) make one. */
const FIELD_TABLE = 3;
const MOST_TITLES = 3;
/** A row that turns the pages of the table. */
const PAGER = /^共\s*\d+\s*[条页]|^(?:首页|上一?页|下一?页|第\s*\d+\s*页)(?:$|\s)/;

interface Headed {
  /** Index of the first row of items. */
  readonly from: number;
  /** By column. */
  readonly heads: readonly string[];
}

/** Heads that stand in a table of their own above the table of the rows. */
interface Carried {
  readonly heads: readonly string[];
  readonly width: number;
  readonly part: Part;
}

/** Rows of all tables of the main part that list something, in document order; those without heads where none has any. */
export function tableRows(ground: CatalogueGround): CatalogueRow[] {
  const headed: CatalogueRow[] = [];
  const headless: CatalogueRow[] = [];
  let carried: Carried | null = null;
  for (const table of listingTables(ground)) {
    const grid = gridOf(table, ground.reading.survey);
    if (grid.width < 2 || isFieldTable(grid, ground)) continue;
    const fields = fieldsOf(grid, ground);
    const own = fields === null ? headsOf(grid, ground) : null;
    const heads: Headed | null = own ?? (fields === null ? headsFrom(carried, grid) : null);
    if (carried !== null && (own !== null || heads === null)) headed.push(unfilledRow(carried.part, ground));
    carried = null;
    if (fields !== null) headed.push(fields);
    else if (heads === null) headless.push(...itemsOf(grid, { from: 0, heads: [] }, ground));
    else if (isHeadAlone(grid, heads, ground))
      carried = { heads: heads.heads, width: grid.width, part: table };
    else headed.push(...itemsOf(grid, heads, ground));
  }
  if (carried !== null) headed.push(unfilledRow(carried.part, ground));
  return headed.length > 0 ? headed : headless;
}

/** The heads that a table without any takes from the one above it. */
function headsFrom(carried: Carried | null, { width }: Grid): Headed | null {
  return carried !== null && carried.width === width ? { from: 0, heads: carried.heads } : null;
}

/** Tables of the main part, those in cells of others and those that only lay out the page left out. */
function listingTables(ground: CatalogueGround): Part[] {
  const { reading } = ground;
  let end = -1;
  return (reading.survey.byTag.get('table') ?? []).filter((table) => {
    if (table.index < end || placeOf(table, reading) !== 'main' || isLayout(table, ground)) return false;
    end = table.end;
    return true;
  });
}

function isHeadAlone(grid: Grid, { from }: Headed, ground: CatalogueGround): boolean {
  return grid.rows.slice(from).every((row) => isEmptyRow(row, ground));
}

function isLayout(table: Part, { reading }: CatalogueGround): boolean {
  for (let i = table.index + 1; i < table.end; i += 1) {
    const part = reading.survey.parts[i];
    if (part?.tag === 'table' && part.textLength >= LAYOUT_SHARE * table.textLength) return true;
  }
  return false;
}

function wordsOf({ part }: GridCell, { reading }: CatalogueGround): string {
  return textOf(part, reading.survey);
}

function isEmptyRow(row: GridRow, ground: CatalogueGround): boolean {
  return row.cells.every((cell) => isEmptyCell(cell, ground));
}

/** The document's own field table is no catalogue. */
function isFieldTable({ rows }: Grid, ground: CatalogueGround): boolean {
  const names = new Set(
    rows
      .slice(0, 8)
      .flatMap(({ cells }) => cells.map((cell) => wordsOf(cell, ground)))
      .filter((text) => text.length <= 40)
      .map((text) => fieldNamed(plainLabel(text.split(/[:：]/, 1)[0] ?? '')))
      .filter((name) => name !== null),
  );
  return names.size >= FIELD_TABLE && (names.has('indexNumber') || names.has('documentNumber'));
}

/** The one cell of a row that stands over all columns. */
function bannerIn(row: GridRow, width: number): GridCell | null {
  const [only, ...others] = row.cells;
  if (only === undefined || others.length > 0 || only.shared) return null;
  return only.span >= width || width >= 3 ? only : null;
}

/** One block of labels and values for one item: `事项名称 | 某办法`, also with two pairs a row. */
function fieldsOf(grid: Grid, ground: CatalogueGround): CatalogueRow | null {
  const rows = grid.rows.filter((row) => !isEmptyRow(row, ground) && bannerIn(row, grid.width) === null);
  const begun = rows.filter(({ cells }) => cells[0] !== undefined && isHead(wordsOf(cells[0], ground)));
  const led = new Set(begun.map(({ cells }) => cells[0] && wordsOf(cells[0], ground)));
  if (rows.length < 2 || led.size < 2 || begun.length < LABEL_SHARE * rows.length) return null;
  const cells = rows.flatMap((row) => {
    let head = '';
    return row.cells.flatMap((cell) => {
      const text = wordsOf(cell, ground);
      const linked = linksBetween(cell.part.index, cell.part.end, ground).length > 0;
      const isLabel =
        isHead(text) && !linked && (cell.part.tag === 'th' || head === '' || !isLast(cell, row));
      if (isLabel) head = plainLabel(text);
      return isLabel ? [] : [cellOf(cell.part, head, ground, cell.shared)];
    });
  });
  const [first] = grid.rows;
  const part = first === undefined ? undefined : tableOf(first.part, ground);
  const banner = first === undefined ? null : bannerIn(first, grid.width);
  const group = banner === null ? '' : wordsOf(banner, ground);
  return part === undefined ? null : rowOf('fields', part, group, cells, ground);
}

function isLast(cell: GridCell, row: GridRow): boolean {
  return row.cells.at(-1) === cell;
}

function tableOf(row: Part, { reading }: CatalogueGround): Part | undefined {
  let at: Part | undefined = row;
  while (at !== undefined && at.tag !== 'table') at = reading.survey.parts[at.parent];
  return at;
}

/** In a thead, of th alone, or most of its cells words that head columns; links that lead on are no heads. */
function isHeadRow(row: GridRow, ground: CatalogueGround): boolean {
  const cells = row.cells.filter((cell) => wordsOf(cell, ground) !== '');
  if (cells.length < 2) return false;
  if (row.inHead || cells.every(({ part }) => part.tag === 'th')) return true;
  const own = cells.filter((cell) => !cell.shared);
  const leads = own.some(({ part }) => linksBetween(part.index, part.end, ground).length > 0);
  return !leads && 2 * cells.filter((cell) => isHead(wordsOf(cell, ground))).length > cells.length;
}

/** The heads of a table's columns, over several rows where cells are merged; null where it has none. */
function headsOf(grid: Grid, ground: CatalogueGround): Headed | null {
  const { rows, width } = grid;
  let at = 0;
  while (at < MOST_TITLES && rows[at] !== undefined && isTitleRow(rows[at], width, ground)) at += 1;
  const first = rows[at];
  if (first === undefined || !isHeadRow(first, ground)) return null;
  const depth = Math.max(1, ...first.cells.filter(({ shared }) => !shared).map((cell) => cell.rows));
  let to = at + Math.min(depth, 4);
  const isThead = (row: GridRow | undefined) => row?.inHead === true;
  while (isThead(rows[to]) && to < at + 4) to += 1;
  const heads = Array.from({ length: width }, (_, column) => headOf(rows.slice(at, to), column, ground));
  return { from: to, heads };
}

function isTitleRow(row: GridRow | undefined, width: number, ground: CatalogueGround): boolean {
  return row !== undefined && (isEmptyRow(row, ground) || bannerIn(row, width) !== null);
}

function headOf(rows: readonly GridRow[], column: number, ground: CatalogueGround): string {
  const words = rows.map(({ cells }) => {
    const cell = cells.find((one) => one.column <= column && column < one.column + one.span);
    return cell === undefined ? '' : wordsOf(cell, ground);
  });
  return [...new Set(words)].join(' ').trim();
}

/** The rows of items below the heads, with the row over all columns that they stand under. */
function itemsOf(grid: Grid, { from, heads }: Headed, ground: CatalogueGround): CatalogueRow[] {
  const items: CatalogueRow[] = [];
  const rows = grid.rows.slice(from);
  const details = detailsIn(rows, grid.width, ground);
  let group = '';
  for (const row of rows) {
    const detail = details.get(row);
    const last = items.at(-1);
    if (detail !== undefined && last !== undefined) {
      const cell = cellOf(detail.part, '', ground);
      const isFolded = isHidden(row.part) || isHidden(detail.part);
      const unfilled = cell.unfilled || (isFolded && !last.hidden);
      items[items.length - 1] = { ...last, cells: [...last.cells, { ...cell, unfilled }] };
      continue;
    }
    const banner = bannerIn(row, grid.width);
    if (banner !== null) {
      const text = wordsOf(banner, ground);
      if (text !== '' && text.length <= MAX_GROUP) group = text;
      continue;
    }
    if (repeatsHeads(row, heads, ground) || turnsPages(row, ground)) continue;
    const cells = row.cells.map(({ part, column, shared }) =>
      cellOf(part, heads[column] ?? '', ground, shared),
    );
    const item = rowOf('table', row.part, group, cells, ground);
    if (!isBlank(item)) items.push(withRowPress(item, row.part));
  }
  return items;
}

/** `相关信息：决策草案 采纳情况` below each item, over the columns, open or folded: by row the one cell with words. */
function detailsIn(
  rows: readonly GridRow[],
  width: number,
  ground: CatalogueGround,
): ReadonlyMap<GridRow, GridCell> {
  const details = new Map<GridRow, GridCell>();
  for (const row of rows) {
    const [only, ...others] = row.cells.filter((cell) => !cell.shared && !isEmptyCell(cell, ground));
    if (only === undefined || others.length > 0 || only.span < 2 || 2 * only.span < width) continue;
    if (linksBetween(only.part.index, only.part.end, ground).length > 0) details.set(row, only);
  }
  const [first] = rows;
  const leads = first !== undefined && (details.has(first) || bannerIn(first, width) !== null);
  return !leads && 5 * details.size >= 2 * rows.length ? details : new Map();
}

function isEmptyCell(cell: GridCell, ground: CatalogueGround): boolean {
  return wordsOf(cell, ground) === '' && linksBetween(cell.part.index, cell.part.end, ground).length === 0;
}

function turnsPages({ cells: [first] }: GridRow, ground: CatalogueGround): boolean {
  return first !== undefined && PAGER.test(wordsOf(first, ground));
}

/** A page that is printed on several sheets repeats its heads. */
function repeatsHeads(row: GridRow, heads: readonly string[], ground: CatalogueGround): boolean {
  return (
    heads.length > 0 &&
    row.cells.every((cell) => wordsOf(cell, ground) === heads[cell.column]) &&
    heads[0] !== ''
  );
}

/** A row that answers a click as a whole. */
function withRowPress(item: CatalogueRow, part: Part): CatalogueRow {
  const [first, ...others] = item.cells;
  if (first === undefined || !answersClick(part)) return item;
  return { ...item, cells: [{ ...first, presses: [...first.presses, ''] }, ...others] };
}
