import { systemClock } from '../../links/manners/clock.ts';
import { inShanghai } from '../time.ts';
import {
  type DoSite,
  givenUp,
  MOST_TRIES,
  pauseBefore,
  SiteFault,
  type SiteResult,
  type SiteTask,
} from './contract.ts';

interface Waiting {
  readonly task: SiteTask;
  readonly tries: number;
  /** Milliseconds since the epoch. */
  readonly due: number;
}

/** How a queue in this process works. */
export interface EmbeddedOptions {
  /** Sites at once. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  act: DoSite;
  /** Called once for each site. What it throws ends the queue. */
  onResult(result: SiteResult): Promise<void>;
  /** A site is to be tried again, after so many milliseconds. */
  onRetry(site: string, fault: SiteFault, pause: number): void;
}

/** Does sites one after another, several at once; one that fails is tried again while others go on. */
export async function runEmbedded(tasks: readonly SiteTask[], options: EmbeddedOptions): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const queue = new EmbeddedQueue(tasks, { ...options, signal });
  const lanes = Array.from({ length: options.jobs }, () => queue.work());
  try {
    await Promise.all(lanes);
  } catch (error) {
    // The others let go of their sites before anybody hears of it.
    stop.abort(error);
    await Promise.allSettled(lanes);
    throw error;
  }
}

class EmbeddedQueue {
  readonly #options: EmbeddedOptions;
  /** In the order in which they are due. */
  readonly #waiting: Waiting[];
  #atWork = 0;
  #wake = Promise.withResolvers<void>();

  constructor(tasks: readonly SiteTask[], options: EmbeddedOptions) {
    this.#options = options;
    this.#waiting = tasks.map((task) => ({ task, tries: 0, due: 0 }));
  }

  async work(): Promise<void> {
    const { signal } = this.#options;
    while (this.#waiting.length + this.#atWork > 0) {
      signal.throwIfAborted();
      const [next] = this.#waiting;
      const wait = next === undefined ? Number.POSITIVE_INFINITY : next.due - systemClock.now();
      if (next !== undefined && wait <= 0) await this.#take(next);
      else await this.#rest(wait);
    }
  }

  async #take(next: Waiting): Promise<void> {
    this.#waiting.shift();
    this.#atWork += 1;
    try {
      await this.#do(next);
    } finally {
      this.#atWork -= 1;
      this.#wake.resolve();
      this.#wake = Promise.withResolvers<void>();
    }
  }

  async #do({ task, tries }: Waiting): Promise<void> {
    const { act, onResult, onRetry, signal } = this.#options;
    try {
      await onResult(await act(task, signal));
    } catch (error) {
      if (!(error instanceof SiteFault)) throw error;
      if (tries + 1 >= MOST_TRIES) {
        await onResult(givenUp(task.site.id, error.problem, inShanghai(new Date())));
        return;
      }
      const pause = pauseBefore(tries + 1, task.settings);
      onRetry(task.site.id, error, pause);
      this.#waiting.push({ task, tries: tries + 1, due: systemClock.now() + pause });
      this.#waiting.sort((a, b) => a.due - b.due);
    }
  }

  /** Until another lane is through with a site, or the first that waits is due. */
  async #rest(ms: number): Promise<void> {
    const { signal } = this.#options;
    const alarm = new AbortController();
    const due = ms === Number.POSITIVE_INFINITY ? [] : [systemClock.wait(ms, alarm.signal)];
    const ended = Promise.withResolvers<void>();
    const end = () => ended.resolve();
    signal.addEventListener('abort', end, { once: true });
    await Promise.race([this.#wake.promise, ended.promise, ...due]);
    signal.removeEventListener('abort', end);
    alarm.abort();
  }
}
