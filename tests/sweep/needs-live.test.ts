import { describe, expect, it } from 'vitest';
import { needsLive } from '../../sweep/needs-live.ts';
import { readPage } from '../../sweep/read-page.ts';
import { pageOf } from './made-web.ts';

function asked(html: string): boolean {
  const reading = readPage(
    {
      type: 'response',
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      finalUrl: 'https://www.own.gov.cn/zwgk/',
      redirects: 0,
      body: new TextEncoder().encode(html),
      whole: true,
      brokeOff: false,
      ms: 1,
    },
    '2025-11-03T00:00:00Z',
  );
  if (reading.type !== 'page') throw new Error(reading.type);
  return needsLive(reading.facts, reading.html);
}

const script = '<script src="/a.js"></script>';
const page = (inner: string) =>
  `<!doctype html><html><head><title>政务公开</title></head><body>${inner}</body></html>`;
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/a/">甲</a><a href="/b/">乙</a><a href="/c/">丙</a><a href="/d/">丁</a><a href="/e/">戊</a></div>';

describe('a page needs a script', () => {
  it.each<[string, string]>([
    ['where there is nothing without it', page(`<div id="app"></div>${script}`)],
    [
      'where its text is still in braces',
      page(`${menu}<h1>政务公开</h1><div class="TRS_Editor">{{content}}</div>${script}`),
    ],
    [
      'where its list is',
      page(`${menu}<ul class="list"><li><a href="{{item.url}}">{{item.title}}</a></li></ul>${script}`),
    ],
    [
      'where a script asks for what an empty element is there for',
      page(
        `${menu}<h1>政策文件</h1><p>本栏目公开本机关的政策文件，请点击标题查看全文，如有疑问请与我们联系。</p><div id="rows"></div>
        <script>$.getJSON('/api/list', (rows) => $('#rows').html(rows.map(row)));</script>`,
      ),
    ],
    [
      'where its list lies there as data',
      page(
        `${menu}<h1>政务公开</h1><p>本栏目公开本机关的政策文件，请点击标题查看全文，如有疑问请与我们联系。</p>
        <div id="7"><script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="/art/2025/9/1/art_7_1.html">关于停车的通知</a></li>]]></record></recordset></datastore></script></div>${script}`,
      ),
    ],
  ])('%s', (_name, html) => {
    expect(asked(html)).toBe(true);
  });

  it.each<[string, string]>([
    [
      'where a script asks for the weather beside a list',
      page(
        `${menu}<h1>政策文件</h1><ul class="list">${[1, 2, 3].map((n) => `<li><a href="/zwgk/t2025010${n}_${n}.html">关于第${n}号工作的通知</a><span>2025-01-0${n}</span></li>`).join('')}</ul>
        <div id="weather"></div><script>$.get('/weather', (words) => $('#weather').text(words));</script>`,
      ),
    ],
    [
      'where a script counts readers, and none fills the page',
      page(
        `${menu}<h1>政策文件</h1><p>本栏目公开本机关的政策文件，请点击标题查看全文，如有疑问请与我们联系。</p><div id="rows"></div>
        <script>$.get('/count?page=7');</script><script>document.title = $('#rows').text();</script>`,
      ),
    ],
    ['where it has what it is there for', pageOf('政务公开', ['/zwgk/t1_20250101.html'], script)],
    [
      'where other data lie in it',
      pageOf('政务公开', ['/a.html'], '<script type="text/xml"><map/></script>'),
    ],
    ['where no script is on it', page('<div id="app"></div>')],
    ['where it holds a picture alone', page(`<div class="TRS_Editor"><img src="/a.jpg"></div>${script}`)],
    ['where it frames another', page(`<iframe src="/inner.html"></iframe>${script}`)],
    [
      'where it says that there is nothing',
      page(`${menu}<h1>政务公开</h1><ul class="list"></ul><p>暂无信息</p>${script}`),
    ],
    [
      'where it is short, with a script that counts readers',
      pageOf(
        '短',
        Array.from({ length: 6 }, (_, n) => `/c${n}/`),
        script,
      ),
    ],
  ])('not %s', (_name, html) => {
    expect(asked(html)).toBe(false);
  });
});

it('a hostile source is looked through once', () => {
  const often = (piece: string) => piece.repeat(200_000);
  for (const piece of [
    '<script',
    '<script>',
    '<div id="a" ',
    '<div id="a">  ',
    "<script>$.get('/a')</script>",
  ]) {
    expect(asked(page(`${menu}<h1>政策文件</h1><!--${often(piece)}-->`))).toBe(false);
  }
});
