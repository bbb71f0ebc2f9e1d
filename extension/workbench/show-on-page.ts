import { browser } from 'wxt/browser';
import type { Spot } from '../../facts/shape/spot.ts';
import { askForHosts, patternOf } from '../hosts.ts';
import { markOnPage } from '../popup-desk.ts';
import { webAddress } from './web-address.ts';

/** Milliseconds that a page may take to load, and that its scripts may take to write what is to be marked. */
const LOADING = 30_000;
const WRITING = 6_000;
const PAUSE = 600;

/**
 * Opens a page in a tab in front and marks spots on it; must be called from a click, for the browser may ask for
 * leave. `open` opens another kind of tab. Resolves to how many spots were marked; `refused` where the person or the browser does not let it.
 */
export async function showOnPage(
  url: string,
  title: string,
  spots: readonly Spot[],
  focus: number,
  open: (address: string) => Promise<number | undefined> = openTab,
): Promise<number | 'refused'> {
  const address = webAddress(url);
  if (address === null) return 'refused';
  const given = await askForHosts([patternOf(new URL(address).hostname)]).catch(() => false);
  if (!given) return 'refused';
  const id = await open(address);
  if (id === undefined) return 'refused';
  await loaded(id);
  return markInTime(id, title, spots, focus);
}

async function openTab(url: string): Promise<number | undefined> {
  return (await browser.tabs.create({ url })).id;
}

/** Portals write parts of their pages by script: what is not there yet is looked for again. */
async function markInTime(
  tab: number,
  title: string,
  spots: readonly Spot[],
  focus: number,
): Promise<number | 'refused'> {
  const end = Date.now() + WRITING;
  for (;;) {
    const found = await markOnPage(tab, title, spots, focus).catch(() => null);
    if (found !== null && found > 0) return found;
    if (Date.now() > end) return found ?? 'refused';
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Resolves when the tab has loaded its page, or has had its time. */
async function loaded(tab: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const listen = (changed: number, { status }: { status?: string }) => {
    if (changed === tab && status === 'complete') resolve();
  };
  browser.tabs.onUpdated.addListener(listen);
  const timer = setTimeout(resolve, LOADING);
  // It may have been quicker than we were.
  const now = await browser.tabs.get(tab).catch(() => null);
  if (now === null || now.status === 'complete') resolve();
  await promise;
  clearTimeout(timer);
  browser.tabs.onUpdated.removeListener(listen);
}
