import type { Place } from './mark-place.ts';
import type { MarkWords } from './marks.ts';

const BAR =
  'position: fixed; inset-inline: 0; margin-inline: auto; inline-size: fit-content; max-inline-size: min(640px, calc(100vw - 32px)); box-sizing: border-box; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 12px 10px 16px; border-radius: 10px; background: #1c2430; color: #fff; font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 35%); pointer-events: auto;';
const BUTTON =
  'all: revert; margin: 0; padding: 3px 10px; border: 1px solid #8b97a8; border-radius: 6px; background: transparent; color: #fff; font: inherit; cursor: pointer;';
const CAUTION = 'color: #ffd48a;';
/** A title can be as long as a sentence of the page. */
const TITLE =
  'display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; font-weight: 600;';
/** Pixels between the bar and the window's edge. */
const EDGE = 16;

interface Contents {
  readonly title: string;
  readonly marked: number;
  readonly gone: number;
  readonly all: number;
  step(by: 1 | -1): void;
  close(): void;
}

export interface MarkBar {
  readonly element: HTMLElement;
  /** Tells which spot is the current one. */
  say(number: number): void;
  /** Stands where it does not cover the current spot, and tells where that one cannot be seen. */
  stepAside(spot: Place | null): void;
}

/** The bar that tells what is marked, steps from mark to mark, and takes the marks away. */
export function markBar(
  page: Document,
  words: MarkWords,
  { title, marked, gone, all, step, close }: Contents,
): MarkBar {
  const piece = (text: string, style = '') => {
    const span = page.createElement('span');
    span.textContent = text;
    span.style.cssText = style;
    return span;
  };
  const button = (text: string, press: () => void) => {
    const element = page.createElement('button');
    element.type = 'button';
    element.textContent = text;
    element.style.cssText = BUTTON;
    element.addEventListener('click', press);
    return element;
  };
  const element = page.createElement('div');
  element.style.cssText = BAR;
  element.tabIndex = -1;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', words.region);
  const status = page.createElement('span');
  status.setAttribute('role', 'status');
  const at = piece('');
  const around = piece('', CAUTION);
  status.append(at, ' ', around);
  element.append(piece(title, TITLE), status);
  if (gone > 0) element.append(piece(words.gone(gone), CAUTION));
  if (marked > 1) {
    element.append(
      button(words.previous, () => step(-1)),
      button(words.next, () => step(1)),
    );
  }
  element.append(button(words.close, close));
  return {
    element,
    say(number) {
      at.textContent = all > 1 ? words.at(number, all) : '';
    },
    stepAside(spot) {
      const told = spot?.isAround ? words.around : '';
      if (around.textContent !== told) around.textContent = told;
      const isBelow = !isCovered(spot, element.offsetHeight + 2 * EDGE);
      const top = isBelow ? 'auto' : `${EDGE}px`;
      if (element.style.top === top) return;
      element.style.top = top;
      element.style.bottom = isBelow ? `${EDGE}px` : 'auto';
    },
  };
}

/** Whether a bar of this height at the window's end would cover a spot that one at its start would not. */
function isCovered(spot: Place | null, height: number): boolean {
  if (spot === null) return false;
  const { top } = spot;
  const isAtEnd = top + spot.height > innerHeight - height && top < innerHeight;
  return isAtEnd && top > height;
}
