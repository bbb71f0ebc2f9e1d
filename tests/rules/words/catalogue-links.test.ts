import { describe, expect, it } from 'vitest';
import type { Link } from '../../../facts/shape/links.ts';
import { commonAddresses, landingOf } from '../../../rules/words/catalogue-links.ts';
import { link, nowhere, target } from '../parts-of-page.ts';

const own = {
  url: 'https://www.jiading.gov.cn/publicity/bzml/index.html',
  host: 'www.jiading.gov.cn',
  path: '/publicity/bzml/index.html',
};
const site = 'https://www.jiading.gov.cn';

describe('where a link leads', () => {
  it.each([
    [`${site}/publicity/x/content_181933`, 'content'],
    [`${site}/zmhd/yjzj/market.html`, 'content'],
    [`${site}/files/a.pdf`, 'content'],
    [`${site}/publicity/yl/`, 'column'],
    [`${site}/publicity/yl/index_2.html`, 'column'],
    [`${site}/publicity/yl/list.shtml`, 'column'],
    [`${site}/`, 'above'],
    [`${site}/index.html`, 'above'],
    ['https://www.songjiang.gov.cn/', 'above'],
    [`${site}/publicity/`, 'above'],
    [`${site}/publicity/bzml/`, 'above'],
    [own.url, 'above'],
    [`${own.url}#top`, 'above'],
    [`${site}/policy/market`, 'unclear'],
    ['javascript:;', 'unclear'],
    ['#', 'unclear'],
    ['javascript:go(1)', 'acts'],
  ])('%s', (url, landing) => {
    expect(landingOf(link('查看', url), own)).toBe(landing);
  });

  it('follows routes and parts of the page, and leads nowhere without an address', () => {
    expect(landingOf(link('查看', target('#/detail/1')), own)).toBe('content');
    expect(landingOf(link('查看', target('#item1', { partExists: true })), own)).toBe('acts');
    expect(landingOf(link('查看', nowhere), own)).toBe('nowhere');
    expect(landingOf(link('写信', target('mailto:a@b.cn', { type: 'contact' })), own)).toBe('nowhere');
  });
});

describe('addresses that rows share', () => {
  const rowsOf = (...urls: readonly string[]) => {
    const links: Link[] = urls.map((url) => link('查看', url));
    const rows = urls.map((_url, i) => ({ cells: [{ links: [i] }] }));
    return [...commonAddresses(rows, links)];
  };
  const same = `${site}/a/content_1000`;

  it('finds one that all rows have, or nine in ten', () => {
    expect(rowsOf(same, same)).toEqual([same]);
    expect(rowsOf(...Array.from({ length: 9 }, () => same), `${site}/b/content_2000`)).toEqual([same]);
  });

  it('leaves one row alone, and what some rows share', () => {
    expect(rowsOf(same)).toEqual([]);
    expect(rowsOf(same, same, `${site}/b/content_2000`)).toEqual([]);
  });

  it('takes no placeholder for an address', () => {
    expect(rowsOf('javascript:;', 'javascript:;')).toEqual([]);
  });
});
