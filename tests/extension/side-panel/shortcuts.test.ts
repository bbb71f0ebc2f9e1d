// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { shortcutOf, stepFrom } from '../../../extension/side-panel/shortcuts.ts';

const stroke = (key: string, change = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...change,
});

beforeEach(() => {
  const page = new DOMParser().parseFromString(
    `<h3><button id="current" data-current-head aria-expanded="true"><b id="inner">一</b></button></h3>
     <button id="other">定位</button><a id="link" href="#">工作台</a>
     <textarea id="area"></textarea><input id="radio" type="radio"><select id="select"></select>
     <p id="edited" contenteditable="true">字</p><dialog open><button id="inside">关闭</button></dialog>`,
    'text/html',
  );
  document.body.replaceChildren(...page.body.childNodes);
});

const at = (id: string) => document.getElementById(id);

describe('a key in the panel', () => {
  it.each([
    ['j', 'next'],
    ['ArrowDown', 'next'],
    ['k', 'previous'],
    ['ArrowUp', 'previous'],
    ['c', 'confirm'],
    ['d', 'dismiss'],
    ['n', 'note'],
    ['s', 'shoot'],
    ['u', 'undo'],
    ['g', 'group'],
    ['?', 'help'],
    ['D', 'dismiss'],
  ])('%s: %s', (key, shortcut) => {
    expect(shortcutOf(stroke(key), document.body)).toBe(shortcut);
    expect(shortcutOf(stroke(key), at('other'))).toBe(shortcut);
  });

  it.each(['x', 'Tab', 'Escape', ' ', 'Dead'])('%s is none of ours', (key) => {
    expect(shortcutOf(stroke(key), document.body)).toBeNull();
  });

  it.each(['area', 'radio', 'select', 'edited', 'inside'])(
    'is a letter where one writes or chooses: %s',
    (id) => {
      for (const key of ['j', 'd', '?', 'Enter', 'ArrowDown']) {
        expect(shortcutOf(stroke(key), at(id))).toBeNull();
      }
    },
  );

  it.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('is the browser’s with %s', (held) => {
    expect(shortcutOf(stroke('d', { [held]: true }), document.body)).toBeNull();
  });

  it('Enter shows the current finding, and presses every other button', () => {
    expect(shortcutOf(stroke('Enter'), at('current'))).toBe('locate');
    expect(shortcutOf(stroke('Enter'), at('inner'))).toBe('locate');
    expect(shortcutOf(stroke('Enter'), document.body)).toBe('locate');
    expect(shortcutOf(stroke('Enter'), at('other'))).toBeNull();
    expect(shortcutOf(stroke('Enter'), at('link'))).toBeNull();
  });
});

describe('a step among findings', () => {
  const all = ['a', 'b', 'c'];

  it('goes on, goes back, and stays at the ends', () => {
    expect([stepFrom(all, 'a', 1), stepFrom(all, 'b', -1)]).toEqual(['b', 'a']);
    expect([stepFrom(all, 'c', 1), stepFrom(all, 'a', -1)]).toEqual(['c', 'a']);
  });

  it('begins at an end where none is current, or the current one has gone', () => {
    expect([stepFrom(all, null, 1), stepFrom(all, null, -1), stepFrom(all, 'gone', 1)]).toEqual([
      'a',
      'c',
      'a',
    ]);
  });

  it('goes nowhere where there is nothing', () => expect(stepFrom([], 'a', 1)).toBeNull());
});
