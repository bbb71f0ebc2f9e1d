import puppeteer, { type Browser } from 'puppeteer';
import { findFirefox } from '../../scripts/browser.mjs';
import { launchChromium } from './chromium.ts';

/** A browser in which pages are read as Node reads them. */
export interface ParityBrowser {
  readonly name: string;
  /** Can be told to run no script of a page that it loads. */
  readonly forbidsScripts: boolean;
  /** Without a window. */
  launch(): Promise<Browser>;
}

const firefox = await findFirefox();

/** Chromium, and Firefox where it is installed. */
export const BROWSERS: readonly ParityBrowser[] = [
  { name: 'Chromium', forbidsScripts: true, launch: launchChromium },
  ...(firefox === null
    ? []
    : [
        {
          name: 'Firefox',
          forbidsScripts: false,
          launch: () => puppeteer.launch({ browser: 'firefox', executablePath: firefox.path }),
        },
      ]),
];
