import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { build } from 'vite';
import * as z from 'zod/mini';
import { launchChromium } from '../parity/chromium.ts';
import { type BenchPage, benchPages, madePage, median } from './pages.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Audit = z.object({ ms: z.number(), gather: z.number(), judge: z.number(), findings: z.number() });
const Walk = z.object({ ms: z.number(), elements: z.number() });

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
    return await run(page);
  } finally {
    await page.close();
  }
}

interface Row {
  readonly name: string;
  readonly elements: number;
  readonly walk: number;
  readonly audit: number;
  readonly gather: number;
  readonly judge: number;
  readonly axe: number;
}

async function measure(browser: Browser, code: string, page: BenchPage): Promise<Row> {
  const walk = await onFreshPage(browser, page, async (one) => {
    await one.evaluate(code);
    return Walk.parse(await one.evaluate(() => window.mingchaBench.walk()));
  });
  const audit = await onFreshPage(browser, page, async (one) => {
    await one.evaluate(code);
    return Audit.parse(await one.evaluate(() => window.mingchaBench.audit('utf-8')));
  });
  const axe = await onFreshPage(browser, page, async (one) => {
    await one.evaluate(axeSource);
    const ms = await one.evaluate(
      `(async () => { const start = performance.now(); await axe.run(); return performance.now() - start; })()`,
    );
    return z.number().parse(ms);
  });
  return {
    name: page.name,
    elements: walk.elements,
    walk: walk.ms,
    audit: audit.ms,
    gather: audit.gather,
    judge: audit.judge,
    axe,
  };
}

function print(row: Row): void {
  const ms = (value: number): string => value.toFixed(1).padStart(8);
  console.log(
    `${row.name.padEnd(36)}${String(row.elements).padStart(6)}${ms(row.walk)}${ms(row.audit)}${ms(row.judge)}${ms(row.axe)}${(row.axe / row.audit).toFixed(0).padStart(7)}×`,
  );
}

/** In Chromium, first run on a fresh page: gather + judge beside a bare walk and beside axe-core. */
export async function benchBrowser(): Promise<void> {
  const code = await bundle();
  const browser = await launchChromium();
  try {
    console.log(
      `\nChromium, first run on a fresh page, ms\n${'page'.padEnd(36)}elements   walk   audit   judge     axe  axe/audit`,
    );
    const rows: Row[] = [];
    for (const page of benchPages()) {
      const row = await measure(browser, code, page);
      rows.push(row);
      print(row);
    }
    const of = (pick: (row: Row) => number): number => median(rows.map(pick));
    console.log(
      `median: audit ${of(({ audit }) => audit).toFixed(1)} ms (judge ${of(({ judge }) => judge).toFixed(2)} ms), axe ÷ audit ${of(({ axe, audit }) => axe / audit).toFixed(0)}, audit ÷ walk ${of(({ audit, walk }) => audit / walk).toFixed(1)}`,
    );
    const small = rows.filter(({ elements }) => elements <= 5000);
    console.log(
      `slowest page of up to 5,000 elements: ${Math.max(...small.map(({ audit }) => audit)).toFixed(1)} ms`,
    );
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
