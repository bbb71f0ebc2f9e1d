import { type IRedisClient, RedisConnection } from 'bullmq';
import { redisFaultOf } from './redis-fault.ts';

/** Milliseconds between two tries to reach Redis: more with each, up to the most. */
const RETRY = { each: 200, most: 5_000 } as const;

/** Whom to tell that Redis is gone or back. */
type Say = (line: string) => void;

/**
 * A connection to Redis that outlives it: what is asked for while Redis is gone waits until it is back. Says when it goes
 * and when it comes back.
 */
export class RedisLink {
  readonly client: IRedisClient;
  readonly #connection: RedisConnection;
  readonly #watch: Watch;

  private constructor(client: IRedisClient, connection: RedisConnection, watch: Watch) {
    this.client = client;
    this.#connection = connection;
    this.#watch = watch;
  }

  /** Waits for Redis as long as it takes. Throws `RedisFault` where that would not help, and the signal's reason. */
  static async open(url: URL, say: Say, signal: AbortSignal): Promise<RedisLink> {
    signal.throwIfAborted();
    const connection = new RedisConnection(connectionTo(url), { blocking: false });
    const watch = new Watch(say);
    const { promise: over, reject } = Promise.withResolvers<never>();
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    connection.on('error', (error: Error) => {
      const fault = redisFaultOf(error);
      if (fault !== null) reject(fault);
      else watch.lost();
    });
    connection.on('close', () => watch.lost());
    connection.on('ready', () => watch.back());
    try {
      return new RedisLink(await Promise.race([connection.client, over]), connection, watch);
    } catch (error) {
      watch.end();
      await connection.close(true).catch(() => undefined);
      throw (error instanceof Error ? redisFaultOf(error) : null) ?? error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      over.catch(() => undefined);
    }
  }

  /** Told each time that Redis has come back. */
  onBack(listener: () => void): void {
    this.#watch.onBack = listener;
  }

  /** Lets go of it, there or not. */
  async close(): Promise<void> {
    this.#watch.end();
    await this.#connection.close(true).catch(() => undefined);
  }
}

/** How BullMQ is to connect: never giving up. */
export function connectionTo(url: URL) {
  return {
    url: url.href,
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => Math.min(times * RETRY.each, RETRY.most),
  };
}

/** Says a loss once, however often the connection is tried. */
class Watch {
  readonly #say: Say;
  #isLost = false;
  #isOver = false;
  onBack: () => void = () => undefined;

  constructor(say: Say) {
    this.#say = say;
  }

  lost(): void {
    if (this.#isLost || this.#isOver) return;
    this.#isLost = true;
    this.#say(
      '连不上 Redis，等它恢复；什么都不会丢 / Redis is out of reach: waiting for it, nothing is lost',
    );
  }

  back(): void {
    if (!this.#isLost || this.#isOver) return;
    this.#isLost = false;
    this.#say('Redis 已恢复 / Redis is back');
    this.onBack();
  }

  end(): void {
    this.#isOver = true;
  }
}
