import { describe, expect, it } from 'vitest';
import { halfWidth, readNumeral } from '../../../rules/words/numerals.ts';

describe('readNumeral', () => {
  it.each([
    ['5', 5],
    ['１２', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['三十', 30],
    ['廿一', 21],
    ['卅', 30],
    ['两', 2],
    ['零', 0],
    ['〇', 0],
    ['一百零五', 105],
    ['一百二十三', 123],
    ['两千零二十四', 2024],
    ['二〇二四', 2024],
    ['二○二四', 2024],
    ['二零二四', 2024],
    ['二O二四', 2024],
    ['二Ｏ二四', 2024],
    ['二0二四', 2024],
    ['二 〇 二 四', 2024],
  ])('%s', (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });

  it.each([
    '',
    '年',
    '五年',
    '十年',
    '百x',
    '十百',
    '一百千',
    '二百三百',
    '一十二百',
    '十二百',
    '百',
    '二三十',
    '五5年',
    'x',
    '-3',
    '1.5',
  ])('%s is no number', (text) => {
    expect(readNumeral(text)).toBeNull();
  });
});

describe('halfWidth', () => {
  it('keeps every position', () => {
    const text = '（２０２４－０３－０５　１０：０８）';
    expect(halfWidth(text)).toBe('(2024-03-05　10:08)');
    expect(halfWidth(text)).toHaveLength(text.length);
  });
});
