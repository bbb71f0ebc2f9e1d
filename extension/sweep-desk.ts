import type { KeptSweep } from '../ledger/contract.ts';
import type { SweepOrder } from '../sweep/contract.ts';
import type { SweepAnswer, SweepQuestion } from './sweep-questions.ts';
import { SweepRun, type SweepRunDesk } from './sweep-run.ts';

/** What the desk needs from the browser. */
export interface SweepDeskOptions extends SweepRunDesk {
  /** Whether the browser lets the extension ask for an address. */
  mayAsk(url: string): Promise<boolean>;
  /** Whether any sweep is under way: the worker must stay. */
  busy(isBusy: boolean): void;
}

/** Sweeps, one for each site: begun, paused, stopped, and taken up again after the worker or the browser has ended. */
export class SweepDesk {
  readonly #options: SweepDeskOptions;
  readonly #runs = new Map<string, SweepRun>();
  #recovered: Promise<void> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: SweepDeskOptions) {
    this.#options = options;
  }

  /**
   * Takes up the sweeps that were running when the worker ended; once in its life, and again where the ledger did not
   * open. Never rejects.
   */
  recover(): Promise<void> {
    this.#recovered ??= this.#recover().catch(() => {
      this.#recovered = null;
    });
    return this.#recovered;
  }

  /** Does what a surface asks; refused with the reason where it cannot be done. */
  take(question: SweepQuestion): Promise<SweepAnswer> {
    return this.#inTurn(async () => {
      switch (question.wish) {
        case 'start':
          return this.#start(question.site, question.order);
        case 'pause':
          await this.#runs.get(question.sweep)?.pause();
          return { done: true, sweep: question.sweep };
        case 'resume':
          return this.#resume(question.sweep, true);
        case 'stop':
          return this.#stop(question.sweep);
        case 'forget':
          return this.#forget(question.site);
      }
    });
  }

  async #start(siteId: string, order: SweepOrder): Promise<SweepAnswer> {
    const { ledger, mayAsk } = this.#options;
    const site = await ledger.site(siteId);
    if (site === null) return refused('gone');
    if (!(await mayAsk(order.home))) return refused('leave');
    const sweeps = await ledger.sweeps(siteId);
    if (sweeps.some(({ state }) => state === 'running' || state === 'paused')) return refused('running');
    const kept: KeptSweep = {
      id: crypto.randomUUID(),
      site: siteId,
      order,
      state: 'running',
      why: '',
      startedAt: new Date().toISOString(),
      endedAt: null,
      progress: null,
    };
    await ledger.putSite({ ...site, home: site.home ?? order.home });
    await ledger.putSweep(kept);
    this.#follow(new SweepRun(kept, site, this.#options));
    return { done: true, sweep: kept.id };
  }

  /** `isToAsk`: the site is to be asked for more, which needs leave. */
  async #resume(id: string, isToAsk: boolean): Promise<SweepAnswer> {
    if (this.#runs.has(id)) return { done: true, sweep: id };
    const { ledger, mayAsk } = this.#options;
    const kept = await ledger.sweep(id);
    const site = kept && (await ledger.site(kept.site));
    if (!kept || !site || kept.state === 'done' || kept.state === 'stopped') return refused('gone');
    if (isToAsk && !(await mayAsk(site.home ?? `https://${site.host}/`))) return refused('leave');
    this.#follow(new SweepRun(kept, site, this.#options));
    return { done: true, sweep: id };
  }

  /** A sweep that is paused is taken up again to be brought to its end. */
  async #stop(id: string): Promise<SweepAnswer> {
    const answer = await this.#resume(id, false);
    if (answer.done) this.#runs.get(id)?.stop();
    return answer;
  }

  /** The sweep of the site ends first: what it still wrote would be of a site that is gone. */
  async #forget(site: string): Promise<SweepAnswer> {
    const under = [...this.#runs.values()].filter(({ kept }) => kept.site === site);
    for (const run of under) await run.pause();
    await this.#options.ledger.removeSite(site);
    return { done: true, sweep: '' };
  }

  #follow(run: SweepRun): void {
    const { id } = run.kept;
    this.#runs.set(id, run);
    this.#options.busy(true);
    void run.run().then(() => {
      this.#runs.delete(id);
      this.#options.busy(this.#runs.size > 0);
    });
  }

  async #recover(): Promise<void> {
    const { ledger } = this.#options;
    for (const kept of await ledger.sweeps()) {
      if (kept.state !== 'running' || this.#runs.has(kept.id)) continue;
      const site = await ledger.site(kept.site);
      if (site !== null) this.#follow(new SweepRun(kept, site, this.#options));
    }
    // A worker that ended just as its last sweep did left an alarm that would wake the next ones for nothing.
    this.#options.busy(this.#runs.size > 0);
  }

  /** One after the other; rejects with what the ledger throws. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.recover();
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function refused(why: Extract<SweepAnswer, { done: false }>['why'], detail = ''): SweepAnswer {
  return { done: false, why, detail };
}
