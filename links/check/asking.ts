import type { Answer, ErrorPage, SecondAnswer, Sign, Way } from '../contract.ts';
import { Refusals } from '../manners/refusals.ts';
import { seatOf } from './address.ts';
import { Deciding } from './deciding.ts';
import { type AskingOptions, type Desk, REQUESTS_OF_SECOND, type Task } from './desk.ts';
import type { Probe, Waiting } from './error-pages.ts';
import { type Entry, isAnswered, type Origin } from './origin.ts';
import { signOfSecond, unheard } from './second-sign.ts';
import { type Effect, Traffic } from './traffic.ts';

/** Error pages are told by their text. */
const PROBE_WAY: Way = 'get';
/** Ours: a host that asked so often in a row to be left in peace, each time at half the pace, is left in peace. */
const MOST_REFUSALS = 8;

/** Sends requests when their turn has come, and reads what comes back: the policy says what it means. */
export class Asking {
  readonly #options: AskingOptions;
  readonly #desk: Desk;
  readonly #refusals = new Refusals();
  readonly #traffic: Traffic<Task>;
  /** What is to be done about an address. */
  readonly deciding: Deciding;

  constructor(options: AskingOptions, desk: Desk) {
    this.#options = options;
    this.#desk = desk;
    this.#traffic = new Traffic(desk.pace, options.clock, {
      admit: (task) => this.#admit(task),
      send: (task, signal, onWhole) => this.#send(task, signal, onWhole),
      isDone: () => desk.book.left === 0,
    });
    this.deciding = new Deciding(options, desk, this.#traffic);
  }

  /** Asks until nothing is left. Throws the reason of the signal, and what a fetcher or a listener throws. */
  async run(signal: AbortSignal): Promise<void> {
    if (this.#desk.book.left > 0) await this.#traffic.run(signal);
  }

  /** Sends what may be sent now, and ends the run where nothing is left. */
  goOn(): void {
    this.#traffic.pump();
  }

  #admit(task: Task): number {
    const { budget } = this.#desk;
    if (task.type === 'probe') {
      if (budget.take(1)) return 1;
      this.#learn(task.probe.key, null);
      return 0;
    }
    const { entry } = task;
    if (entry.state !== 'waiting' && entry.state !== 'asking') return 0;
    if (entry.tries.length === 0 && entry.origin.isSuspect) {
      entry.origin.park(entry);
      this.deciding.consider(entry.origin);
      return 0;
    }
    const requests = task.type === 'second' ? REQUESTS_OF_SECOND : 1;
    if (!budget.take(requests)) {
      this.deciding.overBudget(entry);
      return 0;
    }
    entry.origin.firstAskedAt ??= this.#options.clock.now();
    entry.origin.move(entry, 'asking');
    return requests;
  }

  async #send(task: Task, signal: AbortSignal, onWhole: () => void): Promise<Effect> {
    await this.#takeTurn(task, signal);
    const begunAt = this.#options.clock.now();
    switch (task.type) {
      case 'ask': {
        const answer = await this.#ask(task.entry.url, task.way, signal, onWhole);
        return () => this.#answered(task.entry, task.way, answer, begunAt);
      }
      case 'second': {
        const sign = await this.#askSecond(task.entry.url, signal);
        return () => {
          if (isAnswered(sign)) this.#desk.settlement.lastAnswerAt = this.#options.clock.now();
          this.deciding.tried(task.entry, { at: this.#now(), way: 'second', sign });
        };
      }
      case 'probe': {
        const answer = await this.#ask(task.probe.url, PROBE_WAY, signal);
        return () => this.#probed(task.probe, answer, begunAt);
      }
    }
  }

  /** Others who ask the same host come between. */
  async #takeTurn(task: Task, signal: AbortSignal): Promise<void> {
    const { turns } = this.#options;
    const host = task.type === 'probe' ? seatOf(task.probe.url)?.host : task.entry.origin.host;
    if (turns === undefined || host === undefined) return;
    const requests = task.type === 'second' ? REQUESTS_OF_SECOND : 1;
    await turns.take(host, this.#desk.pace.stateOf(host).interval * requests, signal);
  }

  #ask(url: string, way: Way, signal: AbortSignal, onWhole?: () => void): Promise<Answer> {
    const { fetcher, policy, manners } = this.#options;
    const request = { url, way, timeout: manners.timeout, mostBytes: policy.mostBytesOf(way) };
    return fetcher.ask(request, signal, onWhole);
  }

  async #askSecond(url: string, signal: AbortSignal): Promise<Sign> {
    try {
      const answer: SecondAnswer | undefined = await this.#options.secondOpinion?.ask(url, signal);
      return answer === undefined ? unheard : signOfSecond(answer);
    } catch {
      return unheard;
    }
  }

  #answered(entry: Entry, way: Way, answer: Answer, begunAt: number): void {
    const { policy } = this.#options;
    const key = policy.errorPageKey(entry.url);
    const learnt = this.#desk.errorPages.find(key);
    const sign = policy.readAnswer(entry.url, way, answer, learnt ?? null, entry.parts);
    this.#heed(entry.origin, entry.url, sign, begunAt);
    const at = this.#now();
    if (sign.needsErrorPage && learnt === undefined) this.#await(key, { entry, way, answer, at });
    else this.deciding.tried(entry, { at, way, sign });
  }

  /** Fits the pace to what the host can bear. */
  #heed({ name, host }: Origin, url: string, sign: Sign, begunAt: number): void {
    const { pace, settlement, book } = this.#desk;
    const now = this.#options.clock.now();
    if (isAnswered(sign)) settlement.lastAnswerAt = now;
    if (sign.status === null) return;
    if (!this.#refusals.speaksForHost(host, url, sign)) {
      if (sign.status !== 429 && sign.status !== 503) pace.accepted(host, begunAt);
      return;
    }
    const refusals = pace.refused(host, begunAt, now, sign.retryAfter);
    const slowed = pace.stateOf(host);
    settlement.record({ type: 'pace', host, pace: slowed });
    this.#options.turns?.rest(host, slowed.notBefore - now);
    if (refusals < MOST_REFUSALS) return;
    const reason = sign.status === 429 ? 'tooManyRequests' : 'hostDown';
    this.deciding.shut(book.originOf({ origin: name, host }), {
      verdict: 'cantTell',
      kind: sign.kind,
      reason,
    });
  }

  #await(key: string, waiting: Waiting): void {
    const { url, origin } = waiting.entry;
    if (waiting.entry.state === 'settled') return;
    origin.move(waiting.entry, 'awaiting');
    if (!this.#desk.errorPages.await(key, waiting)) return;
    for (const [index, probe] of this.#options.policy.probesFor(url).entries()) {
      const place = index === 0 ? 0 : 1;
      const host = seatOf(probe)?.host ?? origin.host;
      this.#traffic.add(host, { type: 'probe', probe: { key, url: probe, place } }, true);
    }
  }

  #probed(probe: Probe, answer: Answer, begunAt: number): void {
    const { policy } = this.#options;
    const seat = seatOf(probe.url);
    if (seat !== null) {
      const sign = policy.readAnswer(probe.url, PROBE_WAY, answer, null);
      this.#heed(this.#desk.book.originOf(seat), probe.url, sign, begunAt);
    }
    const both = this.#desk.errorPages.answered(probe, answer);
    if (both !== null) this.#learn(probe.key, policy.errorPageFrom(...both));
  }

  #learn(key: string, page: ErrorPage | null): void {
    const { errorPages, settlement } = this.#desk;
    if (errorPages.find(key) !== undefined) return;
    const waiting = errorPages.learn(key, page);
    settlement.record({ type: 'errorPage', key, page });
    for (const { entry, way, answer, at } of waiting) {
      this.deciding.tried(entry, {
        at,
        way,
        sign: this.#options.policy.readAnswer(entry.url, way, answer, page, entry.parts),
      });
    }
  }

  #now(): string {
    return new Date(this.#options.clock.now()).toISOString();
  }
}
