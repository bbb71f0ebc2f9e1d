import { countsOf, NO_FINDINGS, plus } from '../audit/score/counts.ts';
import type { Counts, Page } from './contract.ts';

/** Pages and their findings, as a site counts them. */
export interface Tally {
  readonly pages: number;
  readonly counts: Counts;
}

export const NOTHING: Tally = { pages: 0, counts: { ...NO_FINDINGS } };

/** What a page adds to its site: its findings, and each rule that passed or was not tested, of which it keeps no finding. */
export function tallyOf({ findings, outcomes }: Page): Tally {
  const rest = Object.values(outcomes)
    .filter((outcome) => outcome === 'passed' || outcome === 'untested')
    .map((outcome) => ({ outcome, severity: null }));
  return { pages: 1, counts: plus(countsOf(findings), countsOf(rest)) };
}

/** One tally with another added, or with `step` −1 taken off. */
export function addTally(one: Tally, other: Tally, step: 1 | -1 = 1): Tally {
  return { pages: one.pages + step * other.pages, counts: plus(one.counts, other.counts, step) };
}
