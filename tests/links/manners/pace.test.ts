import { describe, expect, it } from 'vitest';
import type { Manners } from '../../../links/manners/manners.ts';
import { Pace } from '../../../links/manners/pace.ts';

const usual: Manners = { perSecond: 1, perHost: 2, atOnce: 4, requests: 1_000, timeout: 1_000 };

function paceOf(change: Partial<Manners>, ...items: string[]): Pace<string> {
  const pace = new Pace<string>({ ...usual, ...change });
  for (const item of items) pace.add(item.slice(0, 1), item, 0);
  return pace;
}

/** Takes and begins whatever may go at a time. */
function go(pace: Pace<string>, now: number): string[] {
  const gone: string[] = [];
  for (let turn = pace.next(now); turn !== null; turn = pace.next(now)) {
    pace.begin(turn.host, now);
    gone.push(turn.item);
  }
  return gone;
}

/** Lets one host be refused, as often as it may be asked. */
function refuse(pace: Pace<string>, times: number, retryAfter: number | null = null): number[] {
  const starts: number[] = [];
  for (let time = 0; time < times; time += 1) {
    pace.add('a', `a${time}`, 0);
    const now = pace.wakeAt() ?? Number.NaN;
    starts.push(now);
    expect(go(pace, now)).toHaveLength(1);
    pace.end('a', now);
    pace.refused('a', now, now, retryAfter);
  }
  return starts;
}

describe('Pace', () => {
  it('asks one host at most so often, by the starts', () => {
    const pace = paceOf({}, 'a1', 'a2', 'a3');
    expect(go(pace, 0)).toEqual(['a1']);
    expect(pace.wakeAt()).toBe(1_000);
    expect(go(pace, 999)).toEqual([]);
    expect(go(pace, 1_000)).toEqual(['a2']);
  });

  it('asks several times within a millisecond where it may, and no more often', () => {
    const items = Array.from({ length: 40 }, (_, number) => `a${number}`);
    const pace = paceOf({ perSecond: 4_000, perHost: 40, atOnce: 40 }, ...items);
    const begun = [1_000, 1_001, 1_002, 1_003].map((now) => go(pace, now).length);
    expect(begun).toEqual([4, 4, 4, 4]);
    expect(pace.wakeAt()).toBe(1_004);
  });

  it('asks no more often after a pause than before it', () => {
    const items = Array.from({ length: 40 }, (_, number) => `a${number}`);
    const pace = paceOf({ perSecond: 2_000, perHost: 40, atOnce: 40 }, ...items);
    expect([1_000, 1_001, 1_100, 1_101].map((now) => go(pace, now).length)).toEqual([2, 2, 2, 2]);
  });

  it('asks one host for at most so much at once', () => {
    const pace = paceOf({ perSecond: Number.POSITIVE_INFINITY }, 'a1', 'a2', 'a3');
    expect(go(pace, 0)).toEqual(['a1', 'a2']);
    expect(pace.wakeAt()).toBeNull();
    pace.end('a', 5);
    expect(pace.wakeAt()).toBe(5);
    expect(go(pace, 5)).toEqual(['a3']);
  });

  it('asks for at most so much in all', () => {
    const pace = paceOf({ atOnce: 2 }, 'a1', 'b1', 'c1');
    expect(go(pace, 0)).toEqual(['a1', 'b1']);
    expect(pace.wakeAt()).toBeNull();
    pace.end('a', 1);
    expect(go(pace, 1)).toEqual(['c1']);
  });

  it('takes hosts in turn, and what is urgent first', () => {
    const pace = paceOf(
      { perSecond: Number.POSITIVE_INFINITY, perHost: 9, atOnce: 9 },
      'a1',
      'a2',
      'a3',
      'b1',
      'c1',
    );
    pace.add('a', 'a!', 0, true);
    expect(go(pace, 0)).toEqual(['a!', 'b1', 'c1', 'a1', 'a2', 'a3']);
  });

  it('an item that is taken but not begun costs its host nothing', () => {
    const pace = paceOf({}, 'a1', 'a2');
    expect(pace.next(0)?.item).toBe('a1');
    expect(go(pace, 0)).toEqual(['a2']);
  });

  it('a request that stands for two costs two', () => {
    const pace = paceOf({}, 'a1', 'a2');
    pace.next(0);
    pace.begin('a', 0, 2);
    expect(pace.wakeAt()).toBe(2_000);
  });

  it('doubles the interval with each refusal, up to a minute', () => {
    const starts = refuse(paceOf({}), 9);
    const gaps = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 1_000);
    expect(gaps).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('slows down a host that had no limit too', () => {
    const starts = refuse(paceOf({ perSecond: Number.POSITIVE_INFINITY }), 3);
    expect(starts).toEqual([0, 1_000, 3_000]);
  });

  it('takes refusals of requests that were under way together for one', () => {
    const pace = paceOf({ perSecond: Number.POSITIVE_INFINITY, perHost: 3 }, 'a1', 'a2', 'a3', 'a4');
    expect(go(pace, 10)).toHaveLength(3);
    for (const now of [20, 21, 22]) {
      pace.end('a', now);
      expect(pace.refused('a', 10, now, null)).toBe(1);
    }
    expect(pace.stateOf('a').interval).toBe(1_000);
  });

  it('recovers slowly', () => {
    const pace = paceOf({});
    refuse(pace, 3);
    const intervals: number[] = [];
    for (let good = 0; good < 40; good += 1) {
      pace.accepted('a', 100_000);
      intervals.push(pace.stateOf('a').interval);
    }
    expect([4, 5, 9, 10, 14, 15, 39].map((nth) => intervals[nth - 1])).toEqual([
      8_000, 4_000, 4_000, 2_000, 2_000, 1_000, 1_000,
    ]);
    expect(pace.stateOf('a').refusals).toBe(0);
    expect(pace.slowed()).toEqual([]);
  });

  it('is not moved by good answers to requests from before it slowed down', () => {
    const pace = paceOf({});
    refuse(pace, 2);
    for (let good = 0; good < 100; good += 1) pace.accepted('a', 0);
    expect(pace.stateOf('a')).toMatchObject({ interval: 4_000, refusals: 2 });
  });

  it('waits as long as the server says, five minutes in all', () => {
    const starts = refuse(paceOf({}), 5, 120_000);
    const gaps = starts.slice(1).map((start, index) => (start - (starts[index] ?? 0)) / 1_000);
    expect(gaps.slice(0, 2)).toEqual([120, 120]);
    expect(gaps[2]).toBeLessThan(120);
    expect(gaps[3]).toBeLessThanOrEqual(60);
  });

  it('a wish of a day does not hold up the run', () => {
    expect(refuse(paceOf({}), 2, 86_400_000)[1]).toBeLessThanOrEqual(301_000);
  });

  it('heeds a crawl delay, and never goes below it', () => {
    const pace = paceOf({}, 'a1', 'a2');
    pace.slowTo('a', 10_000);
    expect(go(pace, 0)).toEqual(['a1']);
    expect(pace.wakeAt()).toBe(10_000);
    pace.slowTo('a', 10);
    for (let good = 0; good < 50; good += 1) pace.accepted('a', 20_000);
    expect(pace.stateOf('a').interval).toBe(10_000);
  });

  it('goes on as before a stop', () => {
    const before = paceOf({});
    refuse(before, 3, 60_000);
    const after = paceOf({});
    for (const { host, pace } of before.slowed()) after.restore(host, pace);
    after.add('a', 'a', 0);
    before.add('a', 'a', 0);
    expect(after.stateOf('a')).toEqual(before.stateOf('a'));
    expect(after.wakeAt()).toBe(before.wakeAt());
  });

  it('has nothing to say of nothing', () => {
    const pace = paceOf({});
    expect(pace.next(0)).toBeNull();
    expect(pace.wakeAt()).toBeNull();
  });
});
