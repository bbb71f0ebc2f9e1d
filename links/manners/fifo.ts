/** Below this many used places at the front, copying costs more than it frees. */
const WORTH_COPYING = 256;

/** First in, first out, in constant time on average. */
export class Fifo<T> {
  #items: T[] = [];
  #head = 0;

  get size(): number {
    return this.#items.length - this.#head;
  }

  push(item: T): void {
    this.#items.push(item);
  }

  shift(): T | undefined {
    if (this.size === 0) return undefined;
    const item = this.#items[this.#head];
    this.#head += 1;
    if (this.size === 0) {
      this.#items = [];
      this.#head = 0;
    } else if (this.#head >= WORTH_COPYING && this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }
}
