import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { checkWithOurs, checkWithTheirs } from './links-check.ts';
import type { Measured } from './links-processes.ts';

const Order = z.object({
  who: z.enum(['ours', 'theirs']),
  work: z.object({
    origin: z.string(),
    kind: z.string(),
    pages: z.number(),
    perPage: z.number(),
    distinct: z.number(),
    concurrency: z.number(),
    ahead: z.number(),
  }),
});

/** What is left when nothing runs, in bytes; -1 where the process may not collect garbage at will. */
async function heapAtRest(): Promise<number> {
  if (globalThis.gc === undefined) return -1;
  // What is told of its end (FinalizationRegistry) is free only after it was told.
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc();
    await setTimeout(20);
  }
  return process.memoryUsage().heapUsed;
}

async function carryOut(message: unknown): Promise<Measured> {
  const { who, work } = Order.parse(message);
  const heaps = { before: await heapAtRest(), named: -1, settled: -1 };
  const watcher = {
    async onNamed() {
      heaps.named = await heapAtRest();
    },
    async onSettled() {
      heaps.settled = await heapAtRest();
    },
  };
  const done = await (who === 'ours' ? checkWithOurs(work, watcher) : checkWithTheirs(work));
  const { rss } = process.memoryUsage();
  // Kilobytes: https://nodejs.org/api/process.html#processresourceusage
  return { ...done, ...heaps, rss, peak: process.resourceUsage().maxRSS * 1024 };
}

process.on('message', (message) => {
  carryOut(message).then(
    (measured) => process.send?.(measured),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
