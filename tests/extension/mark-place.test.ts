// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clipsOf, placeOf } from '../../extension/mark-place.ts';
import { showBody } from './body-of.ts';

const view = { innerWidth: 800, innerHeight: 600 };
const boxes: Record<string, DOMRect> = {};

function element(id: string): Element {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
}

/** The place of an element as left, top, right, bottom. */
function sides(id: string): number[] | null {
  const at = placeOf(element(id), clipsOf(element(id)), view);
  return at && [at.left, at.top, at.left + at.width, at.top + at.height];
}

beforeEach(() => {
  showBody('<div id="scroller" style="overflow: auto"><p id="spot">甲</p></div>');
  // jsdom has no layout.
  boxes.scroller = new DOMRect(100, 100, 200, 100);
  boxes.spot = new DOMRect(100, 120, 200, 20);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxes[this.id] ?? new DOMRect(0, 0, 800, 600);
  });
  Element.prototype.checkVisibility = function (this: Element) {
    return !this.hasAttribute('hidden');
  };
  return () => vi.restoreAllMocks();
});

describe('the place of a mark', () => {
  it('is around the element, with some room', () => {
    expect(sides('spot')).toEqual([96, 116, 304, 144]);
  });

  it('is the part that a scrolled box lets one see', () => {
    boxes.spot = new DOMRect(100, 190, 200, 20);
    expect(sides('spot')).toEqual([96, 186, 304, 204]);
  });

  it('is around the scrolled box where the element is scrolled away inside', () => {
    boxes.spot = new DOMRect(100, 400, 200, 20);
    expect(sides('spot')).toEqual([96, 96, 304, 204]);
    expect(placeOf(element('spot'), clipsOf(element('spot')), view)?.isAround).toBe(true);
  });

  it('is around what holds a hidden element', () => {
    element('spot').toggleAttribute('hidden', true);
    expect(sides('spot')).toEqual([96, 96, 304, 204]);
    expect(placeOf(element('spot'), clipsOf(element('spot')), view)?.isAround).toBe(true);
  });

  it('has all its sides in the window, however large the element is', () => {
    boxes.spot = new DOMRect(-500, -900, 3000, 5000);
    boxes.scroller = new DOMRect(-500, -900, 3000, 5000);
    expect(sides('spot')).toEqual([2, 2, 798, 598]);
  });

  it('is left where it is outside the window', () => {
    boxes.spot = new DOMRect(100, 2000, 200, 20);
    boxes.scroller = new DOMRect(100, 1900, 200, 200);
    expect(sides('spot')).toEqual([96, 1996, 304, 2024]);
  });

  it('is none for an element that is gone', () => {
    const spot = element('spot');
    spot.remove();
    expect(placeOf(spot, [], view)).toBeNull();
  });
});
