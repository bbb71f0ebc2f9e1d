import { systemClock } from '../../links/manners/clock.ts';
import { type HostTurns, TurnTable } from '../../links/manners/host-turns.ts';

/** The pace of all jobs of this process. */
export class LocalTurns implements HostTurns {
  readonly #table = new TurnTable();

  async take(host: string, interval: number, signal: AbortSignal): Promise<void> {
    const wait = this.#table.book(host, interval, systemClock.now());
    if (wait > 0) await systemClock.wait(wait, signal);
  }

  rest(host: string, ms: number): void {
    this.#table.rest(host, ms, systemClock.now());
  }
}
