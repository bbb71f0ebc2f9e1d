import { describe, expect, it } from 'vitest';
import { rowByKey, scrollToRow, visibleRows } from '../../../components/workbench/visible-rows.ts';

describe('the rows that are drawn', () => {
  it('are those that are seen and some around them, however many there are', () => {
    const { first, end } = visibleRows(52 * 25_000, 520, 52, 50_000);
    expect(first).toBeLessThan(25_000);
    expect(end).toBeGreaterThanOrEqual(25_010);
    expect(end - first).toBeLessThan(40);
  });

  it('are all of a short list', () => {
    expect(visibleRows(0, 520, 52, 3)).toEqual({ first: 0, end: 3 });
    expect(visibleRows(0, 520, 52, 0)).toEqual({ first: 0, end: 0 });
  });

  it('are none beyond the ends, where the list became shorter under the reader or bounces', () => {
    expect(visibleRows(52 * 900, 520, 52, 10)).toEqual({ first: 10, end: 10 });
    expect(visibleRows(-80, 520, 52, 100).first).toBe(0);
  });

  it.each([
    ['above what is seen', 3, 520, 156],
    ['below what is seen', 30, 0, 31 * 52 - 520],
    ['seen already', 5, 52, 52],
    ['partly below', 10, 20, 52],
  ])('move so that a row is wholly seen: %s', (_why, index, top, wanted) => {
    expect(scrollToRow(index, top, 520, 52)).toBe(wanted);
  });

  it('show the beginning of a row that is higher than the window', () => {
    expect(scrollToRow(4, 0, 30, 52)).toBe(208);
  });
});

describe('the row that a key leads to', () => {
  it.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 5, 14],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['ArrowDown', -1, 0],
    ['End', -1, 99],
    ['ArrowUp', -1, 0],
    // The list became shorter.
    ['ArrowUp', 400, 99],
  ])('%s from %i is %i', (key, from, to) => {
    expect(rowByKey(key, from, 100, 10)).toBe(to);
  });

  it('is none for other keys, and none in an empty list', () => {
    expect(rowByKey('a', 5, 100, 10)).toBeNull();
    expect(rowByKey('ArrowDown', -1, 0, 10)).toBeNull();
  });

  it('moves on by a page that is higher than the window', () => {
    expect(rowByKey('PageDown', 5, 100, 0)).toBe(6);
  });
});
