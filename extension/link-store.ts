import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import { LinkVerdict } from '../facts/link-verdict.ts';

/** A check of one page's links at rest. */
export const StoredCheck = z.object({
  /** The document whose links are checked. */
  document: z.string(),
  tab: z.number(),
  page: z.string(),
  /** `failed`: it could not go on, as where the disk is full. */
  state: z.enum(['running', 'paused', 'done', 'cancelled', 'failed']),
  /** ISO 8601. */
  startedAt: z.string(),
  /** Also what an earlier check had settled was asked for. */
  anew: z.boolean(),
  addresses: z.array(z.string()),
  /** As `links/check/snapshot.ts` says; the changes since are in the journal. */
  snapshot: z.unknown(),
});
export type StoredCheck = z.infer<typeof StoredCheck>;

interface Schema extends DBSchema {
  checks: { key: string; value: unknown };
  journal: { key: number; value: { document: string; record: unknown }; indexes: { document: string } };
  /** By address: the last verdict, whichever check gave it. */
  verdicts: { key: string; value: unknown; indexes: { at: string } };
}

const VERSION = 1;
/** Milliseconds after which a database that does not open is given up: a damaged one may keep silent for ever. */
const OPENING = 5_000;

/**
 * Link checks and verdicts on disk, so that nothing is lost when the worker ends. What cannot be read (an older
 * shape, a damaged file) counts as not there: a verdict is asked for again, never guessed. Every method rejects
 * where the disk is full or the browser keeps no databases.
 */
export class LinkStore {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name = 'links') {
    this.#name = name;
  }

  /** All checks that are kept; those that cannot be read are dropped. */
  async checks(): Promise<StoredCheck[]> {
    const database = await this.#database();
    const checks: StoredCheck[] = [];
    for (const key of await database.getAllKeys('checks')) {
      const { data } = z.safeParse(StoredCheck, await database.get('checks', key));
      if (data?.document === key) checks.push(data);
      else await this.removeCheck(key);
    }
    return checks;
  }

  /** Keeps a check with its first changes and verdicts, in the place of what was kept of it, all or none. */
  async putCheck(
    check: StoredCheck,
    records: readonly unknown[],
    verdicts: readonly LinkVerdict[],
  ): Promise<void> {
    const change = (await this.#database()).transaction(['checks', 'journal', 'verdicts'], 'readwrite');
    const journal = change.objectStore('journal');
    const kept = change.objectStore('verdicts');
    await allOrNone(change, [
      change.objectStore('checks').put(check, check.document),
      removeJournal(journal.index('document'), check.document),
      ...records.map((record) => journal.add({ document: check.document, record })),
      ...verdicts.map((verdict) => kept.put(verdict, verdict.url)),
    ]);
  }

  /** Changes what a check is at, its journal aside. Rejects also where the check is not kept. */
  async setState(document: string, state: StoredCheck['state']): Promise<void> {
    const change = (await this.#database()).transaction('checks', 'readwrite');
    const { data } = z.safeParse(StoredCheck, await change.store.get(document));
    if (data === undefined) throw new Error(`No check of ${document} is kept`);
    await allOrNone(change, [change.store.put({ ...data, state }, document)]);
  }

  /** Forgets a check; its verdicts stay. */
  async removeCheck(document: string): Promise<void> {
    const change = (await this.#database()).transaction(['checks', 'journal'], 'readwrite');
    await allOrNone(change, [
      change.objectStore('checks').delete(document),
      removeJournal(change.objectStore('journal').index('document'), document),
    ]);
  }

  /** Appends changes of a check and the verdicts that came of them, all or none. */
  async append(
    document: string,
    records: readonly unknown[],
    verdicts: readonly LinkVerdict[],
  ): Promise<void> {
    const change = (await this.#database()).transaction(['journal', 'verdicts'], 'readwrite');
    const journal = change.objectStore('journal');
    const kept = change.objectStore('verdicts');
    await allOrNone(change, [
      ...records.map((record) => journal.add({ document, record })),
      ...verdicts.map((verdict) => kept.put(verdict, verdict.url)),
    ]);
  }

  /** The changes of a check since it was put, in order. */
  async journalOf(document: string): Promise<unknown[]> {
    const rows = await (await this.#database()).getAllFromIndex('journal', 'document', document);
    return rows.map(({ record }) => record);
  }

  /** The last verdicts of addresses, by address; those without one are left out. */
  async verdictsOf(urls: Iterable<string>): Promise<Map<string, LinkVerdict>> {
    const { store } = (await this.#database()).transaction('verdicts');
    const found = await Promise.all([...new Set(urls)].map((url) => store.get(url)));
    const verdicts = found.flatMap((one) => z.safeParse(LinkVerdict, one).data ?? []);
    return new Map(verdicts.map((verdict) => [verdict.url, verdict]));
  }

  /** Drops verdicts given before a time (ISO 8601). */
  async dropBefore(at: string): Promise<void> {
    const change = (await this.#database()).transaction('verdicts', 'readwrite');
    const old = await change.store.index('at').getAllKeys(IDBKeyRange.upperBound(at, true));
    await allOrNone(
      change,
      old.map((key) => change.store.delete(key)),
    );
  }

  /** Opened when it is first needed, and again where that failed or the browser has closed it. */
  #database(): Promise<IDBPDatabase<Schema>> {
    if (this.#open !== null) return this.#open;
    const lost = () => {
      if (this.#open === opening) this.#open = null;
    };
    const opening = inTime(openOrRenew(this.#name, lost));
    this.#open = opening;
    opening.catch(lost);
    return opening;
  }
}

/** Waits for the parts of a transaction and for its end: a part that fails undoes the others. */
async function allOrNone(
  change: { readonly done: Promise<void> },
  parts: readonly Promise<unknown>[],
): Promise<void> {
  await Promise.all([...parts, change.done]);
}

async function inTime<T>(opening: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The database does not open')), OPENING);
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Journal = {
  getAllKeys(document: string): Promise<number[]>;
  objectStore: { delete(key: number): Promise<void> };
};

async function removeJournal(index: Journal, document: string): Promise<void> {
  const keys = await index.getAllKeys(document);
  await Promise.all(keys.map((key) => index.objectStore.delete(key)));
}

/** What was written by a newer version, or cannot be opened, is begun anew: it is a store of what can be asked again. */
async function openOrRenew(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  try {
    return await openLinks(name, lost);
  } catch {
    await deleteDB(name);
    return openLinks(name, lost);
  }
}

function openLinks(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    terminated: lost,
    upgrade(database) {
      database.createObjectStore('checks');
      database.createObjectStore('journal', { autoIncrement: true }).createIndex('document', 'document');
      database.createObjectStore('verdicts').createIndex('at', 'at');
    },
  });
}
