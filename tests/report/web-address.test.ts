import { describe, expect, it } from 'vitest';
import { plain, plainAddress } from '../../report/plain.ts';
import { isWebAddress } from '../../report/web-address.ts';

describe('an address that a report leads to', () => {
  it.each(['https://www.jiading.gov.cn/', 'http://a.cn', 'HTTPS://A.CN/x?y=z'])(
    'is a web page: %s',
    (url) => {
      expect(isWebAddress(url)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'javascript:location="https://www.jiading.gov.cn/"',
    'data:text/html,https://www.jiading.gov.cn/',
    ' https://www.jiading.gov.cn/',
    'ftp://www.jiading.gov.cn/',
    'https:www.jiading.gov.cn',
    'https://[::',
    '',
  ])('is nothing else: %j', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });
});

describe('a text in a report', () => {
  it('is cut only where it is longer than the longest, and ends with an ellipsis then', () => {
    expect(plain('一二三四', 4)).toBe('一二三四');
    expect(plain('一二三四五', 4)).toBe('一二三…');
  });

  it('has nothing before or behind it, and nothing that steers in it', () => {
    expect(plain('\t=1\u202E文\n')).toBe('=1 文');
  });

  it('is an address without blanks', () => {
    expect(plainAddress('https://a.cn/年 报.pdf\n')).toBe('https://a.cn/年%20报.pdf');
  });
});
