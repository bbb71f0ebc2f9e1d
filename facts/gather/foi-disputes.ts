import { courseIn, foiCourseNames, outcomeIn, packed } from '../../rules/words/foi-form.ts';
import type { FoiDispute } from '../shape/foi-tables.ts';
import { type CountedRow, headsAbove, isNumbered, type Value } from './foi-cells.ts';
import type { Reading } from './reading.ts';

/** Lengthwise it has fifteen, below three of heads. */
const MOST_ROWS = 30;
/** What heads the table, or a part of it. */
const HEAD = /^(?:行政复议|结果维持|维持)$/;

/**
 * The table on reviews and suits among these rows: heads above each number and words before it say which it is,
 * so that it may be laid out lengthwise as well as across. Empty where it is not among them or holds no number.
 */
export function disputesIn(rows: readonly CountedRow[], reading: Reading): FoiDispute[] {
  const start = rows.findIndex(
    ({ row, labels }) => row.cells.length > 1 && labels.some((text) => HEAD.test(packed(text))),
  );
  const table = start < 0 ? [] : rows.slice(start, start + MOST_ROWS);
  if (!table.some(isNumbered)) return [];
  const found = new Map<FoiDispute['course'], FoiDispute>();
  const twice = new Set<FoiDispute['course']>();
  for (const [at, row] of table.entries()) {
    for (const value of row.values) {
      const words = [
        ...headsAbove(value.cell.column, table.slice(0, at), reading),
        ...row.labels.toReversed(),
      ];
      if (!put(value, words, found)) twice.add(courseOf(words) ?? 'review');
    }
  }
  return foiCourseNames.flatMap((name) => (twice.has(name) ? [] : (found.get(name) ?? [])));
}

function courseOf(words: readonly string[]): FoiDispute['course'] | null {
  return words.map(courseIn).find((name) => name !== null) ?? null;
}

/** Keeps a number; false where another already stands in its place. */
function put(
  { count }: Value,
  words: readonly string[],
  found: Map<FoiDispute['course'], FoiDispute>,
): boolean {
  const course = courseOf(words);
  const outcome = words.map(outcomeIn).find((name) => name !== null) ?? null;
  if (course === null || outcome === null) return true;
  const dispute = found.get(course) ?? {
    course,
    upheld: null,
    corrected: null,
    other: null,
    pending: null,
    total: null,
  };
  found.set(course, dispute);
  if (count !== null && dispute[outcome] !== null && dispute[outcome] !== count) return false;
  dispute[outcome] ??= count;
  return true;
}
