import { judgePage } from '../../audit/judge.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { recordingOf } from '../../facts/record/from-snapshot.ts';
import { isSnapshot } from '../../facts/snapshot.ts';
import { packFor } from '../../rules/packs/index.ts';

/** What the benchmark runs where the extension's background would. */
export interface DeskBench {
  /** From a page's snapshot to its findings; milliseconds. */
  audit(message: string): { unpacking: number; gather: number; judge: number; findings: number };
}

declare global {
  interface Window {
    mingchaDesk: DeskBench;
  }
}

const circumstances = {
  url: 'https://www.songjiang.gov.cn/xwzx/001001/20250304/0a1b2c3d-1111-2222-3333-444455556666.html',
  status: 200,
  encoding: 'utf-8',
  at: '2025-11-03T10:00:00+08:00',
  live: { viewport: { width: 1280, height: 800 }, pageHeight: 4000, settled: true },
};

window.mingchaDesk = {
  audit(message) {
    const arrived = performance.now();
    const snapshot: unknown = JSON.parse(message);
    if (!isSnapshot(snapshot)) throw new TypeError('no snapshot');
    const start = performance.now();
    const recording = recordingOf(snapshot);
    if (recording === null) throw new TypeError('not the tree of a page');
    const facts = gatherPage(recording, circumstances);
    const gathered = performance.now();
    const findings = judgePage(completeFacts(facts), packFor('songjiang-2025'));
    const judged = performance.now();
    return {
      unpacking: start - arrived,
      gather: gathered - start,
      judge: judged - gathered,
      findings: findings.length,
    };
  },
};
