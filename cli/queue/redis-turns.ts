import type { IRedisClient } from 'bullmq';
import { systemClock } from '../../links/manners/clock.ts';
import type { HostTurns } from '../../links/manners/host-turns.ts';

const KEY = 'mingcha:turn:';

/**
 * KEYS: host. ARGV: milliseconds to the next turn; milliseconds of rest. Books a turn (or only a rest, where the first is
 * negative) by the time of Redis, so that the clocks of machines need not agree. Comes back with the milliseconds to
 * wait. A host is forgotten a minute after its last turn.
 */
const BOOK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local at = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'), now + tonumber(ARGV[2]))
local following = at + math.max(0, tonumber(ARGV[1]))
redis.call('SET', KEYS[1], string.format('%.0f', following), 'PX', string.format('%.0f', following - now + 60000))
return at - now
`;

/** The pace of all workers on one Redis. While Redis is gone no turn comes. */
export class RedisTurns implements HostTurns {
  readonly #client: IRedisClient;

  constructor(client: IRedisClient) {
    this.#client = client;
    client.defineCommand('mingchaBook', { numberOfKeys: 1, lua: BOOK });
  }

  async take(host: string, interval: number, signal: AbortSignal): Promise<void> {
    const wait = await untilAborted(this.#book(host, Math.ceil(interval), 0), signal);
    if (wait > 0) await systemClock.wait(wait, signal);
  }

  rest(host: string, ms: number): void {
    // Without Redis nobody has a turn either; when it is back, the next answer of the host speaks again.
    this.#book(host, -1, Math.max(0, Math.ceil(ms))).catch(() => undefined);
  }

  async #book(host: string, interval: number, rest: number): Promise<number> {
    return Number(await this.#client.runCommand('mingchaBook', [`${KEY}${host}`, interval, rest]));
  }
}

/** Comes back at once when the signal is given, with nothing to wait. */
async function untilAborted(wait: Promise<number>, signal: AbortSignal): Promise<number> {
  const { promise: aborted, resolve } = Promise.withResolvers<number>();
  const end = () => resolve(0);
  signal.addEventListener('abort', end, { once: true });
  try {
    return signal.aborted ? 0 : await Promise.race([wait, aborted]);
  } catch (error) {
    if (signal.aborted) return 0;
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    wait.catch(() => undefined);
  }
}
