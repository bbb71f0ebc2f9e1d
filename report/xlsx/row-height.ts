import type { Cell } from '../tables/column.ts';

/** Points of a line of 10-point text, and what a row has above and below it. */
const LINE = 13.5;
const AROUND = 3;
/** The most that a row can have. */
const HIGHEST = 409;
/** From here on characters are mostly as wide as two Latin ones. */
const WIDE = 0x1100;

function linesIn(words: string, width: number): number {
  let lines = 1;
  let taken = 0;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    const isBreak = code === 10;
    taken += code >= WIDE ? 2 : 1;
    if (isBreak || taken > width) {
      lines += 1;
      taken = isBreak ? 0 : 2;
    }
  }
  return lines;
}

/** How high a row must be for its texts to be seen whole, in points. `widths`: of the columns, in half-width characters. */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    typeof cell === 'string' ? linesIn(cell, (widths[index] ?? 10) - 1) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + AROUND);
}
