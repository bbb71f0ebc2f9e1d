import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import { systemClock } from '../../links/manners/clock.ts';
import { folderNameOf } from '../batch/batch-folder.ts';
import { SiteProcesses } from '../batch/site-processes.ts';
import { Stopped } from '../site/stop-signal.ts';
import { inShanghai } from '../time.ts';
import { givenUp, MOST_TRIES, SiteFault, type SiteResult, SiteTask } from './contract.ts';
import { connectionTo, RedisLink } from './redis-link.ts';
import { PREFIX, QUEUE } from './redis-queue.ts';
import { RedisStore } from './redis-store.ts';
import { RedisTurns } from './redis-turns.ts';

/** Times that a site may be taken over from workers that died: no fault of the site. */
const MOST_TAKEOVERS = 20;

/** Milliseconds that a worker has to hand back what it was doing, and for the last word on it to reach Redis. */
const TO_CLOSE = { all: 15_000, last: 500 } as const;

/** How a worker works. */
export interface WorkerOptions {
  readonly url: URL;
  /** Sites at once. */
  readonly jobs: number;
  /** Milliseconds without a sign of life after which others take over what a worker was doing. */
  readonly takeover: number;
  /** Where sites lie while they are done: what a worker of the same folder left behind is gone on with. */
  readonly folder: string;
  readonly signal: AbortSignal;
  say(line: string): void;
}

/** Does sites that stand in the queue until the signal is given; what it has not finished goes back. Throws `RedisFault`. */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { url, jobs, takeover, signal, say } = options;
  const link = await RedisLink.open(url, say, signal);
  const doing = new Doing(link, options);
  const worker = new Worker(QUEUE, (job, token, lost) => doing.note(doing.run(job, token ?? '', lost)), {
    connection: connectionTo(url),
    prefix: PREFIX,
    concurrency: jobs,
    lockDuration: takeover,
    stalledInterval: takeover,
    maxStalledCount: MOST_TAKEOVERS,
  });
  // The link says the same, once.
  worker.on('error', () => undefined);
  // Another worker may have it by now: two would ask the site twice.
  worker.on('lockRenewalFailed', (ids: string[]) => {
    for (const id of ids) worker.cancelJob(id, 'taken over');
  });
  const over = new AbortController();
  say('等着做网站；Ctrl-C 停下 / waiting for sites; Ctrl-C stops');
  try {
    await aborted(signal);
    // Sites go back into the queue; without Redis, when their time is up.
    await Promise.race([worker.close(), doing.idle(), systemClock.wait(TO_CLOSE.all, over.signal)]);
  } finally {
    over.abort();
    await doing.close();
    await worker.close(true).catch(() => undefined);
    await link.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

class Doing {
  readonly #store: RedisStore;
  readonly #turns: RedisTurns;
  readonly #options: WorkerOptions;
  readonly #processes = new SiteProcesses();
  readonly #atWork = new Set<Promise<void>>();

  constructor({ client }: RedisLink, options: WorkerOptions) {
    this.#store = new RedisStore(client);
    this.#turns = new RedisTurns(client);
    this.#options = options;
  }

  /** Remembers a site that is under way. */
  note(running: Promise<void>): Promise<void> {
    this.#atWork.add(running);
    const over = () => this.#atWork.delete(running);
    running.then(over, over);
    return running;
  }

  /** When nothing is under way any more. `Worker.close` waits longer: for its own blocking call. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#atWork);
    await systemClock.wait(TO_CLOSE.last, new AbortController().signal);
  }

  /** Lets go of processes that wait for a site. */
  close(): Promise<void> {
    return this.#processes.close();
  }

  async run(job: Job, token: string, lost: AbortSignal | undefined): Promise<void> {
    const read = SiteTask.safeParse(job.data);
    if (!read.success) throw new UnrecoverableError('this worker is of another version');
    const signals = lost === undefined ? [this.#options.signal] : [this.#options.signal, lost];
    const signal = AbortSignal.any(signals);
    try {
      await this.#do(read.data, job, signal);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  }

  async #do(task: SiteTask, job: Job, signal: AbortSignal): Promise<void> {
    const { say } = this.#options;
    const { id } = task.site;
    if (await this.#store.isSettled(task)) return;
    say(`${id} 开始 / begins`);
    const folder = join(this.#options.folder, task.batch, folderNameOf(id));
    const result = await this.#resultOf(task, folder, job, signal);
    await this.#store.publish(task, result, folder, signal);
    await rm(folder, { recursive: true, force: true });
    say(`${id} ${result.state}, 网页 / pages ${result.pages}`);
  }

  async #resultOf(task: SiteTask, folder: string, job: Job, signal: AbortSignal): Promise<SiteResult> {
    const { say } = this.#options;
    const { id } = task.site;
    try {
      return await this.#processes.run(task, {
        folder,
        turns: this.#turns,
        signal,
        say,
        onProgress: () => undefined,
      });
    } catch (error) {
      if (!(error instanceof SiteFault)) throw error;
      const { zh, en } = error.problem;
      say(`${id} ${zh} / ${en}`);
      if (job.attemptsMade + 1 < MOST_TRIES) throw error;
      return givenUp(id, error.problem, inShanghai(new Date()));
    }
  }
}
