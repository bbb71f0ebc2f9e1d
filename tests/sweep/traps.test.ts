import { describe, expect, it } from 'vitest';
import { type Trap, TrapCount, trapOf } from '../../sweep/traps.ts';

const at = (path: string) => `www.own.gov.cn${path}`;

/** Of each sort: a trap, and an innocent address that looks like it. */
const cases: readonly [Trap, trap: string, innocent: string][] = [
  ['loop', '/zwgk/gk/zwgk/gk/zwgk/gk/list.html', '/zwgk/zwgk/index.html'],
  ['loop', '/a/a/a/a/', '/2024/2024/t1_2.html'],
  ['loop', `/${'d/'.repeat(3)}${'x1/x2/x3/x4/'.repeat(4)}`, '/a/b/c/d/e/f/g/h/i.html'],
  ['loop', '/a/b/a/c/a/d/a/', '/1/2/1/3/1/index.html'],
  ['nested', '/login?returnUrl=https%3A%2F%2Fwww.own.gov.cn%2Fa', '/list?next=2'],
  ['nested', '/sso?service=/zwgk/index.html', '/bsfw?service=1024'],
  ['print', '/zwgk/t1_2.html?print=1', '/zwgk/t1_2.html?print=0'],
  ['print', '/print.jsp?id=12', '/zwgk/3dprinting/index.html'],
  ['print', '/news/view?format=print&id=1', '/news/view?format=html&id=1'],
  ['sorting', '/list.do?col=1&orderBy=hits', '/list.do?col=1&order=12'],
  ['sorting', '/list.do?col=1&sort=-date', '/list.do?sort=3'],
  ['sorting', '/list.do?pageSize=50', '/list.do?page=2'],
  ['results', '/search.do?q=abc', '/search/index.html'],
  ['results', '/jsearchfront/search.do?searchword=%E6%94%BF', '/search/?channel=12'],
  ['results', '/col/list.html?keyword=%D5%FE%B2%DF', '/col/list.html?keyword=12'],
  ['calendar', '/calendar?month=2031-05', '/calendar/2025.html'],
  ['calendar', '/hd/rili.jsp?year=2090', '/zwgk/nb.jsp?year=2023'],
  ['mirror', '/gate/big5/www.own.gov.cn/zwgk/', '/en/'],
  ['growing', '/f?t=1&t=2&t=3', '/f?t=1&s=2'],
  ['growing', `/f?${'a'.repeat(700)}=1`, '/f?a=1'],
  ['growing', `/f?${Array.from({ length: 12 }, (_, n) => `f${n}=${n}`).join('&')}`, '/f?a=1&b=2&c=3&d=4'],
];

describe('traps by their looks', () => {
  it.each(cases)('%s: %s, but not %s', (trap, caught, innocent) => {
    expect(trapOf(at(caught))).toBe(trap);
    expect(trapOf(at(innocent))).toBeNull();
  });

  it('a host in other characters is a mirror', () => {
    expect(trapOf('big5.own.gov.cn/zwgk/')).toBe('mirror');
    expect(trapOf('www.big5.cn/zwgk/')).toBeNull();
  });

  it('takes no long time over a hostile address', () => {
    expect(trapOf(at(`/${'a/'.repeat(20_000)}b`))).toBe('loop');
    expect(trapOf(at(`/${'ab'.repeat(50_000)}`))).toBeNull();
    expect(trapOf(at(`/x?${'a='.repeat(20_000)}`))).toBe('growing');
  });
});

/** How many of so many addresses are admitted. */
function admitted(count: number, address: (n: number) => string): number {
  const traps = new TrapCount();
  return Array.from({ length: count }, (_, n) => traps.admit(at(address(n)))).filter(Boolean).length;
}

describe('traps by their number', () => {
  const day = (n: number) => `${2000 + Math.floor(n / 12)}/${String((n % 12) + 1).padStart(2, '0')}`;

  it.each<[string, (n: number) => string, number]>([
    ['an archive of months', (n) => `/news/${day(n)}/`, 240],
    ['days in a query', (n) => `/hd/list.jsp?date=${day(n)}-01`, 62],
    ['filters in combination', (n) => `/so/list?area=${n % 40}&kind${n % 7}=${Math.floor(n / 40)}`, 500],
    ['numbers of pages', (n) => `/list.do?col=7&page=${n}`, 500],
  ])('%s without end are followed so far', (_name, address, most) => {
    expect(admitted(1_000, address)).toBe(most);
  });

  it.each<[string, (n: number) => string]>([
    ['articles in folders of days', (n) => `/news/${day(n)}/content_${10_000 + n}.html`],
    ['articles by a number in the query', (n) => `/show.do?id=${10_000 + n}`],
    ['folders', (n) => `/unit${n}/`],
    ['short lists of many columns', (n) => `/list.do?col=${Math.floor(n / 5)}&page=${n % 5}`],
  ])('%s may be any number', (_name, address) => {
    expect(admitted(1_000, address)).toBe(1_000);
  });
});
