import type { CellStyle } from 'hucre/xlsx';
import type { CellKind } from '../tables/column.ts';

/** Windows, macOS and WPS have it, or put their own Song in its place. */
export const FONT = { name: '宋体', size: 10 } as const;

const LINE = { style: 'thin', color: { rgb: 'B8BCC4' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

const FORMATS: Readonly<Record<CellKind, string>> = {
  // Text stays text, also where somebody edits a cell that begins like a formula.
  text: '@',
  count: '0',
  points: '0.00',
  share: '0.0%',
  time: 'yyyy-mm-dd hh:mm',
};

/** The look of a cell by what stands in it. */
export function styleOf(kind: CellKind): CellStyle {
  return {
    font: FONT,
    border: BORDER,
    alignment: { vertical: 'top', wrapText: kind === 'text', horizontal: kind === 'text' ? 'left' : 'right' },
    numFmt: FORMATS[kind],
  };
}

export const HEADER_STYLE: CellStyle = {
  font: { name: '黑体', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4E9F2' } },
  border: BORDER,
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  numFmt: '@',
};

export const TITLE_STYLE: CellStyle = {
  font: { name: '黑体', size: 16, bold: true },
  alignment: { vertical: 'center', horizontal: 'center' },
  numFmt: '@',
};

/** Adds a fill to a style, in RGB. */
export function filled(style: CellStyle, rgb: string): CellStyle {
  return { ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } };
}

/** Makes the words of a style bold. */
export function bold(style: CellStyle): CellStyle {
  return { ...style, font: { ...style.font, bold: true } };
}

/** The fill of an outcome: told by its word as well, never by colour alone. */
export const OUTCOME_FILLS: Readonly<Record<string, string>> = {
  failed: 'F6D5D2',
  cantTell: 'FBEBC8',
  passed: 'D9EEDC',
};
