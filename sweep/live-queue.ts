import type { PageFacts } from '../facts/page.ts';
import { Fifo } from '../links/manners/fifo.ts';

/** A page that is to be opened live. */
export interface LivePage {
  /** As it was asked for. */
  readonly url: string;
  readonly depth: number;
  /** As it was sent; null where that was before a stop. */
  readonly parsed: { readonly facts: PageFacts; readonly sha256: string; readonly bytes: number } | null;
}

/** Opens pages live, one at a time. */
export class LiveQueue {
  readonly #open: (page: LivePage, signal: AbortSignal) => Promise<void>;
  readonly #onOpened: () => void;
  readonly #onFailed: (error: unknown) => void;
  readonly #waiting = new Fifo<LivePage>();
  #current: LivePage | null = null;

  constructor(
    open: (page: LivePage, signal: AbortSignal) => Promise<void>,
    onOpened: () => void,
    onFailed: (error: unknown) => void,
  ) {
    this.#open = open;
    this.#onOpened = onOpened;
    this.#onFailed = onFailed;
  }

  /** Pages that wait or are being opened. */
  get size(): number {
    return this.#waiting.size + Number(this.#current !== null);
  }

  add(page: LivePage): void {
    this.#waiting.push(page);
  }

  /** Opens the next page, unless one is open. */
  go(signal: AbortSignal): void {
    if (this.#current !== null || signal.aborted) return;
    const page = this.#waiting.shift();
    if (page === undefined) return;
    this.#current = page;
    this.#open(page, signal).then(
      () => {
        this.#current = null;
        this.#onOpened();
      },
      (error) => {
        this.#current = null;
        this.#onFailed(error);
      },
    );
  }

  /** Pages that are opened no more. */
  clear(): LivePage[] {
    const left: LivePage[] = [];
    for (let page = this.#waiting.shift(); page !== undefined; page = this.#waiting.shift()) left.push(page);
    return left;
  }
}
