/** How many requests a run may still make. */
export class Budget {
  readonly #most: number;
  #used = 0;

  /** `most`: requests in all, `used` of them made before. */
  constructor(most: number, used = 0) {
    this.#most = most;
    this.#used = used;
  }

  /** Requests made so far. */
  get used(): number {
    return this.#used;
  }

  get isSpent(): boolean {
    return this.#used >= this.#most;
  }

  /** Takes so many requests, or none where fewer are left: then false. */
  take(requests: number): boolean {
    if (this.#used + requests > this.#most) return false;
    this.#used += requests;
    return true;
  }

  /** Counts requests that were made in an earlier part of the run. */
  countEarlier(requests: number): void {
    this.#used += requests;
  }
}
