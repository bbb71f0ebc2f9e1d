import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer';
import * as z from 'zod/mini';
import { launchChromium } from '../parity/chromium.ts';
import { bundle } from './bundle.ts';
import { type BenchPage, benchPages, madePage, median } from './pages.ts';
import { type Verdict, verdict } from './verdicts.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Recorded = z.object({ ms: z.number(), packing: z.number(), message: z.string() });
const Audited = z.object({
  unpacking: z.number(),
  gather: z.number(),
  judge: z.number(),
  findings: z.number(),
});
const Walk = z.object({ ms: z.number(), elements: z.number() });

/** Milliseconds without a request after which a page is taken to rest. */
const REST = 300;

const withoutScripts = { 'content-security-policy': "script-src 'none'" };

/** Opens a fresh page without its own scripts and requests, so that all candidates see the same tree. */
async function onFreshPage<T>(
  browser: Browser,
  { text }: BenchPage,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
        void request.respond({
          headers: withoutScripts,
          contentType: 'text/html; charset=utf-8',
          body: text,
        });
      } else void request.abort();
    });
    await page.goto('http://www.songjiang.gov.cn/bench.html', { waitUntil: 'load' });
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    // As the content script does: the browser is still busy with the page's pictures right after it has loaded.
    await page.waitForNetworkIdle({ idleTime: REST });
    return await run(page);
  } finally {
    await page.close();
  }
}

/** Milliseconds that a page takes to compile and run a script before anything is asked of it. */
async function load(page: Page, code: string): Promise<number> {
  const before = await page.metrics();
  await page.evaluate(code);
  const after = await page.metrics();
  return ((after.TaskDuration ?? Number.NaN) - (before.TaskDuration ?? Number.NaN)) * 1000;
}

/** Milliseconds. */
interface Row {
  readonly name: string;
  readonly elements: number;
  readonly walk: number;
  /** In the page, fresh. */
  readonly record: number;
  /** In the background, which has read other pages before. */
  readonly gather: number;
  readonly judge: number;
  /** Turning the message into JSON and back. */
  readonly message: number;
  /** Gathering and judging in a background that has just started. */
  readonly coldDesk: number;
  readonly load: number;
  readonly axeLoad: number;
  readonly axe: number;
}

function audited({ record, gather, judge, message }: Row): number {
  return record + gather + judge + message;
}

/** The scripts of a page and of the background, and a background that stays. */
interface Candidates {
  readonly browser: Browser;
  readonly pageCode: string;
  readonly deskCode: string;
  readonly desk: Page;
}

async function openDesk(browser: Browser, code: string): Promise<Page> {
  const desk = await browser.newPage();
  await desk.evaluate(code);
  return desk;
}

async function auditIn(desk: Page, message: string): Promise<z.infer<typeof Audited>> {
  return Audited.parse(await desk.evaluate((text) => window.mingchaDesk.audit(text), message));
}

async function measure({ browser, pageCode, deskCode, desk }: Candidates, page: BenchPage): Promise<Row> {
  const walk = await onFreshPage(browser, page, async (one) => {
    await one.evaluate(pageCode);
    return Walk.parse(await one.evaluate(() => window.mingchaPage.walk()));
  });
  const recorded = await onFreshPage(browser, page, async (one) => {
    const ms = await load(one, pageCode);
    const recording = Recorded.parse(await one.evaluate(() => window.mingchaPage.record()));
    // While the page stays open, as it does: taking one down keeps the machine busy for a while.
    return { ...recording, load: ms, audit: await auditIn(desk, recording.message) };
  });
  const { audit } = recorded;
  const fresh = await openDesk(browser, deskCode);
  const cold = await auditIn(fresh, recorded.message);
  await fresh.close();
  const axe = await onFreshPage(browser, page, async (one) => {
    const loaded = await load(one, axeSource);
    const ms = await one.evaluate(
      `(async () => { const start = performance.now(); await axe.run(); return performance.now() - start; })()`,
    );
    return { ms: z.number().parse(ms), load: loaded };
  });
  return {
    name: page.name,
    elements: walk.elements,
    walk: walk.ms,
    record: recorded.ms,
    gather: audit.gather,
    judge: audit.judge,
    message: recorded.packing + audit.unpacking,
    coldDesk: cold.gather + cold.judge,
    load: recorded.load,
    axeLoad: axe.load,
    axe: axe.ms,
  };
}

function cells(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === 'number' ? value.toFixed(1) : value).padStart(9)).join('');
}

const HEADINGS = [
  'elements',
  'walk',
  'record',
  'gather',
  'judge',
  'message',
  'all',
  'axe',
  'axe/all',
  'all/walk',
  'cold',
  'load',
  'axe load',
];

function print(row: Row): void {
  const { name, elements, walk, record, gather, judge, message, axe } = row;
  const all = audited(row);
  const times = [walk, record, gather, judge, message, all, axe, axe / all, all / walk];
  const asides = [row.coldDesk, row.load, row.axeLoad];
  console.log(`${name.padEnd(32)}${cells([String(elements), ...times, ...asides])}`);
}

/** The largest page that is still held to a time of its own, in elements. */
const LARGE = 5000;

function verdictsOf(rows: readonly Row[]): Verdict[] {
  const small = rows.filter(({ elements }) => elements <= LARGE);
  const [slowest] = small.toSorted((a, b) => audited(b) - audited(a));
  const beside = median(rows.map((row) => row.axe / audited(row)));
  const against = median(rows.map((row) => audited(row) / row.walk));
  const verdicts: Verdict[] = [
    { what: 'axe.run() ÷ all, median', target: 'at least 50', value: beside, met: beside >= 50 },
    { what: 'all ÷ bare walk, median', target: 'at most 5', value: against, met: against <= 5 },
  ];
  if (slowest !== undefined) {
    const value = audited(slowest);
    const what = `slowest page of up to 5,000 elements, ms (${slowest.name})`;
    verdicts.push({ what, target: 'at most 16', value, met: value <= 16 });
  }
  return verdicts;
}

const EXPLANATION = `
Chromium, ms
record: taking a snapshot in a fresh page, nothing warmed. gather, judge: in a background that has read the pages above before.
message: turning the snapshot into JSON and back. all: record + gather + judge + message. In no sum:
cold (gather + judge in a background that has just started), load (compiling and starting the page's script)`;

/** Reads all pages once, as a background has that is at work. */
async function warmDesk(candidates: Candidates, pages: readonly BenchPage[]): Promise<void> {
  const { browser, pageCode, desk } = candidates;
  for (const page of pages) {
    const { message } = await onFreshPage(browser, page, async (one) => {
      await one.evaluate(pageCode);
      return Recorded.parse(await one.evaluate(() => window.mingchaPage.record()));
    });
    await auditIn(desk, message);
  }
}

/** In Chromium, first run on a fresh page: recording, gathering and judging beside a bare walk and beside axe-core. */
export async function benchBrowser(): Promise<void> {
  const [pageCode, deskCode] = await Promise.all([bundle('in-page.ts'), bundle('in-desk.ts')]);
  const browser = await launchChromium();
  try {
    const candidates = { browser, pageCode, deskCode, desk: await openDesk(browser, deskCode) };
    const pages = benchPages();
    await warmDesk(candidates, pages);
    console.log(EXPLANATION);
    console.log(`${'page'.padEnd(32)}${cells(HEADINGS)}`);
    const rows: Row[] = [];
    for (const page of pages) {
      const row = await measure(candidates, page);
      rows.push(row);
      print(row);
    }
    print(mediansOf(rows));
    console.log('(the last line: quotients of medians; below: medians of quotients)');
    for (const one of verdictsOf(rows)) console.log(verdict(one));
    await growth(candidates);
  } finally {
    await browser.close();
  }
}

function mediansOf(rows: readonly Row[]): Row {
  const of = (pick: (row: Row) => number): number => median(rows.map(pick));
  return {
    name: 'median',
    elements: of(({ elements }) => elements),
    walk: of(({ walk }) => walk),
    record: of(({ record }) => record),
    gather: of(({ gather }) => gather),
    judge: of(({ judge }) => judge),
    message: of(({ message }) => message),
    coldDesk: of(({ coldDesk }) => coldDesk),
    load: of((row) => row.load),
    axeLoad: of(({ axeLoad }) => axeLoad),
    axe: of(({ axe }) => axe),
  };
}

async function growth({ browser, pageCode, desk }: Candidates): Promise<void> {
  console.log('\nChromium, growth of all with the page (median of 5 fresh pages)');
  let before = Number.NaN;
  for (let elements = 1000; elements <= 64_000; elements *= 2) {
    const page: BenchPage = { name: '', text: madePage(elements) };
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const recorded = await onFreshPage(browser, page, async (one) => {
        await one.evaluate(pageCode);
        return Recorded.parse(await one.evaluate(() => window.mingchaPage.record()));
      });
      const { unpacking, gather, judge } = await auditIn(desk, recorded.message);
      times.push(recorded.ms + recorded.packing + unpacking + gather + judge);
    }
    const now = median(times);
    const growth = Number.isNaN(before) ? '' : `   × ${(now / before).toFixed(2)}`;
    console.log(`${String(elements).padStart(6)} elements ${now.toFixed(1).padStart(8)} ms${growth}`);
    before = now;
  }
}
