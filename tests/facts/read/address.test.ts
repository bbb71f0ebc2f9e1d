import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../../facts/read/address.ts';
import './bytes-of.ts';

const BASE = 'http://www.jiading.gov.cn/zwgk/list.html?x=1';
const resolved = (href: string, encoding: string, base = BASE) => resolveAddress(href, base, encoding)?.href;

describe('resolveAddress', () => {
  it.each([
    ['gbk', '/s?q=政策', 'http://www.jiading.gov.cn/s?q=%D5%FE%B2%DF'],
    ['gb18030', '/s?q=政策', 'http://www.jiading.gov.cn/s?q=%D5%FE%B2%DF'],
    ['big5', '/s?q=政策', 'http://www.jiading.gov.cn/s?q=%ACF%B5%A6'],
    ['utf-8', '/s?q=政策', 'http://www.jiading.gov.cn/s?q=%E6%94%BF%E7%AD%96'],
    ['utf-16le', '/s?q=政策', 'http://www.jiading.gov.cn/s?q=%E6%94%BF%E7%AD%96'],
  ])('writes a query in %s', (encoding, href, address) => {
    expect(resolved(href, encoding)).toBe(address);
  });

  it('writes path and fragment as UTF-8 whatever the page', () => {
    expect(resolved('/附件/通知.pdf?名=通#知', 'gbk')).toBe(
      'http://www.jiading.gov.cn/%E9%99%84%E4%BB%B6/%E9%80%9A%E7%9F%A5.pdf?%C3%FB=%CD%A8#%E7%9F%A5',
    );
  });

  it('writes what the encoding does not have as a number', () => {
    expect(resolved('?q=😀', 'gbk')).toBe('http://www.jiading.gov.cn/zwgk/list.html?q=%26%23128512%3B');
    expect(resolved('?q=简', 'big5')).toBe('http://www.jiading.gov.cn/zwgk/list.html?q=%26%2331616%3B');
  });

  it('writes four bytes in GB18030', () => {
    expect(resolved('?q=😀', 'gb18030')).toBe('http://www.jiading.gov.cn/zwgk/list.html?q=%949%FC6');
    expect(resolved('?q=ñ', 'gb18030')).toBe('http://www.jiading.gov.cn/zwgk/list.html?q=%810%8A9');
  });

  it('tells the euro sign of GBK from that of GB18030', () => {
    expect(resolved('?€', 'gbk')).toContain('?%80');
    expect(resolved('?€', 'gb18030')).toContain('?%A2%E3');
  });

  it('leaves the query of a web socket in UTF-8', () => {
    expect(resolved('ws://a.cn/?q=政', 'gbk')).toBe('ws://a.cn/?q=%E6%94%BF');
    expect(resolved('mailto:a@b.cn?subject=政', 'gbk')).toBe('mailto:a@b.cn?subject=%E6%94%BF');
  });

  it('leaves a question mark behind # to the fragment', () => {
    expect(resolved('/a#b?政', 'gbk')).toBe('http://www.jiading.gov.cn/a#b?%E6%94%BF');
  });

  it('trims and drops what a browser trims and drops', () => {
    expect(resolved(' \u0001\t/a\n b?政\t策 \n', 'gbk')).toBe('http://www.jiading.gov.cn/a%20b?%D5%FE%B2%DF');
  });

  it.each(['http://', 'http://[/', 'https://a b/', '//', 'http://a:99999/'])('cannot resolve %s', (href) => {
    expect(resolveAddress(href, BASE, 'gbk')).toBeNull();
  });

  it('cannot resolve a relative address on a page without a base', () => {
    expect(resolveAddress('a.html', 'about:blank', 'utf-8')).toBeNull();
  });

  it('takes an address beyond Unicode for one with a replacement character', () => {
    expect(resolved('?q=\ud800', 'gbk')).toContain('?q=%26%2365533%3B');
  });
});
