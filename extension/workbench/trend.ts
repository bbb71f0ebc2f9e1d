import type { Audit } from '../../ledger/contract.ts';
import type { Interval } from '../../ledger/kept-sheet.ts';
import { sheetOf } from './kept-sheet.ts';

/** The score of one audit. */
export interface TrendPoint {
  readonly audit: string;
  /** ISO 8601. */
  readonly at: string;
  readonly pack: string;
  /** Out of 100, whatever the full points of the pack. */
  readonly score: Interval;
  readonly judged: number;
}

/** An interval out of the full points as one out of 100. */
export function outOfHundred({ now, worst, best }: Interval, full: number): Interval {
  const scale = full > 0 ? 100 / full : 0;
  return { now: now * scale, worst: worst * scale, best: best * scale };
}

/** The scores of a site's audits, the oldest first; an audit without a score has no point. */
export function trendOf(audits: readonly Audit[]): TrendPoint[] {
  return [...audits]
    .sort((a, b) => (a.endedAt < b.endedAt ? -1 : 1))
    .flatMap((audit) => {
      const sheet = sheetOf(audit);
      if (sheet === null || sheet.score === null) return [];
      const score = outOfHundred(sheet.score, sheet.full);
      return [{ audit: audit.id, at: audit.endedAt, pack: audit.pack, score, judged: sheet.judged }];
    });
}

/** The audit that ended last; null where there is none. */
export function latest(audits: readonly Audit[]): Audit | null {
  return audits.reduce<Audit | null>(
    (last, audit) => (last === null || last.endedAt < audit.endedAt ? audit : last),
    null,
  );
}
