import { browser } from 'wxt/browser';
import { onStored } from './stored-news.ts';

const KEY = 'assessor';

/** In whose name remarks are kept; empty where nobody has said it yet. */
export async function storedAssessor(): Promise<string> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof stored === 'string' ? stored : '';
}

/** Keeps the name for the next time. */
export async function storeAssessor(name: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: name.trim() });
}

/** Calls back when the name was changed, in whichever part of the extension; returns what ends it. */
export function onAssessorChanged(heard: () => void): () => void {
  return onStored((key) => key === KEY, heard);
}
