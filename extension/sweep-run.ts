import { judgePage } from '../audit/judge.ts';
import type { KeptSweep, Site } from '../ledger/contract.ts';
import type { SeenPage } from '../ledger/keep-pages.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pageRow } from '../ledger/page-row.ts';
import { LedgerFull } from '../ledger/quota.ts';
import { judgedBy } from '../ledger/stamp.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { isComplete } from '../sweep/completeness.ts';
import { SweepOrder, type SweepProgress, type SweepStep, type SweptPage } from '../sweep/contract.ts';
import type { SweepOptions } from '../sweep/options.ts';
import { Sweep } from '../sweep/sweep.ts';
import { judgeAnew } from './judge-anew.ts';
import { FULL } from './sweep-failure.ts';

/** What a run works with. */
export interface SweepRunDesk {
  readonly ledger: Ledger;
  /** Version of the tool. */
  readonly tool: string;
  /** How to ask, by the settings of the moment. */
  options(): Promise<Omit<SweepOptions, 'keep'>>;
  /** The pack that judges a site, by the settings of the moment. */
  packOf(site: Site): Promise<Pack>;
}

/** One sweep under way: reads pages, judges them, keeps each step before the next, and in the end judges the site. */
export class SweepRun {
  readonly #desk: SweepRunDesk;
  readonly #site: Site;
  readonly #abort = new AbortController();
  #kept: KeptSweep;
  #sweep: Sweep | null = null;
  /** A person said so before the sweep was put back. */
  #isStopping = false;
  #pack: Pack | null = null;
  #ended: Promise<void> = Promise.resolve();

  constructor(kept: KeptSweep, site: Site, desk: SweepRunDesk) {
    this.#kept = kept;
    this.#site = site;
    this.#desk = desk;
  }

  get kept(): KeptSweep {
    return this.#kept;
  }

  /** Begins, or goes on where the sweep was left. Resolves at its end; the sweep's state says how it ended. */
  run(): Promise<void> {
    this.#ended = this.#run().catch((error: unknown) => this.#fail(error));
    return this.#ended;
  }

  /** Stops asking for now; resolves when nothing more is written. */
  async pause(): Promise<void> {
    this.#abort.abort();
    await this.#ended;
  }

  /** Leaves what is not read; what was read is judged. */
  stop(): void {
    this.#isStopping = true;
    void this.#sweep?.stop();
  }

  async #run(): Promise<void> {
    const { ledger } = this.#desk;
    this.#pack = await this.#desk.packOf(this.#site);
    const order = SweepOrder.parse(this.#kept.order);
    const options = { ...(await this.#desk.options()), keep: (step: SweepStep) => this.#keep(step) };
    const records = await ledger.recordsOf(this.#kept.id);
    this.#sweep = records.length === 0 ? new Sweep(order, options) : Sweep.resume(order, records, options);
    await this.#put({ state: 'running' });
    try {
      if (this.#isStopping) await this.#sweep.stop();
      await this.#sweep.run(this.#abort.signal);
      await this.#judge(this.#sweep.progress);
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
      await this.#put({ state: 'paused', progress: this.#sweep.progress });
    }
  }

  async #keep({ records, pages, failures, verdicts }: SweepStep): Promise<void> {
    const { ledger } = this.#desk;
    const progress = this.#sweep?.progress;
    await ledger.appendSweep(this.#kept.id, {
      records,
      pages: pages.map((page) => this.#seen(page)),
      failures,
      verdicts,
      at: new Date().toISOString(),
      now: { progress },
    });
    this.#kept = { ...this.#kept, progress };
  }

  #seen({ facts, sha256, needsLive }: SweptPage): SeenPage {
    const pack = this.#pack;
    if (pack === null) throw new Error('A sweep judges by a pack');
    const stamp = judgedBy(pack, this.#desk.tool);
    const origin = { site: this.#site.id, via: 'sweep', sha256, needsLive, judgedBy: stamp } as const;
    const page = pageRow(facts, judgePage(facts, pack), origin);
    return { page, facts };
  }

  async #judge(progress: SweepProgress): Promise<void> {
    const { ledger, tool } = this.#desk;
    const pack = await this.#desk.packOf(this.#site);
    const at = new Date().toISOString();
    await judgeAnew(ledger, this.#site, pack, {
      id: this.#kept.id,
      from: 'sweep',
      startedAt: this.#kept.startedAt,
      at,
      complete: isComplete(progress),
      tool,
      note: '',
      signal: this.#abort.signal,
      onProgress: () => undefined,
    });
    await this.#put({ state: progress.state === 'stopped' ? 'stopped' : 'done', endedAt: at, progress });
  }

  async #fail(error: unknown): Promise<void> {
    const why = error instanceof LedgerFull ? FULL : String(error).slice(0, 200);
    await this.#put({ state: 'failed', why }).catch(() => undefined);
  }

  async #put(change: Partial<KeptSweep>): Promise<void> {
    this.#kept = { ...this.#kept, ...change };
    await this.#desk.ledger.putSweep(this.#kept);
  }
}
