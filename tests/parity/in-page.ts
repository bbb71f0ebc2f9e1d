import type { Circumstances } from '../../facts/circumstances.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { recordPage } from '../../facts/record/page.ts';
import { outline } from './outline.ts';

type Parsed = Omit<Circumstances, 'live'>;

/** What a test can ask of a page in Chromium. */
export interface InPage {
  /** The tree that `DOMParser` makes of a text. */
  treeOf(text: string): string[];
  /** Gathers from what `DOMParser` makes of a text. */
  ofText(text: string, circumstances: Parsed): PageFacts;
  /** Gathers from the document that the browser itself has loaded. */
  ofDocument(circumstances: Parsed): PageFacts;
}

declare global {
  interface Window {
    mingcha: InPage;
  }
}

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

window.mingcha = {
  treeOf: (text) => outline(parse(text)),
  ofText: (text, circumstances) =>
    gatherPage(recordPage(parse(text), null), { ...circumstances, live: null }),
  ofDocument: (circumstances) => {
    // What style hides and scripts add, a parsed page cannot know.
    const recording = recordPage(document, {
      isShown: () => true,
      shadowRootOf: () => null,
      frameToken: () => null,
    });
    const live = {
      viewport: { width: window.innerWidth, height: window.innerHeight },
      pageHeight: document.documentElement.scrollHeight,
      settled: true,
    };
    return gatherPage(recording, { ...circumstances, live });
  },
};
