import { serialOf } from '../moment.ts';
import type { Cell, CellKind } from '../tables/column.ts';
import { allowedText, markupText } from '../xml-text.ts';
import { rowHeight } from './row-height.ts';

/** Most UTF-16 units that a cell can hold. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_CELL = 32_767;

/** `_x0041_` would be read as A: ECMA-376, part 1, 22.9.2.19. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4}_)/g;

/** A text as it can stand in a cell, whatever it holds: well-formed and no longer than a cell. */
export function cellText(words: string): string {
  const fitting = words.length > LONGEST_CELL ? `${words.slice(0, LONGEST_CELL - 1)}…` : words;
  return allowedText(fitting);
}

function textXml(words: string): string {
  return markupText(cellText(words)).replace(LOOKS_ESCAPED, '_x005F_');
}

/** The letters of a column, from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A column of a streamed sheet: its letters, what stands in it, and the number of its style. */
export interface StyledColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly style: string;
  readonly width: number;
}

/** One row of a worksheet; a text is always an inline string, never a formula. `number`: from 1. */
export function rowXml(number: number, cells: readonly Cell[], columns: readonly StyledColumn[]): string {
  const parts = columns.map(({ name, kind, style }, index) => {
    const start = `<c r="${name}${number}" s="${style}"`;
    const cell = cells[index] ?? null;
    const value = kind === 'time' && typeof cell === 'string' ? (serialOf(cell) ?? cell) : cell;
    if (value === null || value === '') return `${start}/>`;
    if (typeof value === 'string') {
      return `${start} t="inlineStr"><is><t xml:space="preserve">${textXml(value)}</t></is></c>`;
    }
    return Number.isFinite(value) ? `${start}><v>${value}</v></c>` : `${start}/>`;
  });
  const height = rowHeight(
    cells,
    columns.map(({ width }) => width),
  );
  return `<row r="${number}" ht="${height}">${parts.join('')}</row>`;
}
