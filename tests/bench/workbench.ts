import { loadavg } from 'node:os';
import type { Page } from 'puppeteer';
import * as z from 'zod';
import { ExtensionUnderTest } from '../e2e/extension-under-test.ts';
import { buildExtension } from './build-extension.ts';
import { bundle } from './bundle.ts';
import { median } from './pages.ts';
import { verdict } from './verdicts.ts';

const SITE = 'songjiang.gov.cn';
const PAGES = 20_000;
/** Pages that are kept at once while the ledger is filled. */
const BATCH = 250;
const ROUNDS = 5;
/** Milliseconds until the overview is there. */
const MOST_MS = 1_000;
/** Milliseconds of patience with one step. */
const PATIENCE = 120_000;
const Milliseconds = z.number();

/** What is to be seen before a view counts as shown. */
const VIEWS = {
  overview: '.overview-grid',
  findings: '.virtual-row',
  pages: '.virtual-row',
  documents: '.virtual-row',
  sheet: '.sheet-table',
} as const;
type View = keyof typeof VIEWS;

/** Notes when a view is first drawn: milliseconds since the page was asked for. */
function watchFirstView(selector: string): void {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => Object.assign(window, { shownAt: performance.now() })));
  };
  requestAnimationFrame(look);
}

/** Milliseconds from an address asked for in a fresh tab to its view drawn. */
async function opened(extension: ExtensionUnderTest, view: View): Promise<{ page: Page; ms: number }> {
  const page = await extension.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchFirstView, VIEWS[view]);
  await page.goto(`chrome-extension://${extension.extension.id}/workbench.html#/sites/${SITE}/${view}`);
  const shown = await page.waitForFunction(() => Reflect.get(window, 'shownAt'), { timeout: PATIENCE });
  return { page, ms: Milliseconds.parse(await shown.jsonValue()) };
}

/** Milliseconds from a change in the tools of the findings to the list drawn anew. `value`: of a filter or the search. */
function changed(page: Page, selector: string, value: string): Promise<number> {
  return page.$eval(
    selector,
    (field, chosen) =>
      new Promise<number>((resolve) => {
        const rows = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
        const before = rows();
        const start = performance.now();
        const look = () => {
          if (rows() === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = chosen;
        field.dispatchEvent(
          new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        );
        requestAnimationFrame(look);
      }),
    value,
  );
}

function figure(what: string, times: readonly number[]): string {
  const [middle, worst] = [median(times), Math.max(...times)];
  return `  ${what.padEnd(44)} ${middle.toFixed(0).padStart(6)} ms  worst ${worst.toFixed(0).padStart(6)} ms`;
}

async function fill(extension: ExtensionUnderTest): Promise<void> {
  const page = await extension.openOwn('options.html');
  await page.evaluate(await bundle('in-workbench.ts'));
  await page.evaluate((site) => globalThis.mingchaWorkbench.begin(site), SITE);
  for (let from = 0; from < PAGES; from += BATCH) {
    await page.evaluate((start, end) => globalThis.mingchaWorkbench.keep(start, end), from, from + BATCH);
  }
  const findings = await page.evaluate(() => globalThis.mingchaWorkbench.end());
  await page.close();
  console.log(`
The workbench in Chromium: a site of ${PAGES} pages and ${findings} findings, each view in a fresh tab, ${ROUNDS} rounds
load of the machine: ${loadavg()[0]?.toFixed(1)}; medians`);
}

async function benchView(extension: ExtensionUnderTest, view: View): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, ms } = await opened(extension, view);
    times.push(ms);
    await page.close();
  }
  console.log(figure(`${view}, first view`, times));
  return median(times);
}

async function benchFilters(extension: ExtensionUnderTest): Promise<void> {
  const { page } = await opened(extension, 'findings');
  const [bySeverity, byText, back]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    bySeverity.push(await changed(page, 'search select', 'error'));
    byText.push(await changed(page, 'search input[type=search]', '77'));
    await changed(page, 'search input[type=search]', '');
    back.push(await changed(page, 'search select', ''));
  }
  await page.close();
  console.log(figure('findings, filter by severity', bySeverity));
  console.log(figure('findings, search in those', byText));
  console.log(figure('findings, filter taken away', back));
}

/** Opening a large site in the built workbench; builds the extension first. */
export async function benchWorkbench(): Promise<void> {
  buildExtension();
  const extension = await ExtensionUnderTest.start();
  try {
    await fill(extension);
    const first = await benchView(extension, 'overview');
    for (const view of ['findings', 'pages', 'documents', 'sheet'] as const) await benchView(extension, view);
    await benchFilters(extension);
    const met = first < MOST_MS;
    console.log(
      verdict({ what: 'first view of a large site, ms', target: 'below 1,000', value: first, met }),
    );
  } finally {
    await extension.stop();
  }
}
