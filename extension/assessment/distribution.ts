/** Scores from `from` up to, but not with, `to`; the last with 100. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly sites: number;
}

const WIDTH = 10;

/** How scores (out of 100) spread, in tens. */
export function distributionOf(scores: readonly number[]): Bin[] {
  return Array.from({ length: 100 / WIDTH }, (_, index) => {
    const [from, to] = [index * WIDTH, (index + 1) * WIDTH];
    const isLast = to === 100;
    return { from, to, sites: scores.filter((score) => score >= from && (score < to || isLast)).length };
  });
}

/** The score in the middle; null of none. */
export function medianOf(scores: readonly number[]): number | null {
  const sorted = scores.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
