import type { LinkVerdict } from '../../facts/link-verdict.ts';

/** Verdicts of earlier runs, by address. */
export interface VerdictCache {
  get(url: string): LinkVerdict | null;
  put(verdict: LinkVerdict): void;
}

/** Milliseconds for which a verdict holds. */
export type Ages = Readonly<Record<LinkVerdict['verdict'], number>>;

const HOUR = 3_600_000;

/** Ours: what opens seldom breaks within a day; what does not open is being mended, or was refused for a while. */
export const usualAges: Ages = { opens: 24 * HOUR, broken: HOUR, cantTell: HOUR };

/** Reasons that lie with the run or its machine and say nothing of the address. */
const OF_THE_RUN = new Set<LinkVerdict['reason']>(['offline', 'noLeave', 'overBudget', 'cancelled']);

/** Whether a verdict still holds at a time (milliseconds since the epoch). */
export function isFresh(verdict: LinkVerdict, now: number, ages: Ages = usualAges): boolean {
  if (verdict.kind === 'notAsked' || OF_THE_RUN.has(verdict.reason)) return false;
  const age = now - Date.parse(verdict.at);
  return age >= 0 && age < ages[verdict.verdict];
}

/** Looks an address up among the verdicts that still hold. */
export function freshFrom(cache: VerdictCache, now: () => number, ages: Ages = usualAges) {
  return (url: string): LinkVerdict | null => {
    const verdict = cache.get(url);
    return verdict !== null && isFresh(verdict, now(), ages) ? verdict : null;
  };
}
