import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OVERLAY } from '../../extension/page-changes.ts';
import type { Word } from '../../extension/words.ts';
import { SITE_VIEWS, siteHash } from '../../extension/workbench/place.ts';
import { ExtensionUnderTest } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { KEPT_SITE, keptPortal, REAL_PAGE } from './kept-portal.ts';
import { buttonFrom, buttonOf, press } from './press.ts';
import { upload } from './upload.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

/** What is asked for comes within moments; a slow machine may take its time. */
const patience = { timeout: 30_000, interval: 50 };

/** Documents of the site that is imported; it has a column beside them. */
const PAGES = 120;

let extension: ExtensionUnderTest;
let folder: string;
let bench: Page;

function say(name: Word, ...parts: string[]): Promise<string> {
  return bench.evaluate((key, filled) => chrome.i18n.getMessage(key, filled), name, parts);
}

async function open(hash: string): Promise<void> {
  // A page behind another draws nothing, and what waits for a frame waits for ever.
  await bench.bringToFront();
  await bench.goto('about:blank');
  await bench.goto(`chrome-extension://${extension.extension.id}/workbench.html${hash}`);
  await rested();
}

async function rested(): Promise<void> {
  await bench.waitForSelector('main');
  await bench.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

async function shows(text: string): Promise<void> {
  await bench.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
}

function hash(): Promise<string> {
  return bench.evaluate(() => decodeURIComponent(location.hash));
}

async function pressButton(name: Word): Promise<void> {
  await press(bench, buttonOf(await say(name)));
}

async function load(name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  await upload(bench, path);
}

/** How many rows the open list has, as it says itself: its head is one of them. */
function rowCount(): Promise<number> {
  return bench.$eval('[role=grid]', (grid) => Number(grid.getAttribute('aria-rowcount')) - 1);
}

function activeRow(): Promise<number> {
  return bench.$eval('[role=grid]', (grid) => {
    const id = grid.getAttribute('aria-activedescendant');
    const row = id === null ? null : document.getElementById(id);
    return row === null ? -1 : Number(row.getAttribute('aria-rowindex')) - 2;
  });
}

/** Whether the focus is on what a selector finds, or within it. */
function focusedIn(selector: string): Promise<boolean> {
  return bench.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  extension = await ExtensionUnderTest.start();
  bench = await extension.browser.newPage();
  await bench.setViewport({ width: 1280, height: 800 });
});
afterAll(async () => {
  await extension?.stop();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

describe('the list of sites', () => {
  it('says what to do where there are none', async () => {
    await open('');
    await shows(await say('sitesNoneTitle'));
  });

  it('says what is wrong with an address, and adds the site of a good one', async () => {
    await fill(bench, '#address', 'not a host');
    await pressButton('siteAdd');
    await bench.waitForFunction(() => document.querySelector('#address-fault')?.textContent !== '');
    await expect.poll(hash, patience).not.toContain('sites/');
    await fill(bench, '#address', 'www.songjiang.gov.cn/index.html');
    await pressButton('siteAdd');
    await bench.waitForFunction(() => location.hash.includes('overview'));
    await expect.poll(hash, patience).toBe(`#/sites/${KEPT_SITE}/overview`);
    await shows(await say('auditNone'));
  });

  it.each(['findings', 'pages', 'history'])('leads from its empty %s to a sweep', async (view) => {
    await open(`#/sites/${KEPT_SITE}/${view}`);
    await bench.waitForSelector(`.telling a[href="${siteHash(KEPT_SITE, 'sweep')}"]`);
  });

  it('comes back with the back button, and has the site', async () => {
    await open('');
    await press(bench, '.site-card a');
    await bench.waitForFunction(() => location.hash.includes('overview'));
    await bench.goBack();
    await bench.waitForSelector('.site-card');
    expect(await bench.$$eval('.site-card', (cards) => cards.length)).toBe(1);
  });

  it('says why a file is none of ours, and changes nothing', async () => {
    await load('other.json', '{"a": 1}');
    await shows(await say('importNotLedger'));
    expect(await bench.$$eval('.site-card', (cards) => cards.length)).toBe(1);
  });

  it('takes what another ledger exported', async () => {
    await load('portal.mingcha.gz', await keptPortal(PAGES));
    await shows(await say('sitePages', String(PAGES + 1)));
    await bench.waitForSelector('.score-ring .judged');
  });
});

describe('a site', () => {
  it.each(SITE_VIEWS)('has the view %s at its own address, without faults of access', async (view) => {
    await open(`#/sites/${KEPT_SITE}/${view}`);
    await bench.waitForSelector(`[data-view=${view}][aria-current=page]`);
    await bench.evaluate(axe.source);
    const found = await bench.evaluate(async () => (await window.axe.run()).violations);
    expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('can be read in the dark', async () => {
    await bench.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    for (const view of ['overview', 'findings', 'sheet', 'history'] as const) {
      await open(`#/sites/${KEPT_SITE}/${view}`);
      await bench.evaluate(axe.source);
      const found = await bench.evaluate(async () => (await window.axe.run()).violations);
      expect(found.map(({ id }) => id)).toEqual([]);
    }
    await bench.emulateMediaFeatures([]);
  });

  it('says so where the address names nothing', async () => {
    const heading = () => bench.$eval('h1', ({ textContent }) => textContent);
    await open(`#/sites/${KEPT_SITE}/nonsense`);
    await shows(await say('nowhereTitle'));
    expect(await heading()).toBe(await say('nowhereTitle'));
    await open('#/sites/no.such.site/findings');
    await shows(await say('siteGoneTitle'));
    expect(await heading()).toBe(await say('siteGoneTitle'));
  });

  it('has every clause of the plan in its score sheet, each lost point with a way to its findings', async () => {
    await open(`#/sites/${KEPT_SITE}/sheet`);
    const lost = await bench.$$eval('.sheet-table tr', (rows) =>
      rows
        .filter((row) => row.querySelector('td .lost') !== null)
        .map((row) => row.querySelectorAll('.sheet-rules a').length),
    );
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every((links) => links > 0)).toBe(true);
    await press(bench, '.sheet-rules a');
    await bench.waitForSelector('[role=grid]');
    await rested();
    await expect.poll(hash, patience).toContain('findings?rule=');
    await expect.poll(rowCount, patience).toBeGreaterThan(0);
  });

  it('tells what is new between two audits', async () => {
    await open(`#/sites/${KEPT_SITE}/history`);
    await press(bench, buttonFrom(await say('changeNew')));
    await expect.poll(hash, patience).toContain('change=new');
    await expect.poll(rowCount, patience).toBeGreaterThan(0);
  });
});

describe('the findings of a site', () => {
  it('are filtered by the address, and keep their place when the page is loaded again', async () => {
    await open(`#/sites/${KEPT_SITE}/findings`);
    await expect.poll(rowCount, patience).toBeGreaterThan(PAGES);
    await open(`#/sites/${KEPT_SITE}/findings?rule=validity-label`);
    await expect.poll(rowCount, patience).toBe(PAGES);
    await bench.reload();
    await rested();
    await expect.poll(rowCount, patience).toBe(PAGES);
  });

  it('draw only the rows that are seen', async () => {
    expect(await bench.$$eval('.virtual-row', (rows) => rows.length)).toBeLessThan(60);
  });

  it('are gone through by the keyboard, and one is opened by Enter and closed by the back button', async () => {
    await bench.focus('[role=grid]');
    await bench.keyboard.press('ArrowDown');
    await expect.poll(activeRow, patience).toBe(0);
    await bench.keyboard.press('End');
    await bench.waitForFunction(
      (last) => document.querySelector(`.virtual-row.active[aria-rowindex="${last}"]`) !== null,
      {},
      PAGES + 1,
    );
    await bench.keyboard.press('Home');
    await bench.keyboard.press('PageDown');
    await expect.poll(activeRow, patience).toBeGreaterThan(3);
    await bench.keyboard.press('Enter');
    await bench.waitForSelector('.detail');
    await expect.poll(hash, patience).toContain('finding=validity-label');
    await bench.goBack();
    await bench.waitForSelector('.detail', { hidden: true });
    await expect.poll(hash, patience).toBe(`#/sites/${KEPT_SITE}/findings?rule=validity-label`);
  });

  it('have the focus again when what was opened from them is closed', async () => {
    await bench.goForward();
    await bench.waitForSelector('.detail textarea');
    await bench.focus('.detail header button');
    await bench.keyboard.press('Enter');
    await bench.waitForSelector('.detail', { hidden: true });
    await expect.poll(() => focusedIn('[role=grid]'), patience).toBe(true);
    await bench.goBack();
    await bench.waitForSelector('.detail textarea');
    await bench.goBack();
    await bench.waitForSelector('.detail', { hidden: true });
  });

  it('are dismissed only with a reason, and stay dismissed', async () => {
    await bench.goForward();
    await bench.waitForSelector('.detail textarea');
    await pressButton('decisionDismiss');
    await shows(await say('decisionNoReason'));
    expect(await focusedIn('.decide textarea')).toBe(true);
    await fill(bench, '.decide textarea', '附件里写明了有效期');
    await pressButton('decisionDismiss');
    await bench.waitForSelector('.virtual-row.open .state.dismissed');
    expect(await bench.$eval('.detail [role=status]', (said) => said.textContent)).toBe(
      await say('stateDismissed'),
    );
    await open(`#/sites/${KEPT_SITE}/findings?state=dismissed`);
    await expect.poll(rowCount, patience).toBe(1);
    await press(bench, '.virtual-row');
    await shows('附件里写明了有效期');
    await pressButton('decisionUndo');
    await bench.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '1',
    );
  });

  it('are filtered by words as they are typed, with one step back', async () => {
    await open(`#/sites/${KEPT_SITE}/findings`);
    const all = await rowCount();
    await fill(bench, 'input[type=search]', '第7号');
    await bench.waitForFunction(() => decodeURIComponent(location.hash).endsWith('第7号'));
    await expect.poll(rowCount, patience).toBeLessThan(20);
    await bench.goBack();
    await bench.waitForFunction(() => !location.hash.includes('text'));
    await expect.poll(rowCount, patience).toBe(all);
  });

  it('say that nothing fits where nothing does', async () => {
    await open(`#/sites/${KEPT_SITE}/findings?text=${encodeURIComponent('没有这样的词')}`);
    await shows(await say('listNothing'));
  });

  it('have under the pointer the words that are cut off', async () => {
    await bench.setViewport({ width: 380, height: 800 });
    await open(`#/sites/${KEPT_SITE}/pages`);
    await bench.waitForSelector('.virtual-row');
    await bench.hover('.virtual-row');
    const told = () =>
      bench.$$eval('.virtual-row:first-child .line', (lines) =>
        lines
          .filter((line) => line.scrollWidth > line.clientWidth)
          .map((line) => line.getAttribute('title') === line.textContent),
      );
    await expect.poll(told, patience).not.toEqual([]);
    expect(await told()).not.toContain(false);
    await bench.setViewport({ width: 1280, height: 800 });
  });

  it('are shown on their page', async () => {
    await open(`#/sites/${KEPT_SITE}/findings?rule=validity-label&page=${encodeURIComponent(REAL_PAGE)}`);
    await press(bench, '.virtual-row');
    await press(bench, '.detail .locate');
    const target = await extension.browser.waitForTarget((one) => one.url() === REAL_PAGE);
    const page = await target.page();
    await page?.waitForSelector(OVERLAY);
    await page?.close();
    await bench.bringToFront();
    await bench.waitForFunction(() => document.querySelector('.detail .note')?.textContent === '');
  });
});

/** The score that the overview shows. */
async function score(): Promise<string | null> {
  await open(`#/sites/${KEPT_SITE}/overview`);
  const reckoning = await say('nowReckoning');
  await bench.waitForFunction((text) => !document.body.textContent?.includes(text), {}, reckoning);
  return bench.$eval('.score-card dd', (figure) => figure.textContent);
}

describe('the score of this moment', () => {
  it('follows a decision, and its undoing', async () => {
    const before = await score();
    await open(`#/sites/${KEPT_SITE}/findings?rule=document-metadata`);
    await press(bench, '.virtual-row');
    await bench.waitForSelector('.detail .decide textarea');
    await press(bench, '.detail .decide label:last-of-type input[type=radio]');
    await fill(bench, '.decide textarea', '由另一系统公布');
    await pressButton('decisionDismiss');
    await bench.waitForSelector('.detail .decided');
    await expect.poll(async () => Number(await score()), patience).toBeGreaterThan(Number(before));
    await open(`#/sites/${KEPT_SITE}/findings?rule=document-metadata&state=dismissed`);
    await press(bench, '.virtual-row');
    await pressButton('decisionUndo');
    await bench.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '1',
    );
    await expect.poll(score, patience).toBe(before);
  });

  it('is recorded as an audit, with its note', async () => {
    await open(`#/sites/${KEPT_SITE}/overview`);
    await fill(bench, '.judge-form input', '整改前');
    await bench.focus('.judge-form button');
    await bench.keyboard.press('Enter');
    await shows(await say('judgeDone'));
    // The button cannot be used meanwhile.
    await expect.poll(() => focusedIn('.judge-form'), patience).toBe(true);
    await open(`#/sites/${KEPT_SITE}/history`);
    await shows('整改前');
    const audits = () => bench.$$eval('.audits tbody tr', (rows) => rows.length);
    await expect.poll(audits, patience).toBe(3);
  });

  it('is compared by one pack, though the audits were judged by two versions', async () => {
    await shows(await say('changesJudgedAgain'));
    await bench.waitForSelector('[role=grid]');
  });
});

describe('a question that only a person can answer', () => {
  it('is answered by a digit, says who did, and is asked again when that is undone', async () => {
    await open(`#/sites/${KEPT_SITE}/findings?rule=column-content`);
    await press(bench, '.virtual-row');
    await bench.waitForSelector('.detail .guide .state');
    const label = await bench.$eval('.detail .answer span', (answer) => answer.textContent ?? '');
    await bench.focus('[role=grid]');
    await bench.keyboard.press('1');
    await bench.waitForSelector('.detail .decided .state.answered');
    expect(await bench.$eval('.detail .decided', (said) => said.textContent)).toContain(label);
    await bench.waitForSelector('.virtual-row.open .state.answered');
    await pressButton('decisionUndo');
    await bench.waitForSelector('.detail .decided', { hidden: true });
  });
});

describe('a sweep', () => {
  it('says which field is filled in wrongly', async () => {
    await open(`#/sites/${KEPT_SITE}/sweep`);
    await fill(bench, '.sweep-form input', 'https://www.elsewhere.gov.cn/');
    await pressButton('sweepStart');
    await bench.waitForSelector('[aria-invalid=true]');
    expect(await bench.$eval('#home-fault', (fault) => fault.textContent)).toBe(
      await say('sweepFaultAddress'),
    );
  });
});
