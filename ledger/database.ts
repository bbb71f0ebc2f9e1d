import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { Announcer, type Change } from './announce.ts';
import { migrate, VERSION } from './migrations.ts';
import { LedgerFull, saysFull, usage } from './quota.ts';
import type { LedgerSchema } from './schema.ts';

export type Store = StoreNames<LedgerSchema>;
export type Reading = IDBPTransaction<LedgerSchema, Store[], 'readonly'>;
export type Writing = IDBPTransaction<LedgerSchema, Store[], 'readwrite'>;

/**
 * Why the database does not open. `newer`: a newer version of the tool has written it. `late`: it keeps silent, as
 * while another window holds an older version open. `refused`: the browser says no, as in a private window.
 */
export interface LedgerProblem {
  readonly problem: 'newer' | 'late' | 'refused';
  /** What the browser said; not for people. */
  readonly detail: string;
}

/** The database does not open. Nothing in it was changed. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  readonly problem: LedgerProblem;

  constructor(problem: LedgerProblem, cause?: unknown) {
    super(`The ledger does not open (${problem.problem}): ${problem.detail}`, { cause });
    this.problem = problem;
  }
}

/** Stores of what a site has, by id. */
type OfSiteStore = 'remarks' | 'shots' | 'audits' | 'sweeps' | 'disputes';

/** Milliseconds after which a database that does not open is given up: a damaged one may keep silent for ever. */
const OPENING = 5_000;

/** A database that is opened when it is first needed, and again where that failed or the browser has closed it. */
export class Connection {
  readonly name: string;
  readonly #announcer: Announcer;
  #open: Promise<IDBPDatabase<LedgerSchema>> | null = null;

  constructor(name: string) {
    this.name = name;
    this.#announcer = new Announcer(name);
  }

  /** Rejects with `LedgerUnavailable`. */
  open(): Promise<IDBPDatabase<LedgerSchema>> {
    if (this.#open !== null) return this.#open;
    const lost = () => {
      if (this.#open === opening) this.#open = null;
    };
    // A newer tool in another window must be able to migrate: this connection makes room and opens again when asked.
    const makeRoom = () => {
      lost();
      opening.then((database) => database.close());
    };
    const opening = inTime(openLedger(this.name, lost, makeRoom));
    this.#open = opening;
    opening.catch(lost);
    return opening;
  }

  close(): void {
    this.#announcer.close();
    const opened = this.#open;
    this.#open = null;
    opened?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  /** Reads in one transaction. `work` must await nothing but its requests. */
  async read<T>(stores: Store[], work: (reading: Reading) => Promise<T>): Promise<T> {
    const reading = (await this.open()).transaction(stores, 'readonly');
    const [result] = await Promise.all([work(reading), reading.done]);
    return result;
  }

  /**
   * Writes in one transaction: where a part of it fails, or `work` throws, nothing of it was done. `work` must await
   * nothing but its requests. Rejects with `LedgerFull` where there is no room. `told`: what is announced afterwards.
   */
  async write<T>(
    stores: Store[],
    told: readonly Change[],
    work: (writing: Writing) => Promise<T>,
  ): Promise<T> {
    const writing = (await this.open()).transaction(stores, 'readwrite');
    const working = work(writing).catch((error: unknown) => {
      abort(writing);
      throw error;
    });
    try {
      const [result] = await Promise.all([working, writing.done]);
      for (const change of told) this.tell(change);
      return result;
    } catch (error) {
      await writing.done.catch(() => undefined);
      if (saysFull(error) || saysFull(writing.error)) throw new LedgerFull(await usage(), error);
      throw error;
    }
  }

  /** Announces a change to every window. */
  tell(change: Change): void {
    this.#announcer.tell(change);
  }

  /** Removes what a site has under an id, with what hangs on it in other stores. */
  async removeById(
    store: OfSiteStore,
    id: string,
    others: Store[] = [],
    work: (writing: Writing) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const database = await this.open();
    const site = (await database.get(store, id))?.site;
    const told: Change[] = typeof site === 'string' ? [{ site, what: store }] : [];
    await this.write([store, ...others], told, async (writing) => {
      await work(writing);
      await writing.objectStore(store).delete(id);
    });
  }
}

function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It has already ended: a part that fails aborts the whole.
  }
}

async function inTime<T extends { close(): void }>(opening: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const given = { over: false };
  const timer = setTimeout(() => {
    given.over = true;
    reject(new LedgerUnavailable({ problem: 'late', detail: `no answer within ${OPENING} ms` }));
  }, OPENING);
  opening.then(
    (database) => given.over && database.close(),
    () => undefined,
  );
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function openLedger(
  name: string,
  lost: () => void,
  makeRoom: () => void,
): Promise<IDBPDatabase<LedgerSchema>> {
  try {
    return await openDB<LedgerSchema>(name, VERSION, {
      terminated: lost,
      blocking: makeRoom,
      upgrade: (database, from, _, upgrade) => migrate(database, from, upgrade),
    });
  } catch (error) {
    const newer = error instanceof Error && error.name === 'VersionError';
    throw new LedgerUnavailable({ problem: newer ? 'newer' : 'refused', detail: String(error) }, error);
  }
}
