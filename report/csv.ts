import Papa from 'papaparse';
import type { Language } from '../audit/wording.ts';
import type { Report } from './model.ts';
import { minuteOf } from './moment.ts';
import type { Cell, Column } from './tables/column.ts';
import { disputeColumns } from './tables/dispute-columns.ts';
import { findingColumns } from './tables/finding-columns.ts';
import { linkColumns } from './tables/link-columns.ts';
import { say } from './words.ts';
import { disputesOf, encoded, findingsOf, type OfSite, rowsOf, type Writing } from './writing.ts';

/** What spreadsheets take for a formula, blanks before it and full-width signs included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** Without it spreadsheets read UTF-8 as GBK. */
const BOM = '\uFEFF';

function lines(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => [...row]);
  return `${Papa.unparse(cells, { escapeFormulae: FORMULA, newline: '\r\n', header: false })}\r\n`;
}

function shown<Row>({ kind, of }: Column<Row>, row: Row, language: Language): Cell {
  const cell = of(row, language);
  return kind === 'time' && typeof cell === 'string' ? minuteOf(cell) : cell;
}

async function* texts<Row>(
  { language, assessment }: Report,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<OfSite<Row>>,
): AsyncGenerator<string, void> {
  const header = columns.map(({ word }) => say(word, language));
  const withSite = (name: string, cells: Cell[]) => (assessment === null ? cells : [name, ...cells]);
  yield BOM + lines([withSite(say('site', language), header)]);
  for await (const { site, row } of rows) {
    yield lines([
      withSite(
        site.head.site.title,
        columns.map((column) => shown(column, row, language)),
      ),
    ]);
  }
}

/** The findings as CSV in UTF-8 with a byte order mark; a cell that looks like a formula begins with an apostrophe. */
export function csvPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, findingColumns, findingsOf(report, writing)));
}

/** The links that do not open or cannot be told, in the same manner. */
export function linkCsvPieces(report: Report, writing: Writing = {}) {
  return encoded(
    texts(
      report,
      linkColumns,
      rowsOf(report, (site) => site.links(), writing),
    ),
  );
}

/** The objections of the sites' owners, in the same manner. */
export function disputeCsvPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, disputeColumns, disputesOf(report, writing)));
}
