import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Patience, Tried } from '../contract.ts';
import type { AskingOptions, Desk, Task } from './desk.ts';
import { type Entry, isLost, type Origin } from './origin.ts';
import type { Shut } from './snapshot.ts';
import type { Traffic } from './traffic.ts';

/** Leads each address from try to try until it has a verdict; what one address shows of its host, the others heed. */
export class Deciding {
  readonly #options: AskingOptions;
  readonly #desk: Desk;
  readonly #patience: Patience;
  readonly #traffic: Traffic<Task>;

  constructor(options: AskingOptions, desk: Desk, traffic: Traffic<Task>) {
    const { patience, secondOpinion } = options;
    this.#options = options;
    this.#desk = desk;
    this.#patience = { ...patience, secondOpinion: patience.secondOpinion && secondOpinion !== undefined };
    this.#traffic = traffic;
  }

  /** Takes up an address: for the first time, or with the tries of a stored check. */
  takeUp(entry: Entry): void {
    const { origin, tries, url, state } = entry;
    const { budget, settlement } = this.#desk;
    if (state !== 'waiting') return;
    const known = tries.length === 0 ? (this.#options.known?.(url) ?? null) : null;
    if (tries.length > 0) this.#decide(entry);
    else if (known !== null) settlement.settle(entry, known);
    else if (origin.shut !== null) this.#giveUp(entry, origin.shut);
    else if (budget.isSpent) settlement.leaveAlone(entry, 'overBudget');
    else this.#queue(entry);
  }

  /** Takes what came of a try, and does what follows from it. */
  tried(entry: Entry, tried: Tried): void {
    if (entry.state === 'settled') return;
    const { origin } = entry;
    const wasAnswered = origin.answered;
    origin.note(tried, entry.tries.length === 0);
    entry.tries = [...entry.tries, tried];
    origin.move(entry, 'waiting');
    this.#desk.settlement.record({ type: 'tried', id: entry.id, tried });
    if (!wasAnswered && origin.answered) {
      this.#release(origin);
      this.#unpark(origin, 'all');
    }
    this.#decide(entry);
    this.consider(origin);
  }

  /** Looks whether an origin is down, or what waits for that to be known can go on. */
  consider(origin: Origin): void {
    if (origin.isDown) this.#declareDown(origin);
    else if (origin.isIdle && origin.hasParked) this.#unpark(origin, 'some');
    else if (origin.isIdle) this.#release(origin);
  }

  /** Asks no more of an origin than is under way. */
  shut(origin: Origin, shut: Shut): void {
    if (origin.shut !== null) return;
    const { settlement, book } = this.#desk;
    origin.shut = shut;
    settlement.record({ type: 'shut', origin: origin.name, shut });
    for (const held of origin.release()) {
      if (book.isOwnHost(origin.host)) this.#giveUp(held.entry, shut);
      else settlement.settleWhenOnline(held);
    }
    for (const entry of [...origin.open]) {
      if (entry.state === 'waiting' || entry.state === 'parked') this.#giveUp(entry, shut);
    }
  }

  /** Leaves an address alone for want of requests, and all others too where none is left. */
  overBudget(entry: Entry): void {
    const { budget, book, settlement } = this.#desk;
    settlement.leaveAlone(entry, 'overBudget');
    this.consider(entry.origin);
    if (!budget.isSpent) return;
    for (const other of book.open()) {
      if (other.state === 'waiting' || other.state === 'parked') settlement.leaveAlone(other, 'overBudget');
    }
    for (const origin of book.origins) this.consider(origin);
  }

  #decide(entry: Entry): void {
    const { url, tries, origin } = entry;
    const next = this.#options.policy.next(url, tries, this.#patience);
    if (next.type === 'settled') this.#conclude(entry, next.verdict);
    else if (origin.shut !== null) this.#giveUp(entry, origin.shut);
    else if (this.#desk.budget.isSpent) this.#desk.settlement.leaveAlone(entry, 'overBudget');
    else if (next.type === 'secondOpinion') this.#traffic.add(origin.host, { type: 'second', entry }, true);
    else {
      const last = Date.parse(tries.at(-1)?.at ?? '');
      this.#traffic.addLater(origin.host, { type: 'ask', entry, way: next.way }, last + next.pause);
    }
  }

  /** A lost connection can lie with the host or with us: its verdict waits until that is known. */
  #conclude(entry: Entry, verdict: LinkVerdict): void {
    const { origin, tries } = entry;
    const { settlement } = this.#desk;
    const isAllLost = tries.every(({ way, sign }) => way === 'second' || isLost(sign));
    if (!isAllLost || verdict.verdict === 'opens') settlement.settle(entry, verdict);
    else if (origin.answered || origin.shut !== null) settlement.settleWhenOnline({ entry, verdict });
    else origin.hold({ entry, verdict });
  }

  /**
   * That there is no such name holds for every address of a host, once it is proved for one. Otherwise what was not
   * asked to the end cannot be told. Of the page's own site nothing can: the page is there, so it is we who are cut off.
   */
  #declareDown(origin: Origin): void {
    const isProved = origin.isNameless && origin.hasProof && !this.#desk.book.isOwnHost(origin.host);
    const kind = origin.lastLost?.kind ?? 'unreachable';
    this.shut(origin, { verdict: isProved ? 'broken' : 'cantTell', kind, reason: 'hostDown' });
  }

  #giveUp(entry: Entry, shut: Shut): void {
    const { settlement } = this.#desk;
    settlement.settleWhenOnline({ entry, verdict: settlement.ownVerdict(entry, shut) });
  }

  #release(origin: Origin): void {
    for (const held of origin.release()) this.#desk.settlement.settleWhenOnline(held);
  }

  #unpark(origin: Origin, how: 'all' | 'some'): void {
    for (const entry of origin.unpark(how)) {
      origin.move(entry, 'waiting');
      this.#queue(entry);
    }
  }

  #queue(entry: Entry): void {
    const way = this.#options.policy.firstWay(entry.url);
    this.#traffic.add(entry.origin.host, { type: 'ask', entry, way }, false);
  }
}
