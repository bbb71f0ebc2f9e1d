import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { onStored } from '../stored-news.ts';
import { SweepPlan } from './sweep-plan.ts';

const PREFIX = 'sweep-plan-';

/** All plans at rest; one that cannot be read is none. */
export async function storedPlans(): Promise<SweepPlan[]> {
  const stored = Object.entries(await browser.storage.local.get(null));
  return stored.flatMap(([key, value]) => {
    const plan = key.startsWith(PREFIX) ? z.safeParse(SweepPlan, value).data : undefined;
    return plan === undefined ? [] : [plan];
  });
}

/** The plan of an assessment; null where nothing is to be swept. */
export async function storedPlan(assessment: string): Promise<SweepPlan | null> {
  const key = PREFIX + assessment;
  return z.safeParse(SweepPlan, (await browser.storage.local.get(key))[key]).data ?? null;
}

export async function storePlan(plan: SweepPlan): Promise<void> {
  await browser.storage.local.set({ [PREFIX + plan.assessment]: plan });
}

/** Forgets a plan: what is under way goes on, nothing more is begun. */
export async function dropPlan(assessment: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + assessment);
}

/** Takes a site out of a plan: it is not begun any more; a sweep of it that is under way goes on. */
export async function leavePlan(assessment: string, site: string): Promise<void> {
  const plan = await storedPlan(assessment);
  if (plan === null) return;
  await storePlan({ ...plan, sites: plan.sites.filter((one) => one.site !== site) });
}

/** Calls back when a plan was changed, in whichever part of the extension; returns what ends it. */
export function onPlansChanged(heard: () => void): () => void {
  return onStored((key) => key.startsWith(PREFIX), heard);
}
