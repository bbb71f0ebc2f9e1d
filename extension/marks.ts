import { locate, nearestShown } from './locate.ts';
import { type MarkBar, markBar } from './mark-bar.ts';
import { clipsOf, type Place, placeOf } from './mark-place.ts';
import { OVERLAY } from './page-changes.ts';
import type { Marked, MarkRequest, Posed } from './page-requests.ts';

/** Inline, for a page's content policy can forbid style elements; important, for its rules can name any element. */
const HOST =
  'all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important;';
const BOX =
  'position: fixed; box-sizing: border-box; border: 3px solid #b42318; border-radius: 4px; outline: 2px solid #fff; background: rgb(180 35 24 / 8%);';
const NUMBER =
  'position: absolute; min-inline-size: 22px; block-size: 22px; padding-inline: 5px; box-sizing: border-box; border-radius: 11px; outline: 2px solid #fff; background: #b42318; color: #fff; font: 700 13px/22px system-ui, sans-serif; text-align: center;';
/** Pixels that the number stands out of its box, and into it where the window ends. */
const [OUT, IN] = ['-13px', '0px'];
/** Pixels from the window's edge within which the number would be cut off. */
const ROOM = 13;
/** The part of the window's height above which an element is shown from its start, not by its middle. */
const TALL = 0.7;

interface Mark {
  readonly number: number;
  readonly element: Element;
  readonly clips: readonly Element[];
  readonly box: HTMLElement;
}

/** Words of the bar under the marks. */
export interface MarkWords {
  readonly region: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  at(number: number, all: number): string;
  gone(count: number): string;
  /** For an element that cannot be seen: the box is around what it is in. */
  readonly around: string;
}

/**
 * Marks spots on a page by an overlay in a closed shadow root, which leaves the page's own layout as it is.
 * One set of marks at a time; Escape, a press elsewhere and the bar's button take it away.
 */
export class Marks {
  readonly #page: Document;
  readonly #words: MarkWords;
  readonly #shadowRootOf: (host: Element) => ShadowRoot | null;
  #cleared: AbortController | null = null;
  #pose: ((on: boolean) => Place | null) | null = null;

  constructor(page: Document, words: MarkWords, shadowRootOf: (host: Element) => ShadowRoot | null) {
    this.#page = page;
    this.#words = words;
    this.#shadowRootOf = shadowRootOf;
  }

  /** Marks the spots that are still there and scrolls to the one asked for, else to the first. */
  show({ title, spots, focus }: MarkRequest): Marked {
    this.clear();
    const found = spots.flatMap(({ selector }, index) => {
      const element = locate(this.#page, selector, this.#shadowRootOf);
      return element ? [{ number: index + 1, element }] : [];
    });
    if (found.length > 0) this.#draw(found, spots.length - found.length, title, focus + 1);
    return { found: found.length };
  }

  /** Takes all marks away. */
  clear(): void {
    this.#cleared?.abort();
    this.#cleared = null;
    this.#pose = null;
  }

  /** Where the current mark stands, for a picture of it; the bar is left out of that picture while `on`. */
  pose(on: boolean): Posed {
    const { innerWidth, innerHeight } = this.#page.defaultView ?? { innerWidth: 0, innerHeight: 0 };
    const place = this.#pose?.(on) ?? null;
    return { place, window: { width: innerWidth, height: innerHeight } };
  }

  #draw(
    found: readonly Pick<Mark, 'number' | 'element'>[],
    gone: number,
    title: string,
    focus: number,
  ): void {
    const cleared = new AbortController();
    this.#cleared = cleared;
    const host = this.#page.createElement(OVERLAY);
    host.style.cssText = HOST;
    const shade = host.attachShadow({ mode: 'closed' });
    const all = found.length + gone;
    const marks = found.map(({ number, element }) => ({
      number,
      element,
      clips: clipsOf(element),
      box: this.#boxFor(number, all),
    }));
    let current = Math.max(
      0,
      marks.findIndex(({ number }) => number === focus),
    );
    const goTo = (index: number) => {
      current = (index + marks.length) % marks.length;
      bar.say(marks[current]?.number ?? 0);
      scrollTo(marks[current]?.element);
    };
    const bar = markBar(this.#page, this.#words, {
      title,
      marked: marks.length,
      gone,
      all,
      step: (by) => goTo(current + by),
      close: () => this.clear(),
    });
    shade.append(...marks.map(({ box }) => box), bar.element);
    this.#page.documentElement.append(host);
    cleared.signal.addEventListener('abort', () => host.remove());
    this.#clearOnLeaving(host, cleared.signal);
    this.#pose = (on) => {
      bar.element.style.visibility = on ? 'hidden' : 'visible';
      const mark = marks[current];
      return mark && this.#page.defaultView
        ? placeOf(mark.element, mark.clips, this.#page.defaultView)
        : null;
    };
    goTo(current);
    this.#lendFocus(bar.element, cleared.signal);
    this.#follow(marks, bar, () => marks[current], cleared.signal);
  }

  #boxFor(number: number, all: number): HTMLElement {
    const box = this.#page.createElement('div');
    box.style.cssText = BOX;
    if (all > 1) {
      const label = this.#page.createElement('div');
      label.style.cssText = NUMBER;
      label.textContent = String(number);
      box.append(label);
    }
    return box;
  }

  #clearOnLeaving(host: Element, signal: AbortSignal): void {
    const view = this.#page.defaultView;
    view?.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.clear();
      },
      { signal, capture: true },
    );
    view?.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target !== host) this.clear();
      },
      { signal, capture: true },
    );
  }

  /** So that the bar's buttons are the next stop of the keyboard; what had the focus gets it back. */
  #lendFocus(bar: HTMLElement, signal: AbortSignal): void {
    const before = this.#page.activeElement;
    bar.focus({ preventScroll: true });
    signal.addEventListener('abort', () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
  }

  /** Frame by frame while marks are shown: only so does a box stay on a carousel, a sticky header, a late picture. */
  #follow(marks: readonly Mark[], bar: MarkBar, current: () => Mark | undefined, signal: AbortSignal): void {
    const view = this.#page.defaultView;
    if (view === null) return;
    const place = () => {
      if (signal.aborted) return;
      const places = new Map(marks.map((mark) => [mark, placeOf(mark.element, mark.clips, view)] as const));
      for (const [{ box }, at] of places) draw(box, at);
      const mark = current();
      bar.stepAside((mark && places.get(mark)) ?? null);
      view.requestAnimationFrame(place);
    };
    place();
  }
}

function scrollTo(element: Element | undefined): void {
  const shown = element && nearestShown(element);
  if (!shown) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const isTall = shown.getBoundingClientRect().height > TALL * innerHeight;
  shown.scrollIntoView({
    block: isTall ? 'start' : 'center',
    inline: 'nearest',
    behavior: still ? 'auto' : 'smooth',
  });
}

/** A box around what an element is in has a broken line. */
function draw(box: HTMLElement, place: Place | null): void {
  const key = JSON.stringify(place);
  if (box.dataset.place === key) return;
  box.dataset.place = key;
  box.style.display = place ? 'block' : 'none';
  if (!place) return;
  const { left, top, width, height, isAround } = place;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  box.style.borderStyle = isAround ? 'dashed' : 'solid';
  const label = box.firstElementChild;
  if (!(label instanceof HTMLElement)) return;
  label.style.left = left < ROOM ? IN : OUT;
  label.style.top = top < ROOM ? IN : OUT;
}
