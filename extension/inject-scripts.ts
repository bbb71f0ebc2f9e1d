import { browser } from 'wxt/browser';
import { contentScripts } from './content-scripts.ts';

/** Runs the scripts that read a page in a tab where they are not declared for it. Rejects where the browser refuses. */
export async function injectScripts(tab: number): Promise<void> {
  const { page, frame } = contentScripts;
  await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [frame] });
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [page] });
}
