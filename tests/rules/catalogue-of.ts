import type { CatalogueRow } from '../../facts/shape/catalogue.ts';
import type { Link } from '../../facts/shape/links.ts';
import { spot } from './page-of.ts';

type Cell = CatalogueRow['cells'][number];

/** A cell of a case: its text, its links, or a cell written out. */
export type CellSketch = string | readonly Link[] | Partial<Cell>;

/** The facts of a catalogue from a sketch: heads, then rows of cells. */
export function catalogueOf(
  heads: readonly string[],
  rows: readonly (readonly CellSketch[])[],
  change: Partial<CatalogueRow> = {},
): { catalogueRows: CatalogueRow[]; links: Link[] } {
  const links: Link[] = [];
  const cellOf = (sketch: CellSketch, head: string): Cell => {
    const usual = { head, text: '', links: [], presses: [], shared: false, picture: false, unfilled: false };
    if (typeof sketch === 'string') return { ...usual, text: sketch };
    if (!Array.isArray(sketch)) return { ...usual, ...(sketch as Partial<Cell>) };
    const own = sketch as readonly Link[];
    const at = own.map((one) => links.push(one) - 1);
    return { ...usual, text: own.map(({ label }) => label).join(' '), links: at };
  };
  const catalogueRows = rows.map(
    (row): CatalogueRow => ({
      form: 'table',
      group: '',
      cells: row.map((cell, i) => cellOf(cell, heads[i] ?? '')),
      hidden: false,
      unfilled: false,
      at: spot(row.filter((cell) => typeof cell === 'string').join(' '), 'tr'),
      ...change,
    }),
  );
  return { catalogueRows, links };
}

/** Where rows should stand and a script is yet to write them. */
export const unfilledCatalogue: CatalogueRow[] = [
  { form: 'table', group: '', cells: [], hidden: false, unfilled: true, at: spot('', 'tbody') },
];
