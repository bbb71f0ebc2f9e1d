import puppeteer, { type Browser, type Page } from 'puppeteer';
import * as z from 'zod/mini';
import { type Audit, auditTab } from '../extension/audit-tab.ts';
import { FrameInside, PageFacts } from '../facts/page.ts';
import { SetupError } from './setup.mjs';

/** The extension's own global, in functions that run in its pages and worker. */
declare const chrome: typeof import('wxt/browser').browser;

/** Seconds that a page may take to load, and then to be read. */
const PATIENCE = 60;

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
  if ((await settledState(popup, tab)) === 'unread') {
    // As a click on the toolbar's button: it lends the extension this one tab.
    await extension.triggerAction(page);
    await popup.evaluate(readTab, tab);
    await settledState(popup, tab);
  }
  const audit = await auditOf(popup, tab);
  await popup.reload();
  await popup.waitForSelector('main, h1, button', { timeout: PATIENCE * 1000 });
  return { page, popup, audit };
}

async function open(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { timeout: PATIENCE * 1000, waitUntil: 'domcontentloaded' });
  } catch (error) {
    const [reason = ''] = String(error)
      .replace(/^\w*Error: /, '')
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

/** Runs in the popup: has the page of a tab read that the extension may read since the click. */
async function readTab(tab: number): Promise<void> {
  await chrome.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: ['/content-scripts/content.js'],
  });
}

/** What the popup shows, once the page is no longer being read. */
async function settledState(popup: Page, tab: number): Promise<string> {
  const deadline = Date.now() + PATIENCE * 1000;
  for (;;) {
    const view = View.safeParse(
      await popup.evaluate((id) => chrome.runtime.sendMessage({ type: 'view', tab: id }), tab),
    );
    const state = view.data?.state ?? 'reading';
    if (state === 'read' || state === 'unread') return state;
    if (state !== 'reading' || Date.now() > deadline) {
      throw new SetupError(
        `扩展无法读取此页（${view.data?.reason ?? state}）。请换一个网页再试。`,
        `The extension cannot read this page (${view.data?.reason ?? state}). Try another page.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function auditOf(popup: Page, tab: number): Promise<Audit> {
  const key = `tab-${tab}`;
  const stored = await popup.evaluate(async (name) => (await chrome.storage.session.get(name))[name], key);
  const { facts, insides } = Stored.parse(stored);
  const audit = auditTab({ document: null, broken: null, touched: 0, facts, insides });
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
