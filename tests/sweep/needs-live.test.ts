import { describe, expect, it } from 'vitest';
import { needsLive } from '../../sweep/needs-live.ts';
import { awaitsRowsByScript, markupOf, saysNoneOutright } from '../../sweep/needs-live-signs.ts';
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
  return needsLive(reading.facts, html);
}

const script = '<script src="/a.js"></script>';
const page = (inner: string) =>
  `<!doctype html><html><head><title>政务公开</title></head><body>${inner}</body></html>`;
const menu =
  '<div class="nav"><a href="/">首页</a><a href="/a/">甲</a><a href="/b/">乙</a><a href="/c/">丙</a><a href="/d/">丁</a><a href="/e/">戊</a></div>';

const document = (fields: string, scripts = script) =>
  page(
    `${menu}<h1>关于印发《某区公共停车场管理办法》的通知</h1>${fields}<div class="article-content"><p>沪松府规〔2025〕2号</p>
    <p>各镇人民政府、各街道办事处：</p><p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>
    <p>某区人民政府</p><p>2025年3月4日</p></div>${scripts}`,
  );

describe('the fields of a document', () => {
  it.each([
    ['whose validity is in braces', '<table><tr><td>有效性</td><td>{{doc.state}}</td></tr></table>'],
    ['whose validity has a place and no value', '<p>有效性：<span id="yxx"></span></p>'],
    ['that are an empty box', '<div id="metaInfo"></div>'],
    ['that are being loaded', '<div>正在加载...</div>'],
  ])('%s need one', (_what, fields) => {
    expect(asked(document(fields))).toBe(true);
    expect(asked(document(fields, ''))).toBe(false);
  });

  it.each([
    ['that are there', '<p>有效性：<span id="yxx">有效</span></p>'],
    ['that are left empty', '<table><tr><td>有效性</td><td></td></tr></table>'],
    ['of which only the source has no value', '<p>来源：<span id="ly"></span></p><p>有效性：有效</p>'],
    ['beside a box to share by', '<div id="share"></div><p>有效性：有效</p>'],
  ])('%s need none', (_what, fields) => {
    expect(asked(document(fields))).toBe(false);
  });
});

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
    [
      'where a list is empty and a script of the site is beside it',
      page(`${menu}<h1>政策文件</h1><ul id="list"></ul><script src="/js/list.js"></script>`),
    ],
    [
      'where a box of news is empty but for a comment',
      page(
        `${menu}<h1>通知公告</h1><div class="news_list"><!-- 列表 --></div><script src="/js/jquery.min.js"></script><script src="/js/main.js"></script>`,
      ),
    ],
    [
      'where a table has a head and no rows',
      page(
        `${menu}<h1>权责清单</h1><table><thead><tr><th>序号</th><th>事项</th></tr></thead><tbody></tbody></table><script src="/qzqd.js"></script>`,
      ),
    ],
    [
      'where its rows lie there as a template',
      page(
        `${menu}<h1>政策文件</h1><div id="wrap"></div><script type="text/html" id="row"><li><a href="<%=url%>"><%=title%></a></li></script>${script}`,
      ),
    ],
    [
      'where a framework is to repeat a row',
      page(
        `${menu}<h1>政策文件</h1><ul id="app"><li v-for="one in rows"><a :href="one.url" v-text="one.title"></a></li></ul>${script}`,
      ),
    ],
    [
      'where it says that it is loading',
      page(`${menu}<h1>政策文件</h1><div id="wrap"><p>数据加载中，请稍候……</p></div>${script}`),
    ],
    [
      'where a component writes a table',
      page(
        `${menu}<h1>政策文件</h1><table id="demo"></table><script>layui.use('table', () => layui.table.render({ elem: '#demo', url: '/api' }));</script>`,
      ),
    ],
    [
      'where the words for an empty list are hidden',
      page(
        `${menu}<h1>政策文件</h1><ul class="newsList"></ul><div class="nodata" style="display:none"><img src="/no.png"><p>暂无数据</p></div>${script}`,
      ),
    ],
    [
      'where the words for an empty list wait for a condition',
      page(
        `${menu}<h1>政策文件</h1><ul class="news-list"></ul><p v-if="rows.length === 0">暂无数据</p>${script}`,
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
      'where an empty table says that there is nothing',
      page(
        `${menu}<h1>政策文件</h1><table><tbody id="rows"></tbody></table><div style="display:none"></div><p>暂无内容</p>${script}`,
      ),
    ],
    [
      'where an empty list says so in a list of one',
      page(`${menu}<h1>政策文件</h1><div class="list"></div><ul><li>暂无相关信息。</li></ul>${script}`),
    ],
    [
      'where only libraries and counters are beside an empty list',
      page(
        `${menu}<h1>政策文件</h1><ul class="list"></ul><script src="/js/jquery-1.12.4.min.js"></script><script src="https://hm.baidu.com/hm.js?x"></script>`,
      ),
    ],
    [
      'where boxes for tools are empty',
      page(
        `${menu}<h1>组织机构</h1><p>本机关设办公室、党建办、管理办。</p><ul class="pagination"></ul><div id="share-list"></div><div class="submenu"></div>${script}`,
      ),
    ],
    [
      'where it leads on to its parts beside an empty list',
      page(
        `${menu}<h1>政务公开</h1><div class="main">${Array.from({ length: 24 }, (_, n) => `<p><a href="/zwgk/lm${n}/">第${n}栏目</a></p>`).join('')}<ul class="list"></ul></div>${script}`,
      ),
    ],
    [
      'where a list beside its entries is loading',
      page(
        `${menu}<h1>政策文件</h1><ul class="list">${[1, 2, 3].map((n) => `<li><a href="/zwgk/t2025010${n}_${n}.html">关于第${n}号工作的通知</a><span>2025-01-0${n}</span></li>`).join('')}</ul><div id="hot-list">正在加载</div>${script}`,
      ),
    ],
    [
      'where a script holds the words of loading',
      page(
        `${menu}<h1>组织机构</h1><p>本机关设办公室、党建办、管理办。</p><script>const more = '<div>加载中...</div><ul id="list"></ul>';</script>${script}`,
      ),
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
  for (const piece of [
    '<ul id="a" ',
    '<b>  ',
    '<br><br>无',
    '<script src="',
    '<!--',
    '<style>',
    ' v-for',
    '&nbsp;',
  ]) {
    const markup = markupOf(`<ul>${often(piece)}`);
    expect([awaitsRowsByScript(markup, markup), saysNoneOutright(markup)]).toEqual([false, false]);
  }
});
