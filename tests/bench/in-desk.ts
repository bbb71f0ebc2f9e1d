import { judgePage } from '../../audit/judge.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { isRecording } from '../../facts/recording.ts';
import { packFor } from '../../rules/packs/index.ts';

/** What the benchmark runs where the extension's background would. */
export interface DeskBench {
  /** From a page's recording to its findings; milliseconds. */
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
    const recording: unknown = JSON.parse(message);
    if (!isRecording(recording)) throw new TypeError('no recording');
    const start = performance.now();
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
