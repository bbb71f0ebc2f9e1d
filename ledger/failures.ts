import { setAside } from './aside.ts';
import type { Connection, Writing } from './database.ts';
import { inTurns } from './in-turns.ts';
import { allParsed, parsed } from './parsed.ts';
import { within } from './ranges.ts';
import { Failure } from './rows.ts';

export async function failuresOf(connection: Connection, site: string): Promise<Failure[]> {
  const rows = await connection.read(['failures'], (reading) =>
    reading.objectStore('failures').getAll(within(site)),
  );
  return allParsed(Failure, rows);
}

export function keepFailures(
  connection: Connection,
  site: string,
  failed: readonly Failure[],
): Promise<void> {
  return connection.write(['failures', 'aside'], [{ site, what: 'pages' }], (writing) =>
    putFailures(writing, site, failed),
  );
}

/** Writes that pages could not be read. */
export async function putFailures(writing: Writing, site: string, failed: readonly Failure[]): Promise<void> {
  const store = writing.objectStore('failures');
  await inTurns(
    failed,
    ({ url }) => url,
    async (failure) => {
      const row = await store.get([site, failure.url]);
      if (row !== undefined && parsed(Failure, row) === null) {
        await setAside(writing, 'failures', [site, failure.url], row);
      }
      await store.put({ ...failure, site }, [site, failure.url]);
    },
  );
}
