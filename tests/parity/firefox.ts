import puppeteer, { type Browser } from 'puppeteer';
import { findFirefox } from '../../scripts/browser.mjs';

const found = await findFirefox();

/** Whether Firefox is installed here. */
export const hasFirefox = found !== null;

/** Firefox without a window. Throws where it is not installed. */
export async function launchFirefox(): Promise<Browser> {
  if (found === null) throw new Error('Firefox is not installed');
  return puppeteer.launch({ browser: 'firefox', executablePath: found.path });
}
