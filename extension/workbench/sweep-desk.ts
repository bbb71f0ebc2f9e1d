import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { SweepAnswer, type SweepQuestion } from '../sweep-questions.ts';

/** Asks the background for something about sweeps; null where nobody answers. */
export async function askAboutSweep(question: SweepQuestion): Promise<SweepAnswer | null> {
  const answer: unknown = await browser.runtime.sendMessage(question).catch(() => null);
  return z.safeParse(SweepAnswer, answer).data ?? null;
}
