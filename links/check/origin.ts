import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Sign, Tried } from '../contract.ts';
import type { Shut } from './snapshot.ts';

/** An address that is not settled yet. */
export interface Entry {
  /** Place in the order in which addresses were first named. */
  readonly id: number;
  readonly url: string;
  readonly origin: Origin;
  /** Pages that it was found on, the first few, and how many there are. */
  pages: readonly number[];
  count: number;
  /** The words of the link that was looked at last. */
  label: string;
  /** What links name of it behind `#`, the first few. */
  parts: readonly string[];
  tries: readonly Tried[];
  /**
   * `waiting` for its turn or for a retry; `asking`; `awaiting` its host's error page; `parked` until it is known
   * whether the host is there at all; `held` with a verdict until then; `doubtful`: with a verdict, until it is
   * known whether our own network is there.
   */
  state: 'waiting' | 'asking' | 'awaiting' | 'parked' | 'held' | 'doubtful' | 'settled';
}

/** An address whose verdict is ready but not yet given. */
export interface Held {
  readonly entry: Entry;
  readonly verdict: LinkVerdict;
}

/** Ours: as many addresses must have failed for good before their host counts as down; one or two may be typing errors. */
const ENOUGH = 3;
const LEAST_TRIES = 2;

const NO_CONNECTION = new Set<Sign['reason']>(['noSuchHost', 'refused', 'reset', 'timeout', 'network']);
const NO_REQUEST = new Set<Sign['reason']>(['offline', 'noLeave', 'cancelled']);

/** Whether no connection came about, for a reason that can lie with the host as a whole. */
export function isLost({ status, reason }: Sign): boolean {
  return status === null && NO_CONNECTION.has(reason);
}

/** Whether something at the other end spoke. */
export function isAnswered(sign: Sign): boolean {
  return sign.status !== null || !(NO_CONNECTION.has(sign.reason) || NO_REQUEST.has(sign.reason));
}

/** What is known of one scheme, host and port, and which of its addresses are still open. */
export class Origin {
  readonly name: string;
  readonly host: string;
  readonly open = new Set<Entry>();
  answered = false;
  shut: Shut | null = null;
  /** Addresses that came to nothing because it is shut. */
  givenUp = 0;
  /** Milliseconds since the epoch; null where nothing of it was asked. */
  firstAskedAt: number | null = null;
  /** No connection was ever lost for another reason than that there is no such name. */
  isNameless = true;
  /** What was seen when a connection was last lost. */
  lastLost: Sign | null = null;
  #asking = 0;
  #busy = 0;
  #lost = 0;
  #lostBeforeParking = ENOUGH;
  #parked: Entry[] = [];
  #held: Held[] = [];

  constructor(name: string, host: string) {
    this.name = name;
    this.host = host;
  }

  /** Addresses that are under way; the others wait for what becomes of these. */
  get isIdle(): boolean {
    return this.#busy === 0;
  }

  /** So many addresses got no connection that no others should be tried before these are decided. */
  get isSuspect(): boolean {
    return !this.answered && this.#lost >= this.#lostBeforeParking;
  }

  /** Enough addresses failed for good, none was ever answered, and no answer is under way. */
  get isDown(): boolean {
    if (this.answered || this.shut !== null || this.#asking > 0) return false;
    return this.#held.filter(({ entry }) => entry.tries.length >= LEAST_TRIES).length >= ENOUGH;
  }

  /** Of all verdicts that wait here, one at least says broken. */
  get hasProof(): boolean {
    return this.#held.some(({ verdict }) => verdict.verdict === 'broken');
  }

  /** Takes up a new address. */
  enter(entry: Entry): void {
    this.open.add(entry);
    this.#busy += 1;
  }

  /** An address is now in another state. */
  move(entry: Entry, state: Entry['state']): void {
    this.#busy += Number(isBusy(state)) - Number(isBusy(entry.state));
    this.#asking += Number(state === 'asking') - Number(entry.state === 'asking');
    entry.state = state;
    if (state === 'settled') this.open.delete(entry);
  }

  /** Notes what came of a try. */
  note({ way, sign }: Tried, isFirst: boolean): void {
    if (isAnswered(sign)) this.answered = true;
    if (way === 'second' || !isLost(sign)) return;
    this.lastLost = sign;
    if (isFirst) this.#lost += 1;
    if (sign.reason !== 'noSuchHost') this.isNameless = false;
  }

  park(entry: Entry): void {
    this.move(entry, 'parked');
    this.#parked.push(entry);
  }

  get hasParked(): boolean {
    return this.#parked.length > 0;
  }

  /** Lets parked addresses go: all of them, or a few more to try the host with. */
  unpark(how: 'all' | 'some'): Entry[] {
    if (how === 'some') this.#lostBeforeParking = this.#lost + ENOUGH;
    const freed = how === 'all' ? this.#parked : this.#parked.slice(0, ENOUGH);
    this.#parked = this.#parked.slice(freed.length);
    return freed.filter(({ state }) => state === 'parked');
  }

  hold(held: Held): void {
    this.move(held.entry, 'held');
    this.#held.push(held);
  }

  /** Gives out the verdicts that waited. */
  release(): Held[] {
    const released = this.#held;
    this.#held = [];
    return released.filter(({ entry }) => entry.state === 'held');
  }
}

function isBusy(state: Entry['state']): boolean {
  return state === 'waiting' || state === 'asking' || state === 'awaiting';
}
