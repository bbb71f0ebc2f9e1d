import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { SweepStep, SweptPage } from './contract.ts';
import type { SweepRecord } from './records.ts';

interface Growing<Facts> {
  readonly records: SweepRecord[];
  readonly pages: SweptPage<Facts>[];
  readonly failures: SweepStep['failures'][number][];
  readonly verdicts: LinkVerdict[];
}

/** Ours: so many changes wait to be kept before no more is asked for. */
const MOST_RECORDS = 20_000;

/**
 * Hands over what happened, one step at a time: while one is being kept the next one grows, and holds all that
 * happened in between.
 */
export class Keeper<Facts> {
  readonly #keep: (step: SweepStep<Facts>) => Promise<void>;
  readonly #onKept: () => void;
  readonly #onFailed: (error: unknown) => void;
  #growing: Growing<Facts> = nothing();
  #keeping: Promise<void> | null = null;
  #hasFailed = false;

  constructor(
    keep: (step: SweepStep<Facts>) => Promise<void>,
    onKept: () => void,
    onFailed: (error: unknown) => void,
  ) {
    this.#keep = keep;
    this.#onKept = onKept;
    this.#onFailed = onFailed;
  }

  record(record: SweepRecord): void {
    this.#growing.records.push(record);
  }

  page(page: SweptPage<Facts>): void {
    this.#growing.pages.push(page);
  }

  failure(url: string, why: string): void {
    this.#growing.failures.push({ url, why });
  }

  verdict(verdict: LinkVerdict): void {
    this.#growing.verdicts.push(verdict);
  }

  /** Pages that wait to be handed over. */
  get pages(): number {
    return this.#growing.pages.length;
  }

  /** So many changes wait that nothing more should be asked for. */
  get isFull(): boolean {
    return this.#growing.records.length >= MOST_RECORDS;
  }

  get isKeeping(): boolean {
    return this.#keeping !== null;
  }

  /** Something happened that is not handed over yet. */
  get hasMore(): boolean {
    return this.#growing.records.length > 0;
  }

  /** Hands over what happened, unless something is being kept. To be called when all that belongs together is noted. */
  flush(): void {
    if (this.#keeping !== null || this.#hasFailed || !this.hasMore) return;
    const step = this.#growing;
    this.#growing = nothing();
    // What it throws at once and what it throws later is the same to us.
    this.#keeping = Promise.resolve(step)
      .then(this.#keep)
      .then(
        () => {
          this.#keeping = null;
          this.#onKept();
        },
        (error) => {
          this.#keeping = null;
          this.#hasFailed = true;
          this.#onFailed(error);
        },
      );
  }

  /** Resolves when all that happened is kept, or could not be. */
  async finish(): Promise<void> {
    while (!this.#hasFailed && (this.#keeping !== null || this.hasMore)) {
      this.flush();
      await this.#keeping;
    }
  }
}

function nothing<Facts>(): Growing<Facts> {
  return { records: [], pages: [], failures: [], verdicts: [] };
}
