import { describe, expect, it } from 'vitest';
import { readPage } from '../../sweep/read-page.ts';
import { pageOf } from './made-web.ts';

const HOST = 'https://www.own.gov.cn';

/** The further pages, as paths, of a page with some inner markup. */
function turned(path: string, inner: string) {
  const html = pageOf('列表', [], inner);
  const reading = readPage(
    {
      type: 'response',
      status: 200,
      headers: { 'content-type': 'text/html' },
      finalUrl: HOST + path,
      redirects: 0,
      body: new TextEncoder().encode(html),
      whole: true,
      brokeOff: false,
      ms: 1,
    },
    '2025-11-03T00:00:00Z',
  );
  if (reading.type !== 'page') throw new Error(reading.type);
  const { pages, isClosed } = reading.leads.paging;
  return { pages: pages.map((url) => url.replace(HOST, '')), isClosed };
}

const link = (href: string, label: string) => `<a href="${href}">${label}</a>`;
const call = (args: string) => `<script>createPageHTML(${args});</script>`;

describe('further pages of a list', () => {
  it.each<[string, path: string, inner: string, pages: string[]]>([
    ['下一页', '/a/', link('index_1.html', '下一页'), ['/a/index_1.html']],
    ['下一页 with an arrow', '/a/', link('index_2.shtml', '下一页 &gt;'), ['/a/index_2.shtml']],
    [
      'numbers of the same list',
      '/a/list.shtml',
      link('list_2.shtml', '2') + link('list_3.shtml', '[3]'),
      ['/a/list_2.shtml', '/a/list_3.shtml'],
    ],
    ['numbers in a query', '/list.do?col=3', link('/list.do?col=3&page=2', '2'), ['/list.do?col=3&page=2']],
    [
      'curpage',
      '/list.jsp?curpage=1&t=4',
      link('/list.jsp?curpage=2&t=4', '后一页'),
      ['/list.jsp?curpage=2&t=4'],
    ],
    [
      'Hanweb',
      '/column/col123/index.html',
      link('/column/col123/index.html?uid=6061&pageNum=2', '下一页'),
      ['/column/col123/index.html?uid=6061&pageNum=2'],
    ],
    [
      'TRS, from 0',
      '/a/',
      call("4, 0, 'index', 'html'"),
      ['/a/index_1.html', '/a/index_2.html', '/a/index_3.html'],
    ],
    ['TRS, in the middle', '/a/index_2.html', call('4,2,"index","html"'), ['/a/index_3.html']],
    ['TRS, one page alone', '/a/', call("1,0,'index','html'"), []],
    [
      'from 1, with the pager’s id',
      '/a/nav_list.shtml',
      call("'page_div',3, 1,'nav_list','shtml',42"),
      ['/a/nav_list_2.shtml', '/a/nav_list_3.shtml'],
    ],
    [
      'arguments by name',
      '/a/',
      `<script>var countPage = 3; createPageHTML(countPage, 0, "index", "html");</script>`,
      ['/a/index_1.html', '/a/index_2.html'],
    ],
    ['rel=next', '/a/', '<link rel="next" href="/a/p2.html">', ['/a/p2.html']],
    [
      'a handler that spells it out',
      '/a/',
      `<a href="javascript:;" onclick="location='index_5.html'">下一页</a>`,
      ['/a/index_5.html'],
    ],
  ])('%s', (_name, path, inner, pages) => {
    expect(turned(path, inner)).toEqual({ pages, isClosed: false });
  });

  it('are no more than ten numbers ahead at a time', () => {
    const { pages } = turned('/a/', call("5000, 0, 'index', 'html'"));
    expect(pages).toHaveLength(10);
    expect(turned('/a/index_10.html', call("5000, 10, 'index', 'html'")).pages[0]).toBe('/a/index_11.html');
  });

  it.each<[string, inner: string]>([
    ['numbers of another list', link('/b/list_2.shtml', '2')],
    ['a year', link('/a/2024.html', '第2024号')],
    ['the next article', link('/a/t1_20250101.html', '下一篇：关于停车的通知')],
    ['the page itself', link('/a/list.shtml', '1')],
    ['a file by the name of a number', link('/a/2.pdf', '2')],
    ['a call on another site', call("4, 0, 'javascript:alert(1)//', 'html'")],
    ['a pager that shows nothing', call('total, current, name, ext')],
  ])('are not %s', (_name, inner) => {
    expect(turned('/a/list.shtml', inner)).toEqual({ pages: [], isClosed: false });
  });

  it.each<[string, inner: string]>([
    ['__doPostBack', link("javascript:__doPostBack('pager','2')", '下一页')],
    ['a function', link('javascript:toPage(2)', '下页')],
    ['a click without an address', '<a onclick="go(2)">下一页</a>'],
  ])('are closed behind %s', (_name, inner) => {
    expect(turned('/a/', inner)).toEqual({ pages: [], isClosed: true });
  });

  it('takes no long time over a hostile source', () => {
    const hostile = `${'<a '.repeat(50_000)}${'createPageHTML('.repeat(20_000)}${'<link rel=next '.repeat(20_000)}`;
    expect(turned('/a/', hostile).isClosed).toBe(false);
  });
});
