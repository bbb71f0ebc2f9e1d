import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page, Target } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Word } from '../../extension/words.ts';
import { PORTAL_HOST } from '../portal/server.ts';
import { ExtensionUnderTest, OTHER_HOST, words } from './extension-under-test.ts';
import { fill } from './fill.ts';
import { buttonFrom, press } from './press.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

declare global {
  interface Window {
    /** Put into the panel by a test. */
    axe: typeof axe;
  }
}

const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';
/** Of which a person is asked whether it explains. */
const INTERPRETATION = '/govxxgk/SHSJ92/2025-01-20/waste-interpretation.html';
const html = readFileSync(new URL(`../portal/pages${DOCUMENT}`, import.meta.url), 'utf8');

/** The same document under another title, further down its page: what it lacks is the same, and its spots must be scrolled to. */
const TALL = '/govxxgk/panel/tall.html';
const pages = {
  [TALL]: html
    .replaceAll('加装电梯', '加装扶梯')
    .replace(/<body[^>]*>/, (start) => `${start}<div style="height: 3000px"></div>`),
};

const openItems = '.item-group .item';
/** A page is read within seconds; a slow machine may take its time. */
const patience = { timeout: 30_000, interval: 200 };

let extension: ExtensionUnderTest;
let page: Page;
let panel: Page;

beforeAll(async () => {
  extension = await ExtensionUnderTest.start(pages);
});
afterAll(() => extension?.stop());

beforeEach(async () => {
  page = await extension.browser.newPage();
  await go(DOCUMENT);
  panel = await openPanel();
  await panel.waitForSelector(openItems);
  await atRest();
});
afterEach(async () => {
  await forgetAll();
  await panel.close();
  await page.close();
});

function go(path: string, host = PORTAL_HOST): Promise<unknown> {
  return page.goto(`http://${host}${path}`);
}

/** Presses the toolbar button on the page in front, as a person does, and the panel's button in the popup. */
async function openPanel(): Promise<Page> {
  await page.bringToFront();
  const popup = await pressToolbar();
  const label = await words(popup, 'openPanel');
  // The line on top is drawn anew when the findings come.
  await popup.waitForSelector('.counts');
  await press(popup, `button[title="${label}"]`);
  const target = await extension.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
  const opened = await target.asPage();
  await opened.waitForSelector('main');
  return opened;
}

async function pressToolbar(): Promise<Page> {
  const isPopup = (one: Target) => one.url().endsWith('/popup.html');
  // The one before may still be closing.
  await expect.poll(() => extension.browser.targets().some(isPopup), patience).toBe(false);
  await extension.extension.triggerAction(page);
  const target = await extension.browser.waitForTarget(isPopup);
  return target.asPage();
}

/** Nothing of a test is there for the next. */
async function forgetAll(): Promise<void> {
  await panel.evaluate(async () => {
    await chrome.storage.local.clear();
    const names = await indexedDB.databases();
    for (const { name } of names) {
      if (name !== 'mingcha') continue;
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const stores = [...opened.objectStoreNames];
      const change = opened.transaction(stores, 'readwrite');
      for (const store of stores) change.objectStore(store).clear();
      await new Promise((resolve) => {
        change.oncomplete = resolve;
      });
      opened.close();
    }
  });
}

/** The rows of one of the ledger's stores. */
function stored(store: string): Promise<Record<string, unknown>[]> {
  return panel.evaluate(async (name) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('mingcha');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const asked = opened.transaction([name]).objectStore(name).getAll();
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    opened.close();
    return asked.result.map((row) => ('bytes' in row ? { ...row, bytes: row.bytes.length } : row));
  }, store);
}

const texts = (selector: string) =>
  panel.$$eval(selector, (found) => found.map((one) => one.textContent ?? ''));

async function count(name: string): Promise<number> {
  const [text] = await texts(`.panel-tools [data-count="${name}"] b`);
  return Number(text ?? 0);
}

/** Waits until what is typed goes to this element. */
async function hasFocus(selector: string): Promise<void> {
  const focused = () =>
    panel.evaluate((wanted) => {
      const { activeElement } = document;
      return activeElement?.matches(wanted)
        ? wanted
        : `${activeElement?.localName}.${activeElement?.className}`;
    }, selector);
  await expect.poll(focused, patience).toBe(selector);
}

/** Gives the name that is asked for. */
async function signAs(name: string): Promise<void> {
  await fill(panel, 'dialog[open] input', name);
  await hasFocus('dialog[open] input');
  await panel.keyboard.press('Enter');
  await panel.waitForFunction(() => document.querySelector('dialog') === null);
}

/** Waits until nothing moves any more: the site's standing comes later than the findings, and shifts what a click is aimed at. */
async function atRest(): Promise<void> {
  const layout = () =>
    panel.evaluate(() =>
      [...document.querySelectorAll('button, .item-head')].map((one) => one.getBoundingClientRect().y).join(),
    );
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await layout();
        const rests = now === before && (await panel.$('.site-counts')) !== null;
        before = now;
        return rests;
      },
      { timeout: patience.timeout, interval: 250 },
    )
    .toBe(true);
}

async function told(word: Word): Promise<void> {
  const expected = await words(panel, word);
  await expect.poll(async () => (await texts('.toast')).join(), patience).toContain(expected);
}

const focusedHead = () =>
  panel.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.matches('.item-head') ? activeElement.closest('li')?.dataset.rule : null;
  });

describe('the side panel', () => {
  it('opens from the popup and shows the findings of the page in front by clause, worst first', async () => {
    await panel.waitForSelector(openItems);
    expect((await texts('h1')).join()).toContain('加装电梯');
    expect(await count('error')).toBe((await panel.$$('.item-group .item.error')).length);
    expect(await texts('.item-group > h2 .clause-plan')).not.toContain('');
    expect(await panel.$eval(openItems, (one) => one.className)).toContain('error');
  });

  it('shows how the site stands, and follows what is browsed', async () => {
    await expect.poll(async () => (await texts('.site-counts li')).join(), patience).toMatch(/^\D*1\b/);
    await expect
      .poll(async () => Number((await texts('.site-score b'))[0]), patience)
      .toBeGreaterThanOrEqual(0);
    await go('/index.html');
    await expect.poll(async () => (await texts('.site-counts li')).join(), patience).toMatch(/^\D*2\b/);
  });

  it('follows the tab to another page, and the window to another tab', async () => {
    await panel.waitForSelector(openItems);
    await go('/index.html');
    await expect.poll(async () => (await texts('h1')).join(), patience).not.toContain('加装电梯');
    await panel.waitForSelector('.panel-tools');
    const other = await extension.browser.newPage();
    await other.goto(`http://${OTHER_HOST}/index.html`);
    await other.bringToFront();
    await panel.waitForSelector('main.plain', { timeout: patience.timeout });
    // It is not told the address, so it does not say that no extension may read the page.
    expect((await texts('main.plain h1')).join()).toBe(await words(panel, 'unaskedTitle'));
    await other.close();
    await page.bringToFront();
    await panel.waitForSelector('.panel-tools', { timeout: patience.timeout });
  });

  it('groups by severity when asked to', async () => {
    await panel.waitForSelector(openItems);
    const before = (await panel.$$(openItems)).length;
    await press(panel, '.segments button:last-of-type');
    await expect
      .poll(
        () => panel.$$eval('.item-group', (groups) => groups.map(({ className }) => className.split(' ')[1])),
        patience,
      )
      .toEqual(['error', 'warning', 'cantTell']);
    expect((await panel.$$(openItems)).length).toBe(before);
  });

  it.each(['light', 'dark'])('has no fault that axe-core finds, in %s', async (scheme) => {
    await panel.waitForSelector(openItems);
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await panel.$$eval('details', (parts) => {
      for (const part of parts) part.open = true;
    });
    await panel.keyboard.press('d');
    await panel.waitForSelector('.decide textarea');
    await panel.evaluate(axe.source);
    const faults = await panel.evaluate(async () => {
      const { violations } = await window.axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('what a person says in the panel', () => {
  it('dismisses a finding with a reason; it stays dismissed, with who and why, apart in the counts', async () => {
    await panel.waitForSelector(openItems);
    const errors = await count('error');
    const rule = await panel.$eval(openItems, (one) => (one as HTMLElement).dataset.rule);
    await press(panel, '.item.current .item-buttons button:nth-of-type(2)');
    await press(panel, '.decide .act');
    const noReason = await words(panel, 'decisionNoReason');
    await expect.poll(async () => (await texts('#dismiss-fault')).join(), patience).toBe(noReason);
    await press(panel, '.usual .chip');
    // What it said went, and with it what is clicked next has moved.
    await expect.poll(async () => (await texts('#dismiss-fault')).join(), patience).toBe('');
    await press(panel, '.decide .act');
    await signAs('张三');
    await told('saidDismissed');
    await expect.poll(() => count('error'), patience).toBe(errors - 1);
    await expect.poll(() => count('dismissed'), patience).toBe(1);

    await page.bringToFront();
    await panel.reload();
    await panel.waitForSelector('[data-group="dismissed"]');
    await expect
      .poll(async () => [await count('error'), await count('dismissed')], patience)
      .toEqual([errors - 1, 1]);
    await press(panel, '[data-group="dismissed"] summary');
    expect(
      await panel.$eval('[data-group="dismissed"] .item', (one) => (one as HTMLElement).dataset.rule),
    ).toBe(rule);
    await press(panel, '[data-group="dismissed"] .item-head');
    await panel.waitForSelector('[data-group="dismissed"] .decided');
    const said = (await texts('[data-group="dismissed"] .decided')).join();
    expect(said).toContain('张三');
    expect(said).toContain(await words(panel, 'dismissMisread'));

    await press(panel, '[data-group="dismissed"] .decided .link');
    await expect.poll(() => count('error'), patience).toBe(errors);
    await expect.poll(() => stored('remarks'), patience).toEqual([]);
  });

  it('dismisses a rule on the whole site: on its other pages too', async () => {
    await panel.waitForSelector(openItems);
    const rule = await panel.$eval(openItems, (one) => (one as HTMLElement).dataset.rule);
    await press(panel, '.item.current .item-buttons button:nth-of-type(2)');
    await press(panel, '.decide label:nth-of-type(3) input');
    await fill(panel, '.decide textarea', '全站另有统一公示');
    await press(panel, '.decide .act');
    await signAs('李四');
    await told('saidDismissed');
    await go(TALL);
    await expect.poll(async () => (await texts('h1')).join(), patience).toContain('加装扶梯');
    await expect
      .poll(
        () =>
          panel.$$eval('[data-group="dismissed"] .item', (items) =>
            items.map((one) => (one as HTMLElement).dataset.rule),
          ),
        patience,
      )
      .toContain(rule);
    expect(await panel.url()).toContain('sidepanel');
  });

  it('answers a guided question, which moves the finding, and is asked no name twice', async () => {
    await go(INTERPRETATION);
    const asked = '.item-group [data-rule="interpretation-substance"]';
    await panel.waitForSelector(asked, { timeout: patience.timeout });
    const unsure = await count('cantTell');
    if ((await panel.$(`${asked}.current`)) === null) await press(panel, `${asked} .item-head`);
    await fill(panel, '.item.current .guide input', '已查看栏目');
    const answer = '.item.current .answer.passed';
    const name = await panel.$eval(answer, (one) => (one as HTMLElement).dataset.answer);
    await press(panel, answer);
    await signAs('张三');
    await expect.poll(() => count('cantTell'), patience).toBe(unsure - 1);
    await expect
      .poll(() => stored('remarks'), patience)
      .toMatchObject([{ type: 'answer', answer: name, note: '已查看栏目', by: '张三' }]);
    // Told is what can be taken back.
    await panel.waitForSelector('.toast .link');
    await press(panel, '[data-group="passed"] summary');
    const answered = await words(panel, 'stateAnswered');
    const state = async () =>
      (await texts('[data-group="passed"] .item[data-state="answered"] .state')).join();
    await expect.poll(state, patience).toContain(answered);
    await panel.keyboard.press('u');
    await expect.poll(() => count('cantTell'), patience).toBe(unsure);
    await panel.waitForSelector(`${asked}.current`);
    await panel.keyboard.press('c');
    await told('saidConfirmed');
  });
});

describe('a picture of a finding', () => {
  it('shows the marked spot after scrolling to it, is kept with its digest, and can be deleted', async () => {
    await go(TALL);
    await expect.poll(async () => (await texts('h1')).join(), patience).toContain('加装扶梯');
    await (await pressToolbar()).close().catch(() => undefined);
    await page.bringToFront();
    await shoot();
    await panel.waitForSelector('.item.current .thumb img');
    await told('saidShot');
    await expect.poll(() => page.evaluate(() => scrollY), patience).toBeGreaterThan(1000);
    const [shot] = await stored('shots');
    expect(shot).toMatchObject({ type: 'image/png', url: `http://${PORTAL_HOST}${TALL}` });
    const seen = await pictureSeen();
    expect(seen.sha256).toBe(shot?.sha256);
    expect(seen.red).toBeGreaterThan(100);
    expect(seen.width).toBeGreaterThanOrEqual(320);

    await press(panel, '.thumb');
    await panel.waitForSelector('dialog[open] .large');
    expect((await texts('dialog .digest')).join()).toContain(String(shot?.sha256));
    await press(panel, 'dialog .grave');
    await told('saidShotGone');
    await expect.poll(() => stored('shots'), patience).toEqual([]);
  });

  it('is not made where the browser wants a click on the toolbar first, and says so', async () => {
    const other = await extension.browser.newPage();
    await other.goto(`http://${PORTAL_HOST}${TALL}`);
    await other.bringToFront();
    await expect.poll(async () => (await texts('h1')).join(), patience).toContain('加装扶梯');
    await shoot();
    await told('shotLeave');
    expect(await stored('shots')).toEqual([]);
    await other.close();
  });

  /** Pictures the first finding with a spot. */
  async function shoot(): Promise<void> {
    await panel.waitForSelector(`${openItems} .locate`);
    await atRest();
    if ((await panel.$('.item.current .locate')) === null) {
      await press(panel, `${openItems}:has(.locate) .item-head`);
    }
    const label = await words(panel, 'panelShoot');
    await press(panel, buttonFrom(label, '*[@class="item-buttons"]//'));
  }

  /** Digest, width, and how many pixels bear the colour of the marks. */
  function pictureSeen(): Promise<{ sha256: string; width: number; red: number }> {
    return panel.$eval('.thumb img', async (image) => {
      const bytes = await (await fetch((image as HTMLImageElement).src)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      let red = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === 180 && data[at + 1] === 35 && data[at + 2] === 24) red += 1;
      }
      return {
        sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        width: bitmap.width,
        red,
      };
    });
  }
});

describe('by keyboard alone', () => {
  it('one moves, shows, confirms, dismisses, writes and takes back', async () => {
    await panel.waitForSelector(openItems);
    const { keyboard } = panel;
    const rules = await panel.$$eval(openItems, (items) =>
      items.map((one) => (one as HTMLElement).dataset.rule),
    );
    const errors = await count('error');

    await keyboard.press('j');
    await expect.poll(focusedHead, patience).toBe(rules[0]);
    await keyboard.press('ArrowDown');
    await expect.poll(focusedHead, patience).toBe(rules[1]);
    await keyboard.press('k');
    await expect.poll(focusedHead, patience).toBe(rules[0]);
    const outline = () =>
      panel.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    await expect.poll(outline, patience).toBe('solid');

    await keyboard.press('c');
    await signAs('王五');
    await told('saidConfirmed');
    await expect
      .poll(() => panel.$eval(openItems, (one) => (one as HTMLElement).dataset.state), patience)
      .toBe('confirmed');
    await expect.poll(focusedHead, patience).toBe(rules[0]);

    await keyboard.press('d');
    await hasFocus('.decide textarea');
    await keyboard.type('c d n s ?');
    const reason = () => panel.$eval('.decide textarea', (field) => (field as HTMLTextAreaElement).value);
    await expect.poll(reason, patience).toBe('c d n s ?');
    expect(await panel.$('dialog')).toBeNull();
    await keyboard.press('Escape');
    await panel.waitForFunction(() => document.querySelector('.decide textarea') === null);
    await expect.poll(focusedHead, patience).toBe(rules[0]);

    await keyboard.press('d');
    await hasFocus('.decide textarea');
    await keyboard.type('不是本单位职责');
    await keyboard.press('Enter');
    await told('saidDismissed');
    await expect.poll(() => count('error'), patience).toBe(errors - 1);
    await expect.poll(focusedHead, patience).toBe(rules[1]);
    await keyboard.press('u');
    await expect.poll(() => count('error'), patience).toBe(errors);

    await keyboard.press('n');
    await hasFocus('.part textarea');
    await keyboard.type('已电话核实');
    await keyboard.press('Tab');
    await hasFocus('.part button');
    await keyboard.press('Enter');
    await told('saidNote');
    await expect
      .poll(async () => (await stored('remarks')).map(({ type }) => type).sort(), patience)
      .toEqual(['decision', 'note']);
    await expect.poll(focusedHead, patience).toBe(rules[1]);

    await keyboard.press('?');
    await panel.waitForSelector('dialog[open] .keys');
    await keyboard.press('Escape');
    await panel.waitForFunction(() => document.querySelector('dialog') === null);
    await expect.poll(focusedHead, patience).toBe(rules[1]);
  });

  it('Enter shows the finding on the page', async () => {
    await panel.waitForSelector(`${openItems} .locate`);
    const spotted = await panel.$$eval(openItems, (items) =>
      items.findIndex((one) => one.querySelector('.locate') !== null),
    );
    const rules = await panel.$$eval(openItems, (items) =>
      items.map((one) => (one as HTMLElement).dataset.rule),
    );
    for (const rule of rules.slice(0, spotted + 1)) {
      await panel.keyboard.press('j');
      await expect.poll(focusedHead, patience).toBe(rule);
    }
    await panel.keyboard.press('Enter');
    await told('saidLocated');
    await page.waitForSelector('mingcha-overlay');
  });
});
