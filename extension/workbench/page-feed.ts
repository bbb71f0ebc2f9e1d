import type { Page } from '../../ledger/contract.ts';

/** Milliseconds between two tellings of what has come: each costs a drawing. */
const PAUSE = 200;

/** The pages of a site as they are read: the first are there at once, the others as they come, by address. */
export class PageFeed {
  readonly #pages: Page[] = [];
  readonly #listeners = new Set<() => void>();
  /** All of them. Rejects with what the ledger rejects with. */
  readonly whole: Promise<readonly Page[]>;
  #isWhole = false;
  #told = 0;

  constructor(batches: AsyncIterable<readonly Page[]>) {
    this.whole = this.#read(batches);
    // Whoever waits for it hears of it.
    this.whole.catch(() => undefined);
  }

  /** What has come by now; it grows at its end alone. */
  get pages(): readonly Page[] {
    return this.#pages;
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Calls back when more has come, the last time when it is whole. Returns what ends it. */
  onGrowth(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #read(batches: AsyncIterable<readonly Page[]>): Promise<readonly Page[]> {
    for await (const batch of batches) {
      this.#pages.push(...batch);
      const now = performance.now();
      if (this.#told === 0 || now - this.#told > PAUSE) {
        this.#told = now;
        this.#tell();
      }
    }
    this.#isWhole = true;
    this.#tell();
    return this.#pages;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
