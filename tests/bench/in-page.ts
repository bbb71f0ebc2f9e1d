import { judgePage } from '../../audit/judge.ts';
import { resolverOf } from '../../extension/live-view.ts';
import { completeFacts } from '../../facts/derive/complete.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import { packFor } from '../../rules/packs/index.ts';

/** What the benchmark runs inside a page; each returns milliseconds and how much it saw. */
export interface Bench {
  audit(encoding: string): { ms: number; gather: number; judge: number; findings: number };
  walk(): { ms: number; elements: number; characters: number };
}

declare global {
  interface Window {
    mingchaBench: Bench;
  }
}

/** What any content script that looks at a whole page must at least do: read every element's text and every link once. */
function bareWalk(): { elements: number; characters: number } {
  let characters = 0;
  const all = document.querySelectorAll('*');
  for (const element of all) characters += element.textContent.length;
  for (const link of document.links) characters += link.href.length;
  return { elements: all.length, characters };
}

window.mingchaBench = {
  audit(encoding) {
    const start = performance.now();
    const facts = gatherPage(document, {
      url: 'https://www.songjiang.gov.cn/xwzx/001001/20250304/0a1b2c3d-1111-2222-3333-444455556666.html',
      status: 200,
      encoding,
      at: '2025-11-03T10:00:00+08:00',
      resolve: resolverOf(document),
      live: {
        viewport: { width: innerWidth, height: innerHeight },
        pageHeight: document.documentElement.scrollHeight,
        settled: true,
        isShown: (element) => element.checkVisibility(),
        shadowRootOf: (element) => element.shadowRoot,
        frameToken: () => null,
      },
    });
    const gathered = performance.now();
    const findings = judgePage(completeFacts(facts), packFor('songjiang-2025'));
    const end = performance.now();
    return { ms: end - start, gather: gathered - start, judge: end - gathered, findings: findings.length };
  },
  walk() {
    const start = performance.now();
    const { elements, characters } = bareWalk();
    return { ms: performance.now() - start, elements, characters };
  },
};
