import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LedgerSchema } from './schema.ts';

type Upgrade = IDBPTransaction<LedgerSchema, StoreNames<LedgerSchema>[], 'versionchange'>;

/**
 * Brings a database from the version before to the next one. It may read and rewrite rows through the transaction,
 * and must await nothing else. A published step never changes: the next version has a step of its own.
 */
type Step = (database: IDBPDatabase<LedgerSchema>, upgrade: Upgrade) => void | Promise<void>;

/** In order: the first makes version 1 out of nothing. */
const STEPS: readonly Step[] = [
  function version1(database) {
    for (const name of ['sites', 'pages', 'sightings', 'facts', 'parts', 'failures'] as const) {
      database.createObjectStore(name);
    }
    for (const name of ['verdicts', 'auditRows', 'staging'] as const) database.createObjectStore(name);
    for (const name of ['remarks', 'shots', 'audits', 'sweeps'] as const) {
      database.createObjectStore(name).createIndex('site', 'site');
    }
    database.createObjectStore('records', { autoIncrement: true }).createIndex('sweep', 'sweep');
    database.createObjectStore('aside', { autoIncrement: true });
  },
  function version2(database) {
    database.createObjectStore('assessments');
    for (const name of ['draws', 'disputes', 'conflicts'] as const) {
      database.createObjectStore(name).createIndex('site', 'site');
    }
  },
];

/** Version of the database that this tool writes. */
export const VERSION = STEPS.length;

/** Runs the steps that a database of an older version lacks, in order. */
export async function migrate(
  database: IDBPDatabase<LedgerSchema>,
  from: number,
  upgrade: Upgrade,
): Promise<void> {
  for (const step of STEPS.slice(from)) await step(database, upgrade);
}
