import { seatOf } from '../links/check/address.ts';
import type { Fetcher } from '../links/contract.ts';
import type { Clock } from '../links/manners/clock.ts';

/**
 * Spaces out what all checks ask of one host: several tabs of a portal are no reason to ask it more often. A check
 * keeps its own pace; here it waits only for the others.
 */
export class HostGate {
  /** By host: milliseconds since the epoch. */
  readonly #nextAt = new Map<string, number>();

  /** The same fetcher, behind the gate. `perSecond`: requests to one host. */
  around(fetcher: Fetcher, perSecond: number, clock: Clock): Fetcher {
    return {
      ask: async (request, signal) => {
        await this.#turn(request.url, 1_000 / perSecond, clock, signal);
        return fetcher.ask(request, signal);
      },
    };
  }

  async #turn(url: string, interval: number, clock: Clock, signal: AbortSignal): Promise<void> {
    const host = seatOf(url)?.host ?? '';
    const now = clock.now();
    const turn = Math.max(now, this.#nextAt.get(host) ?? now);
    this.#nextAt.set(host, turn + interval);
    if (turn > now) await clock.wait(turn - now, signal);
  }
}
