import type { ScoreSheet } from '../../audit/score/contract.ts';
import type { GroupCounts } from '../../audit/score/counts.ts';
import type { SiteName } from '../../audit/site-of.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Coverage } from '../../facts/shape/coverage.ts';
import type { KeptFinding, Page } from '../../ledger/contract.ts';
import type { LinkReport } from '../../links/check/report.ts';
import type { Severity } from '../../rules/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { SweepProgress } from '../../sweep/contract.ts';
import type { Stratum } from '../../sweep/sample.ts';

/** A template of which only some pages were read. */
export interface SampledTemplate extends Stratum {
  /** Pages among those read on which something fails at `error`. */
  readonly failing: number;
  /** Share of all its pages on which something does, with the bounds of its interval at 95 %; each from 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A site that was swept and judged: what every format is written from. */
export interface JudgedSite {
  readonly site: SiteName;
  readonly home: string;
  readonly pack: Pack;
  /** As `ledger/stamp.ts` names it. */
  readonly judgedBy: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly progress: SweepProgress;
  readonly coverage: Coverage;
  /** Empty where all was read. */
  readonly sample: readonly SampledTemplate[];
  /** Findings over the site, every rule of the pack, worst first. */
  readonly findings: readonly KeptFinding[];
  /** Failures of pages and site by their severity. */
  readonly failed: Readonly<Record<Severity, number>>;
  readonly counts: GroupCounts;
  readonly sheet: ScoreSheet;
  readonly links: LinkReport;
  /** By address; from the beginning each time. */
  pages(): AsyncIterable<Page>;
  verdicts(): AsyncIterable<LinkVerdict>;
}
