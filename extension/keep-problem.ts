import { browser } from 'wxt/browser';
import { onStored } from './stored-news.ts';

/** Why browsing is not kept: the disk is full, or the browser keeps no databases. */
export type KeepProblem = 'full' | 'unavailable';

/** Outlives the worker, not the browser. */
const KEY = 'keep-problem';

/** What stands in the way of keeping what is browsed; null where nothing does. */
export async function storedKeepProblem(): Promise<KeepProblem | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return stored === 'full' || stored === 'unavailable' ? stored : null;
}

/** Tells every surface what stands in the way, or that nothing does any more. */
export async function storeKeepProblem(problem: KeepProblem | null): Promise<void> {
  if (problem === (await storedKeepProblem())) return;
  if (problem === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: problem });
}

/** Calls back when something else stands in the way than before; returns what ends it. */
export function onKeepProblemChanged(heard: () => void): () => void {
  return onStored((key) => key === KEY, heard, 'session');
}
