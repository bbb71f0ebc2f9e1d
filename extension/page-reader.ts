import type { Circumstances } from '../facts/circumstances.ts';
import { FrameTokens, newToken } from './frame-tokens.ts';
import { liveViewOf } from './live-view.ts';
import type { PageState } from './page-requests.ts';
import { isSameTree, type PageTree, treeOf } from './page-tree.ts';
import type { Report } from './reports.ts';
import { untilSettled } from './settle.ts';
import { PageWatch } from './watch.ts';

/** The status that the document came with; null where the browser does not tell, or another address is shown by now. */
function statusOf(view: Window): number | null {
  const [navigation] = view.performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming) || !navigation.responseStatus) return null;
  const withoutPart = (url: string) => url.split('#', 1)[0];
  return withoutPart(navigation.name) === withoutPart(view.location.href) ? navigation.responseStatus : null;
}

/** Whether a tab holds a page of the web, not a file that the browser shows in a page of its own making. */
function isWebPage({ contentType }: Document): boolean {
  return contentType === 'text/html' || contentType === 'application/xhtml+xml';
}

/**
 * Reads the page in a tab: once it has settled, and again whenever it has changed itself. Reports only what is
 * new. All that happens in the page is to write down its tree: facts are gathered where code stays compiled.
 */
export class PageReader {
  readonly #view: Window;
  readonly #report: (report: Report) => void;
  readonly #signal: AbortSignal;
  readonly #document = newToken();
  readonly #tokens: FrameTokens;
  readonly #shadowRoots = new Set<ShadowRoot>();
  #phase: PageState['phase'] = 'reading';
  #watch: PageWatch | null = null;
  #settling = new AbortController();
  #reported: PageTree | null = null;
  #nodeByNode = false;

  constructor(view: Window, report: (report: Report) => void, signal: AbortSignal) {
    this.#view = view;
    this.#report = report;
    this.#signal = signal;
    this.#tokens = new FrameTokens(view, () => this.#watch?.nudge(), signal);
    signal.addEventListener('abort', () => this.#settling.abort());
    // A page that comes back from the back-forward cache has been forgotten meanwhile.
    view.addEventListener('pageshow', ({ persisted }) => persisted && this.readAgain(), { signal });
  }

  get state(): PageState {
    return { document: this.#document, phase: this.#phase };
  }

  /** Waits for the page to settle and reads it, where it is one. A second call while waiting begins the wait anew. */
  async start(): Promise<void> {
    if (!isWebPage(this.#view.document)) {
      this.#phase = 'noPage';
      return;
    }
    this.#settling.abort();
    const settling = new AbortController();
    this.#settling = settling;
    this.#phase = 'reading';
    this.#reported = null;
    this.#report({ type: 'reading', document: this.#document });
    const settled = await untilSettled(this.#view.document, settling.signal);
    if (settling.signal.aborted || this.#signal.aborted) return;
    this.#read(settled);
    this.#watch ??= this.#watchPage();
  }

  /** Reads the page as it stands and reports it, changed or not. */
  readAgain(): void {
    if (this.#phase === 'reading' || this.#phase === 'noPage') return;
    this.#reported = null;
    this.#read(true);
  }

  /** The same, node by node from now on: what was reported could not be read. */
  recordAgain(): void {
    this.#nodeByNode = true;
    this.readAgain();
  }

  #read(settled: boolean): void {
    try {
      const view = liveViewOf((frame) => this.#tokens.of(frame), this.#shadowRoots);
      const tree = treeOf(this.#view.document, view, this.#nodeByNode);
      this.#phase = 'read';
      if (this.#reported !== null && isSameTree(tree, this.#reported)) return;
      this.#reported = tree;
      const circumstances = this.#circumstances(settled);
      this.#report({ ...tree, document: this.#document, circumstances });
    } catch (error) {
      this.#phase = 'unreadable';
      this.#report({ type: 'unreadable', document: this.#document, reason: String(error).slice(0, 200) });
    }
  }

  #circumstances(settled: boolean): Circumstances {
    const { document: page, location } = this.#view;
    return {
      url: location.href,
      status: statusOf(this.#view),
      encoding: page.characterSet.toLowerCase(),
      at: new Date().toISOString(),
      live: {
        viewport: { width: this.#view.innerWidth, height: this.#view.innerHeight },
        pageHeight: page.documentElement?.scrollHeight ?? 0,
        settled,
      },
    };
  }

  #watchPage(): PageWatch {
    const watched = {
      changed: () => this.#phase !== 'reading' && this.#read(true),
      moved: () => void this.start(),
      shadowRoots: () => this.#shadowRoots,
    };
    return new PageWatch(this.#view.document, watched, this.#signal);
  }
}
