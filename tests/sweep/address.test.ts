import { describe, expect, it } from 'vitest';
import { areTwins, askedAs, identityOf } from '../../sweep/address.ts';
import { OwnSite } from '../../sweep/own-site.ts';

const at = (rest: string) => `https://www.own.gov.cn${rest}`;

describe('an address', () => {
  it.each([
    ['/a.html#part', '/a.html'],
    ['/a.jsp;jsessionid=0123456789ABCDEF?x=1', '/a.jsp?x=1'],
    ['/a.php?PHPSESSID=0123456789abcdef&x=1', '/a.php?x=1'],
    ['/a.php?x=1&PHPSESSID=0123456789abcdef#p', '/a.php?x=1'],
    ['/a.php?sid=0123456789abcdef', '/a.php'],
    ['/a.php?sid=12', '/a.php?sid=12'],
    ['/assess.html?session=3', '/assess.html?session=3'],
  ])('%s is asked for as %s', (written, asked) => {
    expect(askedAs(at(written))).toBe(at(asked));
  });

  it('is the same under http and https, and no other scheme has an identity', () => {
    expect(identityOf('http://a.cn/b#c')).toBe('a.cn/b');
    expect(identityOf('https://a.cn/b')).toBe('a.cn/b');
    expect(identityOf('mailto:a@b.cn')).toBeNull();
  });

  it.each([
    ['a.cn/b/', 'a.cn/b/index.html', true],
    ['www.a.cn/b/', 'a.cn/b/?x=1', true],
    ['a.cn/b/', 'a.cn/c/', false],
    ['a.cn/b/1.html', 'a.cn/b/2.html', false],
  ])('%s and %s may be twins: %s', (one, other, are) => {
    expect(areTwins(one, other)).toBe(are);
  });
});

describe('the own site', () => {
  it.each([
    ['https://www.own.gov.cn/a', true],
    ['http://own.gov.cn/', true],
    ['https://x.www.own.gov.cn/', true],
    ['https://xxgk.own.gov.cn/', false],
    ['https://www.own.gov.cn.evil.cn/', false],
    ['https://evilown.gov.cn/', false],
    ['https://gov.cn/', false],
    ['https://www.own.gov.cn:8080/', false],
    ['ftp://www.own.gov.cn/', false],
    ['https://user:word@evil.cn/www.own.gov.cn', false],
  ])('%s: %s', (url, isOwn) => {
    expect(new OwnSite(at('/'), []).owns(url)).toBe(isOwn);
  });

  it('is what lies below a bare name, and keeps the port of the home page', () => {
    const own = new OwnSite('http://own.gov.cn:8080/', []);
    expect(own.owns('http://xxgk.own.gov.cn:8080/')).toBe(true);
    expect(own.owns('http://own.gov.cn:9090/')).toBe(false);
  });
});
