import { browser } from 'wxt/browser';

const KEY = 'links-session';

/** Whether the browser has been started anew: tabs have other numbers then. True once in each session. */
export async function isNewSession(): Promise<boolean> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  await browser.storage.session.set({ [KEY]: true });
  return known === undefined;
}
