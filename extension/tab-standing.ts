import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { ReadRequest } from './page-requests.ts';
import { isPortal } from './portals.ts';
import { PageStateReply } from './reports.ts';
import type { TabView } from './tab-view.ts';

/** What the content script of a tab's page says of itself; null where there is none, or none that answers. */
export async function askPageState(tab: number): Promise<PageStateReply | null> {
  return ask(tab, { type: 'state' });
}

/** Has a page read and reported once more; null where nothing there answers. */
export async function askForReading(tab: number): Promise<PageStateReply | null> {
  return ask(tab, { type: 'read' });
}

/** Has a page report its tree node by node; null where nothing there answers. */
export async function askForRecording(tab: number): Promise<PageStateReply | null> {
  return ask(tab, { type: 'record' });
}

async function ask(tab: number, request: ReadRequest): Promise<PageStateReply | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tab, request, { frameId: 0 });
    return z.safeParse(PageStateReply, reply).data ?? null;
  } catch {
    return null;
  }
}

/** Why a tab has no content script of ours, and so what a person can do. */
export async function standingOfSilentTab(tab: number): Promise<TabView> {
  const found = await browser.tabs.get(tab).catch(() => null);
  if (found === null) return { state: 'gone' };
  // Without a permission for the page, its address is not told: so it is on pages that no extension may read.
  if (found.url === undefined || !URL.canParse(found.url)) return { state: 'restricted' };
  const { protocol, hostname, href } = new URL(found.url);
  if (protocol === 'file:') return { state: 'unread', host: '', portal: false };
  if (protocol !== 'http:' && protocol !== 'https:') return { state: 'restricted' };
  if (!isPortal(hostname)) return { state: 'unread', host: hostname, portal: false };
  if (!(await browser.permissions.contains({ origins: [href] })))
    return { state: 'withheld', host: hostname };
  if (found.status === 'loading') return { state: 'reading' };
  return { state: 'unread', host: hostname, portal: true };
}
