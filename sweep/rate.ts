const SPAN = 60;

/** How many things happened per second over the last minute, in memory that does not grow. Times in milliseconds. */
export class Rate {
  readonly #counts = new Array<number>(SPAN).fill(0);
  #first: number | null = null;
  #last = 0;

  note(now: number): void {
    this.#advance(now);
    const place = this.#last % SPAN;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  /** Per second; 0 where nothing happened yet. */
  at(now: number): number {
    if (this.#first === null) return 0;
    this.#advance(now);
    const seconds = Math.min(SPAN, Math.max(1, (now - this.#first) / 1_000));
    return this.#counts.reduce((sum, count) => sum + count, 0) / seconds;
  }

  /** What was before a pause says nothing of what comes after it. */
  restart(): void {
    this.#counts.fill(0);
    this.#first = null;
  }

  #advance(now: number): void {
    const second = Math.floor(now / 1_000);
    if (this.#first === null) {
      this.#first = now;
      this.#last = second;
    }
    const passed = Math.min(SPAN, Math.max(0, second - this.#last));
    for (let step = 1; step <= passed; step += 1) this.#counts[(this.#last + step) % SPAN] = 0;
    this.#last = Math.max(this.#last, second);
  }
}
