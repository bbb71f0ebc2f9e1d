import type { LinkVerdict } from '../facts/link-verdict.ts';
import { isFresh, usualAges } from '../links/check/cache.ts';
import { LinkCheck, type LinkCheckOptions } from '../links/check/link-check.ts';
import type { LinkToCheck } from '../links/contract.ts';
import type { LinkStore, StoredCheck } from './link-store.ts';

/** What a run needs from its host. */
export type RunOptions = Omit<LinkCheckOptions, 'onSettled' | 'onRecord' | 'known'>;

/** What a run works with. */
export interface RunDesk {
  readonly store: LinkStore;
  /** How to ask, by the settings of the moment. */
  options(): Promise<RunOptions>;
  /** Something was settled. */
  tell(): void;
}

/** One check under way: asks, writes down each step before the next, and says when something was settled. */
export class LinkRun {
  readonly stored: StoredCheck;
  /** By address. */
  readonly verdicts: Map<string, LinkVerdict>;
  readonly #desk: RunDesk;
  readonly #abort = new AbortController();
  #ended: Promise<unknown> = Promise.resolve();
  #check: LinkCheck | null = null;
  #records: unknown[] = [];
  #fresh: LinkVerdict[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** Nothing is written down before the check itself, which a worker that was ended must find first. */
  #isKept = false;
  #isWaiting = false;
  /** Why a step could not be written down; null where all could. */
  #unwritten: unknown = null;

  constructor(stored: StoredCheck, verdicts: Map<string, LinkVerdict>, desk: RunDesk) {
    this.stored = stored;
    this.verdicts = verdicts;
    this.#desk = desk;
  }

  /**
   * Begins with the links of a page; verdicts of earlier checks that still hold are taken over. Rejects where
   * nothing can be kept: then nothing is asked.
   */
  begin(links: readonly LinkToCheck[]): Promise<void> {
    return this.#track(this.#begin(links));
  }

  /** Goes on where the check was left. Rejects where what is stored cannot be read, or nothing can be kept. */
  goOn(): Promise<void> {
    return this.#track(this.#goOn());
  }

  /** Stops asking, and resolves when nothing more is written; what is not settled waits. */
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  /** Gives up what is not settled. Rejects where what is stored cannot be read, or nothing can be kept. */
  async cancel(): Promise<void> {
    await this.stop();
    const check = this.#check ?? (await this.#restored());
    check.cancel();
    await this.#written();
  }

  /** Whether every address is settled. */
  get isDone(): boolean {
    return this.#check?.progress.left === 0;
  }

  #track(work: Promise<void>): Promise<void> {
    this.#ended = work.catch(() => undefined);
    return work;
  }

  async #begin(links: readonly LinkToCheck[]): Promise<void> {
    const { store } = this.#desk;
    const options = await this.#desk.options();
    const now = options.clock.now();
    this.stored.startedAt = new Date(now).toISOString();
    await store.dropBefore(new Date(now - usualAges.opens).toISOString());
    const { anew, addresses, page } = this.stored;
    const before = anew ? null : await store.verdictsOf(addresses);
    const known = (url: string) => {
      const verdict = before?.get(url);
      return verdict !== undefined && isFresh(verdict, now) ? verdict : null;
    };
    const check = new LinkCheck({ ...this.#listening(options), known });
    // Before the links are added: from here on, the journal has every change.
    this.stored.snapshot = check.snapshot();
    check.add({ url: page }, links);
    const [records, verdicts] = this.#taken();
    await store.putCheck(this.stored, records, verdicts);
    await this.#run(check);
  }

  async #goOn(): Promise<void> {
    // Shows at once whether anything can be kept.
    await this.#desk.store.setState(this.stored.document, 'running');
    await this.#run(await this.#restored());
  }

  async #restored(): Promise<LinkCheck> {
    const options = await this.#desk.options();
    const journal = await this.#desk.store.journalOf(this.stored.document);
    const { snapshot } = this.stored;
    const whole = typeof snapshot === 'object' && snapshot !== null ? { ...snapshot, journal } : snapshot;
    const check = LinkCheck.resume(whole, this.#listening(options));
    this.#isKept = true;
    return check;
  }

  #listening(options: RunOptions): LinkCheckOptions {
    return {
      ...options,
      onSettled: (verdict) => {
        this.verdicts.set(verdict.url, verdict);
        this.#fresh.push(verdict);
        this.#desk.tell();
      },
      onRecord: (record) => {
        this.#records.push(record);
        this.#write();
      },
    };
  }

  async #run(check: LinkCheck): Promise<void> {
    this.#check = check;
    this.#isKept = true;
    try {
      await check.run(this.#abort.signal);
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
    await this.#written();
  }

  async #written(): Promise<void> {
    this.#write();
    await this.#writing;
    if (this.#unwritten !== null) throw this.#unwritten;
  }

  /** One write at a time; what comes meanwhile goes with the next. */
  #write(): void {
    if (!this.#isKept || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#writing = this.#writing
      .then(async () => {
        this.#isWaiting = false;
        const [records, verdicts] = this.#taken();
        if (records.length + verdicts.length === 0 || this.#unwritten !== null) return;
        await this.#desk.store.append(this.stored.document, records, verdicts);
      })
      // What cannot be kept is not asked for.
      .catch((error: unknown) => {
        this.#unwritten = error;
        this.#abort.abort();
      });
  }

  #taken(): [unknown[], LinkVerdict[]] {
    const taken: [unknown[], LinkVerdict[]] = [this.#records, this.#fresh];
    [this.#records, this.#fresh] = [[], []];
    return taken;
  }
}
