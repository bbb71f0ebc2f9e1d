import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Word } from '../../extension/words.ts';
import { findFirefox } from '../../scripts/browser.mjs';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';
import { built } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { buttonFrom, press } from './press.ts';

/** The extension's own global, in functions that run in its pages. */
declare const browser: typeof import('wxt/browser').browser;

const EXTENSION = 'mingcha@open-government-audit';
/** Firefox gives each installed extension a random host; the test must know it. */
const UUID = '6d1c7f2e-1111-4222-8333-444455556666';
const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';
/** As the ledger names the site of the sample portal. */
const SITE = 'songjiang.gov.cn';
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
    await fill(popup, '.links-rate select', '10');
    await press(popup, '.links button.main');
    await expect.poll(() => number('left'), { ...patience, timeout: 60_000 }).toBe(0);
    expect(await number('opens')).toBeGreaterThan(0);
    expect([...portal.hits.keys()].length).toBeGreaterThan(await number('opens'));
  });

  it('marks a finding on the page, and takes the mark away', async () => {
    await press(popup, '.locate');
    const marks = () => page.evaluate(() => document.querySelectorAll('mingcha-overlay').length);
    await expect.poll(marks, patience).toBe(1);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await expect.poll(marks, patience).toBe(0);
  });

  it('has the panel as a sidebar, which judges alike and keeps what a person says', async () => {
    const tab = await popup.evaluate(() => new URLSearchParams(location.search).get('tab'));
    await open(`sidepanel.html?tab=${tab}`);
    const errors = () =>
      popup.evaluate(() => Number(document.querySelector('[data-count="error"] b')?.textContent));
    await expect.poll(errors, patience).toBeGreaterThan(0);
    await press(popup, '.item.current .item-buttons button');
    await fill(popup, 'dialog[open] input', '张三');
    await popup.keyboard.press('Enter');
    const confirmed = () =>
      popup.evaluate(() => document.querySelectorAll('[data-state="confirmed"]').length);
    await expect.poll(confirmed, patience).toBe(1);
  });

  it('has in the workbench the site that was browsed, and says how much room it takes', async () => {
    await open('workbench.html#/sites');
    const cards = () => popup.evaluate(() => document.querySelectorAll('.site-card').length);
    await expect.poll(cards, patience).toBe(1);
    await open('workbench.html#/space');
    const bytes = () => popup.evaluate(() => document.querySelector('.space-bytes')?.textContent ?? '');
    await expect.poll(bytes, patience).toMatch(/^[\d.]+ (?:kB|MB)$/);
  });

  it('sweeps a few pages of the portal, with an audit at the end', async () => {
    await popup.evaluate(() => browser.storage.local.set({ 'link-rate': 10 }));
    await open(`workbench.html#/sites/${SITE}/sweep`);
    await fill(popup, '.sweep-form input', `http://${PORTAL_HOST}:${portal.port}/`);
    await fill(popup, '.sweep-form .row input', '8');
    const before = [...portal.hits.keys()].length;
    await press(popup, '.sweep-form button[type=submit]');
    await popup.waitForSelector('.sweep-status');
    const audits = () => popup.evaluate(() => document.querySelectorAll('.audits tbody tr').length);
    await open(`workbench.html#/sites/${SITE}/history`);
    await expect.poll(audits, { ...patience, timeout: 90_000 }).toBe(1);
    expect([...portal.hits.keys()].length).toBeGreaterThan(before);
    await open(`workbench.html#/sites/${SITE}/sweep`);
    const swept = () => popup.evaluate(() => document.querySelector('.sweep-status')?.textContent ?? '');
    const done = await popup.evaluate(() => browser.i18n.getMessage('sweepDone'));
    await expect.poll(swept, patience).toContain(done);
  });

  it('changes a pack in the settings, and says at the field what is wrong', async () => {
    await open('options.html');
    const words = (name: Word) => popup.evaluate((word) => browser.i18n.getMessage(word), name);
    const field = (part: string) => `form.pack-editor [name="${part}"]`;
    await press(popup, '[data-pack=songjiang-2025] summary');
    await press(popup, buttonFrom(await words('packEdit'), '*[@data-pack="songjiang-2025"]//'));
    await press(popup, 'form.pack-editor .edit-part summary');
    await fill(popup, field('title.zh'), '松江（第三方评估）');
    await fill(popup, field('portals[0].paths'), 'xinqiao');
    await press(popup, 'form.pack-editor button[type=submit]');
    const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('name'));
    await expect.poll(focused, patience).toBe('portals[0].paths');
    const faults = await popup.evaluate(() =>
      [...document.querySelectorAll('.portal .field-fault')].map((fault) => fault.textContent),
    );
    expect(faults).toEqual([expect.stringContaining('“xinqiao”')]);
    await fill(popup, field('portals[0].paths'), '/xinqiao');
    await press(popup, 'form.pack-editor button[type=submit]');
    const own = '[data-pack=songjiang-2025-own]';
    const changed = () =>
      popup.evaluate(
        (card) =>
          [...document.querySelectorAll<HTMLElement>(`${card} .history li`)].map(
            ({ dataset }) => dataset.part,
          ),
        own,
      );
    await expect.poll(changed, patience).toEqual(['portals', 'title.zh']);
    await press(popup, buttonFrom(await words('packDelete'), '*[@data-pack="songjiang-2025-own"]//'));
    await press(popup, `${own} .grave`);
    await expect.poll(() => popup.evaluate((card) => document.querySelector(card), own), patience).toBeNull();
  });

  it('forgets the site', async () => {
    await open(`workbench.html#/sites/${SITE}/overview`);
    await press(popup, '.forget button');
    await press(popup, 'dialog[open] .danger');
    await expect.poll(() => popup.evaluate(() => location.hash), patience).toBe('#/sites');
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('.site-card').length), patience)
      .toBe(0);
  });
});
