import type { Browser } from 'puppeteer';
import type { PageFacts } from '../../facts/page.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import type { LiveReader } from '../../sweep/contract.ts';
import { launchBrowser } from './launch.ts';
import { readInTab } from './page-tab.ts';

/** Ours: tabs at once in the one browser, some 100 MB each. The pace of a host is kept besides. */
const TABS = 3;
/** A browser that is gone is started anew so often in a sweep; what brings it down twice would go on to do so. */
const MOST_RESTARTS = 1;

/** How pages are read in a browser. */
export interface RenderOptions {
  readonly overrides: readonly HostOverride[];
  /** ISO 8601, the time that stands in the facts. */
  at(): string;
  /** Told what could not be read and why, a line each. */
  say(line: string): void;
}

/** Reads pages in a browser that nobody sees, a tab each: no pictures, no downloads, no requests but by GET and HEAD. */
export class BrowserReader implements LiveReader {
  readonly atOnce = TABS;
  readonly #options: RenderOptions;
  #browser: Promise<Browser | null>;
  #restarts = 0;

  private constructor(browser: Browser, options: RenderOptions) {
    this.#browser = Promise.resolve(browser);
    this.#options = options;
  }

  /** Throws `NoBrowser` where there is none to start. */
  static async start(options: RenderOptions): Promise<BrowserReader> {
    return new BrowserReader(await launchBrowser(options.overrides), options);
  }

  async read(url: string, signal: AbortSignal): Promise<PageFacts | null> {
    const browser = await this.#present();
    if (browser === null) return null;
    try {
      return await readInTab(browser, url, this.#options.at(), signal);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // Whatever a page does to its tab, or to the browser, is the page's doing; the sweep takes it as it was sent.
      if (!signal.aborted) this.#tell(url, browser.connected ? error.message : 'the browser ended');
      return null;
    }
  }

  async close(): Promise<void> {
    const browser = await this.#browser;
    await browser?.close().catch(() => undefined);
  }

  /** The browser, started anew where it is gone and may be; null where none is left. */
  async #present(): Promise<Browser | null> {
    const known = this.#browser;
    const browser = await known;
    if (browser === null || browser.connected) return browser;
    // Of several pages that find it gone the first one starts it.
    if (this.#browser === known) this.#browser = this.#again();
    return this.#present();
  }

  async #again(): Promise<Browser | null> {
    const { overrides, say } = this.#options;
    if (this.#restarts < MOST_RESTARTS) {
      this.#restarts += 1;
      say('浏览器中途结束，已重新启动 / the browser ended and is started again');
      const browser = await launchBrowser(overrides).catch(() => null);
      if (browser !== null) return browser;
    }
    say(
      '浏览器又中途结束，不再启动；其余需运行脚本的页面记为“需要打开网页” / the browser ended again and is not started any more; other pages that need a script are left as such',
    );
    return null;
  }

  #tell(url: string, why: string): void {
    const words = `浏览器读不了 / the browser could not read ${url}: ${why}`;
    this.#options.say(words.replace(/[\p{Cc}\p{Cf}]/gu, ' '));
  }
}
