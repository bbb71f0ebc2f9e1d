import { describe, expect, it } from 'vitest';
import { Budget } from '../../../links/manners/budget.ts';
import { Fifo } from '../../../links/manners/fifo.ts';
import { Heap } from '../../../links/manners/heap.ts';

/** Numbers that jump about, the same in each run. */
function jumble(count: number): number[] {
  let last = 1;
  return Array.from({ length: count }, () => {
    last = (last * 48_271) % 2_147_483_647;
    return last % 97;
  });
}

describe('Heap', () => {
  it('gives the smallest first, and among equals the first that came', () => {
    const heap = new Heap<{ key: number; turn: number }>();
    const items = jumble(2_000).map((key, turn) => ({ key, turn }));
    for (const item of items) heap.push(item.key, item);
    const given = items.map(() => heap.pop());
    expect(given).toEqual(items.toSorted((a, b) => a.key - b.key || a.turn - b.turn));
    expect(heap.pop()).toBeUndefined();
  });

  it('keeps its order when giving and taking alternate', () => {
    const heap = new Heap<number>();
    const held: number[] = [];
    for (const key of jumble(1_000)) {
      heap.push(key, key);
      held.push(key);
      if (key % 3 !== 0) continue;
      held.sort((a, b) => a - b);
      expect(heap.peek()?.key).toBe(held[0]);
      expect(heap.pop()).toBe(held.shift());
    }
    expect(heap.size).toBe(held.length);
  });
});

describe('Fifo', () => {
  it('gives in the order of coming, however many come and go', () => {
    const fifo = new Fifo<number>();
    const given: (number | undefined)[] = [];
    for (let item = 0; item < 3_000; item += 1) {
      fifo.push(item);
      if (item % 3 > 0) given.push(fifo.shift());
    }
    expect(fifo.size).toBe(1_000);
    while (fifo.size > 0) given.push(fifo.shift());
    expect(given).toEqual(Array.from({ length: 3_000 }, (_, item) => item));
    expect(fifo.shift()).toBeUndefined();
  });
});

describe('Budget', () => {
  it('gives so many and no more', () => {
    const budget = new Budget(4, 1);
    expect(budget.take(2)).toBe(true);
    expect(budget.take(2)).toBe(false);
    expect(budget).toMatchObject({ used: 3, isSpent: false });
    expect(budget.take(1)).toBe(true);
    expect(budget.isSpent).toBe(true);
  });

  it('without a bound is never spent', () => {
    const budget = new Budget(Number.POSITIVE_INFINITY);
    budget.countEarlier(1_000_000);
    expect(budget.take(1)).toBe(true);
    expect(budget.isSpent).toBe(false);
  });
});
