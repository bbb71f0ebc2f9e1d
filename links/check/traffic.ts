import type { Clock } from '../manners/clock.ts';
import { Heap } from '../manners/heap.ts';
import type { Pace } from '../manners/pace.ts';

/** What a request turned out to mean: done once, and only if the run still goes on. */
export type Effect = () => void;

/** What the traffic asks of those whose requests it carries. */
export interface Driver<Item> {
  /** How many requests an item stands for, now that its turn has come; 0 where it need not be sent any more. */
  admit(item: Item): number;
  /**
   * Sends it. After the signal what comes of it is not looked at. `onWhole`: may be called when the host has answered
   * and its place may be given to another.
   */
  send(item: Item, signal: AbortSignal, onWhole: () => void): Promise<Effect>;
  /** Whether the run is at its end. */
  isDone(): boolean;
}

interface Resting<Item> {
  readonly host: string;
  readonly item: Item;
}

interface Flight<Item> extends Resting<Item> {
  /** The host has answered. */
  isWhole: boolean;
}

interface Session<Item> {
  readonly controller: AbortController;
  readonly flights: Set<Flight<Item>>;
  readonly done: () => void;
  readonly failed: (reason: unknown) => void;
}

interface Alarm {
  readonly due: number;
  readonly controller: AbortController;
}

/**
 * Sends items when their turn has come: the pace says which may go, and what is to be sent later rests in a heap by
 * its time, where it holds up nobody. There is one alarm, for the earliest of all.
 */
export class Traffic<Item> {
  readonly #pace: Pace<Item>;
  readonly #clock: Clock;
  readonly #driver: Driver<Item>;
  readonly #resting = new Heap<Resting<Item>>();
  #session: Session<Item> | null = null;
  #alarm: Alarm | null = null;
  #isBusy = false;
  #pumpAgain = false;

  constructor(pace: Pace<Item>, clock: Clock, driver: Driver<Item>) {
    this.#pace = pace;
    this.#clock = clock;
    this.#driver = driver;
  }

  /** Lets an item wait for its turn. */
  add(host: string, item: Item, urgent: boolean): void {
    this.#pace.add(host, item, this.#clock.now(), urgent);
    this.pump();
  }

  /** Lets an item wait for its turn from a time on (milliseconds since the epoch). */
  addLater(host: string, item: Item, due: number): void {
    this.#resting.push(due, { host, item });
    this.pump();
  }

  /**
   * Sends until `finish`. When the signal is given, it throws the signal's reason, and what was under way waits for
   * its turn again. Throws what a driver throws.
   */
  async run(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#session !== null) throw new Error('A check that is running cannot be run again');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const controller = new AbortController();
    this.#session = { controller, flights: new Set(), done: resolve, failed: reject };
    const onAbort = () => this.#fail(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    this.pump();
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Sends whatever may be sent now, and ends the run where it is done. */
  pump(): void {
    this.#pumpAgain = true;
    this.#alone(() => {
      while (this.#session !== null && this.#pumpAgain) {
        this.#pumpAgain = false;
        this.#sendAll(this.#session);
      }
      if (this.#session === null) return;
      if (this.#driver.isDone()) this.#close()?.done();
      else this.#setAlarm(this.#session);
    });
  }

  /** What a driver does in its turn leads to more: that is sent when it is through. */
  #alone(work: () => void): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      work();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isBusy = false;
    }
  }

  #sendAll(session: Session<Item>): void {
    const now = this.#clock.now();
    while ((this.#resting.peek()?.key ?? Number.POSITIVE_INFINITY) <= now) {
      const rested = this.#resting.pop();
      if (rested) this.#pace.add(rested.host, rested.item, now, true);
    }
    while (this.#session === session) {
      const turn = this.#pace.next(now);
      if (turn === null) return;
      const requests = this.#driver.admit(turn.item);
      if (requests > 0) this.#send(session, turn, now, requests);
    }
  }

  #send(session: Session<Item>, { host, item }: Resting<Item>, now: number, requests: number): void {
    const flight: Flight<Item> = { host, item, isWhole: false };
    this.#pace.begin(host, now, requests);
    session.flights.add(flight);
    const onWhole = () => {
      if (session.flights.has(flight)) this.#giveUpPlace(flight);
      this.pump();
    };
    this.#driver.send(item, session.controller.signal, onWhole).then(
      (effect) => this.#land(session, flight, effect),
      (error) => this.#session === session && this.#fail(error),
    );
  }

  #giveUpPlace(flight: Flight<Item>): void {
    if (flight.isWhole) return;
    flight.isWhole = true;
    this.#pace.end(flight.host, this.#clock.now());
  }

  #land(session: Session<Item>, flight: Flight<Item>, effect: Effect): void {
    if (!session.flights.delete(flight)) return;
    this.#giveUpPlace(flight);
    this.#alone(effect);
    this.pump();
  }

  #setAlarm(session: Session<Item>): void {
    const now = this.#clock.now();
    const due = Math.min(
      this.#pace.wakeAt() ?? Number.POSITIVE_INFINITY,
      this.#resting.peek()?.key ?? Number.POSITIVE_INFINITY,
    );
    if (due === Number.POSITIVE_INFINITY && session.flights.size === 0) {
      throw new Error('A link check is not done, and there is nothing left to wait for');
    }
    if (due === Number.POSITIVE_INFINITY || (this.#alarm !== null && this.#alarm.due <= due)) return;
    this.#alarm?.controller.abort();
    const alarm = { due, controller: new AbortController() };
    this.#alarm = alarm;
    const ring = () => {
      if (this.#alarm !== alarm) return;
      this.#alarm = null;
      this.pump();
    };
    this.#clock
      .wait(Math.max(0, due - now), alarm.controller.signal)
      .then(ring, (error) => this.#alarm === alarm && this.#fail(error));
  }

  #fail(reason: unknown): void {
    this.#close()?.failed(reason);
  }

  /** Nothing of the session has an effect any more; what was under way is to be sent again. */
  #close(): Session<Item> | null {
    const session = this.#session;
    if (session === null) return null;
    this.#session = null;
    this.#alarm?.controller.abort();
    this.#alarm = null;
    const now = this.#clock.now();
    for (const flight of session.flights) {
      this.#giveUpPlace(flight);
      this.#pace.add(flight.host, flight.item, now, true);
    }
    session.flights.clear();
    session.controller.abort();
    return session;
  }
}
