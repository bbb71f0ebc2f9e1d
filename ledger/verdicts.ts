import { LinkVerdict } from '../facts/link-verdict.ts';
import type { Connection, Writing } from './database.ts';
import { inTurns } from './in-turns.ts';
import { allParsed, parsed } from './parsed.ts';
import { rowBatches } from './ranges.ts';

export function keepVerdicts(
  connection: Connection,
  site: string,
  verdicts: readonly LinkVerdict[],
): Promise<void> {
  return connection.write(['verdicts'], [{ site, what: 'verdicts' }], (writing) =>
    putVerdicts(writing, site, verdicts),
  );
}

/** Writes verdicts; one that is older than what is there stays out. */
export async function putVerdicts(
  writing: Writing,
  site: string,
  verdicts: readonly LinkVerdict[],
): Promise<void> {
  const store = writing.objectStore('verdicts');
  await inTurns(
    verdicts,
    ({ url }) => url,
    async (verdict) => {
      const known = parsed(LinkVerdict, await store.get([site, verdict.url]));
      if (known === null || known.at <= verdict.at) await store.put(verdict, [site, verdict.url]);
    },
  );
}

export async function* verdictBatches(
  connection: Connection,
  site: string,
  size?: number,
): AsyncGenerator<LinkVerdict[], void> {
  for await (const rows of rowBatches(connection, 'verdicts', site, size)) {
    yield allParsed(
      LinkVerdict,
      rows.map(({ value }) => value),
    );
  }
}

export async function verdictsOf(
  connection: Connection,
  site: string,
  urls: Iterable<string>,
): Promise<Map<string, LinkVerdict>> {
  const rows = await connection.read(['verdicts'], (reading) => {
    const store = reading.objectStore('verdicts');
    return Promise.all([...new Set(urls)].map((url) => store.get([site, url])));
  });
  return new Map(allParsed(LinkVerdict, rows).map((verdict) => [verdict.url, verdict]));
}
