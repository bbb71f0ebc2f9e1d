import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { SiteFold } from '../../audit/fold/site-fold.ts';
import { judgeSite } from '../../audit/judge-site.ts';
import type { PageFacts } from '../../facts/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { HOST, storedPages } from './site-pages.ts';
import type { SiteWork } from './site-process.ts';

/** As who stored the pages wrote them: what a reader checks on the way in is no part of the fold. */
function factsIn(json: string): PageFacts {
  return JSON.parse(json);
}

/** Garbage is collected at every so many pages, to see what is held rather than what is still to be swept. */
async function heapAtRest(): Promise<number> {
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  return process.memoryUsage().heapUsed;
}

async function carryOut(count: number): Promise<SiteWork> {
  const before = await heapAtRest();
  const fold = new SiteFold(HOST);
  const times = { reading: 0, folding: 0, judging: 0 };
  let bytes = 0;
  for (const json of storedPages(count)) {
    bytes += Buffer.byteLength(json);
    const start = performance.now();
    const facts = factsIn(json);
    const read = performance.now();
    fold.add(facts);
    times.reading += read - start;
    times.folding += performance.now() - read;
  }
  fold.complete(true);
  const start = performance.now();
  const findings = judgeSite(fold.facts, packFor('songjiang-2025'));
  times.judging = performance.now() - start;
  const { rss } = process.memoryUsage();
  // Kilobytes: https://nodejs.org/api/process.html#processresourceusage
  const peak = process.resourceUsage().maxRSS * 1024;
  const held = (await heapAtRest()) - before;
  const seen = fold.facts;
  const failed = findings.filter(({ outcome }) => outcome === 'failed').length;
  return { ...times, bytes, rss, peak, held, pages: seen.coverage.pages, items: seen.items.length, failed };
}

process.once('message', (message) => {
  carryOut(z.number().parse(message)).then(
    (work) => process.send?.(work),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit());
