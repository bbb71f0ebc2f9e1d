// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { locate } from '../../extension/locate.ts';
import { Marks } from '../../extension/marks.ts';
import { isMarkRequest, isPoseRequest, isReadRequest } from '../../extension/page-requests.ts';
import { showBody } from './body-of.ts';

const words = {
  region: '标记',
  previous: '上一处',
  next: '下一处',
  close: '关闭',
  around: '看不见',
  at: (number: number, all: number) => `${number}/${all}`,
  gone: (count: number) => `缺${count}`,
};
const rootOf = (host: Element) => host.shadowRoot;
const spot = (selector: string) => ({ selector, text: '' });

let shade: ShadowRoot | null = null;

beforeEach(() => {
  showBody('<p id="a">甲</p><p id="b">乙</p><div id="host"></div>');
  document.querySelector('mingcha-overlay')?.remove();
  // jsdom has no layout.
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20);
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    const root = attach.call(this, how);
    if (how.mode === 'closed') shade = root;
    return root;
  });
  return () => vi.restoreAllMocks();
});

describe('finding a spot', () => {
  it('goes through shadow roots', () => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    root?.append(document.createElement('button'));
    expect(locate(document, '#host >>> button', rootOf)).toBe(root?.querySelector('button'));
  });

  it.each([
    ['an element that is gone', '#c'],
    ['a shadow root that is gone', '#host >>> button'],
    ['a selector that no browser understands', 'p:::x('],
    ['nothing', ''],
  ])('comes to nothing for %s', (_what, selector) => {
    expect(locate(document, selector, rootOf)).toBeNull();
  });
});

describe('marks', () => {
  const show = (spots: string[], focus = 0) => {
    const marks = new Marks(document, words, rootOf);
    return { marks, ...marks.show({ type: 'mark', title: '没有标识', spots: spots.map(spot), focus }) };
  };

  it('stand in a closed shadow root, numbered, with a bar that names the finding', () => {
    expect(show(['#a', '#b']).found).toBe(2);
    expect(document.querySelector('mingcha-overlay')?.shadowRoot).toBeNull();
    const text = shade?.textContent ?? '';
    for (const piece of ['没有标识', '1/2', '上一处', '下一处', '关闭']) expect(text).toContain(piece);
  });

  it('tell how many spots are gone, and keep the numbers of the others', () => {
    expect(show(['#gone', '#b'], 1).found).toBe(1);
    expect(shade?.textContent).toContain('缺1');
    expect(shade?.textContent).toContain('2/2');
  });

  it('scroll to the spot that was asked for', () => {
    show(['#a', '#b'], 1);
    const { instances } = vi.mocked(Element.prototype.scrollIntoView).mock;
    expect(instances).toEqual([document.querySelector('#b')]);
  });

  it('are not drawn where no spot is left', () => {
    expect(show(['#gone']).found).toBe(0);
    expect(document.querySelector('mingcha-overlay')).toBeNull();
  });

  it('are replaced by the next', () => {
    const { marks } = show(['#a']);
    marks.show({ type: 'mark', title: '另一处', spots: [spot('#b')], focus: 0 });
    expect(document.querySelectorAll('mingcha-overlay')).toHaveLength(1);
    expect(shade?.textContent).toContain('另一处');
    marks.clear();
  });

  it.each([
    ['Escape', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })), 0],
    [
      'a press on the page',
      () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
      0,
    ],
    ['the button of the bar', () => [...(shade?.querySelectorAll('button') ?? [])].at(-1)?.click(), 0],
    ['no other key', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })), 1],
    [
      'no press on the marks',
      () =>
        document.querySelector('mingcha-overlay')?.dispatchEvent(new Event('pointerdown', { bubbles: true })),
      1,
    ],
  ])('end with %s', (_what, leave, left) => {
    const { marks } = show(['#a']);
    leave();
    expect(document.querySelectorAll('mingcha-overlay')).toHaveLength(left);
    marks.clear();
  });

  it('tell where the current one stands, with the bar out of the picture for as long as is asked', () => {
    const { marks } = show(['#a', '#b'], 1);
    const bar = () => shade?.querySelector<HTMLElement>('[role="region"]')?.style.visibility;
    expect(marks.pose(true)).toEqual({
      place: { left: 6, top: 6, width: 108, height: 28, isAround: false },
      window: { width: innerWidth, height: innerHeight },
    });
    expect(bar()).toBe('hidden');
    marks.pose(false);
    expect(bar()).toBe('visible');
    marks.clear();
    expect(marks.pose(true).place).toBeNull();
  });

  it('never make words of the page into markup', () => {
    const marks = new Marks(document, words, rootOf);
    marks.show({ type: 'mark', title: '<img src=x onerror=alert(1)>', spots: [spot('#a')], focus: 0 });
    expect(shade?.querySelector('img')).toBeNull();
    expect(shade?.textContent).toContain('<img');
    marks.clear();
  });
});

describe('requests to a page', () => {
  const mark = { type: 'mark', title: '甲', focus: 0, spots: [spot('#a')] };

  it.each([[mark], [{ ...mark, spots: [] }]])('are known as marks: %o', (request) => {
    expect(isMarkRequest(request)).toBe(true);
  });

  it.each([
    [{ type: 'pose', on: true }, true],
    [{ type: 'pose', on: 1 }, false],
    [{ type: 'pose' }, false],
    [{ type: 'mark', on: true }, false],
    [null, false],
  ])('ask where a mark stands or do not: %o', (request, asks) => {
    expect(isPoseRequest(request)).toBe(asks);
  });

  it.each([
    [null],
    ['mark'],
    [{ ...mark, type: 'state' }],
    [{ ...mark, spots: [{ selector: 1, text: '' }] }],
    [{ ...mark, spots: 'all' }],
    [{ ...mark, focus: '0' }],
    [{ type: 'mark' }],
  ])('are no marks: %o', (request) => {
    expect(isMarkRequest(request)).toBe(false);
  });

  it('for a reading are two', () => {
    const types = ['state', 'read', 'mark', 'news', 1];
    expect(types.filter((type) => isReadRequest({ type }))).toEqual(['state', 'read']);
  });
});
