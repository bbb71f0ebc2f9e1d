import { browser } from 'wxt/browser';

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
