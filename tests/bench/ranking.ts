import { loadavg } from 'node:os';
import * as z from 'zod';
import { ExtensionUnderTest } from '../e2e/extension-under-test.ts';
import { buildExtension } from './build-extension.ts';
import { bundle } from './bundle.ts';
import { median } from './pages.ts';
import { verdict } from './verdicts.ts';

const SITES = 200;
const PAGES = 500;
const ROUNDS = 5;
/** Milliseconds until the ranking is there. */
const MOST_MS = 2_000;
/** Milliseconds of patience with one step. */
const PATIENCE = 120_000;
const Milliseconds = z.number();

/** What is to be seen before a view counts as shown. */
const VIEWS = { ranking: '.ranking tbody tr', clauses: '.heat tbody tr', run: '.runs tbody tr' } as const;
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
async function opened(extension: ExtensionUnderTest, assessment: string, view: View): Promise<number> {
  const page = await extension.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.bringToFront();
  await page.evaluateOnNewDocument(watchFirstView, VIEWS[view]);
  await page.goto(
    `chrome-extension://${extension.extension.id}/workbench.html#/assessments/${assessment}/${view}`,
  );
  const shown = await page.waitForFunction(() => Reflect.get(window, 'shownAt'), { timeout: PATIENCE });
  const ms = Milliseconds.parse(await shown.jsonValue());
  await page.close();
  return ms;
}

async function fill(extension: ExtensionUnderTest): Promise<string> {
  const page = await extension.openOwn('options.html');
  await page.evaluate(await bundle('in-ranking.ts'));
  let findings = 0;
  for (let site = 0; site < SITES; site += 1)
    findings += await page.evaluate(
      (number, pages) => globalThis.mingchaRanking.keepSite(number, pages),
      site,
      PAGES,
    );
  const assessment = await page.evaluate(() => globalThis.mingchaRanking.end());
  await page.close();
  console.log(`
An assessment in Chromium: ${SITES} sites of ${PAGES} pages, ${findings} findings, each view in a fresh tab, ${ROUNDS} rounds`);
  return assessment;
}

/** Opening an assessment of many sites in the built workbench; builds the extension first. */
export async function benchRanking(): Promise<void> {
  buildExtension();
  const extension = await ExtensionUnderTest.start();
  try {
    const assessment = await fill(extension);
    const medians = new Map<View, number>();
    for (const view of ['ranking', 'clauses', 'run'] as const) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await opened(extension, assessment, view));
      const middle = median(times);
      medians.set(view, middle);
      const worst = Math.max(...times).toFixed(0);
      console.log(
        `  ${`${view}, first view`.padEnd(44)} ${middle.toFixed(0).padStart(6)} ms  worst ${worst.padStart(6)} ms  load of the machine ${loadavg()[0]?.toFixed(1)}`,
      );
    }
    const first = medians.get('ranking') ?? Number.NaN;
    const met = first < MOST_MS;
    console.log(verdict({ what: 'ranking of 200 sites, ms', target: 'below 2,000', value: first, met }));
  } finally {
    await extension.stop();
  }
}
