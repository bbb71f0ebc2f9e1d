import { Dispute } from '../assessment/contract.ts';
import type { Connection } from './database.ts';
import { allParsed } from './parsed.ts';

export function keepDispute(connection: Connection, dispute: Dispute): Promise<void> {
  return connection.write(['disputes'], [{ site: dispute.site, what: 'disputes' }], async (writing) => {
    await writing.objectStore('disputes').put(dispute, dispute.id);
  });
}

export async function disputesOf(connection: Connection, site: string): Promise<Dispute[]> {
  const rows = await connection.read(['disputes'], (reading) =>
    reading.objectStore('disputes').index('site').getAll(site),
  );
  return allParsed(Dispute, rows).toSorted((a, b) => a.at.localeCompare(b.at));
}

export function removeDispute(connection: Connection, id: string): Promise<void> {
  return connection.removeById('disputes', id);
}
