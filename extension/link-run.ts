import type { LinkVerdict } from '../facts/link-verdict.ts';
import { isFresh } from '../links/check/cache.ts';
import { LinkCheck, type LinkCheckOptions } from '../links/check/link-check.ts';
import type { LinkToCheck } from '../links/contract.ts';
import type { LinkStore, StoredCheck } from './link-store.ts';

/** What a run needs from its host. */
export type RunOptions = Omit<LinkCheckOptions, 'onSettled' | 'onRecord' | 'known'>;

/** One check under way: asks, writes down each step before the next, and says when something was settled. */
export class LinkRun {
  readonly stored: StoredCheck;
  /** By address. */
  readonly verdicts: Map<string, LinkVerdict>;
  readonly #store: LinkStore;
  readonly #settled: () => void;
  readonly #abort = new AbortController();
  #check: LinkCheck | null = null;
  #records: unknown[] = [];
  #fresh: LinkVerdict[] = [];
  #writing: Promise<void> = Promise.resolve();
  #isWaiting = false;
  /** Why a step could not be written down; null where all could. */
  #unwritten: unknown = null;

  constructor(
    stored: StoredCheck,
    verdicts: Map<string, LinkVerdict>,
    store: LinkStore,
    settled: () => void,
  ) {
    this.stored = stored;
    this.verdicts = verdicts;
    this.#store = store;
    this.#settled = settled;
  }

  /** Begins with the links of a page; verdicts of earlier checks that still hold are taken over. */
  async begin(
    links: readonly LinkToCheck[],
    known: ReadonlyMap<string, LinkVerdict>,
    options: RunOptions,
  ): Promise<void> {
    const now = options.clock.now();
    const check = new LinkCheck({
      ...this.#listening(options),
      known: (url) => {
        const verdict = known.get(url);
        return verdict !== undefined && isFresh(verdict, now) ? verdict : null;
      },
    });
    // Before the links are added: from here on, the journal has every change.
    this.stored.snapshot = check.snapshot();
    await this.#store.putCheck(this.stored);
    check.add({ url: this.stored.page }, links);
    await this.#run(check);
  }

  /** Goes on where the check was left. Throws `BrokenSnapshot` where what is stored cannot be read. */
  async goOn(options: RunOptions): Promise<void> {
    const journal = await this.#store.journalOf(this.stored.document);
    const { snapshot } = this.stored;
    const whole = typeof snapshot === 'object' && snapshot !== null ? { ...snapshot, journal } : snapshot;
    await this.#run(LinkCheck.resume(whole, this.#listening(options)));
  }

  /** Stops asking; what is not settled waits. */
  stop(): Promise<void> {
    this.#abort.abort();
    return this.#writing;
  }

  /** Gives up what is not settled. */
  async cancel(): Promise<void> {
    this.#check?.cancel();
    await this.stop();
  }

  /** Whether every address is settled. */
  get isDone(): boolean {
    return this.#check?.progress.left === 0;
  }

  #listening(options: RunOptions): LinkCheckOptions {
    return {
      ...options,
      onSettled: (verdict) => {
        this.verdicts.set(verdict.url, verdict);
        this.#fresh.push(verdict);
        this.#settled();
      },
      onRecord: (record) => {
        this.#records.push(record);
        this.#write();
      },
    };
  }

  async #run(check: LinkCheck): Promise<void> {
    this.#check = check;
    this.#write();
    try {
      await check.run(this.#abort.signal);
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
    await this.#writing;
    if (this.#unwritten !== null) throw this.#unwritten;
  }

  /** One write at a time; what comes meanwhile goes with the next. */
  #write(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#writing = this.#writing.then(async () => {
      this.#isWaiting = false;
      const [records, verdicts] = [this.#records, this.#fresh];
      [this.#records, this.#fresh] = [[], []];
      if (records.length + verdicts.length > 0) {
        await this.#store.append(this.stored.document, records, verdicts);
      }
    });
    // What cannot be kept is not asked for.
    this.#writing = this.#writing.catch((error: unknown) => {
      this.#unwritten = error;
      this.#abort.abort();
    });
  }
}
