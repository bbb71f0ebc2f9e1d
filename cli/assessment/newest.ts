/** By what rows of one thing are told apart, and when each was seen. */
export interface Dated<Row> {
  keyOf(row: Row): string;
  /** ISO 8601, UTC; the same for all where none is newer than another. */
  atOf(row: Row): string;
  /** Since when it is known. */
  sinceOf?(row: Row): string;
}

/** The newest row of one thing, and since when it is known by any of them. */
export interface Newest {
  at: string;
  since: string;
}

/** Of each thing, what its newest row says of times. Memory grows with the things. */
export async function newestBy<Row>(
  rows: AsyncIterable<Row>,
  { keyOf, atOf, sinceOf = atOf }: Dated<Row>,
  newest: Map<string, Newest> = new Map(),
): Promise<Map<string, Newest>> {
  for await (const row of rows) {
    const [key, at, since] = [keyOf(row), atOf(row), sinceOf(row)];
    const known = newest.get(key);
    if (known === undefined) newest.set(key, { at, since });
    else {
      if (at > known.at) known.at = at;
      if (since < known.since) known.since = since;
    }
  }
  return newest;
}

/** Each thing once, by its newest row, the first of those that are as new. `newest` is used up. */
export async function* eachNewest<Row>(
  rows: AsyncIterable<Row>,
  { keyOf, atOf }: Dated<Row>,
  newest: Map<string, Newest>,
): AsyncGenerator<readonly [row: Row, since: string], void> {
  for await (const row of rows) {
    const key = keyOf(row);
    const known = newest.get(key);
    if (known === undefined || known.at !== atOf(row)) continue;
    newest.delete(key);
    yield [row, known.since];
  }
}
