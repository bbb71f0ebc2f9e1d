import type { MarkWords } from './marks.ts';

const BAR =
  'position: fixed; inset-block-end: 16px; inset-inline: 0; margin-inline: auto; inline-size: fit-content; max-inline-size: min(640px, calc(100vw - 32px)); box-sizing: border-box; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 10px 12px 10px 16px; border-radius: 10px; background: #1c2430; color: #fff; font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 35%); pointer-events: auto;';
const BUTTON =
  'all: revert; margin: 0; padding: 3px 10px; border: 1px solid #8b97a8; border-radius: 6px; background: transparent; color: #fff; font: inherit; cursor: pointer;';
const GONE = 'color: #ffd48a;';

interface Bar {
  readonly title: string;
  readonly marked: number;
  readonly gone: number;
  readonly all: number;
  step(by: 1 | -1): void;
  close(): void;
}

/** The bar that tells what is marked, steps from mark to mark, and takes the marks away. */
export function markBar(
  page: Document,
  words: MarkWords,
  { title, marked, gone, all, step, close }: Bar,
): { element: HTMLElement; say(number: number): void } {
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
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', words.region);
  const status = page.createElement('span');
  status.setAttribute('role', 'status');
  element.append(piece(title, 'font-weight: 600;'), status);
  if (gone > 0) element.append(piece(words.gone(gone), GONE));
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
      status.textContent = all > 1 ? words.at(number, all) : '';
    },
  };
}
