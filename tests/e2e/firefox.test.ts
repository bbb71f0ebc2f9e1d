import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';
import { built } from './extension-under-test.ts';

/** The extension's own global, in functions that run in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const EXTENSION = 'mingcha@open-government-audit';
/** Firefox gives each installed extension a random host; the test must know it. */
const UUID = '6d1c7f2e-1111-4222-8333-444455556666';
const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';
const patience = { timeout: 30_000, interval: 300 };

const firefox = await findFirefox();

describe.skipIf(firefox === null)('the built extension in Firefox', () => {
  let running: Browser;
  let portal: Portal;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    portal = await startPortal();
    running = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox?.path ?? '',
      // Without it no page of an extension can be looked at.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.dns.localDomains': PORTAL_HOST,
        'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      },
    });
    await running.installExtension(built('firefox-mv3'));
    page = await running.newPage();
    await page.goto(`http://${PORTAL_HOST}:${portal.port}${DOCUMENT}`);
    popup = await running.newPage();
    await open('popup.html');
    const tab = await popup.evaluate(async () => {
      const tabs = await browser.tabs.query({});
      return tabs.find(({ url }) => url?.startsWith('http'))?.id;
    });
    await open(`popup.html?tab=${tab}`);
  });
  afterAll(async () => {
    await running?.close();
    await portal?.close();
  });

  /** Firefox opens the page and never says that it has. */
  async function open(path: string): Promise<void> {
    const address = `moz-extension://${UUID}/${path}`;
    void popup.goto(address).catch(() => undefined);
    await vi.waitFor(async () => {
      expect(await popup.evaluate(() => `${location.href} ${typeof browser}`)).toBe(`${address} object`);
    }, patience);
  }

  it('reads a page of a portal, judges it and shows the findings', async () => {
    const errors = () =>
      popup.evaluate(() => Number(document.querySelector('.count.error .count-number')?.textContent));
    await expect.poll(errors, patience).toBeGreaterThan(0);
    expect(await popup.evaluate(() => document.querySelector('h1')?.textContent)).toContain('加装电梯');
  });

  it('checks the links of the page', async () => {
    const number = (name: string) =>
      popup.evaluate(
        (part) => Number(document.querySelector(`[data-links="${part}"] b`)?.textContent ?? Number.NaN),
        name,
      );
    await popup.evaluate(() => {
      const rate = document.querySelector<HTMLSelectElement>('.links-rate select');
      if (rate) rate.value = '10';
      rate?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await popup.evaluate(() => document.querySelector<HTMLElement>('.links button.main')?.click());
    await expect.poll(() => number('left'), { ...patience, timeout: 60_000 }).toBe(0);
    expect(await number('opens')).toBeGreaterThan(0);
    expect([...portal.hits.keys()].length).toBeGreaterThan(await number('opens'));
  });

  it('marks a finding on the page, and takes the mark away', async () => {
    await popup.evaluate(() => document.querySelector<HTMLElement>('.locate')?.click());
    const marks = () => page.evaluate(() => document.querySelectorAll('mingcha-overlay').length);
    await expect.poll(marks, patience).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(marks, patience).toBe(0);
  });

  it('has the panel as a sidebar, which judges alike and keeps what a person says', async () => {
    const tab = await popup.evaluate(() => new URLSearchParams(location.search).get('tab'));
    await open(`sidepanel.html?tab=${tab}`);
    const errors = () =>
      popup.evaluate(() => Number(document.querySelector('[data-count="error"] b')?.textContent));
    await expect.poll(errors, patience).toBeGreaterThan(0);
    const press = (selector: string) =>
      popup.evaluate((part) => document.querySelector<HTMLElement>(part)?.click(), selector);
    await press('.item.current .item-buttons button');
    await popup.waitForSelector('dialog[open] input');
    await popup.type('dialog[open] input', '张三');
    await popup.keyboard.press('Enter');
    const confirmed = () =>
      popup.evaluate(() => document.querySelectorAll('[data-state="confirmed"]').length);
    await expect.poll(confirmed, patience).toBe(1);
  });
});
