import type { AssessedSite, Draw } from '../../assessment/contract.ts';
import type { SweepProgress } from '../../sweep/contract.ts';
import { progressOf } from '../workbench/site-overview.ts';
import type { OverviewSource } from './overview.ts';
import { type SiteStage, stageOf } from './site-stage.ts';
import { isWaiting } from './sweep-plan.ts';

/** The sweep of one site of an assessment, as far as it is. */
export interface SiteRun {
  readonly site: AssessedSite;
  readonly stage: SiteStage;
  /** Of the last sweep; null where there was none. */
  readonly progress: SweepProgress | null;
  /** It was swept to its end, or to where a person ended it, by the pack of the assessment. */
  readonly isSwept: boolean;
  /** Why its sweep could not be begun; null where it could. */
  readonly refused: string | null;
  /** Documents that were drawn; null where nothing was drawn yet. */
  readonly drawn: number | null;
}

/** How far the sweeps are, in the order of the list. */
export function siteRuns(
  { assessment, audits, sweeps: all, remarks, plan }: OverviewSource,
  draws: readonly Draw[],
): SiteRun[] {
  const bySite = Map.groupBy(all, ({ site }) => site);
  const drawn = new Map(draws.map((draw) => [draw.site, drawnIn(draw)]));
  return assessment.sites.map((site) => {
    const sweeps = bySite.get(site.id) ?? [];
    const [last] = sweeps;
    const audit = audits.get(site.id) ?? null;
    const isQueued = plan !== null && isWaiting(plan, site.id, sweeps);
    return {
      site,
      stage: stageOf({ site, audit, sweeps, remarks: remarks.get(site.id) ?? [], isQueued }),
      progress: last === undefined ? null : progressOf(last),
      isSwept: audit !== null && sweeps.some(({ state }) => state === 'done' || state === 'stopped'),
      refused: plan?.refused[site.id] ?? null,
      drawn: drawn.get(site.id) ?? null,
    };
  });
}

function drawnIn({ columns }: Draw): number {
  return columns.reduce((sum, column) => sum + column.drawn.length, 0);
}
