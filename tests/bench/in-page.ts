import { liveViewOf } from '../../extension/live-view.ts';
import { takeSnapshot } from '../../facts/record/snapshot.ts';

/** What the benchmark runs inside a page; each returns milliseconds. */
export interface PageBench {
  /** What the extension's script does in a page, as it does it. */
  record(): { ms: number; packing: number; message: string };
  walk(): { ms: number; elements: number; characters: number };
}

declare global {
  interface Window {
    mingchaPage: PageBench;
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

window.mingchaPage = {
  record() {
    const start = performance.now();
    const view = liveViewOf(() => null, new Set());
    const snapshot = takeSnapshot(document, view);
    const recorded = performance.now();
    // What the browser does with a message.
    const message = JSON.stringify(snapshot);
    return { ms: recorded - start, packing: performance.now() - recorded, message };
  },
  walk() {
    const start = performance.now();
    const { elements, characters } = bareWalk();
    return { ms: performance.now() - start, elements, characters };
  },
};
