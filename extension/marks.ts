import { locate, nearestShown } from './locate.ts';
import { markBar } from './mark-bar.ts';
import { OVERLAY } from './page-changes.ts';
import type { Marked, MarkRequest } from './page-requests.ts';

/** Inline, for a page's content policy can forbid style elements; important, for its rules can name any element. */
const HOST =
  'all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important;';
const BOX =
  'position: fixed; box-sizing: border-box; border: 3px solid #b42318; border-radius: 4px; outline: 2px solid #fff; background: rgb(180 35 24 / 8%);';
const NUMBER =
  'position: absolute; inset-block-start: -13px; inset-inline-start: -13px; min-inline-size: 22px; block-size: 22px; padding-inline: 5px; box-sizing: border-box; border-radius: 11px; outline: 2px solid #fff; background: #b42318; color: #fff; font: 700 13px/22px system-ui, sans-serif; text-align: center;';
/** Pixels between the element and its box. */
const MARGIN = 4;

interface Mark {
  readonly number: number;
  readonly element: Element;
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
    this.#draw(found, spots.length - found.length, title, focus + 1);
    return { found: found.length };
  }

  /** Takes all marks away. */
  clear(): void {
    this.#cleared?.abort();
    this.#cleared = null;
  }

  #draw(found: readonly Omit<Mark, 'box'>[], gone: number, title: string, focus: number): void {
    const cleared = new AbortController();
    this.#cleared = cleared;
    const host = this.#page.createElement(OVERLAY);
    host.style.cssText = HOST;
    const shade = host.attachShadow({ mode: 'closed' });
    const marks = found.map((mark) => ({ ...mark, box: this.#boxFor(mark.number, found.length + gone) }));
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
      all: marks.length + gone,
      step: (by) => goTo(current + by),
      close: () => this.clear(),
    });
    shade.append(...marks.map(({ box }) => box), bar.element);
    this.#page.documentElement.append(host);
    cleared.signal.addEventListener('abort', () => host.remove());
    this.#clearOnLeaving(host, cleared.signal);
    if (marks.length > 0) goTo(current);
    this.#follow(marks, cleared.signal);
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

  /** Frame by frame while marks are shown: only so does a box stay on a carousel, a sticky header, a late picture. */
  #follow(marks: readonly Mark[], signal: AbortSignal): void {
    const view = this.#page.defaultView;
    const place = () => {
      if (signal.aborted) return;
      for (const mark of marks) placeBox(mark);
      view?.requestAnimationFrame(place);
    };
    place();
  }
}

function scrollTo(element: Element | undefined): void {
  const shown = element && nearestShown(element);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shown?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/** A hidden element is marked, with a broken line, at the nearest one around it that shows. */
function placeBox({ element, box }: Mark): void {
  const shown = element.isConnected ? nearestShown(element) : null;
  const display = shown ? 'block' : 'none';
  if (box.style.display !== display) box.style.display = display;
  if (!shown) return;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const place = `${left - MARGIN}px ${top - MARGIN}px ${width + 2 * MARGIN}px ${height + 2 * MARGIN}px`;
  if (box.dataset.place === place) return;
  box.dataset.place = place;
  const [x = '', y = '', inline = '', block = ''] = place.split(' ');
  box.style.left = x;
  box.style.top = y;
  box.style.width = inline;
  box.style.height = block;
  box.style.borderStyle = shown === element ? 'solid' : 'dashed';
}
