import * as z from 'zod/mini';
import { Spot } from './spot.ts';

/** One cell of a row of a catalogue, or one line of an item that is not laid out as a table. */
export const CatalogueCell = z.object({
  /** The words that head its column, or its own label; empty where there are none. */
  head: z.string(),
  /** At most 300 characters. */
  text: z.string(),
  /** Positions of its links in the fact `links`. */
  links: z.array(z.number()),
  /** Labels of what can be pressed in it and is no link. */
  presses: z.array(z.string()),
  /** Spans rows: the same cell stands in the row above. */
  shared: z.boolean(),
  /** Holds a picture without words. */
  picture: z.boolean(),
  /** Without text, and named as something that a script fills, or template braces; or folded away below its row. */
  unfilled: z.boolean(),
});

/** One item of a catalogue, in whatever markup it is written. */
export const CatalogueRow = z.object({
  /**
   * `table`: a row under heads. `fields`: one block of labels and values an item. `list`: an entry of a list,
   * a card, a numbered paragraph; its cells are lines. `line`: a line of a page on which no rows were made out.
   */
  form: z.enum(['table', 'fields', 'list', 'line']),
  /** What stands over all columns above it, or heads its list; empty where nothing does. */
  group: z.string(),
  cells: z.array(CatalogueCell),
  /** The row as a whole is out of sight: in a tab that is closed. */
  hidden: z.boolean(),
  /** Rows should stand here, and a script is yet to write them: it has no cells. */
  unfilled: z.boolean(),
  at: Spot,
});
export type CatalogueRow = z.infer<typeof CatalogueRow>;
