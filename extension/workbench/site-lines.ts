import type { Audit, Counts, KeptSweep, Site } from '../../ledger/contract.ts';
import type { Interval } from '../../ledger/kept-sheet.ts';
import { sheetOf } from './kept-sheet.ts';
import { latest, outOfHundred, type TrendPoint, trendOf } from './trend.ts';

/** A site as the list of sites shows it. */
export interface SiteLine {
  readonly site: Site;
  /** Title of the pack that judges it. */
  readonly pack: string;
  /** Findings of the last audit; of the pages alone where there is none. */
  readonly counts: Counts;
  /** Of the last audit, out of 100; null where nothing was scored. */
  readonly score: Interval | null;
  /** When that audit ended (ISO 8601); null where there is none. */
  readonly scoredAt: string | null;
  /** A page was seen since, or another pack judges the site now: the overview may tell another score. */
  readonly isBehind: boolean;
  readonly judged: number;
  readonly trend: readonly TrendPoint[];
  /** Of a sweep that is not at its end; null where there is none. */
  readonly sweep: 'running' | 'paused' | null;
}

/** Puts together what the list shows of a site. */
export function siteLine(
  site: Site,
  pack: string,
  audits: readonly Audit[],
  sweeps: readonly KeptSweep[],
): SiteLine {
  const last = latest(audits);
  const sheet = last === null ? null : sheetOf(last);
  const under = sweeps.find(({ state }) => state === 'running' || state === 'paused');
  return {
    site,
    pack,
    counts: last?.counts ?? site.counts,
    score: sheet === null || sheet.score === null ? null : outOfHundred(sheet.score, sheet.full),
    scoredAt: last?.endedAt ?? null,
    isBehind: last !== null && (site.seenAt > last.endedAt || site.pack !== last.pack),
    judged: sheet?.judged ?? 0,
    trend: trendOf(audits),
    sweep: under?.state === 'running' || under?.state === 'paused' ? under.state : null,
  };
}
