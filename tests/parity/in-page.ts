import { liveViewOf } from '../../extension/live-view.ts';
import type { Circumstances } from '../../facts/circumstances.ts';
import { gatherPage } from '../../facts/gather/page.ts';
import type { PageFacts } from '../../facts/page.ts';
import { recordingOf } from '../../facts/record/from-snapshot.ts';
import { recordPage } from '../../facts/record/page.ts';
import { takeSnapshot } from '../../facts/record/snapshot.ts';
import type { Recording } from '../../facts/recording.ts';
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
  /** The laid-out document node by node, and from a snapshot; null where that cannot be taken or read. */
  recordings(): { nodeByNode: Recording; fromSnapshot: Recording | null };
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
  recordings: () => {
    const view = liveViewOf((frame) => frame.getAttribute('data-token'), new Set());
    const snapshot = takeSnapshot(document, view);
    return {
      nodeByNode: recordPage(document, view),
      fromSnapshot: snapshot === null ? null : recordingOf(snapshot),
    };
  },
};
