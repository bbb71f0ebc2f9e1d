import { loadavg } from 'node:os';
import { judgePage } from '../../audit/judge.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { rules } from '../../rules/registry.ts';
import { type BenchPage, benchPages, median } from './pages.ts';
import { verdict } from './verdicts.ts';

const ROUNDS = 20;

function factsOf({ text }: BenchPage): PageFacts {
  const circumstances = {
    url: 'https://www.songjiang.gov.cn/xwzx/001001/20250304/0a1b2c3d.html',
    status: 200,
    encoding: 'utf-8',
    at: '2025-11-03T10:00:00+08:00',
    live: null,
  };
  return completeFacts(gatherPage(recordPage(parsePage(text), null), circumstances));
}

/** Milliseconds that judging each page takes, the median of all rounds. */
function timesOf(pages: readonly PageFacts[]): number[] {
  const pack = packFor('songjiang-2025');
  const rounds = pages.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, facts] of pages.entries()) {
      const start = performance.now();
      const findings = judgePage(facts, pack);
      rounds[index]?.push(performance.now() - start);
      if (findings.length === 0) throw new Error('nothing was judged');
    }
  }
  return rounds.map(median);
}

/** All page rules together on facts that are there already: the first page of a fresh process, then the median page. */
export function benchRules(): void {
  const pages = benchPages().map(factsOf);
  const [first] = pages;
  if (first === undefined) throw new Error('there are no pages');
  const start = performance.now();
  judgePage(first, packFor('songjiang-2025'));
  const cold = performance.now() - start;
  const times = timesOf(pages);
  console.log(`\nAll ${rules.length} page rules, after gathering; ${pages.length} pages, ${ROUNDS} rounds
load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  console.log(`first page, cold ${cold.toFixed(2)} ms; slowest page ${Math.max(...times).toFixed(2)} ms`);
  const value = median(times);
  console.log(verdict({ what: 'median page, ms', target: 'below 1', value, met: value < 1 }));
}
