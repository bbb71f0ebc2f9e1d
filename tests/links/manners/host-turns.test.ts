import { describe, expect, it } from 'vitest';
import { TurnTable } from '../../../links/manners/host-turns.ts';

describe('TurnTable', () => {
  it('gives turns of one host an interval apart, whoever asks', () => {
    const table = new TurnTable();
    expect([0, 0, 0].map(() => table.book('a.test', 100, 1_000))).toEqual([0, 100, 200]);
    expect(table.book('a.test', 100, 1_250)).toBe(50);
    expect(table.book('a.test', 100, 9_000)).toBe(0);
  });

  it('keeps hosts apart', () => {
    const table = new TurnTable();
    table.book('a.test', 1_000, 0);
    expect(table.book('b.test', 1_000, 0)).toBe(0);
  });

  it('keeps the interval of the slower one who asks', () => {
    const table = new TurnTable();
    table.book('a.test', 5_000, 0);
    expect(table.book('a.test', 100, 0)).toBe(5_000);
  });

  it('leaves a host alone that asked for it, and never shortens a wait', () => {
    const table = new TurnTable();
    table.book('a.test', 10_000, 0);
    table.rest('a.test', 3_000, 0);
    expect(table.book('a.test', 100, 0)).toBe(10_000);
    table.rest('b.test', 3_000, 0);
    expect(table.book('b.test', 100, 1_000)).toBe(2_000);
  });

  it('forgets hosts whose turn has passed, and no others', () => {
    const table = new TurnTable();
    table.book('kept.test', 60_000, 0);
    for (let host = 0; host < 20_000; host += 1) table.book(`${host}.test`, 1, host);
    expect(table.book('kept.test', 1, 20_000)).toBe(40_000);
  });
});
