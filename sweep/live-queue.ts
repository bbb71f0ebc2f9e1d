import { Fifo } from '../links/manners/fifo.ts';
import type { PageLeads } from './leads.ts';

/** A page that is to be opened live. */
export interface LivePage<Facts> {
  /** As it was asked for. */
  readonly url: string;
  readonly depth: number;
  /** As it was sent; null where that was before a stop. */
  readonly parsed: {
    readonly facts: Facts;
    readonly leads: PageLeads;
    readonly sha256: string;
    readonly bytes: number;
  } | null;
}

/** Opens pages live, so many at a time. */
export class LiveQueue<Facts> {
  readonly #open: (page: LivePage<Facts>, signal: AbortSignal) => Promise<void>;
  readonly #onOpened: () => void;
  readonly #onFailed: (error: unknown) => void;
  readonly #atOnce: number;
  readonly #waiting = new Fifo<LivePage<Facts>>();
  #opening = 0;

  constructor(
    open: (page: LivePage<Facts>, signal: AbortSignal) => Promise<void>,
    onOpened: () => void,
    onFailed: (error: unknown) => void,
    atOnce = 1,
  ) {
    this.#atOnce = atOnce;
    this.#open = open;
    this.#onOpened = onOpened;
    this.#onFailed = onFailed;
  }

  /** Pages that wait or are being opened. */
  get size(): number {
    return this.#waiting.size + this.#opening;
  }

  add(page: LivePage<Facts>): void {
    this.#waiting.push(page);
  }

  /** Opens the next pages, as many as there is room for. */
  go(signal: AbortSignal): void {
    while (this.#opening < this.#atOnce && !signal.aborted) {
      const page = this.#waiting.shift();
      if (page === undefined) return;
      this.#opening += 1;
      this.#open(page, signal).then(
        () => {
          this.#opening -= 1;
          this.#onOpened();
        },
        (error) => {
          this.#opening -= 1;
          this.#onFailed(error);
        },
      );
    }
  }

  /** Pages that are opened no more. */
  clear(): LivePage<Facts>[] {
    const left: LivePage<Facts>[] = [];
    for (let page = this.#waiting.shift(); page !== undefined; page = this.#waiting.shift()) left.push(page);
    return left;
  }
}
