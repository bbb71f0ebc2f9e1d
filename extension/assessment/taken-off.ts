import * as z from 'zod/mini';
import { AssessedSite, type Assessment } from '../../assessment/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** A site that was taken off an assessment, and what is still kept of it. */
export interface TakenOff {
  readonly site: AssessedSite;
  /** Answers that people gave on it. */
  readonly answers: number;
  /** Names of other assessments that have it, and share its answers. */
  readonly sharedWith: readonly string[];
}

/** The sites that were once in an assessment and are no longer, as they were last, by what was noted of its changes. */
export function sitesTakenOff({ sites, changes }: Pick<Assessment, 'sites' | 'changes'>): AssessedSite[] {
  const once = new Map<string, AssessedSite>();
  for (const { field, was } of changes) {
    if (field !== 'sites') continue;
    for (const site of z.safeParse(z.array(AssessedSite), was).data ?? []) once.set(site.id, site);
  }
  for (const { id } of sites) once.delete(id);
  return [...once.values()];
}

/** The same with what the ledger keeps of them. */
export async function readTakenOff(ledger: Ledger, assessment: Assessment): Promise<TakenOff[]> {
  const others = (await ledger.assessments()).filter(({ id }) => id !== assessment.id);
  return Promise.all(
    sitesTakenOff(assessment).map(async (site) => ({
      site,
      answers: (await ledger.remarks(site.id)).filter(({ type }) => type === 'answer').length,
      sharedWith: others.flatMap(({ name, sites }) => (sites.some(({ id }) => id === site.id) ? [name] : [])),
    })),
  );
}

/** Removes the answers that people gave on a site; its pages, notes, decisions and pictures stay. Returns how many there were. */
export async function forgetAnswers(ledger: Ledger, site: string): Promise<number> {
  const answers = (await ledger.remarks(site)).filter(({ type }) => type === 'answer');
  for (const { id } of answers) await ledger.removeRemark(id);
  return answers.length;
}
