import type { Queue } from 'bullmq';
import { systemClock } from '../../links/manners/clock.ts';
import { inShanghai } from '../time.ts';
import { givenUp, type SiteResult, SiteTask } from './contract.ts';
import { RedisLink } from './redis-link.ts';
import { openQueue, putIn } from './redis-queue.ts';
import { type Published, RedisStore } from './redis-store.ts';

/** Milliseconds between two looks for what came to an end, and for what was lost or given up. */
const LOOK = { ended: 500, lost: 15_000 } as const;
/** Failed sites that are looked at in one go. */
const MOST_FAILED = 1000;

/** What is to be done by workers, and where what they did is put. */
export interface HandingOn {
  readonly tasks: readonly SiteTask[];
  readonly signal: AbortSignal;
  folderOf(site: string): string;
  /** Called once for each site, when its folder lies on this disk. */
  onResult(result: SiteResult): Promise<void>;
  say(line: string): void;
}

/**
 * Hands sites on to workers and gathers what becomes of them. Sites that stand in the queue already, from a run that was
 * stopped, are waited for. Throws the signal's reason; the workers then go on. Throws `RedisFault`.
 */
export async function runThroughRedis(url: URL, handing: HandingOn): Promise<void> {
  const link = await RedisLink.open(url, handing.say, handing.signal);
  const queue = openQueue(link.client);
  const gathering = new Gathering(queue, new RedisStore(link.client), handing);
  link.onBack(() => gathering.lookForLost());
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(handing.signal.reason);
  handing.signal.addEventListener('abort', onAbort, { once: true });
  const running = gathering.run();
  try {
    // While Redis is gone nothing comes back, and yet it can be stopped.
    await Promise.race([running, ended]);
  } finally {
    handing.signal.removeEventListener('abort', onAbort);
    ended.catch(() => undefined);
    running.catch(() => undefined);
    await link.close();
  }
}

class Gathering {
  readonly #queue: Queue;
  readonly #store: RedisStore;
  readonly #handing: HandingOn;
  readonly #open: Map<string, SiteTask>;
  #lookedForLost = 0;

  constructor(queue: Queue, store: RedisStore, handing: HandingOn) {
    this.#queue = queue;
    this.#store = store;
    this.#handing = handing;
    this.#open = new Map(handing.tasks.map((task) => [task.site.id, task]));
  }

  /** Redis may have come back without what it knew. */
  lookForLost(): void {
    this.#lookedForLost = 0;
  }

  async run(): Promise<void> {
    const { signal } = this.#handing;
    for (const [batch, sites] of this.#openByBatch()) await this.#store.forget(batch, sites);
    while (this.#open.size > 0) {
      signal.throwIfAborted();
      for (const [batch] of this.#openByBatch()) await this.#gather(batch);
      if (systemClock.now() - this.#lookedForLost >= LOOK.lost) await this.#lookAfterOpen();
      if (this.#open.size > 0) await systemClock.wait(LOOK.ended, signal);
    }
  }

  #openByBatch(): Map<string, string[]> {
    return Map.groupBy(this.#open.keys(), (site) => this.#open.get(site)?.batch ?? '');
  }

  async #gather(batch: string): Promise<void> {
    for (const [site, published] of await this.#store.waiting(batch)) {
      this.#handing.signal.throwIfAborted();
      if (this.#open.has(site)) await this.#take(batch, site, published);
      else await this.#store.fetched(batch, published);
    }
  }

  async #take(batch: string, site: string, published: Published): Promise<void> {
    const { folderOf, onResult, say } = this.#handing;
    if (!(await this.#store.fetch(batch, published, folderOf(site)))) {
      say(`${site} 的结果不完整，重新排队 / its result is not whole: in the queue again`);
      await this.#store.discard(batch, published);
      this.lookForLost();
      return;
    }
    await onResult(published.result);
    this.#open.delete(site);
    await this.#store.fetched(batch, published);
  }

  /** Puts in what is not in the queue, and ends what the queue gave up. */
  async #lookAfterOpen(): Promise<void> {
    this.#lookedForLost = systemClock.now();
    for (const job of await this.#queue.getFailed(0, MOST_FAILED - 1)) {
      const task = SiteTask.safeParse(job.data).data;
      if (task === undefined || this.#open.get(task.site.id)?.batch !== task.batch) continue;
      await this.#giveUp(task, job.failedReason ?? '');
      await job.remove();
    }
    await putIn(this.#queue, [...this.#open.values()]);
  }

  async #giveUp({ site }: SiteTask, reason: string): Promise<void> {
    const why = reason.slice(0, 300);
    await this.#handing.onResult(
      givenUp(
        site.id,
        {
          code: 'worker-failed',
          zh: `没有一台机器审成（${why}）。请看 mingcha worker 的输出，再用 --resume 接着做。`,
          en: `No worker could do it (${why}). See what mingcha worker says, then go on with --resume.`,
        },
        inShanghai(new Date()),
      ),
    );
    this.#open.delete(site.id);
  }
}
