import type { Browser, HTTPResponse, Page } from 'puppeteer';
import * as z from 'zod';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { isRecording } from '../../facts/recording.ts';
import { isPublic } from '../../rules/words/addresses.ts';
import { USER_AGENT } from '../read/user-agent.ts';
import { pageScript } from './page-script.ts';
import { mayAsk } from './request-gate.ts';

/**
 * Milliseconds for a page to begin; then without a request, after which it has come to rest; for that at most; and for all
 * of it, after which it counts as hung.
 */
const TIMES = { load: 15_000, rest: 500, mostRest: 6_000, most: 30_000 } as const;
const VIEWPORT = { width: 1280, height: 800 } as const;

const Read = z.object({
  recording: z.custom<readonly (string | number)[]>(isRecording),
  url: z.url({ protocol: /^https?$/ }),
  encoding: z.string(),
  viewport: z.object({ width: z.number(), height: z.number() }),
  pageHeight: z.number(),
});

/** What the gate does not see: workers and sockets ask past it. */
const NO_WAY_ROUND = `for (const name of ['Worker', 'SharedWorker', 'WebSocket', 'WebTransport', 'RTCPeerConnection']) {
  Object.defineProperty(globalThis, name, { value: undefined });
}
if ('serviceWorker' in navigator) Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });`;

/** The page itself is to blame, or the site; others can still be read. */
export class PageTrouble extends Error {
  override readonly name = 'PageTrouble';
}

/**
 * Reads a page in a tab of its own, which is closed whatever becomes of it. `at`: ISO 8601, the time that stands in the
 * facts. Throws `PageTrouble` where it hangs or crashes, what the browser throws where it is gone, and whatever, soon,
 * where the signal is given.
 */
export async function readInTab(
  browser: Browser,
  url: string,
  at: string,
  signal: AbortSignal,
): Promise<PageFacts> {
  const tab = await browser.newPage();
  const trouble = Promise.withResolvers<never>();
  trouble.promise.catch(() => undefined);
  const timer = setTimeout(() => trouble.reject(new PageTrouble('hangs')), TIMES.most);
  const stop = () => trouble.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  tab.on('error', () => trouble.reject(new PageTrouble('crashed')));
  const reading = read(tab, url, at);
  try {
    return await Promise.race([reading, trouble.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    reading.catch(() => undefined);
    // One that hangs may take its time to close: nobody waits for it.
    void tab.close().catch(() => undefined);
  }
}

async function read(tab: Page, url: string, at: string): Promise<PageFacts> {
  await prepare(tab, url);
  const response = await tab
    .goto(url, { waitUntil: 'domcontentloaded', timeout: TIMES.load })
    .catch((error) => {
      throw new PageTrouble(String(error).split('\n')[0]?.slice(0, 200));
    });
  const settled = await tab.waitForNetworkIdle({ idleTime: TIMES.rest, timeout: TIMES.mostRest }).then(
    () => true,
    () => false,
  );
  return factsOf(JSON.parse(await recordedIn(tab)), response, settled, at);
}

async function prepare(tab: Page, url: string): Promise<void> {
  const { href, protocol, hostname } = new URL(url);
  const isInside = !isPublic({ url: href, scheme: protocol.slice(0, -1), host: hostname });
  await tab.setViewport(VIEWPORT);
  await tab.setUserAgent({ userAgent: USER_AGENT });
  await tab.setBypassServiceWorker(true);
  await tab.evaluateOnNewDocument(NO_WAY_ROUND);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const answer = mayAsk(request, isInside) ? request.continue() : request.abort();
    answer.catch(() => undefined);
  });
  tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  tab.on('popup', (popup) => void popup?.close().catch(() => undefined));
}

function factsOf(recorded: unknown, response: HTTPResponse | null, settled: boolean, at: string): PageFacts {
  const parsed = Read.safeParse(recorded);
  if (!parsed.success || response === null) throw new PageTrouble('is no page');
  if (!response.ok()) throw new PageTrouble(`HTTP ${response.status()}`);
  const { recording, url, encoding, viewport, pageHeight } = parsed.data;
  // A script that leads to another host shows that host's page.
  if (new URL(url).hostname !== new URL(response.url()).hostname) {
    throw new PageTrouble(`leads to ${new URL(url).hostname}`);
  }
  const live = { viewport, pageHeight, settled };
  return completeFacts(gatherPage(recording, { url, status: response.status(), encoding, at, live }));
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
  if (exceptionDetails !== undefined) throw new PageTrouble(exceptionDetails.text);
  return z.string().parse(result.value);
}
