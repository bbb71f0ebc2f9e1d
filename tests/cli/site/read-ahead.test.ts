import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../cli/site/read-ahead.ts';

const numbers = Array.from({ length: 30 }, (_, n) => n);

describe('reading ahead', () => {
  it('gives everything in order, however long each takes', async () => {
    const slowFirst = (n: number) =>
      new Promise<number>((resolve) => setTimeout(() => resolve(n * n), n % 3));
    const read: (readonly [number, number])[] = [];
    for await (const one of readAhead(numbers, slowFirst)) read.push(one);
    expect(read).toEqual(numbers.map((n) => [n, n * n]));
  });

  it('reads a few ahead of what is worked on, and no more', async () => {
    let begun = 0;
    let most = 0;
    let done = 0;
    for await (const _ of readAhead(numbers, async () => (begun += 1))) {
      most = Math.max(most, begun - done);
      done += 1;
    }
    expect([begun, done]).toEqual([numbers.length, numbers.length]);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThan(10);
  });

  it('throws what the reader throws, at its place', async () => {
    const broken = async (n: number) => {
      if (n === 12) throw new Error('damaged');
      return n;
    };
    const read: number[] = [];
    const all = async () => {
      for await (const [n] of readAhead(numbers, broken)) read.push(n);
    };
    await expect(all()).rejects.toThrow('damaged');
    expect(read).toEqual(numbers.slice(0, 12));
  });
});
