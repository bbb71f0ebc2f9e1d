import type { SiteResult, SiteTask } from '../queue/contract.ts';
import { SiteProcess, type SiteProcessOptions } from './site-process.ts';

/**
 * Ours: what a process does before another takes its place. To start one costs as much processor as to read and judge
 * some fifty pages; what one leaves behind in memory is gone with it.
 */
const MOST = { sites: 100, pages: 2_000 } as const;

/**
 * The processes that do sites: as many as there are sites at once. A process does one site at a time; one with which
 * anything went wrong, or that did much already, is not used again.
 */
export class SiteProcesses {
  readonly #idle: SiteProcess[] = [];
  readonly #ending = new Set<Promise<void>>();
  #isClosed = false;

  /** Throws as `SiteProcess.run`. */
  async run(task: SiteTask, options: SiteProcessOptions): Promise<SiteResult> {
    const one = this.#idleOne() ?? new SiteProcess();
    try {
      return await one.run(task, options);
    } finally {
      this.#putBack(one);
    }
  }

  /** Lets go of those that wait, and comes back when they are gone; those at work are let go of when they are through. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const one of this.#idle.splice(0)) this.#letGo(one);
    await Promise.all(this.#ending);
  }

  #idleOne(): SiteProcess | undefined {
    for (let one = this.#idle.pop(); one !== undefined; one = this.#idle.pop()) if (one.isSound) return one;
    return undefined;
  }

  #putBack(one: SiteProcess): void {
    const { sites, pages } = one.done;
    if (this.#isClosed || !one.isSound || sites >= MOST.sites || pages >= MOST.pages) this.#letGo(one);
    else this.#idle.push(one);
  }

  #letGo(one: SiteProcess): void {
    const ending = one.close().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}
