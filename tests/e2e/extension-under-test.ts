import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Extension, type Page, ProtocolError } from 'puppeteer';
import { expect, vi } from 'vitest';
import type { Word } from '../../extension/words.ts';
import { findBrowser, NO_BROWSER } from '../../scripts/browser.mjs';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

/** The browser does what it is asked within moments; a slow machine may take its time. */
const patience = { timeout: 30_000, interval: 50 };

/** A host that is none of the portals. */
export const OTHER_HOST = 'www.example-town.gov.cn';

/** Portals that the extension may read unasked, all of them the sample portal. */
export const ASSESSED_HOSTS = [
  PORTAL_HOST,
  'www.jiading.gov.cn',
  'www.shcm.gov.cn',
  'www.shqp.gov.cn',
] as const;

const output = fileURLToPath(new URL('../../.output', import.meta.url));

/** The folder of a build. Throws where it has not been built. */
export function built(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = join(output, target);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`${folder} is missing: npm run ${target === 'chrome-mv3' ? 'build' : 'build:firefox'}`);
}

/** Pages served beside the sample portal, by path. */
export type ExtraPages = Readonly<Record<string, string>>;

/** A browser that was started with the built extension in it. */
interface Started {
  readonly browser: Browser;
  readonly extension: Extension;
}

/** Starts a browser with the built extension. `profile`: a folder that outlives it; null forgets everything. */
async function launch(portal: Portal, profile: string | null): Promise<Started> {
  const found = await findBrowser();
  if (found === null) throw NO_BROWSER;
  const hosts = ['*.songjiang.gov.cn', ...ASSESSED_HOSTS.slice(1), OTHER_HOST].map(
    (host) => `MAP ${host} 127.0.0.1:${portal.port}`,
  );
  const browser = await puppeteer.launch({
    executablePath: found.path,
    pipe: true,
    enableExtensions: [built('chrome-mv3')],
    ...(profile !== null && { userDataDir: profile }),
    // Without a locale the browser can give no file a Chinese name.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--host-resolver-rules=${hosts.join(',')}`,
    ],
  });
  await browser.waitForTarget((target) => target.type() === 'service_worker');
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error('the browser has not loaded the extension');
  return { browser, extension };
}

/** The built extension in a real browser, with the sample portal under a real portal's name. */
export class ExtensionUnderTest {
  readonly #portal: Portal;
  readonly #profile: string | null;
  #started: Started;

  private constructor(started: Started, portal: Portal, profile: string | null) {
    this.#started = started;
    this.#portal = portal;
    this.#profile = profile;
  }

  /** `profile`: a folder that outlives the browser, for tests that start it again. */
  static async start(pages: ExtraPages = {}, profile: string | null = null): Promise<ExtensionUnderTest> {
    const extra = Object.fromEntries(Object.entries(pages).map(([path, html]) => [path, Buffer.from(html)]));
    const portal = await startPortal({ extra });
    return new ExtensionUnderTest(await launch(portal, profile), portal, profile);
  }

  get browser(): Browser {
    return this.#started.browser;
  }

  get extension(): Extension {
    return this.#started.extension;
  }

  /** How often each address was asked for: method, path and query. */
  get hits(): ReadonlyMap<string, number> {
    return this.#portal.hits;
  }

  /** Ends the service worker, as the browser does with one that has had nothing to do. */
  async endWorker(): Promise<void> {
    const own = `chrome-extension://${this.extension.id}/`;
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(own),
    );
    try {
      await (await target.worker())?.close();
    } catch (error) {
      // It may be gone before puppeteer has taken hold of it, or let go of it.
      if (!(error instanceof ProtocolError)) throw error;
    }
    await vi.waitFor(() => expect(this.browser.targets()).not.toContain(target), patience);
  }

  /** Kills the browser, as a power cut does, and starts it again on the same profile. */
  async killAndStartAgain(): Promise<void> {
    const running = this.browser.process();
    if (running === null) throw new Error('the browser does not run here');
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
    this.#started = await launch(this.#portal, this.#profile);
  }

  /** Opens a page of the extension in a tab of its own. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(`chrome-extension://${this.extension.id}/${path}`);
    return page;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.#portal.close();
  }

  /** Opens a page of the portal, or of another host, in a tab of its own. */
  async open(path: string, host: string = PORTAL_HOST): Promise<OpenTab> {
    const page = await this.browser.newPage();
    await page.goto(`http://${host}${path}`);
    const popup = await this.browser.newPage();
    await popup.setViewport({ width: 400, height: 600 });
    await popup.goto(`chrome-extension://${this.extension.id}/popup.html`);
    await page.bringToFront();
    const tab = await vi.waitFor(() => tabInFront(popup), patience);
    await popup.goto(`chrome-extension://${this.extension.id}/popup.html?tab=${tab}`);
    return { page, popup, tab };
  }
}

/** The tab in front of a page of the extension. Throws where there is none. */
async function tabInFront(own: Page): Promise<number> {
  const tab = await own.evaluate(async () => {
    const [[active], current] = await Promise.all([
      chrome.tabs.query({ active: true, lastFocusedWindow: true }),
      chrome.tabs.getCurrent(),
    ]);
    return active?.id === current?.id ? undefined : active?.id;
  });
  if (tab === undefined) throw new Error('the extension sees no tab in front of its own');
  return tab;
}

/** A page, and the popup on it in a tab of its own. */
export interface OpenTab {
  readonly page: Page;
  readonly popup: Page;
  readonly tab: number;
}

/** The words of the surfaces in the language that the browser under test speaks. */
export function words(popup: Page, name: Word): Promise<string> {
  return popup.evaluate((key) => chrome.i18n.getMessage(key), name);
}

/** What the toolbar button shows for a tab. */
export function badge(popup: Page, tab: number): Promise<{ text: string; title: string }> {
  return popup.evaluate(
    async (tabId) => ({
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    }),
    tab,
  );
}

/** How many links a second are asked for of a host, as it was chosen last. */
export function linkRate(own: Page): Promise<unknown> {
  return own.evaluate(async () => (await chrome.storage.local.get('link-rate'))['link-rate']);
}

/** What the session storage keeps of a tab. */
export function kept(popup: Page, tab: number): Promise<unknown> {
  return popup.evaluate(async (key) => (await chrome.storage.session.get(key))[key], `tab-${tab}`);
}
