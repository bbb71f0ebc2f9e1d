import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';
const running =
  '<p>各镇人民政府、各街道办事处：</p><p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</p>';

const linksIn = (html: string, change = {}) => factsOf(html, change).links ?? [];
const linkIn = (inner: string, change = {}) => linksIn(`<body><p>${inner}</p></body>`, change)[0];

describe('labels', () => {
  it.each([
    ['<a href=/a> 政策 <b>解读</b> </a>', '政策 解读', 'text'],
    ['<a href=/a><img src=x.png alt="图解"></a>', '图解', 'alt'],
    ['<a href=/a><img src=x.png alt="" title="一图读懂"></a>', '一图读懂', 'title'],
    ['<a href=/a title="政策解读"><i class=icon></i></a>', '政策解读', 'title'],
    ['<a href=/a aria-label="政策解读"></a>', '政策解读', 'aria-label'],
    ['<a href=/a><img src="/img/%E8%A7%A3%E8%AF%BB.png?v=1"></a>', '解读.png', 'file'],
    ['<a href=/a></a>', '', 'none'],
  ])('%s', (html, label, labelFrom) => {
    expect(linkIn(html)).toMatchObject({ label, labelFrom });
  });

  it('a part of a picture goes by its alt', () => {
    const map = '<map name=m><area href=/gk/ alt="政务公开"><area href=/hd/ title="公众参与"></map>';
    expect(linksIn(`<body>${map}</body>`)).toMatchObject([
      { label: '政务公开', labelFrom: 'alt' },
      { label: '公众参与', labelFrom: 'title' },
    ]);
  });

  it('keeps a title that says more than the label', () => {
    expect(linkIn('<a href=/a title="关于某事的通知全文">关于某事…</a>')).toMatchObject({
      label: '关于某事…',
      title: '关于某事的通知全文',
    });
  });
});

describe('links that nobody is to see', () => {
  const farm =
    '<a href="https://www.example.com/">澳门新葡京娱乐官网</a><a href="https://a.example.net/">六合彩开奖</a>';

  it.each([
    'display:none',
    'position:absolute; left:-9999px; top:-9999px',
    'position:absolute;top:-999em',
    'margin-left:-99999px',
    'position:absolute;clip:rect(0,0,0,0)',
    'width:1px;height:1px;overflow:hidden',
    'opacity:0',
    'font-size:0',
    'font-size: 0px; line-height:0',
    'color:#fff;font-size:.0em!important',
  ])('are hidden, and a fault where they peddle: %s', (style) => {
    const facts = factsOf(documentPage(`${title}<div style="${style}">${farm}</div>`));
    expect(facts.links?.filter(({ hidden }) => hidden).map(({ label }) => label)).toEqual([
      '澳门新葡京娱乐官网',
      '六合彩开奖',
    ]);
    expect(outcomesOf(facts)['link-target']).toBe('failed hiddenTrade');
  });

  it.each([
    '<a style="text-indent:-9999px;display:block;background:url(jd.png)" href="/a/1.html">政策解读</a>',
    '<div style="font-size:0"><a style="font-size:14px" href="/a/1.html">政策解读</a></div>',
    '<div style="font-size:0"><p style="font-size:14px"><a href="/a/1.html">政策解读</a></p></div>',
    '<div style="font-size:0"><a href="/a/1.html"><font style="font-size:14px">政策解读</font></a></div>',
    '<div style="font-size:0"><a href="/a/1.html"><font size="3">政策解读</font></a></div>',
    '<ul style="font-size:0"><li class="it"><a href="/a/1.html">政策解读</a></li></ul>',
    '<ul class="list" style="font-size:0"><li><a href="/a/1.html">政策解读</a></li></ul>',
    '<div style="font-size:0.9em"><a href="/a/1.html">政策解读</a></div>',
    '<div style="font-size:0"><a href="/a/1.html"><img src="jd.png" alt="政策解读"></a></div>',
    '<a style="position:absolute;z-index:2;opacity:0" href="/a/1.html">政策解读</a>',
    '<ul style="position:absolute;left:-2400px"><li><a href="/a/1.html">政策解读</a></li></ul>',
    '<a href="/a/1.html"><img style="opacity:0" data-src="jd.png" alt="政策解读"></a>',
  ])('are not these: %s', (html) => {
    expect(linksIn(`<body>${html}</body>`)).toMatchObject([{ label: '政策解读', hidden: false }]);
  });
});

describe('a path from the root', () => {
  const url = (href: string, page: string) => linkIn(`<a href="${href}">通知</a>`, { url: page })?.target.url;

  it('leads to the origin of its own page, whatever was read before', () => {
    for (const _ of [1, 2]) {
      expect(url('/zwgk/1.html?a=1', 'http://www.a.gov.cn/x/')).toBe('http://www.a.gov.cn/zwgk/1.html?a=1');
      expect(url('/zwgk/1.html?a=1', 'https://www.a.gov.cn/')).toBe('https://www.a.gov.cn/zwgk/1.html?a=1');
      expect(url('/zwgk/1.html?a=1', 'http://www.a.gov.cn:81/')).toBe(
        'http://www.a.gov.cn:81/zwgk/1.html?a=1',
      );
      expect(url('/zwgk/1.html?a=1', 'file:///D:/zwgk/index.html')).toBe('file:///D:/zwgk/1.html?a=1');
      expect(url('//b.gov.cn/1.html', 'https://www.a.gov.cn/')).toBe('https://b.gov.cn/1.html');
      expect(url('/a/../b/', 'http://www.a.gov.cn/x/')).toBe('http://www.a.gov.cn/b/');
    }
  });

  it('names a part of this very page, or of another', () => {
    const on = (page: string) => linkIn('<a href="/a.html#x" id="x">通知</a>', { url: page })?.target;
    expect(on('http://www.a.gov.cn/b.html')).toMatchObject({ type: 'page', partExists: null });
    expect(on('http://www.a.gov.cn/a.html')).toMatchObject({ type: 'here', partExists: true });
  });
});

describe('what a line says before its link', () => {
  it.each([
    ['【相关解读】<a href=/a/1.html>停车新规来了</a>', '相关解读'],
    ['政策咨询：<a href=/a/1.html>点击咨询</a>', '政策咨询'],
    ['<b>相关</b><b>解读</b>： <a href=/a/1.html>停车新规来了</a>', '相关解读'],
    ['上一篇：<a href=/a/1.html>停车新规图解</a>', '上一篇'],
    ['来源：<a href=/a/1.html>停车新规来了</a>', ''],
    ['详见<a href=/a/1.html>停车新规来了</a>', ''],
  ])('%s', (inner, heading) => {
    expect(linkIn(inner)?.heading).toBe(heading);
  });

  it('may stand in the cell before', () => {
    const row = '<table><tr><td>政策解读：</td><td><a href=/a/1.html>点击查看</a></td></tr></table>';
    expect(linksIn(`<body>${row}</body>`)[0]?.heading).toBe('政策解读');
    const other = '<table><tr><td>来源</td><td><a href=/a/1.html>某报</a></td></tr></table>';
    expect(linksIn(`<body>${other}</body>`)[0]?.heading).toBe('');
  });

  it('holds for several links of the line', () => {
    const links = linksIn('<p>相关解读：<a href=/a/1.html>图解</a>、<a href=/a/2.html>视频</a></p>');
    expect(links.map(({ heading }) => heading)).toEqual(['相关解读', '相关解读']);
  });
});

describe('targets', () => {
  it.each([
    ['/zcjd/202503/t20250304_1.html', { type: 'page', item: true, path: '/zcjd/202503/t20250304_1.html' }],
    ['0a1b2c3d-1111-2222-3333-444455556666.html', { type: 'page', item: true }],
    ['/publicity/jcgk/zdgkwj/gfxwj/181933', { type: 'page', item: true }],
    ['/zhengce/detail?businessId=0075204477&siteId=0075', { type: 'page', item: true }],
    ['/show.jsp?catid=12&id=3456', { type: 'page', item: true }],
    ['/list.jsp?catid=1203', { type: 'page', item: false }],
    ['/list.do?columnId=1203&pageNo=2', { type: 'page', item: false }],
    ['/zcjd/', { type: 'page', item: false }],
    ['/zcjd/index_2.html', { type: 'page', item: false }],
    ['/zcjd/list.shtml', { type: 'page', item: false }],
    ['/files/附件1.pdf', { type: 'page', file: 'pdf', path: '/files/%E9%99%84%E4%BB%B61.pdf' }],
    ['/gwk/resource/file?pathname=/a/b.docx&filename=b.docx', { type: 'page', file: 'docx' }],
    ['javascript:void(0)', { type: 'script' }],
    ['mailto:a@b.cn', { type: 'contact' }],
    ['tel:12345', { type: 'contact' }],
    ['file:///C:/Users/a/b.doc', { type: 'file' }],
    ['http://192.168.1.2/a.html', { type: 'page', host: '192.168.1.2' }],
    ['http://[bad', { type: 'broken', url: 'http://[bad' }],
    ['www.shanghai.gov.cn', { type: 'broken', url: 'www.shanghai.gov.cn' }],
    ['www.shanghai.gov.cn/a/1.html', { type: 'broken' }],
    ['https//zwdt.sh.gov.cn', { type: 'broken' }],
    ['htttp://zwdt.sh.gov.cn', { type: 'broken' }],
    ['ttps://zwdt.sh.gov.cn', { type: 'broken' }],
    ['thunder://zwdt.sh.gov.cn', { type: 'page' }],
    ['http：//www.shanghai.gov.cn', { type: 'broken' }],
    ['//www.shanghai.gov.cn/', { type: 'page', host: 'www.shanghai.gov.cn' }],
    ['www/1.html', { type: 'page' }],
    ['', { type: 'here', fragment: '' }],
    ['#', { type: 'here', fragment: '', partExists: null }],
    ['#nowhere', { type: 'here', fragment: 'nowhere', partExists: false }],
    ['#top', { type: 'here', partExists: true }],
  ])('%s', (href, expected) => {
    expect(linkIn(`<a href="${href}">字</a>`)?.target).toMatchObject(expected);
  });

  it('finds a part of the page by id, by anchor name, and percent-encoded', () => {
    const [byId, byName, encoded] = linksIn(
      '<body><a href="#a">1</a><a href="#b">2</a><a href="#%E9%99%84">3</a><p id=a></p><a name=b></a><p id="附"></p></body>',
    );
    expect([byId, byName, encoded].map((link) => link?.target.partExists)).toEqual([true, true, true]);
  });

  it('resolves against the first base with an address', () => {
    const [link] = linksIn(
      '<head><base target=_blank><base href="/deep/dir/"><base href="/other/"></head><body><a href="a.html">字</a></body>',
    );
    expect(link?.target.url).toBe('https://www.songjiang.gov.cn/deep/dir/a.html');
  });

  it('writes the query in the page’s encoding and the path as UTF-8', () => {
    expect(linkIn('<a href="/附件?q=政策">字</a>', { encoding: 'gbk' })?.target.url).toBe(
      'https://www.songjiang.gov.cn/%E9%99%84%E4%BB%B6?q=%D5%FE%B2%DF',
    );
  });

  it('passes over anchors that are no links', () => {
    expect(linksIn('<body><a name=part1></a><a href="/a">字</a></body>')).toHaveLength(1);
  });
});

describe('places', () => {
  it.each(['bdsharebuttonbox', 'bshare-custom', 'jiathis_style'])('shares the page under %s', (name) => {
    const page = documentPage(title, `${running}</div><div class="${name}"><a href="/w">微信</a></div><div>`);
    expect(linksIn(page).find(({ label }) => label === '微信')?.place).toBe('toolbar');
  });

  it('tells navigation, text, related block, toolbar and footer apart', () => {
    const page = documentPage(
      title,
      `${running}<a href="/t.html">正文链接</a></div>
      <div class="xgwj"><h3>相关文件</h3><ul><li><a href="/r.html">相关链接</a></li></ul></div>
      <ul id="rightBar" class="float-toolbar"><li><a href="/kf">客服</a></li></ul><div>`,
    );
    const place = (label: string) => linksIn(page).find((link) => link.label === label)?.place;
    expect({
      nav: place('政策解读'),
      text: place('正文链接'),
      related: place('相关链接'),
      tool: place('客服'),
    }).toEqual({
      nav: 'navigation',
      text: 'main',
      related: 'related',
      tool: 'toolbar',
    });
  });

  it('is not misled by names inside the article, nor by a header that was never closed', () => {
    const page = `<body><div class="header"><div class="nav"><a href="/zcjd/">政策解读</a></div>
      <div class="article-header">${title}</div><div class="article-content">${running}<div class="top"><a href="/x.html">文字解读</a></div></div></div></body>`;
    const links = linksIn(page);
    expect(links.map(({ label, place }) => [label, place])).toEqual([
      ['政策解读', 'navigation'],
      ['文字解读', 'main'],
    ]);
  });

  it.each([
    '<nav>',
    '<div role=navigation>',
    '<div class=dh>',
    '<div id=daohang>',
    '<div class="mainMenu">',
    '<ul class="sub-nav">',
  ])('%s is navigation', (open) => {
    expect(linksIn(`<body>${open}<a href=/a>字</a></body>`)[0]?.place).toBe('navigation');
  });

  it('gives the heading of the block', () => {
    const page = documentPage(
      title,
      `${running}</div><div class=box><h3>相关解读</h3><ul><li><a href="/1.html">甲</a></li></ul></div><div class=box><div class=hd>热点新闻</div><div class=bd><a href="/2.html">乙</a></div></div><div>`,
    );
    const heading = (label: string) => linksIn(page).find((link) => link.label === label)?.heading;
    expect([heading('甲'), heading('乙'), heading('首页')]).toEqual(['相关解读', '热点新闻', '']);
  });

  it.each([
    ['the list behind it is empty', '<div><h3>相关解读</h3><ul></ul></div>', false],
    ['the box behind it is empty', '<div><div class=hd>相关解读</div><div class=bd></div></div>', false],
    ['only a float stands behind it', '<div><h3>相关解读</h3><div class=clear></div></div>', true],
  ])('heads what stands below its block or not: %s', (_why, block, isHeaded) => {
    const page = documentPage(title, `${running}</div><div>${block}<a href="/1.html">甲</a></div><div>`);
    const heading = linksIn(page).find(({ label }) => label === '甲')?.heading;
    expect(heading === '相关解读').toBe(isHeaded);
  });
});

describe('links without an address', () => {
  it.each([
    ['a row that is pressed', '<ul><li onclick="go(1)"><a>停车场公告</a></li></ul>', true],
    [
      'a table row that is pressed',
      '<table><tr data-url="/a/1.html"><td><a href="javascript:;">停车场公告</a></td></tr></table>',
      true,
    ],
    ['something for a script to carry', '<p><a data-id="31" class="item">停车场公告</a></p>', true],
    [
      'the head of a list in a menu',
      '<ul><li><a href="#">停车场公告</a><ul><li><a href="/a/">区级</a></li></ul></li></ul>',
      true,
    ],
    [
      'a heading over its list',
      '<div><h3><a href="#">停车场公告</a></h3><ul><li><a href="/a/">区级</a></li></ul></div>',
      true,
    ],
    [
      'a term over its links',
      '<dl><dt><a href="javascript:void(0)">停车场公告</a></dt><dd><a href="/a/">区级</a></dd></dl>',
      true,
    ],
    ['a tab', '<div class="news-tab"><a href="#">停车场公告</a><a href="#">其他</a></div>', true],
    ['a tab in a list', '<ul class="tabs clearfix"><li><a href="#">停车场公告</a></li></ul>', true],
    ['an id of a button', '<p><a href="#" id="btnSubmit">停车场公告</a></p>', true],
    ['what layui answers', '<p><a href="javascript:;" lay-event="detail">停车场公告</a></p>', true],
    ['a part that is pressed', '<p><a href="#"><span @click="go(1)">停车场公告</span></a></p>', true],
    ['the role of a tab', '<p><a href="#" role="tab">停车场公告</a></p>', true],
    ['an id of its own', '<p><a href="#" id="a31">停车场公告</a></p>', false],
    ['a row of a list', '<ul><li><a href="#">停车场公告</a><span>2025-03-04</span></li></ul>', false],
    ['a row of what a tab shows', '<div class="tab-con"><p><a href="#">停车场公告</a></p></div>', false],
    [
      'a list without links behind',
      '<div><h3><a href="#">停车场公告</a></h3><ul><li>区级</li></ul></div>',
      false,
    ],
  ])('%s', (_what, html, scripted) => {
    expect(linksIn(`<body>${html}</body>`).find(({ label }) => label === '停车场公告')?.scripted).toBe(
      scripted,
    );
  });

  it('leaves a link with an address as it is', () => {
    expect(linkIn('<a href="/a/1.html" data-id="31">停车场公告</a>')?.scripted).toBe(false);
  });
});

describe('what can be pressed', () => {
  const labelsIn = (html: string) =>
    (factsOf(`<body>${html}</body>`).controls ?? []).map(({ label }) => label);
  it.each([
    '<ul class="tabs"><li class="on">政策原文</li><li>政策解读</li></ul>',
    '<div class="tab-nav"><span>政策原文</span><span>政策解读</span></div>',
  ])('the names in a row of tabs: %s', (html) => {
    expect(labelsIn(html)).toEqual(['政策原文', '政策解读']);
  });
  it.each(['<div class="consult-btn">政策咨询</div>', '<span class="btn_zx"><i></i>政策咨询</span>'])(
    'what is drawn as a button: %s',
    (html) => {
      expect(labelsIn(html)).toEqual(['政策咨询']);
    },
  );
  it.each([
    '<div class="popover-item clickable">《停车管理办法》解读</div>',
    '<p class="text-sm cursor-pointer">《停车管理办法》解读</p>',
  ])('what its class says can be pressed: %s', (html) => {
    expect(labelsIn(html)).toEqual(['《停车管理办法》解读']);
  });
  it.each([
    '<div class="card clickable"><a href=/jd/>政策解读</a></div>',
    '<p class="pointer-list">政策解读</p>',
    '<ul class="tabs"><li><a href=/jd/>政策解读</a></li></ul>',
    '<ul class="list"><li>政策解读</li></ul>',
    '<div class="tab-content"><p>政策解读</p></div>',
    '<div class="btn-group"><a href=/jd/>政策解读</a></div>',
    '<div class="button-tip"><p>政策解读请到窗口咨询工作人员</p></div>',
  ])('not: %s', (html) => {
    expect(labelsIn(html)).toEqual([]);
  });
});

describe('hidden and scripted', () => {
  it('marks links that the markup hides', () => {
    const links = linksIn(
      '<body><div style="display: none"><a href=/a>甲</a></div><div hidden><a href=/b>乙</a></div><a href=/c>丙</a></body>',
    );
    expect(links.map(({ hidden }) => hidden)).toEqual([true, true, false]);
  });
  it('does not read comments, noscript, templates and textareas', () => {
    expect(
      linksIn(
        '<body><!-- <a href=/a>甲</a> --><noscript><a href=/b>乙</a></noscript><template><a href=/c>丙</a></template><textarea><a href=/d>丁</a></textarea></body>',
      ),
    ).toEqual([]);
  });
  it('marks links that a script answers', () => {
    expect(linkIn('<a href="#" onclick="f()">字</a>')?.scripted).toBe(true);
    expect(linkIn('<a href="#">字</a>')?.scripted).toBe(false);
    expect(linkIn('<a href="#" data-v-1a2b>字</a>')?.scripted).toBe(false);
  });
});

describe('spots', () => {
  it('names the element that shows the fact, also where an id is used twice', () => {
    const links = linksIn(
      '<body><div id=x><a href=/1>甲</a></div><div id=x><p><a href=/2>乙</a></p></div><ul><li><a href=/3>丙</a><li><a href=/4>丁</a></ul></body>',
    );
    expect(links.map(({ at }) => at.selector)).toEqual([
      '#x>a:nth-of-type(1)',
      'html>body>div:nth-of-type(2)>p:nth-of-type(1)>a:nth-of-type(1)',
      'html>body>ul:nth-of-type(1)>li:nth-of-type(1)>a:nth-of-type(1)',
      'html>body>ul:nth-of-type(1)>li:nth-of-type(2)>a:nth-of-type(1)',
    ]);
  });
});
