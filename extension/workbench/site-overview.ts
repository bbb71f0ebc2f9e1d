import * as z from 'zod/mini';
import { Coverage } from '../../facts/shape/coverage.ts';
import type { Audit, KeptSweep, Site } from '../../ledger/contract.ts';
import { SweepProgress } from '../../sweep/contract.ts';
import { latest, type TrendPoint, trendOf } from './trend.ts';

/** A site at one glance: of its row, its audits and its sweeps alone, however many pages it has. */
export interface SiteOverview {
  readonly site: Site;
  /** The last audit; null where there is none. */
  readonly audit: Audit | null;
  readonly trend: readonly TrendPoint[];
  /** Of the last audit. */
  readonly coverage: Coverage | null;
  /** Pages of the last sweep that need a script; null where there was none. */
  readonly needsLive: number | null;
}

/** How far a sweep is, as last told; null where this version cannot read it. */
export function progressOf({ progress }: KeptSweep): SweepProgress | null {
  return z.safeParse(SweepProgress, progress).data ?? null;
}

/** Puts together what the overview shows. */
export function siteOverview(
  site: Site,
  audits: readonly Audit[],
  sweeps: readonly KeptSweep[],
): SiteOverview {
  const audit = latest(audits);
  const [last] = [...sweeps].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  return {
    site,
    audit,
    trend: trendOf(audits),
    coverage: audit === null ? null : (z.safeParse(Coverage, audit.coverage).data ?? null),
    needsLive: last === undefined ? null : (progressOf(last)?.needsLive ?? null),
  };
}
