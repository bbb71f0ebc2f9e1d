import { JSDOM } from 'jsdom';
import { judgePage } from '../../audit/judge.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { parsePage } from '../../facts/parse/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import { packFor } from '../../rules/packs/index.ts';
import { type BenchPage, benchPages } from './pages.ts';

const ROUNDS = 5;

function auditOne({ text }: BenchPage): number {
  const facts = gatherPage(recordPage(parsePage(text), null), {
    url: 'https://www.songjiang.gov.cn/xwzx/001001/20250304/0a1b2c3d.html',
    status: 200,
    encoding: 'utf-8',
    at: '2025-11-03T10:00:00+08:00',
    live: null,
  });
  return judgePage(completeFacts(facts), packFor('songjiang-2025')).length;
}

function parseWithJsdom({ text }: BenchPage): number {
  const dom = new JSDOM(text);
  return dom.window.document.childNodes.length;
}

function pagesPerSecond(pages: readonly BenchPage[], run: (page: BenchPage) => number): number {
  let seen = 0;
  const start = performance.now();
  for (const page of pages) seen += run(page);
  const seconds = (performance.now() - start) / 1000;
  if (seen === 0) throw new Error('nothing was read');
  return pages.length / seconds;
}

/** In Node: parse + gather + judge beside jsdom's parse alone, turn about, warm. */
export function benchNode(): void {
  const pages = benchPages();
  for (const page of pages) {
    auditOne(page);
    parseWithJsdom(page);
  }
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(pagesPerSecond(pages, auditOne));
    theirs.push(pagesPerSecond(pages, parseWithJsdom));
  }
  const best = (values: readonly number[]): number => Math.max(...values);
  console.log(`\nNode, ${pages.length} pages, best of ${ROUNDS} rounds turn about, pages per second`);
  console.log(`parse + gather + judge ${best(ours).toFixed(0).padStart(6)}`);
  console.log(
    `jsdom, parse alone     ${best(theirs).toFixed(0).padStart(6)}   × ${(best(ours) / best(theirs)).toFixed(1)}`,
  );
}
