import type { Connection, Reading, Writing } from './database.ts';

/** Stores whose keys are a site and a name within it. */
export type SiteStore = 'pages' | 'facts' | 'parts' | 'failures' | 'verdicts';

/** Rows read at a time: a list shows far fewer at once, and more in one go would hold up the window. */
const BATCH = 500;

/** All keys that begin so: an array sorts behind every text and number. */
export function within(...prefix: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...prefix], [...prefix, []]);
}

/** A row that is not yet parsed. */
export interface RawRow {
  readonly key: readonly [site: string, name: string];
  readonly value: unknown;
}

/** The rows behind a key, in order; null for those from the first on. */
export async function rowsBehind(
  transaction: Reading | Writing,
  name: SiteStore,
  site: string,
  last: string | null,
  size = BATCH,
): Promise<RawRow[]> {
  const range = last === null ? within(site) : IDBKeyRange.bound([site, last], [site, []], true);
  const store = transaction.objectStore(name);
  const [keys, values] = await Promise.all([store.getAllKeys(range, size), store.getAll(range, size)]);
  return keys.map((key, index) => ({ key, value: values[index] }));
}

/** All rows of a site, so many at a time, each time in a transaction of its own. */
export async function* rowBatches(
  connection: Connection,
  name: SiteStore,
  site: string,
  size = BATCH,
): AsyncGenerator<RawRow[], void> {
  let last: string | null = null;
  for (;;) {
    const behind: string | null = last;
    const rows: RawRow[] = await connection.read([name], (reading) =>
      rowsBehind(reading, name, site, behind, size),
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.key[1] ?? null;
  }
}
