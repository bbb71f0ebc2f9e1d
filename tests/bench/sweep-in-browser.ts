import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page, WebWorker } from 'puppeteer';
import * as z from 'zod';
import { launchChromium } from '../parity/chromium.ts';
import type { MadePortal } from './sweep-processes.ts';

/** Milliseconds between two looks at how far it is. */
const LOOK = 100;
/**
 * Pages between two weighings of the heap, and milliseconds while the site is judged. Seldom: each collects all
 * garbage, which holds the sweep up.
 */
const WEIGH_PAGES = 5_000;
const WEIGH_MS = 10_000;

/** Pages that are fetched alone, to know how fast a sweep could be at all. */
export const FETCHED = 1_000;

const State = z.object({
  read: z.number(),
  swept: z.nullable(z.number()),
  judged: z.nullable(z.number()),
  state: z.string(),
  why: z.string(),
  kept: z.number(),
  findings: z.number(),
});
type State = z.infer<typeof State>;
const Milliseconds = z.number();
const Heap = z.object({ usedSize: z.number(), backingStorageSize: z.number() });
const Processes = z.object({ processInfo: z.array(z.object({ cpuTime: z.number() })) });

/** A heap that was just cleared of garbage, after so many pages; bytes. */
export interface Weighed {
  readonly pages: number;
  readonly bytes: number;
}

/** A sweep in Chromium with all that belongs to it. */
export interface SweptInBrowser {
  /** Milliseconds in which the same worker fetched `FETCHED` pages and did not look at them. */
  readonly fetched: number;
  readonly pages: number;
  readonly findings: number;
  /** Milliseconds until all pages were read, judged and kept; and until the site was judged by them, too. */
  readonly swept: number;
  readonly judged: number;
  /** Milliseconds that all processes of the browser were at work. */
  readonly cpu: number;
  /** The heap of the worker: before, as the sweep went on, while the site was judged, after. */
  readonly empty: number;
  readonly sweeping: readonly Weighed[];
  readonly judging: number;
  readonly after: number;
}

/** The worker in which the sweep runs, on a page of the portal, so that what it asks for is of its own origin. */
async function openWorker(page: Page, portal: MadePortal, code: string): Promise<WebWorker> {
  await page.goto(`${portal.origin}/c/1.html`);
  const created = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve));
  await page.evaluate((text) => {
    new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  }, code);
  const worker = await created;
  // Puppeteer has every request told to it, which costs more than the request.
  await worker.client.send('Network.disable');
  return worker;
}

async function heapOf({ client }: WebWorker): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = Heap.parse(await client.send('Runtime.getHeapUsage'));
  return usedSize + backingStorageSize;
}

async function cpuOf(browser: CDPSession): Promise<number> {
  const { processInfo } = Processes.parse(await browser.send('SystemInfo.getProcessInfo'));
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
}

async function stateOf(worker: WebWorker): Promise<State> {
  return State.parse(await worker.evaluate(() => globalThis.mingchaSweep.state()));
}

/** Follows a sweep to its end and weighs the heap on the way. */
async function follow(
  worker: WebWorker,
): Promise<Pick<SweptInBrowser, 'sweeping' | 'judging'> & { last: State }> {
  const sweeping: Weighed[] = [];
  let judging = 0;
  let weighed: number | null = null;
  for (;;) {
    const last = await stateOf(worker);
    if (last.judged !== null) return { last, sweeping, judging };
    if (last.swept === null && last.read >= (sweeping.length + 1) * WEIGH_PAGES) {
      sweeping.push({ pages: last.read, bytes: await heapOf(worker) });
    } else if (last.swept !== null && weighed === null) {
      weighed = performance.now();
    } else if (weighed !== null && performance.now() - weighed >= WEIGH_MS) {
      judging = Math.max(judging, await heapOf(worker));
      weighed = performance.now();
    }
    await setTimeout(LOOK);
  }
}

/** What a sweep of a portal in a fresh Chromium takes. Throws where it has not kept all pages. */
export async function sweepInBrowser(
  portal: MadePortal,
  code: string,
  size: number,
): Promise<SweptInBrowser> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const worker = await openWorker(page, portal, code);
    const processes = await browser.target().createCDPSession();
    const fetched = Milliseconds.parse(
      await worker.evaluate(
        (origin, pages) => globalThis.mingchaSweep.fetchOnly(origin, pages),
        portal.origin,
        FETCHED,
      ),
    );
    const empty = await heapOf(worker);
    const idle = await cpuOf(processes);
    await worker.evaluate((origin) => globalThis.mingchaSweep.start(origin), portal.origin);
    const { last, sweeping, judging } = await follow(worker);
    const { swept, judged, state, why, kept, findings } = last;
    if (state !== 'done' || kept !== size || swept === null || judged === null) {
      throw new Error(`the sweep ended as ${state} ${why} with ${kept} of ${size} pages`);
    }
    const cpu = (await cpuOf(processes)) - idle;
    return {
      pages: kept,
      findings,
      fetched,
      swept,
      judged,
      cpu,
      empty,
      sweeping,
      judging,
      after: await heapOf(worker),
    };
  } finally {
    await browser.close();
  }
}
