import type { Language } from '../../audit/wording.ts';
import type { Word } from '../words.ts';

/** A value in a table; null for an empty cell. Of a `time` column a moment in ISO 8601. */
export type Cell = string | number | null;

/** What stands in a column: `count` is whole, `points` and `share` have decimals, `share` is between 0 and 1. */
export type CellKind = 'text' | 'count' | 'points' | 'share' | 'time';

/** A column of a table, for spreadsheets and CSV alike. */
export interface Column<Row> {
  readonly word: Word;
  readonly kind: CellKind;
  /** In half-width characters. */
  readonly width: number;
  /** Not printed: behind those columns that are. */
  readonly aside?: true;
  of(row: Row, language: Language): Cell;
}
