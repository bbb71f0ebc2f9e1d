import { resolverOf } from '../../extension/live-view.ts';
import type { Circumstances } from '../../facts/gather/circumstances.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { resolveAddress } from '../../facts/read/address.ts';
import { outline } from './outline.ts';

type Parsed = Omit<Circumstances, 'live' | 'resolve'>;

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
    gatherPage(parse(text), {
      ...circumstances,
      resolve: (href, base) => resolveAddress(href, base, circumstances.encoding),
      live: null,
    }),
  ofDocument: (circumstances) =>
    gatherPage(document, {
      ...circumstances,
      resolve: resolverOf(document),
      live: {
        viewport: { width: window.innerWidth, height: window.innerHeight },
        pageHeight: document.documentElement.scrollHeight,
        settled: true,
        // What style hides and scripts add, a parsed page cannot know.
        isShown: () => true,
        shadowRootOf: () => null,
        frameToken: () => null,
      },
    }),
};
