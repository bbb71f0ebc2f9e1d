import type { Browser, Page } from 'puppeteer';
import * as z from 'zod';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { isRecording } from '../../facts/recording.ts';
import type { HostOverride } from '../../links/fetch/node-connect.ts';
import { isPublic } from '../../rules/words/addresses.ts';
import type { LiveReader } from '../../sweep/contract.ts';
import { USER_AGENT } from '../read/user-agent.ts';
import { launchBrowser } from './launch.ts';
import { pageScript } from './page-script.ts';
import { mayAsk } from './request-gate.ts';

/** Milliseconds for a page to begin; then without a request, after which it has come to rest; and for that at most. */
const TIMES = { load: 15_000, rest: 500, mostRest: 6_000 } as const;
const VIEWPORT = { width: 1280, height: 800 } as const;

const Read = z.object({
  recording: z.custom<readonly (string | number)[]>(isRecording),
  url: z.url({ protocol: /^https?$/ }),
  encoding: z.string(),
  viewport: z.object({ width: z.number(), height: z.number() }),
  pageHeight: z.number(),
});

/** Reads pages in a browser that nobody sees, one tab each: no pictures, no downloads, no requests but by GET and HEAD. */
export class BrowserReader implements LiveReader {
  readonly #overrides: readonly HostOverride[];
  readonly #at: () => string;
  #browser: Browser;

  private constructor(browser: Browser, overrides: readonly HostOverride[], at: () => string) {
    this.#browser = browser;
    this.#overrides = overrides;
    this.#at = at;
  }

  /** `at`: ISO 8601, the time that stands in the facts. Throws `NoBrowser` where there is none to start. */
  static async start(overrides: readonly HostOverride[], at: () => string): Promise<BrowserReader> {
    return new BrowserReader(await launchBrowser(overrides), overrides, at);
  }

  async read(url: string, signal: AbortSignal): Promise<PageFacts | null> {
    if (!this.#browser.connected) this.#browser = await launchBrowser(this.#overrides);
    const tab = await this.#browser.newPage();
    const end = () => void tab.close().catch(() => undefined);
    signal.addEventListener('abort', end, { once: true });
    try {
      return await this.#readIn(tab, url);
    } catch (error) {
      // Whatever a page does to its tab is the page's doing; the sweep takes it as it was sent.
      if (error instanceof Error) return null;
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
      await tab.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #readIn(tab: Page, url: string): Promise<PageFacts | null> {
    const { href, protocol, hostname } = new URL(url);
    const isInside = !isPublic({ url: href, scheme: protocol.slice(0, -1), host: hostname });
    await tab.setViewport(VIEWPORT);
    await tab.setUserAgent({ userAgent: USER_AGENT });
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      const answer = mayAsk(request, isInside) ? request.continue() : request.abort();
      answer.catch(() => undefined);
    });
    tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const response = await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: TIMES.load });
    const settled = await tab.waitForNetworkIdle({ idleTime: TIMES.rest, timeout: TIMES.mostRest }).then(
      () => true,
      () => false,
    );
    const read = Read.safeParse(JSON.parse(await recordedIn(tab)));
    if (!read.success || response === null || !response.ok()) return null;
    const { recording, url: shown, encoding, viewport, pageHeight } = read.data;
    // A script that leads to another host shows that host's page.
    if (new URL(shown).hostname !== new URL(response.url()).hostname) return null;
    return completeFacts(
      gatherPage(recording, {
        url: shown,
        status: response.status(),
        encoding,
        at: this.#at(),
        live: { viewport, pageHeight, settled },
      }),
    );
  }
}

/** Runs the script beside the page's own, which cannot see or change it. */
async function recordedIn(tab: Page): Promise<string> {
  const session = await tab.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: await pageScript(),
    contextId: executionContextId,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  return z.string().parse(result.value);
}
