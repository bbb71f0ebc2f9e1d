import { Shot } from './contract.ts';
import type { Connection } from './database.ts';
import { allParsed } from './parsed.ts';

export function keepShot(connection: Connection, shot: Shot): Promise<void> {
  return connection.write(['shots'], [{ site: shot.site, what: 'shots' }], async (writing) => {
    await writing.objectStore('shots').put(shot, shot.id);
  });
}

export async function shotsOf(connection: Connection, site: string, fingerprint?: string): Promise<Shot[]> {
  const rows = await connection.read(['shots'], (reading) =>
    reading.objectStore('shots').index('site').getAll(site),
  );
  return allParsed(Shot, rows)
    .filter((shot) => fingerprint === undefined || shot.fingerprint === fingerprint)
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

export function removeShot(connection: Connection, id: string): Promise<void> {
  return connection.removeById('shots', id);
}
