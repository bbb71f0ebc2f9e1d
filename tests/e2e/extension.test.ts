import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { PORTAL_HOST } from '../portal/server.ts';
import { badge, ExtensionUnderTest, kept, type OpenTab, OTHER_HOST, words } from './extension-under-test.ts';
import { press } from './press.ts';

declare global {
  interface Window {
    /** Put into the popup by a test. */
    axe: typeof axe;
  }
}

const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';
const PICTURE = '/assets/chart.svg';

/** The page of {@link DOCUMENT} with something in front of its text and something behind it. */
function documentWith(before: string, after: string): string {
  return html.replace(/<body[^>]*>/, (start) => start + before).replace('</body>', `${after}</body>`);
}

const html = readFileSync(new URL(`../portal/pages${DOCUMENT}`, import.meta.url), 'utf8');

const pages = {
  '/govxxgk/e2e/late.html': documentWith(
    '',
    `<script>addEventListener('grow', () => {
       const line = document.createElement('p');
       line.textContent = '有效期至2030年12月31日';
       document.querySelector('h1').after(line);
     })</script>`,
  ),
  '/govxxgk/e2e/framed.html': documentWith(
    '',
    '<iframe title="留言" src="/zmhd/board/form.html" width="600" height="400"></iframe>',
  ),
  '/govxxgk/e2e/moving.html': documentWith(
    '<button onclick="history.pushState(null, null, \'/govxxgk/e2e/other\')">下一页</button>',
    '',
  ),
  '/govxxgk/e2e/odd.html': documentWith(
    '<br id="odd">',
    `<script>document.querySelector('#odd').append(document.createElement('i'))</script>`,
  ),
  '/govxxgk/e2e/tall.html': documentWith('<div style="height: 3000px"></div>', ''),
};

const Record = z.object({
  insides: z.record(z.string(), z.object({ messageForms: z.number(), url: z.string() })),
  facts: z.object({
    address: z.object({ url: z.string() }),
    frames: z.array(z.object({ token: z.nullable(z.string()) })),
  }),
});

/** A page is read within seconds; a slow machine may take its time. */
const patience = { timeout: 30_000, interval: 200 };

let extension: ExtensionUnderTest;
const opened: OpenTab[] = [];

async function open(path: string, host?: string): Promise<OpenTab> {
  const tab = await extension.open(path, host);
  opened.push(tab);
  return tab;
}

/** Counts of the popup, as it shows them. */
async function counts({ popup }: OpenTab): Promise<Record<string, number>> {
  // Held on to: the popup may be drawn anew while it is read.
  const list = await popup.locator('.counts').waitHandle();
  return list.$$eval('li', (items) =>
    Object.fromEntries(
      items.map((item) => [item.dataset.group, Number(item.querySelector('.count-number')?.textContent)]),
    ),
  );
}

beforeAll(async () => {
  extension = await ExtensionUnderTest.start(pages);
});
afterAll(() => extension?.stop());
afterEach(async () => {
  for (const { page, popup } of opened.splice(0)) {
    await popup.close();
    if (!page.isClosed()) await page.close();
  }
});

describe('a page of a portal', () => {
  it('is read as it opens: the popup shows its findings, the badge their number', async () => {
    const tab = await open(DOCUMENT);
    const { error, warning } = await counts(tab);
    expect(error).toBeGreaterThan(0);
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toBe(String(error));
    const { title } = await badge(tab.popup, tab.tab);
    expect(title).toContain(await words(tab.popup, 'name'));
    expect(await tab.popup.$$eval('#error .cases h3', (heads) => heads.length)).toBe(error);
    expect(await tab.popup.$$eval('#warning .cases h3', (heads) => heads.length)).toBe(warning);
    expect(await tab.popup.$eval('h1', (head) => head.textContent)).toContain('加装电梯');
    expect(await tab.popup.$eval('.kind', (kind) => kind.textContent)).toBe(
      await words(tab.popup, 'kindNormativeDocument'),
    );
  });

  it('has its field table and its clauses in the popup', async () => {
    const tab = await open(DOCUMENT);
    const { popup } = tab;
    await press(popup, '.fields summary');
    expect(await popup.$eval('.fields dl', (list) => list.textContent)).toContain('〔2025〕2号');
    expect(
      await popup.$$eval('#error .clause', (chips) => chips.every((chip) => chip.textContent !== '')),
    ).toBe(true);
    expect(await popup.$$eval('.clause.analogy .basis', (marks) => marks.length)).toBeGreaterThan(0);
  });

  it('is read again when it changed itself', async () => {
    const tab = await open('/govxxgk/e2e/late.html');
    const before = await counts(tab);
    await tab.page.bringToFront();
    await tab.page.evaluate(() => dispatchEvent(new Event('grow')));
    await expect.poll(async () => (await counts(tab)).error, patience).toBeLessThan(before.error ?? 0);
    await expect
      .poll(async () => (await badge(tab.popup, tab.tab)).text, patience)
      .toBe(String((await counts(tab)).error));
  });

  it('is read node by node where its markup does not tell what its tree is', async () => {
    const plain = await counts(await open(DOCUMENT));
    expect(await counts(await open('/govxxgk/e2e/odd.html'))).toEqual(plain);
  });

  it('is read again under the address that it gives itself', async () => {
    const tab = await open('/govxxgk/e2e/moving.html');
    await counts(tab);
    await press(tab.page, 'button');
    await expect
      .poll(async () => z.safeParse(Record, await kept(tab.popup, tab.tab)).data?.facts.address.url, patience)
      .toContain('/e2e/other');
  });

  it('has its frames read from inside', async () => {
    const tab = await open('/govxxgk/e2e/framed.html');
    await expect
      .poll(async () => {
        const record = z.safeParse(Record, await kept(tab.popup, tab.tab)).data;
        const token = record?.facts.frames[0]?.token;
        return token ? record?.insides[token]?.messageForms : undefined;
      }, patience)
      .toBe(1);
  });

  it('is forgotten when it is left', async () => {
    const tab = await open(DOCUMENT);
    await counts(tab);
    await tab.page.goto(`http://${OTHER_HOST}/index.html`);
    await expect.poll(() => kept(tab.popup, tab.tab), patience).toBeUndefined();
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toBe('');
  });
});

describe('the popup', () => {
  it.each(['light', 'dark'])('has no fault that axe-core finds, in %s', async (scheme) => {
    const tab = await open(DOCUMENT);
    await counts(tab);
    await tab.popup.bringToFront();
    await tab.popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.popup.$$eval('details', (parts) => {
      for (const part of parts) part.open = true;
    });
    await tab.popup.evaluate(axe.source);
    const faults = await tab.popup.evaluate(async () => {
      const { violations } = await window.axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
  });

  it('can be worked by keyboard alone', async () => {
    const tab = await open(DOCUMENT);
    await counts(tab);
    await tab.popup.bringToFront();
    const reached: string[] = [];
    for (let step = 0; step < 12; step++) {
      await tab.popup.keyboard.press('Tab');
      reached.push(await tab.popup.evaluate(() => document.activeElement?.className ?? ''));
    }
    expect(reached.join()).toContain('count error');
    expect(reached).toContain('locate');
    const outline = await tab.popup.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(outline).toBe('solid');
  });
});

describe('show on the page', () => {
  it('scrolls to the spot and marks it without moving the page', async () => {
    const tab = await open('/govxxgk/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    const layout = () =>
      tab.page.evaluate(() =>
        [...document.querySelectorAll('h1, p, div')].map(
          (part) => part.getBoundingClientRect().top + scrollY,
        ),
      );
    const before = await layout();
    await press(tab.popup, '#error .locate');
    await tab.page.waitForSelector('mingcha-overlay');
    await tab.page.waitForFunction(() => scrollY > 1000);
    expect(await layout()).toEqual(before);
    expect(await tab.page.evaluate(() => document.querySelector('mingcha-overlay')?.shadowRoot)).toBeNull();
  });

  it.each([
    ['Escape', (tab: OpenTab) => tab.page.keyboard.press('Escape')],
    ['a press elsewhere', (tab: OpenTab) => tab.page.mouse.click(5, 5)],
  ])('ends with %s', async (_way, leave) => {
    const tab = await open('/govxxgk/e2e/tall.html');
    await press(tab.popup, '#error .locate');
    await tab.page.waitForSelector('mingcha-overlay');
    await tab.page.bringToFront();
    await leave(tab);
    await tab.page.waitForFunction(() => document.querySelector('mingcha-overlay') === null);
  });

  it('does not count as a change of the page', async () => {
    const tab = await open('/govxxgk/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    const before = await kept(tab.popup, tab.tab);
    await press(tab.popup, '#error .locate');
    await tab.page.waitForSelector('mingcha-overlay');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await kept(tab.popup, tab.tab)).toEqual(before);
  });

  it('says so when the spot is gone', async () => {
    const tab = await open('/govxxgk/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    // A page that is not in front is not read again before it comes back.
    await tab.popup.bringToFront();
    await tab.page.evaluate(() => document.body.replaceChildren());
    await press(tab.popup, '#error .locate');
    await tab.popup.waitForSelector('.caution');
    expect(await tab.popup.$$eval('.caution', (notes) => notes.map((note) => note.textContent))).toContain(
      await words(tab.popup, 'noteGone'),
    );
  });
});

describe('a page that is none of the portals', () => {
  it('is not read unasked', async () => {
    const tab = await open(DOCUMENT, OTHER_HOST);
    await tab.popup.waitForSelector('main.plain');
    expect(await kept(tab.popup, tab.tab)).toBeUndefined();
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toBe('');
  });

  it('is read on a click, by analogy', async () => {
    const tab = await open(DOCUMENT, OTHER_HOST);
    await tab.page.bringToFront();
    await extension.extension.triggerAction(tab.page);
    await tab.popup.reload();
    await tab.popup.waitForSelector('.act');
    expect(await tab.popup.$eval('.act', (button) => button.textContent)).toBe(
      await words(tab.popup, 'auditThis'),
    );
    await press(tab.popup, '.act');
    const { error } = await counts(tab);
    await expect.poll(async () => (await badge(tab.popup, tab.tab)).text, patience).toBe(String(error));
    expect(
      await tab.popup.$$eval(
        '.finding:not(.inapplicable, .untested) .clause:not(.analogy)',
        (own) => own.length,
      ),
    ).toBe(0);
  });
});

describe('a tab without a page to read', () => {
  it.each([
    [
      'a page of the browser',
      async ({ page }: OpenTab): Promise<void> => void (await page.goto('chrome://version')),
      'restrictedTitle',
    ],
    [
      'a picture',
      async ({ page }: OpenTab): Promise<void> => void (await page.goto(`http://${PORTAL_HOST}${PICTURE}`)),
      'noPageTitle',
    ],
    ['a closed tab', ({ page }: OpenTab): Promise<void> => page.close(), 'goneTitle'],
  ] as const)('%s', async (_what, leave, title) => {
    const tab = await open(DOCUMENT);
    await leave(tab);
    await tab.popup.reload();
    await tab.popup.waitForSelector('main.plain');
    await expect
      .poll(() => tab.popup.$eval('h1', (head) => head.textContent), patience)
      .toBe(await words(tab.popup, title));
  });
});
