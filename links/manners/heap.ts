interface Item<T> {
  readonly key: number;
  readonly turn: number;
  readonly value: T;
}

/** Gives the value with the smallest key first; among equal keys the one that came first. O(log n) each way. */
export class Heap<T> {
  readonly #items: Item<T>[] = [];
  #turn = 0;

  get size(): number {
    return this.#items.length;
  }

  /** The smallest key with its value; undefined where there is nothing. */
  peek(): { readonly key: number; readonly value: T } | undefined {
    return this.#items[0];
  }

  push(key: number, value: T): void {
    this.#turn += 1;
    const item = { key, turn: this.#turn, value };
    this.#items.push(item);
    this.#rise(item, this.#items.length - 1);
  }

  pop(): T | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (last !== undefined && last !== top) this.#sink(last);
    return top?.value;
  }

  #rise(item: Item<T>, from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#items[above];
      if (parent === undefined || !isBefore(item, parent)) break;
      this.#items[place] = parent;
      place = above;
    }
    this.#items[place] = item;
  }

  #sink(item: Item<T>): void {
    let place = 0;
    for (;;) {
      const below = this.#smallerChild(place);
      const child = this.#items[below];
      if (child === undefined || !isBefore(child, item)) break;
      this.#items[place] = child;
      place = below;
    }
    this.#items[place] = item;
  }

  #smallerChild(place: number): number {
    const left = this.#items[2 * place + 1];
    const right = this.#items[2 * place + 2];
    return left && right && isBefore(right, left) ? 2 * place + 2 : 2 * place + 1;
  }
}

function isBefore<T>(a: Item<T>, b: Item<T>): boolean {
  return a.key < b.key || (a.key === b.key && a.turn < b.turn);
}
