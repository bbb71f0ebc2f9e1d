import { describe, expect, it } from 'vitest';
import { Newest } from '../../ledger/newest.ts';

describe('a map of the newest entries', () => {
  it('lets go of what came first, and of no more than it must', () => {
    const newest = new Newest<number>(2);
    for (const [name, value] of Object.entries({ a: 1, b: 2, c: 3 })) newest.set(name, value);
    expect(['a', 'b', 'c'].map((name) => newest.get(name))).toEqual([undefined, 2, 3]);
  });

  it('forgets what it is told to, which makes room', () => {
    const newest = new Newest<number>(2);
    newest.set('a', 1);
    newest.set('b', 2);
    newest.delete('b');
    newest.set('c', 3);
    expect(['a', 'b', 'c'].map((name) => newest.get(name))).toEqual([1, undefined, 3]);
  });

  it('keeps the others where one is set anew', () => {
    const newest = new Newest<number>(2);
    newest.set('a', 1);
    newest.set('b', 2);
    newest.set('b', 3);
    expect(['a', 'b'].map((name) => newest.get(name))).toEqual([1, 3]);
  });
});
