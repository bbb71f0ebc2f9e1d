import { isWorthReading } from './page-changes.ts';

/** Milliseconds from the first change to the next reading. */
const SHORTEST = 1000;
/** The same on a page that never stops changing: a clock, a ticker. */
const LONGEST = 60_000;

const OBSERVED = { childList: true, characterData: true, subtree: true } as const;

/** What a watched page tells. */
export interface Watched {
  /** Its content changed, and it is a good moment to read it. */
  changed(): void;
  /** Its address changed without a new document (pushState and the like). */
  moved(): void;
  /** The shadow roots to observe besides the document. */
  shadowRoots(): Iterable<ShadowRoot>;
}

function addressOf(page: Document): string {
  return page.location.href.split('#', 1)[0] ?? '';
}

/**
 * Tells when a page has changed itself. Between the first change and the reading that follows nothing is
 * observed, and the pause doubles as long as the changes go on: a page that is still costs nothing, and a page
 * that never rests costs one reading a minute.
 */
export class PageWatch {
  readonly #page: Document;
  readonly #watched: Watched;
  readonly #observer: MutationObserver;
  readonly #signal: AbortSignal;
  #pause = SHORTEST;
  #lastReading = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastMove = Number.NEGATIVE_INFINITY;
  #address: string;

  constructor(page: Document, watched: Watched, signal: AbortSignal) {
    this.#page = page;
    this.#watched = watched;
    this.#signal = signal;
    this.#address = addressOf(page);
    this.#observer = new MutationObserver((records) => {
      if (isWorthReading(records)) this.nudge();
    });
    this.#observe();
    this.#listenForMoves(signal);
    signal.addEventListener('abort', () => this.#rest());
  }

  /** Asks for a reading in due time, as a change would. */
  nudge(): void {
    if (this.#follow() !== 'told') this.#schedule();
  }

  #schedule(): void {
    if (this.#timer !== null) return;
    this.#observer.disconnect();
    const calm = performance.now() - this.#lastReading > 2 * this.#pause;
    this.#pause = calm ? SHORTEST : Math.min(2 * this.#pause, LONGEST);
    this.#timer = setTimeout(() => this.#whenVisible(), this.#pause);
  }

  #observe(): void {
    this.#observer.observe(this.#page, OBSERVED);
    for (const root of this.#watched.shadowRoots()) this.#observer.observe(root, OBSERVED);
  }

  #rest(): void {
    this.#observer.disconnect();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #whenVisible(): void {
    if (this.#page.hidden) {
      this.#page.addEventListener('visibilitychange', () => this.#whenVisible(), {
        once: true,
        signal: this.#signal,
      });
    } else this.#whenIdle();
  }

  #whenIdle(): void {
    const read = () => {
      if (this.#signal.aborted) return;
      this.#timer = null;
      this.#lastReading = performance.now();
      this.#watched.changed();
      // Reading can be what finds out that the extension is gone.
      if (!this.#signal.aborted) this.#observe();
    };
    const view = this.#page.defaultView;
    if (view && 'requestIdleCallback' in view) view.requestIdleCallback(read, { timeout: 2000 });
    else read();
  }

  /** A page that writes its address all the time (a scroll position, a clock) is told of once; then it counts as restless. */
  #follow(): 'same' | 'told' | 'restless' {
    const address = addressOf(this.#page);
    if (address === this.#address) return 'same';
    this.#address = address;
    const now = performance.now();
    const isCalm = now - this.#lastMove > 2 * SHORTEST;
    this.#lastMove = now;
    if (!isCalm) return 'restless';
    this.#watched.moved();
    return 'told';
  }

  #listenForMoves(signal: AbortSignal): void {
    const check = () => {
      if (this.#follow() === 'restless') this.#schedule();
    };
    const view = this.#page.defaultView;
    view?.addEventListener('popstate', check, { signal });
    // pushState is silent outside the page's own world; only the Navigation API tells of it.
    if (view && 'navigation' in view)
      view.navigation.addEventListener('currententrychange', check, { signal });
  }
}
