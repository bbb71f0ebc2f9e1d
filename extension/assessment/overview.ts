import type { AssessedSite, Assessment } from '../../assessment/contract.ts';
import { coverageOf, type SiteCoverage } from '../../assessment/coverage.ts';
import { type RankedSite, type Ranking, rankingOf } from '../../assessment/ranking.ts';
import type { Audit, KeptSweep, Remark } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { progressOf } from '../workbench/site-overview.ts';
import { type SiteStage, stageOf } from './site-stage.ts';
import { isWaiting, type SweepPlan } from './sweep-plan.ts';

/** A site of an assessment with all that its line shows. */
export interface SiteStanding {
  readonly ranked: RankedSite;
  readonly stage: SiteStage;
  readonly coverage: SiteCoverage;
  /** Pages of the last sweep that need a script; null where there was none. */
  readonly needsLive: number | null;
  /** Addresses that the last sweep left out, because a bound was reached; null where there was none. */
  readonly leftOut: number | null;
}

/** An assessment at one glance. */
export interface AssessmentOverview {
  readonly assessment: Assessment;
  readonly ranking: Ranking;
  /** In the order of the ranking. */
  readonly sites: readonly SiteStanding[];
}

/** What the overview is made of: rows of audits and sweeps, however many pages the sites have. */
export interface OverviewSource {
  readonly assessment: Assessment;
  readonly audits: ReadonlyMap<string, Audit>;
  /** Of all sites, the newest first. */
  readonly sweeps: readonly KeptSweep[];
  readonly remarks: ReadonlyMap<string, readonly Remark[]>;
  readonly plan: SweepPlan | null;
}

/** Reads what the overview is made of. */
export async function readOverview(
  ledger: Ledger,
  assessment: Assessment,
  plan: SweepPlan | null,
): Promise<OverviewSource> {
  const { sites, pack } = assessment;
  const wanted = sites.map((site) => ({ site: site.id, pack: site.pack ?? pack }));
  const [audits, sweeps, remarks] = await Promise.all([
    ledger.lastAudits(wanted),
    ledger.sweeps(),
    remarksOf(ledger, sites),
  ]);
  return { assessment, audits, sweeps, remarks, plan };
}

/** What people said of each site. */
export async function remarksOf(
  ledger: Ledger,
  sites: readonly AssessedSite[],
): Promise<ReadonlyMap<string, readonly Remark[]>> {
  return new Map(await Promise.all(sites.map(async ({ id }) => [id, await ledger.remarks(id)] as const)));
}

/** Puts the overview together. */
export function overviewOf(source: OverviewSource): AssessmentOverview {
  const { assessment, audits } = source;
  const audited = assessment.sites.map((site) => ({ site, audit: audits.get(site.id) ?? null }));
  const ranking = rankingOf(audited, assessment);
  const sweeps = Map.groupBy(source.sweeps, ({ site }) => site);
  return {
    assessment,
    ranking,
    sites: ranking.sites.map((ranked) => standingOf(ranked, sweeps.get(ranked.site.id) ?? [], source)),
  };
}

function standingOf(
  ranked: RankedSite,
  sweeps: readonly KeptSweep[],
  { remarks: all, plan }: OverviewSource,
): SiteStanding {
  const { site, audit } = ranked;
  const remarks = all.get(site.id) ?? [];
  const [last] = sweeps;
  const progress = last === undefined ? null : progressOf(last);
  const isQueued = plan !== null && isWaiting(plan, site.id, sweeps);
  return {
    ranked,
    stage: stageOf({ site, audit, sweeps, remarks, isQueued }),
    // Pages and questions are counted where they are read: in the queue of questions.
    coverage: coverageOf({ audit, pages: [], remarks, draw: null, queue: [], notDrawn: 0 }),
    needsLive: progress?.needsLive ?? null,
    leftOut: progress === null ? null : leftOutBy(progress.skipped),
  };
}

const BOUNDS = ['depth', 'path', 'pages', 'time', 'sample', 'stopped'] as const;

function leftOutBy(skipped: Readonly<Partial<Record<string, number>>>): number {
  return BOUNDS.reduce((sum, reason) => sum + (skipped[reason] ?? 0), 0);
}
