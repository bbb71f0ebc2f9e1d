import { describe, expect, it } from 'vitest';
import { scanJson } from '../../rules/packs/json-scan.ts';
import { parsePackText } from '../../rules/packs/pack-text.ts';
import { least, placesOf } from './pack-of.ts';

const places = (text: string) => {
  const parsed = parsePackText(text);
  return Array.isArray(parsed) ? placesOf(parsed) : parsed.id;
};
const sound = JSON.stringify(least);

describe('the text of a pack', () => {
  it.each<[why: string, text: string, expected: string | string[]]>([
    ['sound', sound, 'xinqiao'],
    ['with a byte order mark', `\ufeff${sound}`, 'xinqiao'],
    ['set in lines', JSON.stringify(least, null, 4), 'xinqiao'],
    ['empty', '', ['$ empty']],
    ['blank', ' \r\n\t', ['$ empty']],
    ['a byte order mark alone', '\ufeff', ['$ empty']],
    ['cut off', sound.slice(0, -1), ['$ notJson']],
    ['with a comment', `// mine\n${sound}`, ['$ notJson']],
    ['with a comma too many', sound.replace(/\}$/, ',}'), ['$ notJson']],
    ['HTML', '<!doctype html>', ['$ notJson']],
    ['bytes of GBK read as UTF-8', sound.replace('新桥镇', '\ufffd\ufffd\ufffd'), ['$ notUtf8']],
    ['beyond all size', sound + ' '.repeat(256_001), ['$ tooLarge']],
    ['nested without end', '['.repeat(100_000), ['$ notJson']],
    ['nested to the end', '['.repeat(100_000) + ']'.repeat(100_000), ['$ wrongType']],
  ])('%s', (_why, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('tells line and column of what is no JSON', () => {
    const parsed = parsePackText('{\n  "version": 1,\n  "id": xinqiao\n}');
    expect(Array.isArray(parsed) && parsed[0]?.reason.zh).toContain('第 3 行第 9 个字');
  });

  it('names what is written twice, and the other faults with it', () => {
    const text = `{"weights":{"working-link":1,"working-link":2},${sound.slice(1).replace('"xinqiao"', '"Xin"')}`;
    expect(places(text)).toEqual(['weights.working-link repeatedKey', 'id name']);
  });

  it('refuses what is written twice though the last is sound', () => {
    expect(places(sound.replace('{', '{"id":"first",'))).toEqual(['id repeatedKey']);
  });
});

describe('names written twice', () => {
  it.each<[string, (string | number)[][]]>([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', [['a']]],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['{"a":[{"b":1},{"c":1,"b":2,"c":3}]}', [['a', 1, 'c']]],
    ['{"a":"a","b":"a"}', []],
    ['{"a":["a","a"],"b":[]}', []],
    ['{"\\u0061":1,"a":2}', [['a']]],
    ['{"a\\"b":1,"a\\"b":"{\\"a\\":1}"}', [['a"b']]],
    ['{"a":"}","b":",","b":1}', [['b']]],
    ['[[1,2],[3,{"x":1,"x":1}]]', [[1, 1, 'x']]],
    ['"a"', []],
  ])('%s', (text, expected) => {
    expect(scanJson(text)).toEqual({ wrongAt: null, repeated: expected });
  });
});

describe('where a text is no JSON', () => {
  it.each<[string, number]>([
    ['', 0],
    ['  ', 2],
    ['{', 1],
    ['[1,', 3],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{a:1}', 1],
    ['{"a" 1}', 5],
    ['{"a":}', 5],
    ["{'a':1}", 1],
    ['[1}', 2],
    ['{"a":1]', 6],
    ['1 2', 2],
    ['"a\nb"'.replace('\\n', '\n'), 0],
    ['"\\x"', 0],
    ['[01]', 2],
    ['[.5]', 1],
    ['[+1]', 1],
    ['[NaN]', 1],
    ['// a', 0],
    ['{"a":1}//', 7],
    [']', 0],
    [',', 0],
  ])('%j: at %i', (text, offset) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(scanJson(text).wrongAt).toBe(offset);
  });

  it.each(['0', '-1.5e+3', '"\\u4e00\\/"', 'null', ' [ ] ', '{ }', '[{"a":[true,false]}]\r\n'])(
    '%j is some',
    (text) => {
      expect(() => JSON.parse(text)).not.toThrow();
      expect(scanJson(text).wrongAt).toBeNull();
    },
  );
});
