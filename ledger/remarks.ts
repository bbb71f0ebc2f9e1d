import { Remark } from './contract.ts';
import type { Connection } from './database.ts';
import { allParsed } from './parsed.ts';

export function keepRemark(connection: Connection, remark: Remark): Promise<void> {
  return connection.write(['remarks'], [{ site: remark.site, what: 'remarks' }], async (writing) => {
    await writing.objectStore('remarks').put(remark, remark.id);
  });
}

export async function remarksOf(connection: Connection, site: string): Promise<Remark[]> {
  const rows = await connection.read(['remarks'], (reading) =>
    reading.objectStore('remarks').index('site').getAll(site),
  );
  return allParsed(Remark, rows).toSorted((a, b) => a.at.localeCompare(b.at));
}

export function removeRemark(connection: Connection, id: string): Promise<void> {
  return connection.removeById('remarks', id);
}
