import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { badge, ExtensionUnderTest, kept, OTHER_HOST, type OpenTab, words } from './extension-under-test.ts';

const DOCUMENT = '/govxxgk/SHSJ91/2025-04-18/elevator.html';

const document = (body: string) =>
  `<title>关于印发《柳溪街道停车管理办法》的通知_上海松江</title><h1>关于印发《柳溪街道停车管理办法》的通知</h1>
   <div id="text"><p>柳府规〔2025〕3号</p>${'<p>各居民区、各有关单位：现将办法印发给你们，请认真按照执行。</p>'.repeat(8)}</div>${body}`;

const pages = {
  '/e2e/late.html': document(
    `<script>addEventListener('grow', () => {
       const line = document.createElement('p');
       line.textContent = '有效期至2030年12月31日';
       document.querySelector('h1').after(line);
     })</script>`,
  ),
  '/e2e/framed.html': document('<iframe title="留言" src="/zmhd/board/form.html" width="600" height="400"></iframe>'),
  '/e2e/moving.html': document('<button onclick="history.pushState(null, null, \'/e2e/other\')">下一页</button>'),
  '/e2e/tall.html': `<div style="height: 3000px"></div>${document('')}`,
};

const Record = z.object({
  insides: z.record(z.string(), z.object({ messageForms: z.number(), url: z.string() })),
  facts: z.object({
    address: z.object({ url: z.string() }),
    frames: z.array(z.object({ token: z.nullable(z.string()) })),
  }),
});

let extension: ExtensionUnderTest;
const opened: OpenTab[] = [];

async function open(path: string, host?: string): Promise<OpenTab> {
  const tab = await extension.open(path, host);
  opened.push(tab);
  return tab;
}

/** Counts of the popup, as its links show them. */
async function counts({ popup }: OpenTab): Promise<Record<string, number>> {
  await popup.waitForSelector('.counts');
  return popup.$$eval('.count', (links) =>
    Object.fromEntries(
      links.map((link) => [link.getAttribute('href')?.slice(1), Number(link.querySelector('.count-number')?.textContent)]),
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
    const { text, title } = await badge(tab.popup, tab.tab);
    expect(text).toBe(String(error));
    expect(title).toContain(await words(tab.popup, 'name'));
    expect(await tab.popup.$$eval('#error .cases h3', (heads) => heads.length)).toBe(error);
    expect(await tab.popup.$$eval('#warning .cases h3', (heads) => heads.length)).toBe(warning);
    expect(await tab.popup.$eval('h1', (head) => head.textContent)).toContain('加装电梯');
    expect(await tab.popup.$eval('.kind', (kind) => kind.textContent)).toBe(
      await words(tab.popup, 'kindNormativeDocument'),
    );
  });

  it('has its field table and its clauses in the popup', async () => {
    const { popup } = await open(DOCUMENT);
    await popup.waitForSelector('.fields');
    await popup.click('.fields summary');
    expect(await popup.$eval('.fields dl', (list) => list.textContent)).toContain('松泖办规〔2025〕2号'.slice(-6));
    expect(await popup.$$eval('#error .clause', (chips) => chips.every((chip) => chip.textContent !== ''))).toBe(true);
    expect(await popup.$$eval('.clause.analogy .basis', (marks) => marks.length)).toBeGreaterThan(0);
  });

  it('is read again when it changed itself', async () => {
    const tab = await open('/e2e/late.html');
    const before = await counts(tab);
    await tab.page.bringToFront();
    await tab.page.evaluate(() => dispatchEvent(new Event('grow')));
    await tab.popup.waitForFunction(
      (errors) => Number(document.querySelector('.count.error .count-number')?.textContent) < errors,
      {},
      before.error ?? 0,
    );
    expect((await badge(tab.popup, tab.tab)).text).toBe(String((await counts(tab)).error));
  });

  it('is read again under the address that it gives itself', async () => {
    const tab = await open('/e2e/moving.html');
    await counts(tab);
    await tab.page.bringToFront();
    await tab.page.click('button');
    await expect
      .poll(async () => z.safeParse(Record, await kept(tab.popup, tab.tab)).data?.facts.address.url, { timeout: 30_000 })
      .toContain('/e2e/other');
  });

  it('has its frames read from inside', async () => {
    const tab = await open('/e2e/framed.html');
    await expect
      .poll(
        async () => {
          const record = z.safeParse(Record, await kept(tab.popup, tab.tab)).data;
          const token = record?.facts.frames[0]?.token;
          return token ? record?.insides[token]?.messageForms : undefined;
        },
        { timeout: 30_000 },
      )
      .toBe(1);
  });

  it('is forgotten when it is left', async () => {
    const tab = await open(DOCUMENT);
    await counts(tab);
    await tab.page.goto(`http://${OTHER_HOST}/index.html`);
    await expect.poll(() => kept(tab.popup, tab.tab)).toBeUndefined();
    expect((await badge(tab.popup, tab.tab)).text).toBe('');
  });
});

describe('show on the page', () => {
  it('scrolls to the spot and marks it without moving the page', async () => {
    const tab = await open('/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    const layout = () =>
      tab.page.evaluate(() => [...document.body.children].map((part) => part.getBoundingClientRect().top + scrollY));
    const before = await layout();
    await tab.popup.click('#error .locate');
    await tab.page.waitForSelector('mingcha-overlay');
    await tab.page.waitForFunction(() => scrollY > 1000);
    expect(await layout()).toEqual(before);
    expect(await tab.page.evaluate(() => document.querySelector('mingcha-overlay')?.shadowRoot)).toBeNull();
  });

  it.each([
    ['Escape', (tab: OpenTab) => tab.page.keyboard.press('Escape')],
    ['a press elsewhere', (tab: OpenTab) => tab.page.mouse.click(5, 5)],
  ])('ends with %s', async (_way, leave) => {
    const tab = await open('/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    await tab.popup.click('#error .locate');
    await tab.page.waitForSelector('mingcha-overlay');
    await tab.page.bringToFront();
    await leave(tab);
    await tab.page.waitForFunction(() => document.querySelector('mingcha-overlay') === null);
  });

  it('does not count as a change of the page', async () => {
    const tab = await open('/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    const before = await kept(tab.popup, tab.tab);
    await tab.popup.click('#error .locate');
    await tab.page.waitForSelector('mingcha-overlay');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await kept(tab.popup, tab.tab)).toEqual(before);
  });

  it('says so when the spot is gone', async () => {
    const tab = await open('/e2e/tall.html');
    await tab.popup.waitForSelector('#error .locate');
    await tab.page.evaluate(() => {
      // Unseen by the watch: a page that is not in front is read when it comes back.
      document.body.replaceChildren();
    });
    await tab.popup.click('#error .locate');
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
    expect((await badge(tab.popup, tab.tab)).text).toBe('');
  });

  it('is read on a click, by analogy', async () => {
    const tab = await open(DOCUMENT, OTHER_HOST);
    await tab.page.bringToFront();
    await extension.extension.triggerAction(tab.page);
    await tab.popup.reload();
    await tab.popup.waitForSelector('.act');
    expect(await tab.popup.$eval('.act', (button) => button.textContent)).toBe(await words(tab.popup, 'auditThis'));
    await tab.popup.click('.act');
    const { error } = await counts(tab);
    expect((await badge(tab.popup, tab.tab)).text).toBe(String(error));
    expect(await tab.popup.$$eval('.finding:not(.inapplicable, .untested) .clause:not(.analogy)', (own) => own.length)).toBe(0);
  });
});

describe('a tab without a page to read', () => {
  it.each([
    ['a page of the browser', async ({ page }: OpenTab) => void (await page.goto('chrome://version')), 'restrictedTitle'],
    ['a closed tab', async ({ page }: OpenTab) => page.close(), 'goneTitle'],
  ] as const)('%s', async (_what, leave, title) => {
    const tab = await open(DOCUMENT);
    await leave(tab);
    await tab.popup.reload();
    await tab.popup.waitForSelector('main.plain');
    await expect
      .poll(() => tab.popup.$eval('h1', (head) => head.textContent))
      .toBe(await words(tab.popup, title));
  });
});
