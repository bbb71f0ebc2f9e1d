import { describe, expect, it } from 'vitest';
import { inTurns } from '../../ledger/in-turns.ts';

describe('items that are worked on in turns', () => {
  it('are begun at once, but for those of a key that is at work', async () => {
    const begun: string[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const working = inTurns(
      ['a1', 'b1', 'a2'],
      ([key = '']) => key,
      (item) => {
        begun.push(item);
        return promise;
      },
    );
    await Promise.resolve();
    expect(begun).toEqual(['a1', 'b1']);
    resolve();
    await working;
    expect(begun).toEqual(['a1', 'b1', 'a2']);
  });

  it('fail as one, and what waits behind the one that failed is not begun', async () => {
    const begun: string[] = [];
    const work = async (item: string) => {
      begun.push(item);
      if (item === 'a1') throw new Error(item);
    };
    await expect(inTurns(['a1', 'a2', 'b1'], ([key = '']) => key, work)).rejects.toThrow('a1');
    expect(begun).toEqual(['a1', 'b1']);
  });
});
