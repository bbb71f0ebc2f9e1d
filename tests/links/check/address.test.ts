import { describe, expect, it } from 'vitest';
import { type Seat, seatOf } from '../../../links/check/address.ts';

/** What the browser's own parser says of the whole address. */
function parsed(url: string): Seat | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { host: hostname, origin } : null;
}

const AUTHORITIES = [
  'www.shsj.gov.cn',
  'WWW.Shsj.GOV.cn:443',
  'a.cn:8080',
  'a.cn:99999',
  'a.cn:',
  'user:pass@a.cn',
  'user@a.cn@b.cn',
  '127.0.0.1',
  '999.1.1.1',
  '1.2.3.4.5',
  '0x7f.1',
  '[::1]:80',
  '[::1',
  'xn--a',
  'xn--fiqs8s',
  '上海.中国',
  'a b.cn',
  'a.cn ',
  'a.cn\n',
  'a\tb.cn',
  ' a.cn',
  'a..cn',
  'a%2ecn',
  'a%2fb.cn',
  '',
  '.',
  ':80',
  '@',
];
const RESTS = ['', '/', '/a/b.html', '\\a', '?q=1', '#top', '/@b.cn/', ':80/', '//c.cn', '?a/b@c'];
const SCHEMES = [
  'http://',
  'https://',
  'HTTP://',
  'http:',
  'http:/',
  'http:///',
  'https:\\\\',
  'ftp://',
  '//',
  '',
];

describe('where an address is asked for', () => {
  it.each(SCHEMES)('is what a browser says, after %j', (scheme) => {
    for (const authority of AUTHORITIES) {
      for (const rest of RESTS) {
        const url = scheme + authority + rest;
        expect([url, seatOf(url)]).toEqual([url, parsed(url)]);
        expect([url, seatOf(url)]).toEqual([url, parsed(url)]);
      }
    }
  });

  it('is told for more hosts than are remembered', () => {
    for (let index = 0; index < 10_000; index += 1) {
      expect(seatOf(`https://h${index}.gov.cn/a.html`)?.host).toBe(`h${index}.gov.cn`);
    }
    expect(seatOf('https://h0.gov.cn/b.html')?.origin).toBe('https://h0.gov.cn');
  });
});
