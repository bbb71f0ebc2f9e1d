import { type IDBPDatabase, openDB } from 'idb';
import { type Dump, read } from './dump.ts';

/** How the stores of each version were made: written down anew, so that a change of a published step is noticed. */
const MADE: Readonly<Record<number, (database: IDBPDatabase) => void>> = {
  1(database) {
    for (const store of [
      'sites',
      'pages',
      'sightings',
      'facts',
      'parts',
      'failures',
      'verdicts',
      'auditRows',
      'staging',
    ]) {
      database.createObjectStore(store);
    }
    for (const store of ['remarks', 'shots', 'audits', 'sweeps']) {
      database.createObjectStore(store).createIndex('site', 'site');
    }
    database.createObjectStore('records', { autoIncrement: true }).createIndex('sweep', 'sweep');
    database.createObjectStore('aside', { autoIncrement: true });
  },
  2(database) {
    MADE[1]?.(database);
    database.createObjectStore('assessments');
    for (const store of ['draws', 'disputes', 'conflicts']) {
      database.createObjectStore(store).createIndex('site', 'site');
    }
  },
};

/** Makes a database of an old version with what a dump holds. */
export async function restore(name: string, { version, stores }: Dump): Promise<void> {
  const database = await openDB(name, version, { upgrade: (made) => MADE[version]?.(made) });
  for (const [store, rows] of Object.entries(stores)) {
    for (const { key, value } of rows) await database.put(store, read(value), key);
  }
  database.close();
}
