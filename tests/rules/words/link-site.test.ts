import { describe, expect, it } from 'vitest';
import { hostOf, isHomeAddress, isSameSite, siteOf } from '../../../rules/words/link-site.ts';

describe('siteOf', () => {
  it.each([
    ['www.jiading.gov.cn', 'jiading.gov.cn'],
    ['jiading.gov.cn', 'jiading.gov.cn'],
    ['www.czj.sh.gov.cn', 'sh.gov.cn'],
    ['www.gov.cn', 'www.gov.cn'],
    ['www.jiading.sh.cn', 'jiading.sh.cn'],
    ['img.example.com.cn', 'example.com.cn'],
    ['www.example.com', 'example.com'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['WWW.Example.COM.', 'example.com'],
    ['10.20.1.8', '10.20.1.8'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('%s → %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it.each([
    ['www.jiading.gov.cn', 'www.songjiang.gov.cn'],
    ['a.com.cn', 'b.com.cn'],
    ['10.20.1.8', '10.20.1.9'],
    ['www.jiading.sh.cn', 'www.songjiang.sh.cn'],
  ])('keeps %s and %s apart', (host, other) => {
    expect(isSameSite(host, other)).toBe(false);
  });
});

describe('isHomeAddress', () => {
  it.each([
    'https://www.jiading.gov.cn',
    'https://www.jiading.gov.cn/',
    'http://www.jiading.gov.cn:8080/index.html',
    'https://www.jiading.gov.cn/Index.shtml',
    'https://www.jiading.gov.cn/default.aspx',
    'https://www.jiading.gov.cn/home/',
  ])('%s', (url) => {
    expect(isHomeAddress(url)).toBe(true);
  });

  it.each([
    'https://www.jiading.gov.cn/?id=12',
    'https://www.jiading.gov.cn/#/detail/1',
    'https://www.jiading.gov.cn/zwgk/index.html',
    'https://www.jiading.gov.cn/12345.html',
    'mailto:a@sh.gov.cn',
  ])('not %s', (url) => {
    expect(isHomeAddress(url)).toBe(false);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://user:pw@www.A.gov.cn:8443/x?y', 'www.a.gov.cn'],
    ['http://[::1]:80/', '[::1]'],
    ['https://www.a.gov.cn./', 'www.a.gov.cn'],
    ['ftp://a.cn/', ''],
    ['/a.png', ''],
  ])('%s → %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
