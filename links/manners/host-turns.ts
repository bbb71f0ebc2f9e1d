/** A pace that several runs keep together: each asks for its turn before every request. */
export interface HostTurns {
  /**
   * Comes back when a request to the host may start, at once when the signal is given. `interval`: milliseconds from
   * its start to that of the next.
   */
  take(host: string, interval: number, signal: AbortSignal): Promise<void>;
  /** Leaves the host alone for so many milliseconds from now. */
  rest(host: string, ms: number): void;
}

/** Hosts that are remembered before those whose time has passed are forgotten. */
const MOST_HOSTS = 10_000;

/** When each host may be asked next. Times are milliseconds since the epoch, handed in. */
export class TurnTable {
  readonly #nextAt = new Map<string, number>();

  /** Books the next turn of a host; the milliseconds until then. */
  book(host: string, interval: number, now: number): number {
    this.#forget(now);
    const at = Math.max(now, this.#nextAt.get(host) ?? now);
    this.#nextAt.set(host, at + interval);
    return at - now;
  }

  /** No turn of the host that is not booked yet comes before so many milliseconds. */
  rest(host: string, ms: number, now: number): void {
    this.#nextAt.set(host, Math.max(this.#nextAt.get(host) ?? now, now + ms));
  }

  #forget(now: number): void {
    if (this.#nextAt.size < MOST_HOSTS) return;
    for (const [host, at] of this.#nextAt) if (at <= now) this.#nextAt.delete(host);
  }
}
