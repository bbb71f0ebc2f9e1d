import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Word } from '../../extension/words.ts';
import { badge, ExtensionUnderTest } from './extension-under-test.ts';
import { KEPT_SITE, keptPortal } from './kept-portal.ts';
import { buttonFrom, press } from './press.ts';
import { upload } from './upload.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';
const patience = { timeout: 60_000 };

let extension: ExtensionUnderTest;
let folder: string;
let bench: Page;

function say(name: Word, ...parts: string[]): Promise<string> {
  return bench.evaluate((key, filled) => chrome.i18n.getMessage(key, filled), name, parts);
}

async function shows(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), patience, text);
}

async function pressButton(name: Word, within = ''): Promise<void> {
  await press(bench, buttonFrom(await say(name), within));
}

async function importPortal(documents: number): Promise<void> {
  await bench.evaluate(() => location.assign('#/sites'));
  const path = join(folder, 'portal.mingcha.gz');
  await writeFile(path, await keptPortal(documents));
  await upload(bench, path);
  await bench.waitForSelector('.site-card', patience);
}

/** What keeps people from reading the page, by light and in the dark. */
async function violations(): Promise<string[]> {
  await bench.evaluate(axe.source);
  const found: string[] = [];
  for (const value of ['light', 'dark']) {
    await bench.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const seen = await bench.evaluate(async () => (await window.axe.run()).violations);
    found.push(...seen.map(({ id, nodes }) => `${value} ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  await bench.emulateMediaFeatures([]);
  return found;
}

/** Leaves the database as a newer tool does: this one opens it no more. Without it, it begins anew. */
async function database(of: 'newer' | 'none'): Promise<void> {
  await bench.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const asking =
          wanted === 'newer' ? indexedDB.open('mingcha', 1_000) : indexedDB.deleteDatabase('mingcha');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          // What deletes opens nothing.
          (asking.result as IDBDatabase | undefined)?.close();
          resolve();
        };
      }),
    of,
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'space-'));
  extension = await ExtensionUnderTest.start();
  bench = await extension.openOwn('workbench.html');
  await bench.setViewport({ width: 1280, height: 800 });
  const protocol = await bench.createCDPSession();
  await protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await extension?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

describe('a site that is forgotten', () => {
  it('is asked for first, can be exported before, and stays where the person changes their mind', async () => {
    await importPortal(20);
    await pressButton('forget', 'main//');
    const frees = (await say('forgetFrees', '')).trim();
    await shows(bench, frees);
    await shows(bench, await say('holdAudits'));
    expect(await violations()).toEqual([]);
    await pressButton('forgetExport', 'dialog//');
    await shows(bench, await say('exported', '1'));
    await expect
      .poll(async () => (await readdir(folder)).filter((name) => name.includes(KEPT_SITE)), patience)
      .toHaveLength(1);
    await pressButton('panelCancel', 'dialog//');
    await bench.waitForSelector('dialog', { hidden: true });
    expect(await bench.$$eval('.site-card', (cards) => cards.length)).toBe(1);
  });

  it('is gone from the list, and from the place where one was', async () => {
    await bench.evaluate((site) => location.assign(`#/sites/${site}/overview`), KEPT_SITE);
    await pressButton('forgetDo', 'main//');
    await pressButton('forgetDo', 'dialog//');
    await shows(bench, await say('sitesNoneTitle'));
    expect(await bench.$('dialog')).toBeNull();
  });

  it('can be chosen by the room that it takes', async () => {
    await importPortal(20);
    await bench.evaluate(() => location.assign('#/space'));
    await bench.waitForSelector('.space');
    expect(await bench.$eval('.space-bytes', (bytes) => bytes.textContent)).toMatch(/^[\d.]+ (?:kB|MB)$/);
    expect(await violations()).toEqual([]);
    const [whole = ''] = (await say('spaceWhole', '|')).split('|');
    await press(bench, buttonFrom(whole.trim()));
    await pressButton('forgetDo', 'dialog//');
    await shows(bench, await say('spaceNone'));
  });
});

describe('browsing where nothing can be kept', () => {
  it('goes on, says so, and says so no more when it can', async () => {
    await database('newer');
    const tab = await extension.open(DOCUMENT);
    await shows(tab.popup, await say('keepUnavailable'));
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toMatch(/^\d+$/);
    const panel = await extension.openOwn(`sidepanel.html?tab=${tab.tab}`);
    await shows(panel, await say('keepUnavailable'));
    expect(await panel.$eval('.site-card .caution a', (link) => link.getAttribute('href'))).toBe(
      '/workbench.html#/space',
    );
    await database('none');
    await tab.page.bringToFront();
    await tab.page.reload();
    await bench.bringToFront();
    await bench.evaluate(() => location.assign('#/sites'));
    await bench.reload();
    await shows(bench, await say('sitePages', '1'));
    await panel.bringToFront();
    await panel.waitForFunction(
      () =>
        document.querySelector('.site-card') !== null &&
        document.querySelector('.site-card .caution') === null,
      patience,
    );
  });
});
