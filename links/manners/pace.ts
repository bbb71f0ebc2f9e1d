import { Fifo } from './fifo.ts';
import { Heap } from './heap.ts';
import type { Manners } from './manners.ts';

/** How a host is being treated, where that differs from the ordinary: plain data, to go on after a stop. */
export interface HostPace {
  /** Milliseconds from the start of one request to the next. */
  readonly interval: number;
  /** Not asked before this time (milliseconds since the epoch). */
  readonly notBefore: number;
  /** Milliseconds that were spent on the server's own wishes (Retry-After). */
  readonly rested: number;
  /** Times that it asked to be left in peace (429, 503), without a good answer in between. */
  readonly refusals: number;
}

interface Host<T> {
  readonly name: string;
  /** What was begun goes before what was not. */
  readonly urgent: Fifo<T>;
  readonly waiting: Fifo<T>;
  interval: number;
  /** The interval to which the host recovers. */
  usual: number;
  nextAt: number;
  inFlight: number;
  rested: number;
  refusals: number;
  /** When it was last slowed down. */
  slowedAt: number;
  /** Good answers in a row. */
  accepted: number;
  /** Stands in the heap. */
  offered: boolean;
}

/** Ours: waits that a server may ask for, in all. A longer one would hold up the run. */
const MOST_REST = 300_000;
/** Ours: a host that is slowed down is asked at least every minute, and from the first time no faster than this. */
const SLOWEST = 60_000;
const SLOW = 1_000;
/** Ours: good answers in a row after which the interval is halved again. */
const TO_RECOVER = 5;

/**
 * Says what may be asked next, so that no host is asked more often than it can bear, and none has to wait
 * because of another. Hosts with work stand in a heap by the time at which they may be asked: each request costs
 * O(log hosts), however much is waiting. Times are milliseconds since the epoch, handed in.
 */
export class Pace<T> {
  readonly #manners: Manners;
  readonly #hosts = new Map<string, Host<T>>();
  readonly #ready = new Heap<Host<T>>();
  #inFlight = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
  }

  /** Hosts that were ever named. */
  get hosts(): number {
    return this.#hosts.size;
  }

  /** Lets an item wait for its turn; an urgent one goes before those of the same host that are not. */
  add(name: string, item: T, now: number, urgent = false): void {
    const host = this.#hostOf(name);
    (urgent ? host.urgent : host.waiting).push(item);
    this.#offer(host, now);
  }

  /** The item whose turn it is; null where all must wait. It counts as asked only when `begin` is called. */
  next(now: number): { readonly host: string; readonly item: T } | null {
    if (this.#inFlight >= this.#manners.atOnce) return null;
    const host = this.#first();
    if (host === undefined || dueAt(host) > now || (this.#ready.peek()?.key ?? now) > now) return null;
    this.#ready.pop();
    host.offered = false;
    const item = host.urgent.shift() ?? host.waiting.shift();
    this.#offer(host, now);
    return item === undefined ? null : { host: host.name, item };
  }

  /** A request to the host starts; `requests`: how many it stands for. */
  begin(name: string, now: number, requests = 1): void {
    const host = this.#hostOf(name);
    host.inFlight += 1;
    this.#inFlight += 1;
    host.nextAt = Math.max(host.nextAt, now) + host.interval * requests;
  }

  /** A request to the host is over. */
  end(name: string, now: number): void {
    const host = this.#hostOf(name);
    host.inFlight -= 1;
    this.#inFlight -= 1;
    this.#offer(host, now);
  }

  /** When `next` should be called again, if nothing ends before; null where only an end or an addition can help. */
  wakeAt(): number | null {
    if (this.#inFlight >= this.#manners.atOnce || this.#first() === undefined) return null;
    return this.#ready.peek()?.key ?? null;
  }

  /**
   * The host asked to be left in peace (429, 503): from now on it is asked half as often. `retryAfter`: milliseconds
   * that it named. Returns how often it did so in a row; requests that were under way count as one.
   */
  refused(name: string, begunAt: number, now: number, retryAfter: number | null): number {
    const host = this.#hostOf(name);
    host.accepted = 0;
    if (begunAt >= host.slowedAt) {
      host.refusals += 1;
      host.slowedAt = now;
      const slower = Math.max(SLOW, host.interval * 2);
      host.interval = Math.max(host.usual, Math.min(slower, SLOWEST));
    }
    this.#rest(host, now, retryAfter ?? 0);
    host.nextAt = Math.max(host.nextAt, now + host.interval);
    return host.refusals;
  }

  /** The host gave a good answer: after several in a row it is asked as often as before. */
  accepted(name: string, begunAt: number): void {
    const host = this.#hostOf(name);
    if (begunAt < host.slowedAt) return;
    host.refusals = 0;
    if (host.interval <= host.usual) return;
    host.accepted += 1;
    if (host.accepted < TO_RECOVER) return;
    host.accepted = 0;
    const faster = host.interval / 2;
    host.interval = faster < Math.max(SLOW, host.usual) ? host.usual : faster;
  }

  /** Asks a host no more often than it wishes (`Crawl-delay`), in milliseconds from one request to the next. */
  slowTo(name: string, interval: number): void {
    const host = this.#hostOf(name);
    host.usual = Math.max(host.usual, interval);
    host.interval = Math.max(host.interval, host.usual);
  }

  /** Leaves a host alone for one interval: it may have been asked just before a stop. */
  pause(name: string, now: number): void {
    const host = this.#hostOf(name);
    host.nextAt = Math.max(host.nextAt, now + host.interval);
  }

  /** How a host is being treated. */
  stateOf(name: string): HostPace {
    const { interval, nextAt, rested, refusals } = this.#hostOf(name);
    return { interval, notBefore: nextAt, rested, refusals };
  }

  /** Hosts that are treated out of the ordinary. */
  slowed(): { readonly host: string; readonly pace: HostPace }[] {
    return [...this.#hosts.values()]
      .filter(({ interval, usual, rested, refusals }) => interval > usual || rested > 0 || refusals > 0)
      .map(({ name }) => ({ host: name, pace: this.stateOf(name) }));
  }

  /** Treats a host as before a stop. */
  restore(name: string, pace: HostPace): void {
    const host = this.#hostOf(name);
    host.interval = Math.max(host.usual, pace.interval);
    host.nextAt = Math.max(host.nextAt, pace.notBefore);
    host.rested = pace.rested;
    host.refusals = pace.refusals;
  }

  #rest(host: Host<T>, now: number, wished: number): void {
    const from = Math.max(host.nextAt, now);
    const until = Math.min(now + wished, from + MOST_REST - host.rested);
    if (until <= from) return;
    host.rested += until - from;
    host.nextAt = until;
  }

  /** The host that may be asked first, after those that cannot be asked were taken out of the heap. */
  #first(): Host<T> | undefined {
    for (;;) {
      const top = this.#ready.peek();
      if (top === undefined) return undefined;
      const host = top.value;
      const mayBeAsked = this.#hasWork(host) && host.inFlight < this.#manners.perHost;
      if (mayBeAsked && dueAt(host) <= top.key) return host;
      this.#ready.pop();
      if (mayBeAsked) this.#ready.push(dueAt(host), host);
      else host.offered = false;
    }
  }

  #hasWork({ urgent, waiting }: Host<T>): boolean {
    return urgent.size > 0 || waiting.size > 0;
  }

  #offer(host: Host<T>, now: number): void {
    if (host.offered || !this.#hasWork(host) || host.inFlight >= this.#manners.perHost) return;
    host.offered = true;
    this.#ready.push(Math.max(dueAt(host), now), host);
  }

  #hostOf(name: string): Host<T> {
    const known = this.#hosts.get(name);
    if (known) return known;
    const interval = 1_000 / this.#manners.perSecond;
    const host: Host<T> = {
      name,
      urgent: new Fifo(),
      waiting: new Fifo(),
      interval,
      usual: interval,
      nextAt: 0,
      inFlight: 0,
      rested: 0,
      refusals: 0,
      slowedAt: 0,
      accepted: 0,
      offered: false,
    };
    this.#hosts.set(name, host);
    return host;
  }
}

/** When a host may be asked. The clock tells whole milliseconds: of several requests in one, all are due when it begins. */
function dueAt({ nextAt, interval }: Pick<Host<unknown>, 'nextAt' | 'interval'>): number {
  return interval < 1 ? Math.floor(nextAt) : nextAt;
}
