import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../parity/chromium.ts';
import { press } from './press.ts';

/** Milliseconds after which what never comes is given up. */
const SHORT = 1000;

/** A page that writes down what was clicked in it, and a place where another button may stand. */
const PAGE = `<!doctype html><title>x</title>
<button id="meant" style="position: fixed; top: 0; left: 0">meant</button>
<button id="other" style="position: fixed; top: 200px; left: 0">other</button>
<script>
  var clicked = [];
  addEventListener('click', ({ target }) => clicked.push(target.id));
</script>`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await page.goto('about:blank');
  await page.setContent(PAGE);
});

function clicked(): Promise<unknown> {
  return page.evaluate('clicked');
}

/** Has the page do something once, when the pointer comes near: after it was seen that the button may be pressed. */
function whenNear(change: string): Promise<unknown> {
  return page.evaluate(`addEventListener('mousemove', () => { ${change} }, { once: true })`);
}

/** A window that may close itself, with the same page. */
async function openPopup(): Promise<Page> {
  const [opened] = await Promise.all([
    new Promise<Page | null>((resolve) => page.once('popup', resolve)),
    page.evaluate(() => {
      open('about:blank', '_blank', 'popup');
    }),
  ]);
  if (opened === null) throw new Error('no window was opened');
  await opened.setContent(PAGE);
  return opened;
}

describe('a press', () => {
  it('waits for what is not there yet, and until it is enabled', async () => {
    await page.evaluate(`{
      const late = meant;
      late.remove();
      late.disabled = true;
      setTimeout(() => document.body.append(late), 200);
      setTimeout(() => { late.disabled = false; }, 400);
    }`);
    await press(page, '#meant');
    expect(await clicked()).toEqual(['meant']);
  });

  it('is made again where the button moved, and what stands in its place is not touched', async () => {
    await whenNear(`meant.style.top = '200px'; other.style.top = '0'`);
    await press(page, '#meant');
    expect(await clicked()).toEqual(['meant']);
  });

  it('is made again where the button was drawn anew', async () => {
    await whenNear(`meant.replaceWith(meant.cloneNode(true))`);
    await press(page, '#meant');
    expect(await clicked()).toEqual(['meant']);
  });

  it('lets what a script clicks follow from it', async () => {
    await page.evaluate(`meant.addEventListener('click', () => other.click())`);
    await press(page, '#meant');
    expect(await clicked()).toEqual(['other', 'meant']);
  });

  it.each(['mousedown', 'mouseup', 'click'])('is over where the page goes with it, at %s', async (event) => {
    const popup = await openPopup();
    await popup.evaluate((type) => addEventListener(type, () => close()), event);
    await press(popup, '#meant');
    await expect.poll(() => popup.isClosed()).toBe(true);
  });

  it('fails where the page is gone before it', async () => {
    const popup = await openPopup();
    await popup.evaluate(() => {
      document.querySelector('#meant')?.remove();
      setTimeout(() => close(), 200);
    });
    await expect(press(popup, '#meant')).rejects.toThrow('gone');
  });

  it('leaves the page as it was: others can be pressed afterwards', async () => {
    await press(page, '#meant');
    await page.click('#other');
    expect(await clicked()).toEqual(['meant', 'other']);
  });

  it.each([
    ['is not there', 'meant.remove()'],
    ['stays disabled', 'meant.disabled = true'],
    ['is unseen', "meant.style.display = 'none'"],
    ['lies under something else', "other.style.top = '0'; other.style.padding = '50px'"],
  ])('fails where the button %s', async (_what, change) => {
    await page.evaluate(change);
    await expect(press(page, '#meant', SHORT)).rejects.toThrow('#meant');
    expect(await clicked()).toEqual([]);
  });
});
