/** The part of a long list that is drawn. */
export interface RowSpan {
  /** Index of the first row drawn. */
  readonly first: number;
  /** Index behind the last row drawn. */
  readonly end: number;
}

/** Rows that are drawn above and below what is seen, so that scrolling shows no gap. */
const OVERSCAN = 8;

/** The rows to draw in a window of `height` pixels that is scrolled down by `top` pixels. */
export function visibleRows(top: number, height: number, rowHeight: number, count: number): RowSpan {
  const first = Math.floor(Math.max(top, 0) / rowHeight) - OVERSCAN;
  const end = Math.ceil((Math.max(top, 0) + height) / rowHeight) + OVERSCAN;
  return { first: clamp(first, 0, count), end: clamp(end, 0, count) };
}

/** How far down to scroll so that a row is wholly seen, moving as little as can be; `top` where it is. */
export function scrollToRow(index: number, top: number, height: number, rowHeight: number): number {
  const start = index * rowHeight;
  if (start < top) return start;
  const lowest = start + rowHeight - height;
  return lowest > top ? Math.min(lowest, start) : top;
}

/**
 * The row that a key leads to from another; null for a key that leads nowhere. From −1, where no row is active,
 * End leads to the last and every other to the first.
 */
export function rowByKey(key: string, from: number, count: number, perWindow: number): number | null {
  if (count === 0) return null;
  const step = stepOf(key, Math.max(perWindow - 1, 1), count);
  if (step === null) return null;
  if (from < 0) return key === 'End' ? count - 1 : 0;
  return clamp(from + step, 0, count - 1);
}

function stepOf(key: string, perWindow: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return perWindow;
    case 'PageUp':
      return -perWindow;
    case 'Home':
      return -count;
    case 'End':
      return count;
    default:
      return null;
  }
}

function clamp(number: number, least: number, most: number): number {
  return Math.min(Math.max(number, least), most);
}
