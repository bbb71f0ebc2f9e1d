import Papa from 'papaparse';
import { isAddress } from './address.ts';
import type { ListRow, ListTable, TableFault } from './contract.ts';
import { boundedCell, MOST_CELLS, MOST_ROWS } from './limits.ts';

const SEPARATORS = ['\t', ',', ';', '|', '\uff0c', '\uff1b'];
/** No text has it: quotes then are signs like any other. */
const NO_QUOTES = '\0';

/** The table of a text: separated cells, or one site a line as people type them, name and address in any order. */
export function tableOfText(text: string): ListTable | TableFault {
  const separated = separatedRows(text);
  const rows = separated.some(({ cells }) => cells.length > 1) ? separated : separated.map(typedRow);
  if (rows.length === 0) return 'empty';
  return {
    rows: rows.slice(0, MOST_ROWS),
    sheets: [],
    sheet: null,
    encoding: null,
    isCut: rows.length > MOST_ROWS,
  };
}

/** A quote that is never closed would swallow all rows behind it: then quotes are taken as they stand. */
function separatedRows(text: string): ListRow[] {
  const quoted = parsedRows(text, '"');
  return quoted ?? parsedRows(text, NO_QUOTES) ?? [];
}

/** Null where quotes are amiss. */
function parsedRows(text: string, quoteChar: string): ListRow[] | null {
  const rows: ListRow[] = [];
  let isAmiss = false;
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    quoteChar,
    delimitersToGuess: SEPARATORS,
    step: ({ data, errors, meta: { cursor } }, parser) => {
      isAmiss ||= errors.some(({ type }) => type === 'Quotes');
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: data.slice(0, MOST_CELLS).map(boundedCell) });
      line += newlinesIn(text.slice(from, cursor));
      from = cursor;
      if (rows.length > MOST_ROWS) parser.abort();
    },
  });
  return isAmiss && quoteChar !== NO_QUOTES ? null : rows;
}

function newlinesIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** A line without separators: its address first, then what else it says. */
function typedRow({ line, cells: [text = ''] }: ListRow): ListRow {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const at = words.findIndex(isAddress);
  if (at < 0)
    return {
      line,
      cells: [words.length > 1 ? (words.at(-1) ?? '') : text.trim(), words.slice(0, -1).join(' ')],
    };
  return { line, cells: [words[at] ?? '', words.toSpliced(at, 1).join(' ')] };
}
