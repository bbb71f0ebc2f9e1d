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

/**
 * Link checks and verdicts on disk, so that nothing is lost when the worker ends. What cannot be read (an older
 * shape, a damaged file) counts as not there: a verdict is asked for again, never guessed.
 */
export class LinkStore {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(name = 'links') {
    this.#name = name;
  }

  /** All checks that are kept. */
  async checks(): Promise<StoredCheck[]> {
    const all = await (await this.#database()).getAll('checks');
    return all.flatMap((one) => z.safeParse(StoredCheck, one).data ?? []);
  }

  /** Keeps a check, in the place of what was kept of it. */
  async putCheck(check: StoredCheck): Promise<void> {
    const database = await this.#database();
    const change = database.transaction(['checks', 'journal'], 'readwrite');
    await change.objectStore('checks').put(check, check.document);
    await removeJournal(change.objectStore('journal').index('document'), check.document);
    await change.done;
  }

  /** Changes what a check is at, its journal aside. */
  async setState(document: string, state: StoredCheck['state']): Promise<void> {
    const change = (await this.#database()).transaction('checks', 'readwrite');
    const { data } = z.safeParse(StoredCheck, await change.store.get(document));
    if (data) await change.store.put({ ...data, state }, document);
    await change.done;
  }

  /** Forgets a check; its verdicts stay. */
  async removeCheck(document: string): Promise<void> {
    const change = (await this.#database()).transaction(['checks', 'journal'], 'readwrite');
    await change.objectStore('checks').delete(document);
    await removeJournal(change.objectStore('journal').index('document'), document);
    await change.done;
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
    await Promise.all([
      ...records.map((record) => journal.add({ document, record })),
      ...verdicts.map((verdict) => kept.put(verdict, verdict.url)),
      change.done,
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
    await Promise.all([...old.map((key) => change.store.delete(key)), change.done]);
  }

  #database(): Promise<IDBPDatabase<Schema>> {
    this.#open ??= openOrRenew(this.#name);
    return this.#open;
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
async function openOrRenew(name: string): Promise<IDBPDatabase<Schema>> {
  try {
    return await openLinks(name);
  } catch {
    await deleteDB(name);
    return openLinks(name);
  }
}

function openLinks(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('checks');
      database.createObjectStore('journal', { autoIncrement: true }).createIndex('document', 'document');
      database.createObjectStore('verdicts').createIndex('at', 'at');
    },
  });
}
