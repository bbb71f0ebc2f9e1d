import { afterEach, describe, expect, it, vi } from 'vitest';
import { Heap } from '../../links/manners/heap.ts';
import { Frontier } from '../../sweep/frontier.ts';

const at = (path: string) => `https://www.own.gov.cn${path}`;
const found = (path: string, rank = 4, depth = 1, item = false) => ({ url: at(path), rank, depth, item });
const all = { sample: null };

function order(frontier: Frontier): string[] {
  const urls: string[] = [];
  for (let turn = frontier.next(); turn !== null; turn = frontier.next()) {
    urls.push(new URL(turn.url).pathname);
    frontier.move(turn.url, 'taken');
  }
  return urls;
}

describe('the frontier', () => {
  afterEach(() => vi.restoreAllMocks());

  it('gives by rank, then by depth, then in the order of finding', () => {
    const frontier = new Frontier(all);
    for (const one of [
      found('/a', 4),
      found('/b', 1, 3),
      found('/c', 1, 2),
      found('/d', 1, 2),
      found('/e', 0, 9),
    ])
      frontier.enter(one, '');
    expect(order(frontier)).toEqual(['/e', '/c', '/d', '/b', '/a']);
  });

  it('gives sooner, and once, what was found again from nearer', () => {
    const frontier = new Frontier(all);
    frontier.enter(found('/far', 4, 9), at('/x'));
    frontier.enter(found('/near', 4, 5), at('/x'));
    frontier.nearer('www.own.gov.cn/far', 2, at('/y'));
    frontier.nearer('www.own.gov.cn/near', 7, at('/y'));
    expect(frontier.next()).toMatchObject({ url: at('/far'), from: at('/y'), depth: 2 });
    frontier.move(at('/far'), 'read');
    expect(order(frontier)).toEqual(['/near']);
  });

  it('keeps the scheme, the depth and every state of an address', () => {
    const frontier = new Frontier(all);
    frontier.enter({ url: 'http://www.own.gov.cn/a?b=1', rank: 15, depth: 5_000, item: true }, '');
    expect(frontier.next()).toMatchObject({ url: 'http://www.own.gov.cn/a?b=1', depth: 1_023 });
    for (const state of ['taken', 'read', 'failed', 'same', 'trap', 'private'] as const) {
      frontier.move('http://www.own.gov.cn/a?b=1', state);
      expect(frontier.stateOf('www.own.gov.cn/a?b=1')).toBe(state);
      expect(frontier.count(state)).toBe(1);
      expect(frontier.isTaken('http://www.own.gov.cn/a?b=1')).toBe(state === 'taken');
      expect(frontier.isTaken('https://www.own.gov.cn/a?b=1')).toBe(false);
    }
    expect(frontier.waiting).toBe(0);
  });

  it('remembers no more than it may, and counts the rest', () => {
    const frontier = new Frontier({ sample: null, most: 10 });
    for (let n = 0; n < 25; n += 1) frontier.enter(found(`/${n}`), '');
    expect(frontier.waiting).toBe(10);
    expect(frontier.count('pages')).toBe(15);
  });

  it('leaves out for a reason what waits when it is closed, and what comes after', () => {
    const frontier = new Frontier(all);
    frontier.enter(found('/a'), '');
    frontier.close('time');
    frontier.enter(found('/b'), '');
    expect(frontier.count('time')).toBe(2);
    expect(frontier.next()).toBeNull();
    expect(frontier.closedFor).toBe('time');
  });

  it('takes 100,000 addresses with one push and one pop for each', () => {
    const push = vi.spyOn(Heap.prototype, 'push');
    const pop = vi.spyOn(Heap.prototype, 'pop');
    const frontier = new Frontier(all);
    for (let n = 0; n < 100_000; n += 1) frontier.enter(found(`/${n}`, n % 9, n % 20), '');
    // Every address is found again on ten pages, from no nearer.
    for (let n = 0; n < 1_000_000; n += 1) frontier.nearer(`www.own.gov.cn/${n % 100_000}`, 30, '');
    let given = 0;
    for (let turn = frontier.next(); turn !== null; turn = frontier.next()) {
      frontier.move(turn.url, 'read');
      given += 1;
    }
    expect(given).toBe(100_000);
    expect(push).toHaveBeenCalledTimes(100_000);
    expect(pop).toHaveBeenCalledTimes(100_001);
  });
});
