import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { badge, ExtensionUnderTest, kept, type OpenTab } from './extension-under-test.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';
const NEWS = 'http://www.songjiang.gov.cn/xwzx/news.html';
const html = readFileSync(new URL(`../portal/pages${DOCUMENT}`, import.meta.url), 'utf8');

const pages = {
  '/govxxgk/e2e/address.html': html.replace(
    '</body>',
    `<script>let step = 0; setInterval(() => history.replaceState(null, '', '?' + step++), 100)</script></body>`,
  ),
};

const Record = z.object({ facts: z.nullable(z.object({ address: z.object({ url: z.string() }) })) });

const patience = { timeout: 30_000, interval: 200 };

let extension: ExtensionUnderTest;

beforeAll(async () => {
  extension = await ExtensionUnderTest.start(pages);
});
afterAll(() => extension?.stop());

/** The number of errors that the popup shows, once it shows one. */
async function errors({ popup }: OpenTab): Promise<string | null | undefined> {
  // Held on to: the popup may be drawn anew while it is read.
  const number = await popup.waitForSelector('[data-group="error"] .count-number');
  return number?.evaluate(({ textContent }) => textContent);
}

async function close({ page, popup }: OpenTab): Promise<void> {
  await popup.close();
  await page.close();
}

describe('what was read', () => {
  it('outlives the service worker', async () => {
    const tab = await extension.open(DOCUMENT);
    const before = await errors(tab);
    await extension.endWorker();
    await tab.popup.reload();
    await expect.poll(() => errors(tab), patience).toBe(before);
    await close(tab);
  });

  it('is read again where it went with the service worker', async () => {
    const tab = await extension.open(DOCUMENT);
    const before = await errors(tab);
    // As it is with a page that is too large for the storage.
    await tab.popup.evaluate((key) => chrome.storage.session.remove(key), `tab-${tab.tab}`);
    await extension.endWorker();
    await tab.popup.reload();
    await expect.poll(() => errors(tab), patience).toBe(before);
    await close(tab);
  });

  it('is of the page that one has gone back to', async () => {
    const tab = await extension.open(DOCUMENT);
    const before = await errors(tab);
    await tab.page.bringToFront();
    await tab.page.goto(NEWS);
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toBe('0');
    await tab.page.goBack();
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toBe(before);
    await expect.poll(() => errors(tab), patience).toBe(before);
    await close(tab);
  });

  it('comes of a page that writes its address all the time', async () => {
    const tab = await extension.open('/govxxgk/e2e/address.html');
    await tab.page.bringToFront();
    // The first new address is read as another page.
    await expect
      .poll(
        async () => z.safeParse(Record, await kept(tab.popup, tab.tab)).data?.facts?.address.url,
        patience,
      )
      .toContain('?');
    await expect.poll(async () => Number(await errors(tab)), patience).toBeGreaterThan(0);
    await close(tab);
  });

  it('is not kept of a tab that was closed while it was read', async () => {
    const tab = await extension.open(DOCUMENT);
    await tab.page.close();
    await expect.poll(() => kept(tab.popup, tab.tab), patience).toBeUndefined();
    await tab.popup.close();
  });
});

describe('a page whose extension is gone', () => {
  it('hears nothing more of it', async () => {
    const tab = await extension.open(DOCUMENT);
    await errors(tab);
    const said: string[] = [];
    tab.page.on('console', (message) => said.push(message.text()));
    tab.page.on('pageerror', (error) => said.push(String(error)));
    await tab.page.bringToFront();
    await extension.browser.uninstallExtension(extension.extension.id);
    await tab.page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = '有效期至2030年12月31日';
      document.querySelector('h1')?.after(line);
    });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await tab.page.evaluate(() => history.pushState(null, '', '/other'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(said).toEqual([]);
  });
});
