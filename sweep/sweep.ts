import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { TurnTable } from '../links/manners/host-turns.ts';
import type { SkipReason, SweepOrder, SweepProgress } from './contract.ts';
import { type Desk, newDesk } from './desk.ts';
import { Dispatch } from './dispatch.ts';
import { Filing } from './filing.ts';
import type { LivePage } from './live-queue.ts';
import type { SweepOptions } from './options.ts';
import { progressOf } from './progress.ts';
import { Rate } from './rate.ts';
import { readRecords, type SweepRecord } from './records.ts';
import { replay } from './restore.ts';
import type { Stratum } from './sample.ts';
import { Services } from './services.ts';

interface Session {
  readonly controller: AbortController;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Milliseconds of asking after which they are noted. */
const NOTE_TIME = 1_000;

/**
 * Finds and reads the pages of a site, the most telling first, and checks the links on them. Pages and links are asked
 * for by one `LinkCheck`, so that they share its pace, its tries, its budget and what it learns of error pages; the
 * sweep says what is asked for next, and what was sent is read before the check hears of it.
 */
export class Sweep<Facts = PageFacts> {
  readonly #desk: Desk<Facts>;
  readonly #dispatch: Dispatch<Facts>;
  readonly #filing: Filing<Facts>;
  readonly #services: Services<Facts>;
  readonly #rate = new Rate();
  readonly #liveTurns = new TurnTable();
  /** What the check settled and is still to be filed. */
  #settled: LinkVerdict[] = [];
  #isWoken = false;
  #session: Session | null = null;
  #spent = 0;
  #noted = 0;
  #ended: 'done' | 'stopped' | null = null;
  #keepFailed: { readonly error: unknown } | null = null;
  #whenMore: () => void = () => undefined;

  /** `stored`: what an earlier run kept. Throws `TypeError` where the home page is no address. */
  constructor(order: SweepOrder, options: SweepOptions<Facts>, stored: readonly SweepRecord[] = []) {
    this.#desk = newDesk(order, options, stored, {
      onSettled: (verdict) => {
        this.#settled.push(verdict);
        this.#wake();
      },
      onAnswer: (url) => {
        this.#dispatch.answered(url);
        this.#wake();
      },
      onKept: () => this.#wake(),
      onKeepFailed: (error) => {
        this.#keepFailed = { error };
        this.#fail(error);
      },
      openLive: (page, signal) => this.#openLive(page, signal),
      onLive: () => this.#wake(),
      onLiveFailed: (error) => this.#fail(error),
    });
    this.#dispatch = new Dispatch(this.#desk);
    this.#filing = new Filing(this.#desk, () => this.#rate.note(options.clock.now()));
    this.#services = new Services(this.#desk, this.#dispatch, this.#filing);
    const before = replay(stored, this.#desk, this.#filing, this.#services);
    this.#spent = before.spent;
    this.#noted = before.spent;
    this.#ended = before.ended;
  }

  /**
   * Goes on with a stored sweep: `stored` are the records of all steps that were kept, in order. Nothing that was kept
   * is asked for or kept again. Throws `BrokenSweep` or `BrokenSnapshot` where they cannot be read.
   */
  static resume<Facts = PageFacts>(
    order: SweepOrder,
    stored: Iterable<unknown>,
    options: SweepOptions<Facts>,
  ): Sweep<Facts> {
    return new Sweep(order, options, [...readRecords(stored)]);
  }

  /** How far it is. */
  get progress(): SweepProgress {
    const state = this.#ended ?? (this.#session === null ? 'paused' : 'running');
    const ms = this.#msSpent();
    const rate = this.#session === null ? 0 : this.#rate.at(this.#desk.options.clock.now());
    return progressOf(this.#desk, {
      state,
      ms,
      rate,
      needsLive: this.#filing.needsLive,
      closedPagers: this.#filing.closedPagers,
      unseenColumns: this.#filing.unseenColumns,
      ofServices: this.#services.outcomes,
    });
  }

  /** What was drawn of each column and template; empty where all is read. */
  get strata(): readonly Stratum[] {
    return this.#desk.frontier.strata;
  }

  /**
   * Sweeps until nothing is left within the bounds. When the signal is given it stops at once, keeps what there is and
   * throws the signal's reason; the next run goes on. Throws what `keep`, a fetcher or a live reader throws.
   */
  async run(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#session !== null) throw new Error('A sweep that is running cannot be run again');
    if (this.#ended !== null) return;
    const controller = new AbortController();
    const abort = () => controller.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    this.#session = { controller, since: this.#desk.options.clock.now() };
    this.#rate.restart();
    this.#watchTime(controller.signal);
    try {
      this.#desk.intake.start();
      await this.#goThrough(controller.signal);
      this.#ended = this.#desk.frontier.closedFor === 'stopped' ? 'stopped' : 'done';
    } finally {
      signal.removeEventListener('abort', abort);
      await this.#rest(controller);
    }
  }

  /** Gives up: what was not read is left out, and the run ends. Resolves when that is kept, where nothing runs. */
  async stop(): Promise<void> {
    if (this.#ended !== null) return;
    this.#close('stopped');
    if (this.#session !== null) {
      this.#wake();
      return;
    }
    this.#file();
    this.#ended = 'stopped';
    this.#desk.keeper.record({ type: 'ended', state: 'stopped' });
    await this.#keepRest();
  }

  async #goThrough(signal: AbortSignal): Promise<void> {
    const { check } = this.#desk;
    for (;;) {
      this.#turn(signal);
      signal.throwIfAborted();
      if (check.left > 0) await check.run(signal);
      else if (this.#isFinished()) return;
      else if (this.#settled.length === 0) await this.#more(signal);
    }
  }

  #isFinished(): boolean {
    const { frontier, lane, live } = this.#desk;
    if (this.#settled.length > 0 || lane.size > 0 || live.size > 0) return false;
    return frontier.waiting + frontier.count('taken') === 0;
  }

  /** Waits until something was kept or opened live. */
  async #more(signal: AbortSignal): Promise<void> {
    const { keeper, live } = this.#desk;
    if (!keeper.isKeeping && live.size === 0) {
      throw new Error('A sweep is not done, and there is nothing left to wait for');
    }
    await new Promise<void>((resolve) => {
      this.#whenMore = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** Files what was settled, asks for more, and hands over what happened: whatever belongs together, in one go. */
  #turn(signal: AbortSignal): void {
    const { live, keeper, frontier, order } = this.#desk;
    if (signal.aborted) return;
    do {
      this.#file();
      if (frontier.count('read') >= order.bounds.pages) this.#close('pages');
      live.go(signal);
      this.#dispatch.fill();
    } while (this.#settled.length > 0);
    if (keeper.hasMore && this.#msSpent() - this.#noted >= NOTE_TIME) this.#noteTime();
    keeper.flush();
    this.#whenMore();
  }

  #file(): void {
    const { keeper, frontier, line } = this.#desk;
    for (const verdict of this.#settled.splice(0)) {
      const { url } = verdict;
      this.#dispatch.answered(url);
      const held = line.take(url);
      if (this.#services.settled(verdict, held)) continue;
      keeper.verdict(verdict);
      if (frontier.isTaken(url)) this.#filing.settled(verdict, held);
    }
  }

  /** Reads no more pages; where it is not for their number, asks for nothing more at all. */
  #close(reason: SkipReason): void {
    const { frontier, keeper, lane, live, check } = this.#desk;
    if (frontier.closedFor === null || (frontier.closedFor === 'pages' && reason !== 'pages')) {
      keeper.record({ type: 'closed', reason });
      frontier.close(reason);
    }
    if (reason === 'pages') return;
    lane.keepOnly(() => false);
    for (const page of live.clear()) this.#filing.opened(page, null);
    check.cancel();
  }

  #wake(): void {
    if (this.#isWoken || this.#session === null) return;
    this.#isWoken = true;
    queueMicrotask(() => {
      this.#isWoken = false;
      const signal = this.#session?.controller.signal;
      if (signal === undefined) return;
      try {
        this.#turn(signal);
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  #fail(error: unknown): void {
    this.#session?.controller.abort(error);
  }

  #watchTime(signal: AbortSignal): void {
    const { order, options } = this.#desk;
    const { ms } = order.bounds;
    if (ms === null) return;
    const isOver = () => {
      if (signal.aborted) return;
      this.#close('time');
      this.#wake();
    };
    options.clock
      .wait(Math.max(0, ms - this.#spent), signal)
      .then(isOver)
      .catch((error) => this.#fail(error));
  }

  async #openLive(page: LivePage<Facts>, signal: AbortSignal): Promise<void> {
    const { options, live } = this.#desk;
    await this.#takeTurn(page, signal);
    const facts = signal.aborted ? null : ((await options.live?.read(page.url, signal)) ?? null);
    if (signal.aborted) live.add(page);
    else this.#filing.opened(page, facts);
  }

  /** Pages that are opened live keep the pace of their host, also where several are open at once. */
  async #takeTurn({ url }: LivePage<Facts>, signal: AbortSignal): Promise<void> {
    const { clock, manners, turns } = this.#desk.options;
    const { hostname: host } = new URL(url);
    const interval = 1_000 / manners.perSecond;
    if (turns === undefined)
      await clock.wait(interval + this.#liveTurns.book(host, interval, clock.now()), signal);
    else await turns.take(host, interval, signal);
  }

  /** The end of a run, whatever ended it: what is known is kept. */
  async #rest(controller: AbortController): Promise<void> {
    const { keeper } = this.#desk;
    if (this.#keepFailed === null && controller.signal.aborted) this.#file();
    if (this.#msSpent() > this.#noted) this.#noteTime();
    this.#spent = this.#msSpent();
    this.#session = null;
    this.#dispatch.reset();
    if (this.#ended !== null) keeper.record({ type: 'ended', state: this.#ended });
    controller.abort();
    await this.#keepRest();
  }

  async #keepRest(): Promise<void> {
    await this.#desk.keeper.finish();
    if (this.#keepFailed !== null) throw this.#keepFailed.error;
  }

  #msSpent(): number {
    const since = this.#session?.since;
    return this.#spent + (since === undefined ? 0 : this.#desk.options.clock.now() - since);
  }

  #noteTime(): void {
    this.#noted = this.#msSpent();
    this.#desk.keeper.record({ type: 'spent', ms: this.#noted });
  }
}
