import puppeteer, { type Browser, type Page } from 'puppeteer';
import * as z from 'zod/mini';
import { type Audit, auditTab } from '../extension/audit-tab.ts';
import { PageFacts } from '../facts/page.ts';
import { FrameInside } from '../facts/shape/embedded.ts';
import { SetupError } from './setup.mjs';

/** The extension's own global, in functions that run in its pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** Seconds that a page may take to load, and then to be read. */
const PATIENCE = 60;

/** Seconds of silence after which a page is taken for one that no script of ours reads unasked. */
const SILENCE = 3;

/** The popup's own width, in CSS pixels. */
const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };

const Stored = z.object({ facts: z.nullable(PageFacts), insides: z.record(z.string(), FrameInside) });
const View = z.object({ state: z.string(), reason: z.optional(z.string()) });

interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly args: readonly string[];
}

/** Starts a browser with the extension in it. */
export function launchWithExtension({
  executablePath,
  extension,
  headless,
  args,
}: LaunchOptions): Promise<Browser> {
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    args: [
      ...asRoot,
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=zh-CN',
      ...args,
    ],
  });
}

/** A page, the extension's popup on it in a tab of its own, and what was found. */
export interface AuditedTab {
  readonly page: Page;
  readonly popup: Page;
  readonly audit: Audit;
}

/**
 * Opens a page and waits until the extension has read it.
 * @throws SetupError Where the page does not open or cannot be read.
 */
export async function auditInBrowser(browser: Browser, url: string): Promise<AuditedTab> {
  const [blank] = await browser.pages();
  const page = blank ?? (await browser.newPage());
  await open(page, url);
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error('the browser has not loaded the extension');
  const tab = await tabOf(browser);
  const popup = await browser.newPage();
  await popup.setViewport(POPUP);
  await popup.goto(`chrome-extension://${extension.id}/popup.html?tab=${tab}`);
  if ((await settledState(popup, tab)) === 'silent') {
    // As a click on the toolbar's button does, it lends the extension the tab in front.
    await page.bringToFront();
    await extension.triggerAction(page);
    // A tab behind draws nothing, so nothing in it could be clicked.
    await popup.bringToFront();
    await popup.reload();
    const button = await popup.waitForSelector('button.act');
    await button?.click();
    if ((await settledState(popup, tab)) === 'silent') throw notLent(url);
  }
  const audit = await auditOf(popup, tab);
  await popup.waitForSelector('.plain[aria-busy=true]', { hidden: true });
  return { page, popup, audit };
}

async function open(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { timeout: PATIENCE * 1000, waitUntil: 'domcontentloaded' });
  } catch (error) {
    // The address stands in the message already.
    const [reason = ''] = String(error)
      .replace(/^\w*Error: /, '')
      .replace(` at ${url}`, '')
      .split('\n');
    throw new SetupError(
      `网页打不开：${url}（${reason}）。请检查网址和网络。`,
      `The page does not open: ${url} (${reason}). Check the address and the network.`,
    );
  }
}

/** The id of the tab in front, as the extension knows it. */
async function tabOf(browser: Browser): Promise<number> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  const id = await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab?.id;
  });
  if (id === undefined) throw new Error('the extension sees no tab');
  return id;
}

function notLent(url: string): SetupError {
  return new SetupError(
    `浏览器没有允许扩展读取此页：${url}。请在浏览器中点击扩展图标重试。`,
    `The browser did not let the extension read this page: ${url}. Click the extension's icon in the browser.`,
  );
}

/** Whether the page was read; silent where no script of ours is in it, as on every page but the portals'. */
async function settledState(popup: Page, tab: number): Promise<'read' | 'silent'> {
  const start = Date.now();
  for (;;) {
    const view = View.safeParse(
      await popup.evaluate((id) => chrome.runtime.sendMessage({ type: 'view', tab: id }), tab),
    );
    const { state, reason } = view.data ?? { state: 'reading' };
    const waited = (Date.now() - start) / 1000;
    if (state === 'read') return state;
    const isSilent = state === 'unread' || state === 'restricted';
    // A page that has only just loaded, or is only just asked for, has not said so yet.
    if (isSilent && waited > SILENCE) return 'silent';
    if ((state !== 'reading' && !isSilent) || waited > PATIENCE) throw unreadable(reason ?? state);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function unreadable(reason: string): SetupError {
  return new SetupError(
    `扩展无法读取此页（${reason}）。请换一个网页再试。`,
    `The extension cannot read this page (${reason}). Try another page.`,
  );
}

async function auditOf(popup: Page, tab: number): Promise<Audit> {
  const key = `tab-${tab}`;
  const stored = await popup.evaluate(async (name) => (await chrome.storage.session.get(name))[name], key);
  const { facts, insides } = Stored.parse(stored);
  const audit = auditTab({ document: null, broken: null, touched: 0, facts, insides }, null);
  if (audit === null) throw new Error('the extension has kept no facts');
  return audit;
}

/** Clicks the first “show on the page” of the popup; false where no finding has a place. */
export async function showFirstOnPage({ popup }: AuditedTab): Promise<boolean> {
  const button = await popup.$('button.locate');
  if (button === null) return false;
  await button.click();
  return true;
}
