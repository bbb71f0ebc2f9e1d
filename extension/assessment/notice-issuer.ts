import { browser } from 'wxt/browser';

const KEY = 'notice-issuer';

/** Who issued the last notice of a single site; empty where nobody has yet. */
export async function storedIssuer(): Promise<string> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof stored === 'string' ? stored : '';
}

/** Keeps the name for the next notice: it is the same for all sites, unlike number and days. */
export async function storeIssuer(name: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: name.trim() });
}
