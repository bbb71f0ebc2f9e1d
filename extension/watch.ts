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
  #pause = SHORTEST;
  #lastReading = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #address: string;

  constructor(page: Document, watched: Watched, signal: AbortSignal) {
    this.#page = page;
    this.#watched = watched;
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
    if (this.#hasMoved() || this.#timer !== null) return;
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
      this.#page.addEventListener('visibilitychange', () => this.#whenVisible(), { once: true });
    } else this.#whenIdle();
  }

  #whenIdle(): void {
    const read = () => {
      this.#timer = null;
      this.#lastReading = performance.now();
      this.#watched.changed();
      this.#observe();
    };
    const view = this.#page.defaultView;
    if (view && 'requestIdleCallback' in view) view.requestIdleCallback(read, { timeout: 2000 });
    else read();
  }

  #hasMoved(): boolean {
    const now = addressOf(this.#page);
    if (now === this.#address) return false;
    this.#address = now;
    this.#watched.moved();
    return true;
  }

  #listenForMoves(signal: AbortSignal): void {
    const check = () => void this.#hasMoved();
    const view = this.#page.defaultView;
    view?.addEventListener('popstate', check, { signal });
    // pushState is silent outside the page's own world; only the Navigation API tells of it.
    if (view && 'navigation' in view)
      view.navigation.addEventListener('currententrychange', check, { signal });
  }
}
