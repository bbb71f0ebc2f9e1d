import type { Severity } from '../../rules/contract.ts';
import type { Interval, RuleTally } from './contract.ts';
import { failuresIn } from './mark.ts';

/** How much of a page a failure costs by its severity: the tool's own numbers, no plan sets them. */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, warning: 0.5, info: 0.1 };

/** A rule's share of its weight. */
export interface Bounds extends Pick<Interval, 'worst' | 'best'> {
  /** Null where nothing was judged. */
  readonly now: number | null;
}

/** Pages (or findings) of which the rule could say how they are, and of which it could not. */
export function coverageOf(tally: RuleTally | undefined): { judged: number; open: number } {
  // A rule without a tally was not judged at all: as if one page were still to be told.
  if (tally === undefined) return { judged: 0, open: 1 };
  return { judged: tally.passed + failuresIn(tally), open: tally.cantTell + tally.untested };
}

/**
 * The share of its weight that a rule keeps: 1 − Σ (weight of the severity × pages failed) / pages judged; at worst
 * every page that could not be told is an error, at best it is in order. Null where the rule applies to nothing.
 */
export function boundsOf(tally: RuleTally | undefined): Bounds | null {
  const { judged, open } = coverageOf(tally);
  const all = judged + open;
  if (all === 0) return null;
  const { error, warning, info } = tally?.failed ?? { error: 0, warning: 0, info: 0 };
  const weights = SEVERITY_WEIGHTS;
  const cost = error * weights.error + warning * weights.warning + info * weights.info;
  return {
    now: judged === 0 ? null : 1 - cost / judged,
    worst: 1 - (cost + open) / all,
    best: 1 - cost / all,
  };
}
