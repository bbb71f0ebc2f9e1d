import { browser } from 'wxt/browser';
import type { Spot } from '../facts/shape/spot.ts';
import { contentScripts } from './content-scripts.ts';
import { everyHost } from './every-host.ts';
import { injectScripts } from './inject-scripts.ts';
import type { LinkRate } from './link-rates.ts';
import { isNews } from './news.ts';
import type { Marked, MarkRequest, PageState, ReadRequest } from './page-requests.ts';
import { portalPatterns } from './portals.ts';
import type { Question } from './reports.ts';
import type { TabView } from './tab-view.ts';

const topFrame = { frameId: 0 };

/** The tab that the popup speaks of: the one named in its address (`?tab=7`), else the active one; null where there is none. */
export async function tabOfPopup(search: string): Promise<number | null> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

/** Asks the background what is known of a tab. Throws where the answer is none. */
export async function askView(tab: number): Promise<TabView> {
  return answerTo({ type: 'view', tab });
}

async function answerTo(question: Question): Promise<TabView> {
  const answer = await browser.runtime.sendMessage<Question, TabView | undefined>(question);
  if (answer === undefined) throw new Error('no answer from the background');
  return answer;
}

/** Has something done with the links of a tab; resolves to how it stands then. Throws where the answer is none. */
export async function wishForLinks(
  tab: number,
  wish: Extract<Question, { type: 'links' }>['wish'],
): Promise<TabView> {
  return answerTo({ type: 'links', tab, wish });
}

/** Chooses how many requests a second each host gets. */
export async function chooseLinkRate(tab: number, rate: LinkRate): Promise<TabView> {
  return answerTo({ type: 'linkRate', tab, rate });
}

/** Asks the person to let the extension ask other hosts whether links open; must be called from a click. */
export function askForEveryHost(): Promise<boolean> {
  return browser.permissions.request({ origins: everyHost });
}

/** Calls back whenever there is something new to ask about a tab; returns what ends it. */
export function onNews(tab: number, heard: () => void): () => void {
  const listen = (message: unknown) => {
    if (isNews(message) && message.tab === tab) heard();
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

/** Reads the page of a tab that the extension may not read unasked; the click gives it leave. Throws where the browser refuses. */
export async function auditOnce(tab: number): Promise<void> {
  await injectScripts(tab);
}

/** Asks the person to let the extension read the portals unasked; must be called from a click. */
export function askForPortals(): Promise<boolean> {
  return browser.permissions.request({ origins: portalPatterns });
}

/** Has the page of a tab read again. */
export async function readAgain(tab: number): Promise<void> {
  await browser.tabs.sendMessage<ReadRequest, PageState>(tab, { type: 'read' }, topFrame);
}

/** Marks a finding's spots on the page and scrolls to one of them; resolves to how many are still there. */
export async function markOnPage(
  tab: number,
  title: string,
  spots: readonly Spot[],
  focus: number,
): Promise<number> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [contentScripts.mark] });
  const request: MarkRequest = { type: 'mark', title, spots, focus };
  const { found } = await browser.tabs.sendMessage<MarkRequest, Marked>(tab, request, topFrame);
  return found;
}

/** Opens the settings in a tab of their own, or brings that tab to the front. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Brings the tab to the front, and its window too, where the popup stands in a tab of its own. */
export async function showTab(tab: number): Promise<void> {
  const shown = await browser.tabs.update(tab, { active: true });
  if (shown?.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
}
