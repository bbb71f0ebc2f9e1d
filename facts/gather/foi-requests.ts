import {
  applicantIn,
  type FoiApplicant,
  type FoiLine,
  foiApplicantNames,
  foiLineOf,
  packed,
} from '../../rules/words/foi-form.ts';
import type { FoiRequests } from '../shape/foi-tables.ts';
import { clip } from './catalogue-parts.ts';
import { type CountedRow, headsAbove, isNumbered, type Value } from './foi-cells.ts';
import type { Reading } from './reading.ts';

type Row = FoiRequests['rows'][number];

const MAX_LABEL = 60;
const MOST_ROWS = 80;
const NAMED = new Set<FoiLine>(['received', 'carriedIn', 'handled', 'carriedOut']);
/** （三）不予公开 */
const GROUP = /^\([一二三四五六七八九十]\)/;
/** 1.属于国家秘密 */
const SINGLE = /^\d{1,2}[.、]/;

/** A column with where it begins in the grid; null where that is not known. */
interface Column {
  readonly name: FoiApplicant;
  readonly column: number | null;
}

/**
 * The table on requests among these rows, with the columns of the table above it where it has no heads of its own.
 * Null where no row is one of its lines.
 */
export function requestsIn(
  rows: readonly CountedRow[],
  width: number,
  carried: readonly FoiApplicant[],
  reading: Reading,
): FoiRequests | null {
  const from = rows.findIndex((row) => isNumbered(row) || isNamed(row));
  if (from < 0) return null;
  const own = columnsOver(rows.slice(0, from), width, reading);
  const columns = own.length > 0 ? own : carried.map((name) => ({ name, column: null }));
  const lines: Row[] = [];
  for (const [at, row] of rows.slice(from, from + MOST_ROWS).entries()) {
    if (!isLine(row, columns.length)) continue;
    const next = rows[from + at + 1];
    const line = isSubtotal(row, next) ? 'subtotal' : foiLineOf(row.labels);
    lines.push({ line, label: clip(row.labels.at(-1) ?? '', MAX_LABEL), counts: countsOf(row, columns) });
    if (line === 'carriedOut') break;
  }
  return { columns: columns.map(({ name }) => name), rows: lines };
}

/** Not words over the whole table, nor heads that are repeated on a new page. */
function isLine(row: CountedRow, width: number): boolean {
  if (isNamed(row)) return true;
  const { labels } = row;
  return labels.length > 0 && row.row.cells.length > width && labels.filter(applicantIn).length < 2;
}

function isNamed({ labels, values }: CountedRow): boolean {
  return values.length > 0 && NAMED.has(foiLineOf(labels)) && applicantIn(labels.at(-1) ?? '') === null;
}

/** The seven columns as the heads stand; in the order of the form where the heads are all there and out of line. */
function columnsOver(heads: readonly CountedRow[], width: number, reading: Reading): Column[] {
  const found: Column[] = [];
  for (let column = 0; column < width; column += 1) {
    const name = applicantIn(headsAbove(column, heads, reading)[0] ?? '');
    if (name !== null && found.at(-1)?.name !== name) found.push({ name, column });
  }
  if (isForm(found)) return found;
  const anywhere = heads.flatMap(({ row }) =>
    row.cells
      .filter(({ shared }) => !shared)
      .flatMap((cell) => headsAbove(cell.column, [{ row, labels: [], values: [] }], reading)),
  );
  const names = anywhere.map(applicantIn).filter((name) => name !== null);
  return isForm(names.map((name) => ({ name })))
    ? foiApplicantNames.map((name) => ({ name, column: null }))
    : [];
}

function isForm(columns: readonly { readonly name: FoiApplicant }[]): boolean {
  return (
    columns.length === foiApplicantNames.length &&
    new Set(columns.map(({ name }) => name)).size === foiApplicantNames.length
  );
}

/** Its numbers, one a column; none where they do not fit the columns. */
function countsOf({ values }: CountedRow, columns: readonly Column[]): (number | null)[] {
  const behind = values.length - columns.length;
  if (columns.length === 0 || behind < 0) return [];
  const extra = values.slice(0, behind);
  const own = values.slice(behind);
  const fits = behind === 0 || (extra.every(isBlank) && stands(own, columns));
  return fits ? own.map(({ count }) => count) : [];
}

function isBlank({ count }: Value): boolean {
  return count === null;
}

function stands(values: readonly Value[], columns: readonly Column[]): boolean {
  return values.every(({ cell }, at) => cell.column === columns[at]?.column);
}

/** A line of a group with numbers of its own above its parts: the parts do not stand beside it. */
function isSubtotal({ labels, values }: CountedRow, next: CountedRow | undefined): boolean {
  const own = packed(labels.at(-1) ?? '');
  const part = packed(next?.labels.at(-1) ?? '');
  if (values.length === 0 || !GROUP.test(own) || !SINGLE.test(part)) return false;
  return !(next?.labels ?? []).some((label) => GROUP.test(packed(label)) && packed(label) !== own);
}
