import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { build } from 'vite';
import * as z from 'zod/mini';
import { launchChromium } from '../parity/chromium.ts';
import { type BenchPage, benchPages, madePage, median } from './pages.ts';
import { type Verdict, verdict } from './verdicts.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Audit = z.object({ ms: z.number(), gather: z.number(), judge: z.number(), findings: z.number() });
const Walk = z.object({ ms: z.number(), elements: z.number() });

/** Built as the extension's page script is. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

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

interface Row {
  readonly name: string;
  readonly elements: number;
  readonly walk: number;
  readonly load: number;
  readonly audit: number;
  readonly gather: number;
  readonly judge: number;
  readonly axeLoad: number;
  readonly axe: number;
}

async function measure(browser: Browser, code: string, page: BenchPage): Promise<Row> {
  const walk = await onFreshPage(browser, page, async (one) => {
    await one.evaluate(code);
    return Walk.parse(await one.evaluate(() => window.mingchaBench.walk()));
  });
  const audit = await onFreshPage(browser, page, async (one) => {
    const ms = await load(one, code);
    return { ...Audit.parse(await one.evaluate(() => window.mingchaBench.audit('utf-8'))), load: ms };
  });
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
    load: audit.load,
    audit: audit.ms,
    gather: audit.gather,
    judge: audit.judge,
    axeLoad: axe.load,
    axe: axe.ms,
  };
}

function cells(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === 'number' ? value.toFixed(1) : value).padStart(10)).join('');
}

const HEADINGS = [
  'elements',
  'walk',
  'gather',
  'judge',
  'both',
  'axe',
  'axe/both',
  'both/walk',
  'load',
  'axe load',
];

function print(row: Row): void {
  const { name, elements, walk, gather, judge, audit, axe } = row;
  const times = [walk, gather, judge, audit, axe, axe / audit, audit / walk, row.load, row.axeLoad];
  console.log(`${name.padEnd(36)}${cells([String(elements), ...times])}`);
}

/** The largest page that is still held to a time of its own, in elements. */
const LARGE = 5000;

function verdictsOf(rows: readonly Row[]): Verdict[] {
  const small = rows.filter(({ elements }) => elements <= LARGE);
  const [slowest] = small.toSorted((a, b) => b.audit - a.audit);
  const beside = median(rows.map(({ axe, audit }) => axe / audit));
  const against = median(rows.map(({ audit, walk }) => audit / walk));
  return [
    { what: 'axe.run() ÷ (gather + judge), median', target: 'at least 50', value: beside, met: beside >= 50 },
    { what: '(gather + judge) ÷ bare walk, median', target: 'at most 5', value: against, met: against <= 5 },
    ...(slowest === undefined
      ? []
      : [
          {
            what: `slowest page of up to 5,000 elements, ms (${slowest.name})`,
            target: 'at most 16',
            value: slowest.audit,
            met: slowest.audit <= 16,
          },
        ]),
  ];
}

/** In Chromium, first run on a fresh page: gather + judge beside a bare walk and beside axe-core. */
export async function benchBrowser(): Promise<void> {
  const code = await bundle();
  const browser = await launchChromium();
  try {
    console.log('\nChromium, first run on a fresh page, nothing warmed, ms');
    console.log('load: compiling and starting the script before it runs; in no other column');
    console.log(`${'page'.padEnd(36)}${cells(HEADINGS)}`);
    const rows: Row[] = [];
    for (const page of benchPages()) {
      const row = await measure(browser, code, page);
      rows.push(row);
      print(row);
    }
    const of = (pick: (row: Row) => number): number => median(rows.map(pick));
    print({
      name: 'median',
      elements: of(({ elements }) => elements),
      walk: of(({ walk }) => walk),
      load: of((row) => row.load),
      audit: of(({ audit }) => audit),
      gather: of(({ gather }) => gather),
      judge: of(({ judge }) => judge),
      axeLoad: of(({ axeLoad }) => axeLoad),
      axe: of(({ axe }) => axe),
    });
    console.log('(the last line: quotients of medians; below: medians of quotients)');
    for (const one of verdictsOf(rows)) console.log(verdict(one));
    await growth(browser, code);
  } finally {
    await browser.close();
  }
}

async function growth(browser: Browser, code: string): Promise<void> {
  console.log('\nChromium, growth with the page (median of 3 fresh pages)');
  let before = Number.NaN;
  for (let elements = 1000; elements <= 64_000; elements *= 2) {
    const page: BenchPage = { name: '', text: madePage(elements) };
    const times: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      times.push(
        await onFreshPage(browser, page, async (one) => {
          await one.evaluate(code);
          return Audit.parse(await one.evaluate(() => window.mingchaBench.audit('utf-8'))).ms;
        }),
      );
    }
    const now = median(times);
    console.log(
      `${String(elements).padStart(6)} elements ${now.toFixed(1).padStart(8)} ms${Number.isNaN(before) ? '' : `   × ${(now / before).toFixed(2)}`}`,
    );
    before = now;
  }
}
