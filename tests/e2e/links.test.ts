import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Word } from '../../extension/words.ts';
import {
  badge,
  ExtensionUnderTest,
  linkRate,
  type OpenTab,
  OTHER_HOST,
  words,
} from './extension-under-test.ts';
import { fill } from './fill.ts';
import { linkVerdicts } from './ledger-rows.ts';
import { buttonOf, press } from './press.ts';

const PROSE = '<p>现将有关事项通知如下，请各单位遵照执行，执行中的问题及时反映。</p>'.repeat(12);
const named = (n: number) => `关于第${n}项工作的通知`;

function page(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_某区人民政府</title></head><body><h1>${title}</h1><div class="content">${body}</div></body></html>`;
}

function list(hrefs: readonly string[]): string {
  return page('通知公告', hrefs.map((href, n) => `<p><a href="${href}">${named(n)}</a></p>`).join(''));
}

const SOUND = [1, 2, 4, 5].map((n) => `/xwzx/e2e/sound-${n}.html`);
const GONE = [0, 3].map((n) => `/xwzx/e2e/gone-${n}.html`);
const LOG_OUT = '/member/logout';
const ELSEWHERE = `http://${OTHER_HOST}/news.html`;

const pages = {
  ...Object.fromEntries(SOUND.map((path) => [path, page(named(Number(/\d/.exec(path)?.[0])), PROSE)])),
  '/xwzx/e2e/list.html': list([
    '/xwzx/e2e/gone-0.html',
    '/xwzx/e2e/sound-1.html',
    '/xwzx/e2e/sound-2.html',
    '/xwzx/e2e/gone-3.html',
    '/xwzx/e2e/sound-4.html',
    '/xwzx/e2e/sound-5.html#part',
    ELSEWHERE,
    LOG_OUT,
  ]),
  '/xwzx/e2e/many.html': list(Array.from({ length: 5000 }, (_, n) => `/xwzx/e2e/many-${n}.html`)),
};

/** Whole checks wait for their second tries; a slow machine may take its time. */
const patience = { timeout: 60_000, interval: 300 };

let extension: ExtensionUnderTest;
const opened: OpenTab[] = [];

beforeAll(async () => {
  extension = await ExtensionUnderTest.start(pages);
});
afterAll(() => extension?.stop());
afterEach(async () => {
  for (const tab of opened.splice(0)) {
    await tab.popup.close();
    await tab.page.close();
  }
});

async function open(path: string): Promise<OpenTab> {
  const tab = await extension.open(path);
  opened.push(tab);
  await tab.popup.waitForSelector('.links');
  return tab;
}

/** The numbers under the bar, by name. */
function counts({ popup }: OpenTab): Promise<Record<string, number>> {
  return popup.$$eval('[data-links]', (items) =>
    Object.fromEntries(
      items.map((item) => [
        item instanceof HTMLElement ? item.dataset.links : '',
        Number(item.querySelector('b')?.textContent),
      ]),
    ),
  );
}

/** Presses the button of the section that bears these words. */
async function wish({ popup }: OpenTab, word: Word): Promise<void> {
  await press(popup, buttonOf(await words(popup, word), '*[@class="links"]//'));
}

function choose({ popup }: OpenTab, rate: number): Promise<void> {
  return fill(popup, '.links-rate select', String(rate));
}

/** Paths of the addresses that are settled for good: they outlive the worker. */
async function settled({ popup }: OpenTab): Promise<string[]> {
  return (await linkVerdicts(popup)).map(({ url }) => new URL(String(url)).pathname);
}

/** How many addresses were asked for, once nothing is for a second: much longer than the pace of ten requests a second. What was under way may still arrive. */
async function askedAtRest(): Promise<number> {
  const asked = async () => {
    const before = extension.hits.size;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return extension.hits.size - before;
  };
  await expect.poll(asked, { timeout: 10_000, interval: 50 }).toBe(0);
  return extension.hits.size;
}

const hits = (path: string) => extension.hits.get(`GET ${path}`) ?? 0;

describe('the links of a page', () => {
  it('are checked to the end though the worker is ended in the middle, and what is kept is not asked for twice', async () => {
    const tab = await open('/xwzx/e2e/list.html');
    // Slow enough for the worker to be ended while there is much to ask for.
    await choose(tab, 2);
    expect(hits(SOUND[0] ?? '')).toBe(0);
    await wish(tab, 'linksCheck');
    await expect.poll(() => settled(tab), patience).toContain(SOUND[0]);
    const before = await settled(tab);
    await extension.endWorker();
    await expect.poll(async () => (await counts(tab)).left, patience).toBe(0);

    expect(await counts(tab)).toEqual({ opens: 4, broken: 2, cantTell: 2, left: 0 });
    // What was under way when the worker ended may be asked for once more.
    const most = (path: string) => (GONE.includes(path) ? 2 : 1) + (before.includes(path) ? 0 : 1);
    expect([...SOUND, ...GONE].filter((path) => hits(path) > most(path))).toEqual([]);
    const never = [...extension.hits.keys()].filter((asked) => /logout|news\.html/.test(asked));
    expect(never).toEqual([]);
  });

  it('make a finding that names them, a number on the badge and marks on the page', async () => {
    const tab = await open('/xwzx/e2e/list.html');
    const number = async () => (await badge(tab.popup, tab.tab)).text;
    await expect.poll(number, patience).toMatch(/^\d+$/);
    const before = Number(await number());
    await choose(tab, 10);
    await wish(tab, 'linksCheck');
    await expect.poll(async () => (await counts(tab)).left, patience).toBe(0);
    expect(await tab.popup.$eval('#error', (group) => group.textContent)).toContain('gone-0.html');
    await expect.poll(number, patience).toBe(String(before + 1));
    await press(tab.popup, '.links button:has(.icon)');
    await tab.page.waitForSelector('mingcha-overlay');
  });

  it('are not asked for again while what is known still holds, and all of them on request', async () => {
    const tab = await open('/xwzx/e2e/list.html');
    const before = SOUND.map(hits);
    await choose(tab, 10);
    await wish(tab, 'linksCheck');
    await expect.poll(async () => (await counts(tab)).left, patience).toBe(0);
    expect(SOUND.map(hits)).toEqual(before);
    await wish(tab, 'linksCheckAnew');
    await expect.poll(() => SOUND.map(hits), patience).toEqual(before.map((times) => times + 1));
  });

  it('wait while a check is paused, and go on from there', async () => {
    const tab = await open('/xwzx/e2e/many.html');
    await choose(tab, 10);
    await wish(tab, 'linksCheck');
    // The button that was pressed goes on as another, and keeps the focus.
    await tab.popup.waitForSelector(buttonOf(await words(tab.popup, 'linksPause')));
    const focus = () =>
      tab.popup.evaluate(() => document.activeElement?.closest('.links-buttons') instanceof Element);
    expect(await focus()).toBe(true);
    await expect.poll(async () => (await counts(tab)).left, patience).toBeLessThan(5000);
    await wish(tab, 'linksPause');
    await tab.popup.waitForFunction(
      (text) => document.querySelector('.links button')?.textContent === text,
      {},
      await words(tab.popup, 'linksResume'),
    );
    const asked = await askedAtRest();
    await wish(tab, 'linksResume');
    await expect.poll(() => extension.hits.size, patience).toBeGreaterThan(asked);
  });

  it('five thousand of them leave the popup usable, and stop at a word', async () => {
    const tab = await open('/xwzx/e2e/many.html');
    await choose(tab, 10);
    await wish(tab, 'linksCheck');
    await expect.poll(async () => (await counts(tab)).left, patience).toBeLessThan(4990);
    await wish(tab, 'linksCancel');
    await expect.poll(async () => (await counts(tab)).left, patience).toBe(0);
    expect((await counts(tab)).cantTell).toBeGreaterThan(4900);
    await askedAtRest();
  });

  it('are asked for at the pace that was chosen last', async () => {
    const tab = await open('/xwzx/e2e/list.html');
    await choose(tab, 5);
    await expect.poll(() => linkRate(tab.popup), patience).toBe(5);
    await tab.popup.reload();
    await tab.popup.waitForSelector('.links-rate select');
    expect(
      await tab.popup.$eval('.links-rate select', (select) =>
        select instanceof HTMLSelectElement ? select.value : '',
      ),
    ).toBe('5');
  });
});
