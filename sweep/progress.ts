import type { LinkVerdict } from '../facts/link-verdict.ts';
import { SkipReason, type SweepProgress } from './contract.ts';
import type { Desk } from './desk.ts';

interface Circumstances {
  readonly state: SweepProgress['state'];
  readonly ms: number;
  readonly rate: number;
  readonly needsLive: number;
  readonly closedPagers: number;
  readonly unseenColumns: number;
  readonly ofServices: Readonly<Record<LinkVerdict['verdict'], number>>;
}

/** How far a sweep is. Addresses of pages count among the links: they were asked for like those. */
export function progressOf<Facts>(
  { frontier, lane, check, line, order, services }: Desk<Facts>,
  { state, ms, rate, needsLive, closedPagers, unseenColumns, ofServices }: Circumstances,
): SweepProgress {
  const checked = check.progress;
  const opens = checked.opens - ofServices.opens;
  const broken = checked.broken - ofServices.broken;
  const cantTell = checked.cantTell - ofServices.cantTell;
  const servicesDone = ofServices.opens + ofServices.broken + ofServices.cantTell;
  const linksLeft = Math.max(0, checked.left - (services.size - servicesDone)) + lane.size;
  const read = frontier.count('read');
  const waiting = frontier.waiting + frontier.count('taken');
  const ahead = Math.min(waiting, Math.max(0, order.bounds.pages - read));
  return {
    state,
    read,
    waiting,
    failed: frontier.count('failed'),
    skipped: Object.fromEntries(
      SkipReason.options.flatMap((reason) => {
        const count = frontier.count(reason);
        return count > 0 ? [[reason, count]] : [];
      }),
    ),
    needsLive,
    closedPagers,
    unseenColumns,
    links: { total: opens + broken + cantTell + linksLeft, opens, broken, cantTell, left: linksLeft },
    requests: checked.requests,
    ms,
    rate,
    left: timeLeft(ahead, rate, ms, order.bounds.ms),
    now: state === 'running' ? line.now : '',
  };
}

function timeLeft(ahead: number, rate: number, ms: number, bound: number | null): number | null {
  if (ahead === 0) return 0;
  if (rate === 0) return null;
  const needed = (ahead / rate) * 1_000;
  return bound === null ? needed : Math.min(needed, Math.max(0, bound - ms));
}
