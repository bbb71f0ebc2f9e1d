import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, it, type TestContext } from 'vitest';
import type { Word } from '../../extension/words.ts';
import { PORTAL_HOST } from '../portal/server.ts';
import { ExtensionUnderTest } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { buttonOf, press } from './press.ts';
import { upload } from './upload.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

const SITE = 'songjiang.gov.cn';
/** Failing addresses are asked again after twenty seconds; a slow machine may take its time. */
const patience = { timeout: 90_000 };

/** The workbench of a new profile, with the pace of asking at its quickest. */
async function emptyWorkbench({ onTestFinished }: TestContext): Promise<Page> {
  const extension = await ExtensionUnderTest.start();
  onTestFinished(() => extension.stop());
  const bench = await extension.openOwn('workbench.html');
  await bench.setViewport({ width: 1280, height: 800 });
  await bench.evaluate(() => chrome.storage.local.set({ 'link-rate': 10 }));
  await bench.waitForSelector('#address');
  return bench;
}

function say(bench: Page, name: Word, ...parts: string[]): Promise<string> {
  return bench.evaluate((key, filled) => chrome.i18n.getMessage(key, filled), name, parts);
}

async function pressButton(bench: Page, word: Word, ...parts: string[]): Promise<void> {
  await press(bench, buttonOf(await say(bench, word, ...parts)));
}

async function shows(bench: Page, text: string): Promise<void> {
  await bench.waitForFunction((wanted) => document.body.textContent?.includes(wanted), patience, text);
}

async function goTo(bench: Page, view: string): Promise<void> {
  await press(bench, `[data-view=${view}]`);
  await bench.waitForSelector(`[data-view=${view}][aria-current=page]`);
}

/** Adds the site of the sample portal and starts a sweep of it, by clicks alone. */
async function sweepPortal(bench: Page): Promise<void> {
  await fill(bench, '#address', PORTAL_HOST);
  await pressButton(bench, 'siteAdd');
  await bench.waitForFunction(() => location.hash.includes('overview'));
  await goTo(bench, 'sweep');
  await pressButton(bench, 'sweepStart');
  await shows(bench, await say(bench, 'sweepRunning'));
}

/** Pages that the sweep says it has read. */
function pagesRead(bench: Page): Promise<number> {
  return bench.$eval('.sweep-status progress', (bar) => bar.value).catch(() => 0);
}

async function waitForPages({ expect }: TestContext, bench: Page, least: number): Promise<void> {
  await expect.poll(() => pagesRead(bench), { ...patience, interval: 200 }).toBeGreaterThan(least);
}

function rowCount(bench: Page): Promise<number> {
  return bench.$eval('[role=grid]', (grid) => Number(grid.getAttribute('aria-rowcount')) - 1);
}

/** Score, share that was judged, counts: what the overview and the list of sites say of the site. */
async function figures(bench: Page): Promise<{ overview: string[]; card: string }> {
  await goTo(bench, 'overview');
  await bench.waitForSelector('.score-card');
  const reckoning = await say(bench, 'nowReckoning');
  await bench.waitForFunction((text) => !document.body.textContent?.includes(text), patience, reckoning);
  const overview = await bench.$$eval('.score-card dd, .score-card .counts-line', (all) =>
    all.map((one) => one.textContent ?? ''),
  );
  await press(bench, 'a[href="#/sites"]');
  await bench.waitForSelector('.site-card');
  const card = await bench.$eval('.site-card', (one) => one.textContent ?? '');
  return { overview, card };
}

/** Side by side: what these tests wait for is mostly the time after which a failing address is asked again. */
describe.concurrent('a sweep that a person starts in the workbench', () => {
  it('is followed, paused, found again after a reload, taken up, and ends with findings', async (test) => {
    const { expect } = test;
    const bench = await emptyWorkbench(test);
    await sweepPortal(bench);
    await waitForPages(test, bench, 1);
    const first = await pagesRead(bench);
    await waitForPages(test, bench, first);
    await pressButton(bench, 'linksPause');
    await shows(bench, await say(bench, 'sweepPaused'));

    const paused = await pagesRead(bench);
    await bench.reload();
    await shows(bench, await say(bench, 'sweepPaused'));
    expect(await bench.evaluate(() => location.hash)).toBe(`#/sites/${SITE}/sweep`);
    await expect.poll(() => pagesRead(bench), patience).toBe(paused);

    await pressButton(bench, 'linksResume');
    await shows(bench, await say(bench, 'sweepRunning'));
    await shows(bench, await say(bench, 'sweepDone'));
    const told = () =>
      bench.$$eval('[role=status]', (regions) => regions.map(({ textContent }) => textContent).join(''));
    expect(await told()).toBe(await say(bench, 'sweepDone'));
    // The button that was pressed last is gone, and its place has the focus.
    const place = () => bench.evaluate(() => document.activeElement?.className ?? '');
    await expect.poll(place, patience).toContain('sweep-status');
    await expect.poll(() => pagesRead(bench), patience).toBeGreaterThan(paused);

    await press(bench, '.sweep-status a.button');
    await bench.waitForFunction(() => location.hash.includes('findings'));
    await bench.waitForSelector('[role=grid]');
    await expect.poll(() => rowCount(bench), patience).toBeGreaterThan(20);
    await fill(bench, '.filters select', 'error');
    await bench.waitForSelector('.virtual-row .mark.error');
  });

  it('hands its site on: another profile shows the same numbers', async (test) => {
    const { expect } = test;
    const bench = await emptyWorkbench(test);
    await sweepPortal(bench);
    await shows(bench, await say(bench, 'sweepDone'));
    const there = await figures(bench);

    const folder = await mkdtemp(join(tmpdir(), 'mingcha-'));
    test.onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const session = await bench.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(bench, '.site-card input[type=checkbox]');
    await pressButton(bench, 'siteExport', '1');
    const files = async () => (await readdir(folder)).filter((name) => name.endsWith('.gz'));
    await expect.poll(files, { ...patience, interval: 200 }).toHaveLength(1);
    const [file = ''] = await files();

    const other = await emptyWorkbench(test);
    await upload(other, join(folder, file));
    await press(other, '.site-card a');
    const here = await figures(other);
    expect(there.overview.length).toBeGreaterThan(3);
    expect(here).toEqual(there);
  });
});
