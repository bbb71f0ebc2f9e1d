import { browser } from 'wxt/browser';
import { onStored } from './stored-news.ts';

const KEY = 'keep-browsing';

/** Whether pages that are browsed are kept; they are unless a person said otherwise. */
export async function storedKeeping(): Promise<boolean> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return stored !== false;
}

/** Keeps what a person chose. */
export async function storeKeeping(isWanted: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: isWanted });
}

/** Whether what a tab shows is to be kept: never what is browsed in private. */
export async function isKept(tab: number): Promise<boolean> {
  const shown = await browser.tabs.get(tab).catch(() => null);
  return shown !== null && !shown.incognito && (await storedKeeping());
}

/** Calls back when a person chose otherwise; returns what ends it. */
export function onKeepingChanged(heard: () => void): () => void {
  return onStored((key) => key === KEY, heard);
}
