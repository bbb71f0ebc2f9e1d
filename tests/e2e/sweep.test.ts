import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, it, type TestContext } from 'vitest';
import type { SweepAnswer, SweepQuestion } from '../../extension/sweep-questions.ts';
import type { SweepOrder } from '../../sweep/contract.ts';
import { PORTAL_HOST } from '../portal/server.ts';
import { ExtensionUnderTest, type ExtraPages } from './extension-under-test.ts';
import { ledgerRows } from './ledger-rows.ts';

/** The extension's own global, in functions that run in its pages. */
declare const chrome: typeof import('wxt/browser').browser;

const SITE = 'songjiang.gov.cn';
const HOME = `http://${PORTAL_HOST}/`;
const order: SweepOrder = {
  home: HOME,
  starts: [],
  sitemaps: true,
  bounds: { pages: 500, depth: 9, ms: null, paths: [] },
  sample: null,
  links: true,
  live: false,
};
/** Failing addresses are asked again after twenty seconds; a slow machine may take its time. */
const patience = { timeout: 90_000, interval: 300 };

/** Pages that a sweep of the sample portal reads. */
const PAGES = 26;
/** The page that a link of it names and that is not there. */
const DEAD = '/xwzx/gone.html';
/** A page that takes no notice of its query: whether it is what was asked for cannot be told. */
const UNSURE = '/zmhd/board/form.html?topic=%CC%AF%B5%E3';

/** A browser of the test's own, which ends with it: the tests beside it have theirs. */
async function start(
  { onTestFinished }: TestContext,
  pages: ExtraPages = {},
  profile: string | null = null,
): Promise<ExtensionUnderTest> {
  const extension = await ExtensionUnderTest.start(pages, profile);
  onTestFinished(() => extension.stop());
  return extension;
}

/** A profile that outlives its browser, and not the test. */
async function makeProfile({ onTestFinished }: TestContext): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'mingcha-'));
  // What a browser that was killed has left running may still be writing.
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 10 }));
  return profile;
}

/** Browses the home page, so that the site is known, and opens the workbench with the pace at its quickest. */
async function withSite({ expect }: TestContext, under: ExtensionUnderTest): Promise<Page> {
  const workbench = await under.openOwn('workbench.html');
  await workbench.evaluate(() => chrome.storage.local.set({ 'link-rate': 10 }));
  const tab = await under.open('/');
  await tab.popup.waitForSelector('.findings');
  await expect.poll(async () => (await ledgerRows(workbench, 'sites')).length, patience).toBe(1);
  await tab.page.close();
  await tab.popup.close();
  return workbench;
}

function ask(own: Page, question: SweepQuestion): Promise<SweepAnswer> {
  return own.evaluate((words) => chrome.runtime.sendMessage<SweepQuestion, SweepAnswer>(words), question);
}

async function state(own: Page): Promise<unknown> {
  const [sweep] = await ledgerRows(own, 'sweeps');
  return sweep?.state;
}

async function pagesKept(own: Page): Promise<number> {
  return (await ledgerRows(own, 'pages')).length;
}

/** The pages that are kept, as they were asked for. */
async function pagesAsked(own: Page): Promise<ReadonlySet<string>> {
  const urls = (await ledgerRows(own, 'pages')).map(({ url }) => new URL(String(url)));
  return new Set(urls.map(({ pathname, search }) => `GET ${pathname}${search}`));
}

/** What every sweep of the sample portal must have come to. */
async function expectWhole({ expect }: TestContext, own: Page, under: ExtensionUnderTest): Promise<void> {
  await expect.poll(() => state(own), patience).toBe('done');
  expect(await pagesKept(own)).toBe(PAGES);
  const [audit, ...others] = await ledgerRows(own, 'audits');
  expect(others).toEqual([]);
  expect(audit).toMatchObject({
    site: SITE,
    from: 'sweep',
    pages: PAGES,
    coverage: { complete: true, failures: 2 },
  });
  const failures = await ledgerRows(own, 'failures');
  expect(failures.map(({ url }) => url).sort()).toEqual(
    [DEAD, UNSURE].map((path) => `http://${PORTAL_HOST}${path}`),
  );
  const never = [...under.hits.keys()].filter((asked) => /logout|^(?!GET|HEAD)/i.test(asked));
  expect(never).toEqual([]);
}

/** How often pages were asked for that were asked for more than once, browsing and tries of dead ones aside. */
function askedAgain(under: ExtensionUnderTest): [string, number][] {
  const usual = new Set(['GET /', `GET ${DEAD}`, `GET ${UNSURE}`]);
  return [...under.hits].filter(
    ([asked, times]) =>
      asked.startsWith('GET') && times > 1 && !usual.has(asked) && !asked.includes('/assets/'),
  );
}

/** A list that a script writes, of which nothing stands in what the server sends. */
const WRITTEN = '/xwzx/e2e/list.html';
const written = `<!doctype html><html><head><meta charset="utf-8"><title>通知公告_上海松江</title></head><body>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/xwzx/">新闻中心</a> &gt; 通知公告</div>
<h1>通知公告</h1><ul class="list" id="list"></ul>
<script>
for (let n = 1; n < 9; n++) {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = '/xwzx/news.html?n=' + n;
  link.textContent = '关于第' + n + '项工作的通知';
  row.append(link, '2025-10-0' + n);
  document.getElementById('list').append(row);
}
</script></body></html>`;

/** Side by side: what these tests wait for is mostly the time after which a failing address is asked again. */
describe.concurrent('a sweep of the sample portal', () => {
  it('reads each page once, finds what is broken, and judges the site', async (test) => {
    const { expect } = test;
    const extension = await start(test);
    const workbench = await withSite(test, extension);
    expect(await ask(workbench, { type: 'sweep', wish: 'start', site: SITE, order })).toMatchObject({
      done: true,
    });
    expect(await ask(workbench, { type: 'sweep', wish: 'start', site: SITE, order })).toMatchObject({
      done: false,
      why: 'running',
    });
    await expectWhole(test, workbench, extension);
    expect(askedAgain(extension)).toEqual([]);
    const broken = (await ledgerRows(workbench, 'pages')).filter(
      ({ outcomes }) => Object(outcomes)['working-link'] === 'error',
    );
    // One links to an address of a private network and to a disk, the other to a page that is gone.
    expect(broken.map(({ url }) => new URL(String(url)).pathname)).toEqual([
      '/govxxgk/SHSJ91/2025-04-18/elevator.html',
      '/xwzx/news.html',
    ]);
  });

  it('ends complete though the worker is ended, with the workbench closed', async (test) => {
    const { expect } = test;
    const extension = await start(test);
    const workbench = await withSite(test, extension);
    await ask(workbench, { type: 'sweep', wish: 'start', site: SITE, order });
    await expect.poll(() => pagesKept(workbench), patience).toBeGreaterThan(5);
    const kept = await pagesAsked(workbench);
    await workbench.close();
    await extension.endWorker();
    const again = await extension.openOwn('options.html');
    await expectWhole(test, again, extension);
    // What was under way may be asked for again; what was kept may not.
    expect(askedAgain(extension).filter(([asked]) => kept.has(asked))).toEqual([]);
  });

  it('ends complete though the browser is killed, with nothing kept twice', async (test) => {
    const { expect } = test;
    const extension = await start(test, {}, await makeProfile(test));
    const workbench = await withSite(test, extension);
    await ask(workbench, { type: 'sweep', wish: 'start', site: SITE, order });
    await expect.poll(() => pagesKept(workbench), patience).toBeGreaterThan(5);
    await extension.killAndStartAgain();
    const again = await extension.openOwn('workbench.html');
    await expectWhole(test, again, extension);
    const urls = (await ledgerRows(again, 'pages')).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });
});

describe('a sweep', () => {
  it('waits while it is paused, and judges what it has when it is stopped', async (test) => {
    const { expect } = test;
    const extension = await start(test);
    const workbench = await withSite(test, extension);
    const started = await ask(workbench, { type: 'sweep', wish: 'start', site: SITE, order });
    if (!started.done) throw new Error(started.why);
    await expect.poll(() => pagesKept(workbench), patience).toBeGreaterThan(3);
    await ask(workbench, { type: 'sweep', wish: 'pause', sweep: started.sweep });
    expect(await state(workbench)).toBe('paused');
    const paused = await pagesKept(workbench);
    const asked = () => [...extension.hits.values()].reduce((sum, times) => sum + times, 0);
    const askedMeanwhile = async () => {
      const before = asked();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return asked() - before;
    };
    // What was given up on its way may still arrive; a sweep that goes on asks ten times a second.
    await expect.poll(askedMeanwhile, { timeout: 10_000, interval: 50 }).toBe(0);
    expect(await pagesKept(workbench)).toBe(paused);
    await ask(workbench, { type: 'sweep', wish: 'stop', sweep: started.sweep });
    await expect.poll(() => state(workbench), patience).toBe('stopped');
    expect(await pagesKept(workbench)).toBe(paused);
    const [audit] = await ledgerRows(workbench, 'audits');
    expect(audit).toMatchObject({ pages: paused, coverage: { complete: false } });
  });

  it.for([
    ['as it was sent, and says that it needs a live page', false, { mode: 'parsed', needsLive: true }],
    ['live in a tab of its own, where the order allows it', true, { mode: 'live', needsLive: false }],
  ] as const)('reads a page that a script writes %s', async ([_how, live, kept], test) => {
    const { expect } = test;
    const extension = await start(test, { [WRITTEN]: written });
    const workbench = await withSite(test, extension);
    const bounds = { ...order.bounds, paths: [WRITTEN] };
    const own = { ...order, home: `http://${PORTAL_HOST}${WRITTEN}`, bounds, live, links: false };
    await ask(workbench, { type: 'sweep', wish: 'start', site: SITE, order: own });
    await expect.poll(() => state(workbench), patience).toBe('done');
    const page = (await ledgerRows(workbench, 'pages')).find(({ url }) => String(url).endsWith(WRITTEN));
    expect(page).toMatchObject(kept);
    const tabs = () => workbench.evaluate(async () => (await chrome.tabs.query({})).length);
    await expect.poll(tabs, patience).toBe(2);
  });
});
