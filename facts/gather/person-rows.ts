import type { Reading } from './reading.ts';
import { childrenOf, type Line, type Part, textOf } from './survey.ts';

type Survey = Reading['survey'];

/** What stands together of one person. */
export interface PersonRow {
  /** Equal numbers: the same row. */
  readonly index: number;
  readonly text: string;
  /** The heads of all columns; empty outside a table. */
  readonly heads: string;
  /** The head of the column that the line itself stands in; empty where that cannot be told. */
  readonly ownHead: string;
  readonly isTabular: boolean;
}

/** Elements of a list of terms that is of one person. */
const LONGEST_GROUP = 24;
const LONGEST_TEXT = 2000;
const LONGEST_HEADS = 200;
/** A table may begin with its own name, in a row of one cell. */
const HEAD_ROWS = 2;

/** The table row, list item or short list of terms that a line stands in; the line itself where it stands in none. */
export function personRowOf(line: Line, part: Part, { survey }: Reading): PersonRow {
  let cell: Part | null = null;
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i < 6; i += 1) {
    if (at.tag === 'td' || at.tag === 'th') cell = at;
    if (at.tag === 'tr' || at.tag === 'li' || isGroup(at)) {
      const heads = at.tag === 'tr' ? headsOf(at, survey) : [];
      return {
        index: at.index,
        text: spaced(at, survey),
        heads: heads.join(' ').slice(0, LONGEST_HEADS),
        ownHead: cell === null ? '' : ownHeadOf(cell, at, heads, survey),
        isTabular: true,
      };
    }
    at = survey.parts[at.parent];
  }
  const isParted = survey.lines[line.index - 1]?.part === line.part;
  // Lines that a break parts stand in one element; no element has a number below 0.
  const index = isParted ? -line.index : part.index;
  return { index, text: line.text.slice(0, LONGEST_TEXT), heads: '', ownHead: '', isTabular: false };
}

/** One person's terms and values. */
function isGroup({ tag, index, end }: Part): boolean {
  return tag === 'dl' && end - index <= LONGEST_GROUP;
}

function spaced(row: Part, { runs }: Survey): string {
  return runs
    .slice(row.firstRun, Math.min(row.lastRun, row.firstRun + 60))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_TEXT);
}

/** The cells of the first row above that has several, and of the row that names the table. */
function headsOf(row: Part, survey: Survey): string[] {
  let table: Part | undefined = survey.parts[row.parent];
  while (table !== undefined && table.tag !== 'table') table = survey.parts[table.parent];
  if (table === undefined) return [];
  let first = survey.parts.slice(table.index, table.index + 8).find(({ tag }) => tag === 'tr');
  const heads: string[] = [];
  for (let i = 0; first !== undefined && i < HEAD_ROWS && first.index < row.index; i += 1) {
    const cells = childrenOf(first, survey).filter(({ tag }) => tag === 'td' || tag === 'th');
    heads.push(...cells.map((cell) => textOf(cell, survey).slice(0, LONGEST_HEADS)));
    if (cells.length > 1) break;
    const next: Part | undefined = survey.parts[first.end];
    first = next?.tag === 'tr' ? next : undefined;
  }
  return heads;
}

/** Cells that hang down from rows above stand at the left as a rule: columns are counted from the right. */
function ownHeadOf(cell: Part, row: Part, heads: readonly string[], survey: Survey): string {
  const cells = childrenOf(row, survey).filter(({ tag }) => tag === 'td' || tag === 'th');
  const at = cells.findIndex(({ index }) => index === cell.index);
  return at < 0 || heads.length < cells.length ? '' : (heads[heads.length - cells.length + at] ?? '');
}
