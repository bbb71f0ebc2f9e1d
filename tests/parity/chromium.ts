import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser, NO_BROWSER } from '../../scripts/browser.mjs';

/** Chromium without a window, asking nothing of the network by itself. */
export async function launchChromium(): Promise<Browser> {
  const found = await findBrowser();
  if (found === null) throw NO_BROWSER;
  return puppeteer.launch({
    executablePath: found.path,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
