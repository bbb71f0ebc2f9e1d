import type { SkipReason, SweepProgress } from './contract.ts';

/** Reasons for which something of the site was not seen. What is no page, a trap or the same page again is none. */
const UNSEEN = [
  'robots',
  'depth',
  'path',
  'pages',
  'time',
  'sample',
  'stopped',
] as const satisfies readonly SkipReason[];

/**
 * Whether a sweep has seen all of a site that a reader can come to: it ended by itself, left out nothing for a bound,
 * read something, turned the pages of every list, no page still waits for a script, and every column that may be there was read. What is
 * not among the facts then was not there.
 */
export function isComplete({
  state,
  read,
  skipped,
  closedPagers,
  needsLive,
  unseenColumns,
}: SweepProgress): boolean {
  if (state !== 'done' || read === 0 || closedPagers > 0 || needsLive > 0 || unseenColumns > 0) return false;
  return UNSEEN.every((reason) => (skipped[reason] ?? 0) === 0);
}
