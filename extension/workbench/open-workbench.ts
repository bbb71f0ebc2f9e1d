import { browser } from 'wxt/browser';
import { siteHash } from './place.ts';

/** Opens the workbench in a tab of its own: at a site, or at the list of sites where none is given. */
export async function openWorkbench(site: string | null): Promise<void> {
  const hash = site === null ? '' : siteHash(site, 'overview');
  await browser.tabs.create({ url: `${browser.runtime.getURL('/workbench.html')}${hash}` });
}
