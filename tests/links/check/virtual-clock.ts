import type { Clock } from '../../../links/manners/clock.ts';
import { Heap } from '../../../links/manners/heap.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that passes only when nothing else is left to do. */
export class VirtualClock implements Clock {
  /** How often the time was asked for, and how often somebody waited. */
  readonly calls = { now: 0, wait: 0 };
  #time: number;
  readonly #waiting = new Heap<() => void>();

  constructor(start = Date.UTC(2025, 10, 3)) {
    this.#time = start;
  }

  get time(): number {
    return this.#time;
  }

  now(): number {
    this.calls.now += 1;
    return this.#time;
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    this.calls.wait += 1;
    return this.after(ms, signal);
  }

  /** As `wait`, for the other end of the line: not counted. */
  after(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = () => {
        signal.removeEventListener('abort', over);
        resolve();
      };
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', over);
      this.#waiting.push(this.#time + ms, over);
    });
  }

  /** Lets time pass until the promise is settled; throws what it throws, and where nothing more can happen. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    promise.then(over, over);
    for (;;) {
      await settled();
      if (isOver) return promise;
      const next = this.#waiting.peek();
      if (next === undefined) throw new Error('Nobody waits, and it is not over');
      this.#time = Math.max(this.#time, next.key);
      while ((this.#waiting.peek()?.key ?? Number.POSITIVE_INFINITY) <= this.#time) this.#waiting.pop()?.();
    }
  }
}
