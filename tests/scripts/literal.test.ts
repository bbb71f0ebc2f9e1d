import { describe, expect, it } from 'vitest';
import { literal } from '../../scripts/docs/literal.ts';

describe('a value as one would write it', () => {
  it.each<[why: string, value: unknown, written: string]>([
    ['words', "它说'好'\n\\", "'它说\\'好\\'\\n\\\\'"],
    ['null, numbers, booleans', [null, 3, false], '[null, 3, false]'],
    ['nothing', {}, '{}'],
    ['a short object on one line', { body: { images: 3 } }, '{ body: { images: 3 } }'],
    ['a spot by its words', { at: { selector: 'p.a', text: '有效' } }, "{ at: '有效' }"],
    ['what is undefined is not there', { a: undefined, b: 1 }, '{ b: 1 }'],
    [
      'parts that the address says are left out, others are not',
      { url: 'https://a.cn/b?c=1', scheme: 'https', host: 'a.cn', path: '/x', query: '?c=1' },
      "{ url: 'https://a.cn/b?c=1', path: '/x' }",
    ],
    ['an address that a person can read', ['http://a.cn/%E5%B9%B4'], "['http://a.cn/年']"],
    ['an address that says nothing readable', ['http://a.cn/%E5'], "['http://a.cn/%E5']"],
  ])('%s', (_why, value, written) => {
    expect(literal(value)).toBe(written);
  });

  it('shows the first of many, and how many more there are', () => {
    const many = Array.from({ length: 6 }, (_, id) => ({ id }));
    expect(literal(many)).toBe('[\n  { id: 0 },\n  { id: 1 },\n  // …… 另有 4 项 / 4 more\n]');
    expect(literal([1, 2, 3, 4, 5, 6])).toBe('[1, 2, 3, 4, 5, 6]');
  });

  it('breaks what does not fit into lines', () => {
    const long = '很'.repeat(60);
    expect(literal({ links: [{ label: long, title: long }] })).toBe(
      `{\n  links: [\n    {\n      label: '${long}',\n      title: '${long}',\n    },\n  ],\n}`,
    );
  });
});
