import { type IDBPDatabase, openDB } from 'idb';

/** A database as plain JSON: its version and, by store, keys and values; bytes are written as hexadecimal digits. */
export interface Dump {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, readonly { readonly key: IDBValidKey; readonly value: unknown }[]>
  >;
}

/** Reads all of a database. */
export async function dump(name: string): Promise<Dump> {
  const database = await openDB(name);
  const stores: Record<string, { key: IDBValidKey; value: unknown }[]> = {};
  for (const store of database.objectStoreNames) stores[store] = await rowsOf(database, store);
  const { version } = database;
  database.close();
  return JSON.parse(JSON.stringify({ version, stores }, written));
}

async function rowsOf(database: IDBPDatabase, store: string) {
  const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
  return keys.map((key, index) => ({ key, value: values[index] as unknown }));
}

function written(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value;
}

/** A value of a dump with its bytes. */
export function read(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  if ('hex' in value && Object.keys(value).length === 1)
    return new Uint8Array(Buffer.from(String(value.hex), 'hex'));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(one)]));
}
