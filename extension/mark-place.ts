import { nearestShown, parentOf } from './locate.ts';

/** Pixels between the element and its box. */
const MARGIN = 4;
/** Pixels that a box keeps from the window's edge, so that all its sides can be seen. */
const EDGE = 2;

/** Where a box stands in the window, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The element itself cannot be seen: the box is around what it is in. */
  readonly isAround: boolean;
}

interface Size {
  readonly innerWidth: number;
  readonly innerHeight: number;
}

type Sides = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What cuts an element off when it is scrolled away inside: every box around it that does not let it overflow. */
export function clipsOf(element: Element): readonly Element[] {
  const clips: Element[] = [];
  const { body, documentElement } = element.ownerDocument;
  for (let at = parentOf(element); at && at !== body && at !== documentElement; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') clips.push(at);
  }
  return clips;
}

function shared(a: Sides, b: Sides): Sides | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** Where to draw the box of an element; null where nothing of it or around it shows. */
export function placeOf(element: Element, clips: readonly Element[], view: Size): Place | null {
  const shown = element.isConnected ? nearestShown(element) : null;
  if (shown === null) return null;
  let isAround = shown !== element;
  let seen: Sides = shown.getBoundingClientRect();
  for (const clip of clips) {
    const frame = clip.getBoundingClientRect();
    if (!clip.contains(shown) || frame.width === 0 || frame.height === 0) continue;
    const part = shared(seen, frame);
    isAround ||= part === null;
    seen = part ?? frame;
  }
  const wide = {
    left: seen.left - MARGIN,
    top: seen.top - MARGIN,
    right: seen.right + MARGIN,
    bottom: seen.bottom + MARGIN,
  };
  const window = { left: EDGE, top: EDGE, right: view.innerWidth - EDGE, bottom: view.innerHeight - EDGE };
  const { left, top, right, bottom } = shared(wide, window) ?? wide;
  return { left, top, width: right - left, height: bottom - top, isAround };
}
