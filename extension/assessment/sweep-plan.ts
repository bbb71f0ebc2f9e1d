import * as z from 'zod/mini';
import type { KeptSweep } from '../../ledger/contract.ts';
import { SweepOrder } from '../../sweep/contract.ts';

/** Sites that are to be swept one after the other, as it is kept until all are. */
export const SweepPlan = z.object({
  /** Of the assessment. */
  assessment: z.string(),
  /** ISO 8601: a sweep that began before is not of this plan. */
  at: z.string(),
  state: z.enum(['running', 'paused']),
  /** Sites that are swept at the same time at most; those of one host never are. */
  atOnce: z.number(),
  sites: z.array(z.object({ site: z.string(), host: z.string(), order: SweepOrder })),
  /** Ids of sweeps that were paused with the plan: those that a person paused one by one stay so. */
  held: z.array(z.string()),
  /** Sites whose sweep could not be begun, and why. */
  refused: z.record(z.string(), z.string()),
});
export type SweepPlan = z.infer<typeof SweepPlan>;

/** What is to be asked of the desk of sweeps now. */
export interface PlanStep {
  readonly start: readonly SweepPlan['sites'][number][];
  /** Ids of sweeps. */
  readonly pause: readonly string[];
  readonly resume: readonly string[];
  /** Nothing is left to do: the plan can be forgotten. */
  readonly isDone: boolean;
}

/** Whether a site of a plan still waits for its sweep to begin. `sweeps`: of any sites. */
export function isWaiting(plan: SweepPlan, site: string, sweeps: readonly KeptSweep[]): boolean {
  return (
    plan.sites.some((one) => one.site === site) &&
    plan.refused[site] === undefined &&
    sweepIn(plan, site, sweeps) === undefined
  );
}

/** What is to be done next: follows from the plan and the sweeps alone, so that it is the same after a restart. */
export function nextStep(plan: SweepPlan, sweeps: readonly KeptSweep[]): PlanStep {
  const own = plan.sites.flatMap(({ site }) => sweepIn(plan, site, sweeps) ?? []);
  const running = own.filter(({ state }) => state === 'running');
  const paused = own.filter(({ id, state }) => state === 'paused' && plan.held.includes(id));
  const waiting = plan.sites.filter(({ site }) => isWaiting(plan, site, sweeps));
  const isDone = running.length + paused.length + waiting.length === 0;
  if (plan.state === 'paused') return { start: [], pause: running.map(({ id }) => id), resume: [], isDone };
  const room = new Room(plan, sweeps, running);
  const resume = paused.filter(({ site }) => room.take(site)).map(({ id }) => id);
  const start = waiting.filter(({ site }) => room.take(site));
  return { start, pause: [], resume, isDone };
}

/** How many more may run, and on which hosts. */
class Room {
  readonly #hosts: ReadonlyMap<string, string>;
  readonly #busy: Set<string>;
  #left: number;

  constructor(plan: SweepPlan, sweeps: readonly KeptSweep[], running: readonly KeptSweep[]) {
    this.#hosts = new Map(plan.sites.map(({ site, host }) => [site, host]));
    this.#left = plan.atOnce - running.length;
    // A sweep that somebody began by hand keeps its host busy as well.
    const everywhere = sweeps.filter(({ state }) => state === 'running');
    this.#busy = new Set(everywhere.map(({ site }) => this.#hosts.get(site) ?? hostOfSite(site)));
  }

  take(site: string): boolean {
    const host = this.#hosts.get(site) ?? hostOfSite(site);
    if (this.#left <= 0 || this.#busy.has(host)) return false;
    this.#left -= 1;
    this.#busy.add(host);
    return true;
  }
}

/** A site is named `<host>` or `<host>~<pack>`. */
function hostOfSite(site: string): string {
  return site.split('~')[0] ?? site;
}

/** The sweep of a site that was begun for a plan. */
function sweepIn({ at }: SweepPlan, site: string, sweeps: readonly KeptSweep[]): KeptSweep | undefined {
  return sweeps
    .filter((sweep) => sweep.site === site)
    .find(({ startedAt, state }) => startedAt >= at || state === 'running' || state === 'paused');
}
