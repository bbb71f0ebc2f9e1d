import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';
const running =
  '<p>各镇人民政府、各街道办事处：</p><p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</p>';

describe('dates', () => {
  const datesOf = (head: string, text?: string) => factsOf(documentPage(head, text)).dates;
  it.each([
    [
      'a field',
      `${title}<table><tr><td>文号</td><td>沪松府规〔2025〕2号</td><td>发布日期</td><td>2025年2月12日</td></tr></table>`,
      'field',
    ],
    ['a line under the title', `${title}<div class=info>时间：2025-02-12 来源：某办</div>`, 'field'],
    [
      'a line beside the date of issue',
      `<ul><li><b>发布机构</b><i>某办</i><b>生 成 日 期</b><i>2025-02-10</i></li></ul>${title}<div>来源：执行局　时间：2025-02-12 17:20　浏览：</div>`,
      'line',
    ],
    [
      'a bare date below a table with the date of issue',
      `${title}<table><tr><td>文号</td><td>沪松府规〔2025〕2号</td><td>成文日期：</td><td>2025-02-10</td></tr></table><div>2025-02-12</div>`,
      'line',
    ],
    [
      'a line above a long table of fields',
      `${title}<p><time>2025-02-12 09:30</time><span>信息来源：某办</span></p><dl>${['索引号', '发布机构', '文号', '成文日期', '公开属性', '有效性', '主题分类'].map((label) => `<dt>${label}</dt><dd>2025-02-10</dd>`).join('')}</dl>`,
      'line',
    ],
    ['a bare date', `${title}<p id=ivs_date>( 2025-02-12)</p>`, 'line'],
    ['a date behind the number', `${title}<div>沪松府规〔2025〕2号　2025-02-12</div>`, 'line'],
    ['a date with a time', `${title}<span>2025-02-12 10:08:00</span><br>`, 'line'],
  ])('published: %s', (_form, head, from) => {
    const published = datesOf(head)?.published;
    expect(published?.date).toBe('2025-02-12');
    expect(['line', from]).toContain(published?.from);
  });
  it('published: the meta tag, in any case and with a ratio sign for a colon', () => {
    const page = documentPage(title).replace(
      '</head>',
      '<meta content="2025-02-12 10∶08" name="pubdate"></head>',
    );
    expect(factsOf(page).dates?.published).toMatchObject({ date: '2025-02-12', from: 'meta' });
  });
  it('published: the day that the page shows where the tag is later, as on pages that were put out anew', () => {
    const dated = (shown: string) =>
      factsOf(
        documentPage(`${title}<div>发布时间：${shown} 来源：某办</div>`).replace(
          '</head>',
          '<meta name="PubDate" content="2025-02-12 10:08"></head>',
        ),
      ).dates?.published;
    expect(dated('2024-09-26 03:45')).toMatchObject({ date: '2024-09-26', from: 'field' });
    expect(dated('2025-02-12 09:30')).toMatchObject({ date: '2025-02-12', from: 'meta' });
    expect(dated('2025-03-01')).toMatchObject({ date: '2025-02-12', from: 'meta' });
  });
  it('issued: the field, else the date under the signature', () => {
    expect(
      datesOf(`${title}<dl><dt>文号</dt><dd>1</dd><dt>成文日期</dt><dd>2025-02-10</dd></dl>`)?.issued,
    ).toMatchObject({ date: '2025-02-10', from: 'field' });
    expect(datesOf(title, `${running}<p>某区人民政府</p><p>2025年2月10日</p>`)?.issued).toMatchObject({
      date: '2025-02-10',
      from: 'foot',
    });
    expect(datesOf(title, `${running}<p>某区人民政府</p><p>二〇二五年二月十日</p>`)?.issued).toMatchObject({
      date: '2025-02-10',
    });
  });
  it('published: a day and a time of day beside who published', () => {
    const line = '<div><span>2025-02-12 10:20:33</span><span>区政府办公室</span></div>';
    expect(datesOf(title + line)?.published).toMatchObject({ date: '2025-02-12', from: 'line' });
  });
  it.each(['生效日期：2025-07-01', '实施日期：2025-07-01', '落款时间：2025-02-10'])(
    'published: not the date of issue or of coming into force: %s',
    (line) => {
      expect(
        datesOf(`${title}<ul><li>文号：沪松府规〔2025〕2号</li><li>${line}</li></ul>`)?.published,
      ).toBeNull();
    },
  );
  it('does not take a date of the text for either', () => {
    expect(
      datesOf(title, `${running}<p>本办法自2025年5月15日起施行，此前的有关规定同时停止执行。</p>`),
    ).toEqual({ published: null, issued: null });
  });
});

describe('breadcrumb', () => {
  it.each([
    '<div>当前位置：<a href=/>首页</a> > <a href=/a>政务公开</a> > 规范性文件</div>',
    '<div>您现在的位置: 首页 >> 政务公开 >> 规范性文件</div>',
    '<div><span>您的位置：</span><a>首页</a>›<a>政务公开</a>›<a>规范性文件</a></div>',
    '<p><a>首页</a> / <a>政务公开</a> / <a>规范性文件</a></p>',
    '<div><span>当前位置</span><span>首页</span><span>/</span><span>政务公开</span><span>/</span><span>规范性文件</span></div>',
    '<div>您的位置： <a href="/">首页</a>&nbsp;&nbsp;<a>政务公开</a>&nbsp;&nbsp;<a>规范性文件</a></div>',
    '<div>当前位置：首页/政务公开/规范性文件</div>',
    '<div>当前位置：首页 - 政务公开 - 规范性文件</div>',
    '<div>当前位置：首页_政务公开_规范性文件</div>',
    '<table><tr><td>当前位置：</td><td>首页</td><td>&gt;</td><td>政务公开</td><td>&gt;</td><td>规范性文件</td></tr></table>',
    '<div class="bread"><i>&#xe600;</i> <a>首页</a> <i>&#xe601;</i> <a>政务公开</a> <i>&#xe601;</i> <a>规范性文件</a></div>',
    '<nav aria-label="breadcrumb"><ol><li>首页</li><li>政务公开</li><li>规范性文件</li></ol></nav>',
    '<ul class="breadcrumb"><li>首页</li><li>政务公开</li><li>规范性文件</li></ul>',
    '<div>您现在所在的位置：首页>政务公开>规范性文件</div>',
    '<div>» 你所处的位置是 首页 > 政务公开 > 规范性文件</div>',
    '<div>[当前位置] 首页 > 政务公开 > 规范性文件</div>',
    '<div>您在：首页>政务公开>规范性文件</div>',
    '<div><a href=/>[首页]</a>&nbsp;>>&nbsp;<a href=/a>政务公开</a>&nbsp;>>&nbsp;规范性文件</div>',
    '<div>【首页】 > 【政务公开】 > 【规范性文件】</div>',
  ])('reads %s', (html) => {
    expect(factsOf(`<body>${html}${title}</body>`).breadcrumb?.items).toEqual([
      '首页',
      '政务公开',
      '规范性文件',
    ]);
  });
  it.each(['在线咨询', '现在开庭', '位置公告'])('keeps a step that begins as a lead does: %s', (step) => {
    expect(factsOf(`<body><div>首页>${step}</div>${title}</body>`).breadcrumb?.items).toEqual(['首页', step]);
  });
  it('is null where there is none', () => {
    expect(factsOf('<body><p>甲 > 乙是一个不等式</p></body>').breadcrumb).toBeNull();
    const map = '<div><p>当前位置：</p><p>人民北路</p><p>园中路 1 号</p></div>';
    expect(factsOf(`<body>${map}<p>位置/环境</p>${title}</body>`).breadcrumb).toBeNull();
  });
});

describe('the title of a page without a heading', () => {
  it.each([
    ['政策解读_上海松江', '政策解读'],
    ['上海市松江区人民政府门户网站-政策解读', '政策解读'],
    ['某县政府网 | 政务公开 | 政策解读', '政务公开'],
    ['某县人民政府门户网站', '某县人民政府门户网站'],
    ['关于启用政府网站 - 某县', '关于启用政府网站'],
    ['致函市人民政府-工作动态', '致函市人民政府'],
  ])('of %s is %s', (written, text) => {
    expect(factsOf(`<head><title>${written}</title></head><body></body>`).title?.text).toBe(text);
  });
});

describe('page tags', () => {
  it('reads any case and order, apart from missing and empty', () => {
    const page = `<head><meta content='某站' name='Sitename'><META NAME=SITEIDCODE CONTENT=""><!-- <meta name="ColumnType" content="x"> --><meta name=viewport content=x></head>`;
    expect(factsOf(page).metaTags).toEqual([
      { name: 'SiteName', content: '某站', writtenAs: 'Sitename' },
      { name: 'SiteIDCode', content: '', writtenAs: 'SITEIDCODE' },
    ]);
  });
});

describe('lists', () => {
  it.each([
    ['li with span', '<ul><li><a href="/1000.html">关于某项工作的通知</a><span>2025-02-12</span></li></ul>'],
    ['li with text', '<ul><li><a href="/1000.html">关于某项工作的通知</a> [2025-02-12]</li></ul>'],
    ['date first', '<ul><li>2025年2月12日 <a href="/1000.html">关于某项工作的通知</a></li></ul>'],
    [
      'table row',
      '<table><tr><td>1</td><td><a href="/1000.html">关于某项工作的通知</a></td><td>2025/02/12</td></tr></table>',
    ],
    [
      'all inside the link',
      '<div><a href="/1000.html"><p>关于某项工作的通知</p><em>2025.02.12</em></a></div>',
    ],
    [
      'a full title in the title attribute',
      '<li><a href="/1000.html" title="关于某项工作的通知">关于某项工作…</a><i>2025-02-12</i></li>',
    ],
  ])('reads %s', (_form, html) => {
    expect(factsOf(`<body>${html}</body>`).listEntries).toMatchObject([
      { title: '关于某项工作的通知', date: '2025-02-12', url: 'https://www.songjiang.gov.cn/1000.html' },
    ]);
  });
  it('reads a status in the row, as text or picture', () => {
    const rows =
      factsOf(`<body><table><tr><td><a href="/1.html">某区停车场管理办法</a></td><td>有效</td><td>2025-02-12</td></tr>
      <tr><td><a href="/2.html">某区停车收费办法</a></td><td><img src=a.png alt=已废止></td><td>2020-02-12</td></tr></table></body>`).listEntries;
    expect(rows?.map(({ status }) => status)).toEqual(['有效', '已废止']);
  });
});

describe('messages', () => {
  it('reads a list that shows no state', () => {
    const row = (n: number, answered: string) =>
      `<tr><td>${n}</td><td><a href="/m/${n}.html">停车场什么时候开放</a></td><td>2025-03-0${n}</td><td>${answered}</td></tr>`;
    const page = `<body><table><tr><td>序号</td><td>标题</td><td>留言时间</td><td>回复时间</td></tr>${row(1, '2025-03-06')}${row(2, '')}</table></body>`;
    expect(factsOf(page).messages).toMatchObject([
      { title: '停车场什么时候开放', submitted: '2025-03-01', replied: '2025-03-06', status: '' },
      { submitted: '2025-03-02', replied: null },
    ]);
    const notices = page.replace('留言时间', '发布时间');
    expect(factsOf(notices).messages).toEqual([]);
  });

  it('reads a list with columns for asking and answering', () => {
    const page = `<body><table><tr><th>标题</th><th>提交时间</th><th>答复时间</th><th>状态</th></tr>
      <tr><td><a href="/m/1.html">停车场什么时候开放</a></td><td>2025-03-03</td><td>2025-03-06</td><td>已办结</td></tr>
      <tr><td><a href="/m/2.html">公交线路如何调整</a></td><td>2025-03-04</td><td></td><td>办理中</td></tr></table></body>`;
    expect(factsOf(page).messages).toMatchObject([
      { title: '停车场什么时候开放', submitted: '2025-03-03', replied: '2025-03-06', status: '已办结' },
      { title: '公交线路如何调整', submitted: '2025-03-04', replied: null, status: '办理中' },
    ]);
  });
  it('reads a message on a page of its own', () => {
    const page = `<head><title>停车场什么时候开放</title></head><body><h1>停车场什么时候开放？</h1><p>写信时间：2025-03-03</p><p>请问停车场什么时候开放。</p><p>回复时间：2025-03-06 10:00</p></body>`;
    expect(factsOf(page).messages).toMatchObject([{ submitted: '2025-03-03', replied: '2025-03-06' }]);
  });

  const board = (heads: string, ...rows: readonly string[]) =>
    `<body><div><table><tr>${heads}</tr>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></div></body>`;
  const subject = '<td><a href="/m/1.html">停车场什么时候开放</a></td>';

  it.each([
    ['提问时间', '回答时间'],
    ['创建时间', '办结时间'],
    ['诉求日期', '解答日期'],
  ])('reads columns called %s and %s', (asked, answered) => {
    const heads = `<th>标题</th><th>${asked}</th><th>${answered}</th>`;
    const page = board(heads, `${subject}<td>2025-03-03</td><td>2025-03-06</td>`);
    expect(factsOf(page).messages).toMatchObject([{ submitted: '2025-03-03', replied: '2025-03-06' }]);
  });

  it('passes over a line above the heads of columns', () => {
    const page = board(
      '<td colspan="4">网上咨询</td>',
      '<td>标题</td><td>写信时间</td><td>回复时间</td><td>状态</td>',
      `${subject}<td>2025-03-03</td><td>2025-03-06</td><td>已回复</td>`,
    );
    expect(factsOf(page).messages).toMatchObject([{ submitted: '2025-03-03', replied: '2025-03-06' }]);
  });

  it('takes no day in a subject for that of asking', () => {
    const item = '<a href="/m/1.html">请问2024年3月1日的通知还有效吗</a><i>待回复</i><em>2025-03-03</em>';
    expect(factsOf(`<body><ul><li>${item}</li></ul></body>`).messages).toMatchObject([
      { submitted: '2025-03-03', replied: null },
    ]);
  });

  it.each([
    '<div><a href="?s=1">全部</a><a href="?s=2">待回复</a><a href="?s=3">已回复</a></div>',
    '<p>已受理：157</p>',
    '<p>未回复</p>',
  ])('takes no state above a list for that of a message: %s', (above) => {
    const list = '<ul><li><a href="/m/1.html">停车场什么时候开放</a><em>2025-03-03</em></li></ul>';
    expect(factsOf(`<body><div>${above}${list}</div></body>`).messages).toEqual([]);
  });

  it('reads a state beside other labels', () => {
    const row =
      '<dt><a href="/m/1.html">停车场什么时候开放</a></dt><dd>写信时间：2025-03-03　办理状态：办理中</dd>';
    expect(factsOf(`<body><dl>${row}</dl></body>`).messages).toContainEqual(
      expect.objectContaining({ title: '停车场什么时候开放', submitted: '2025-03-03', status: '办理中' }),
    );
  });

  it('takes the first of several answers', () => {
    const page =
      '<head><title>停车场什么时候开放</title></head><body><h1>停车场什么时候开放？</h1><p>写信时间：2025-03-03</p><p>最终回复时间：2025-03-26</p><p>首次回复时间：2025-03-06</p></body>';
    expect(factsOf(page).messages).toMatchObject([{ submitted: '2025-03-03', replied: '2025-03-06' }]);
  });

  it('takes no page of several messages for one of its own', () => {
    const one = '<div><p>来信时间：2025-03-03</p><p>回复时间：2025-03-06</p></div>';
    expect(factsOf(`<body><h1>网上咨询</h1>${one}${one}</body>`).messages).toEqual([]);
  });
});

describe('forms', () => {
  it.each([
    [
      '<form><h3>政策留言板</h3><textarea></textarea><input type=submit value=提交></form>',
      { textareas: 1, submits: 1 },
    ],
    [
      '<div><textarea placeholder="请输入留言"></textarea><button type=button>提交留言</button></div>',
      { textareas: 1, submits: 1 },
    ],
    ['<form><input name=q><input type=submit value=搜索></form>', { textareas: 0, submits: 1 }],
    ['<form><input type=password><button>登录</button></form>', { passwords: 1 }],
  ])('reads %s', (html, expected) => {
    expect(factsOf(`<body>${html}</body>`).forms).toMatchObject([expected]);
  });
});

describe('body', () => {
  const bodyOf = (text: string, head = title) => factsOf(documentPage(head, text)).body;
  it('reads number, publicity note, signatory, and mentions of handling', () => {
    const body = bodyOf(
      `<p style="text-align:center">沪松府规〔2025〕2号</p>${running}<p>申请人可登录“一网通办”平台提交申请材料，受理部门应当及时办理。</p><p>某区人民政府</p><p>2025年2月10日</p><p>（此件公开发布）</p>`,
    );
    expect(body).toMatchObject({
      numbers: [{ words: '沪松府规〔2025〕2号' }],
      publicityNotes: [{ words: '（此件公开发布）' }],
      signatory: { words: '某区人民政府' },
    });
    expect(body?.platformMentions).toMatchObject([
      {
        words: '申请人可登录“一网通办”平台提交申请材料',
        at: { text: '申请人可登录“一网通办”平台提交申请材料，受理部门应当及时办理' },
      },
    ]);
    expect(body?.applyMentions).toHaveLength(1);
  });
  it('knows a scan, an attachment, a viewer and an unfilled container', () => {
    expect(bodyOf('<img src=1.jpg><img src=2.jpg>')).toMatchObject({ images: 2, textLength: 0 });
    expect(bodyOf('<p><a href="/f/通知.pdf">通知.pdf</a></p>')).toMatchObject({ attachments: 1 });
    expect(bodyOf('<p>详情见附件</p><script>document.write(file)</script>')).toMatchObject({
      attachments: 1,
    });
    const annex = '<p>附件：<a href="javascript:;">某区公共停车场管理办法</a></p>';
    expect(bodyOf(`<p>现将办法印发给你们，请认真执行。</p>${annex}`)).toMatchObject({ attachments: 1 });
    expect(bodyOf(running.repeat(6) + annex)).toMatchObject({ attachments: 0 });
    expect(bodyOf('<iframe src="/pdfjs/viewer.html?file=a.pdf"></iframe>')).toMatchObject({ embeds: 1 });
    expect(bodyOf('')).toMatchObject({ unfilled: true, textLength: 0 });
    expect(bodyOf(`<p>{{ article.content }}</p>${running}`)).toMatchObject({ unfilled: true });
  });
  it('finds the text by its weight where no name marks it', () => {
    const page = `<body><div class=a1><a href=/>首页</a></div><table><tr><td><div class=zz>${title}${running}${running}</div></td><td><ul><li><a href=/b>乙</a></li></ul></td></tr></table></body>`;
    expect(factsOf(page).body?.textLength).toBeGreaterThan(80);
  });
  it.each([
    [
      'a short text under long fields',
      `${title}<div>文号：沪松府规〔2025〕2号 发布日期：2025-02-12 发布机构：某区人民政府办公室</div><div class=a2>${running}${running}</div>`,
    ],
    [
      'preformatted text',
      `${title}<pre>各镇人民政府、各街道办事处：现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</pre>`,
    ],
  ])('finds %s, apart from title and imprint', (_form, main) => {
    const page = `<body><div class=nav><a href=/>首页</a></div>${main}<div class=footer>主办单位：某区人民政府办公室，地址：某路1号，电话：021-12345678，版权所有，未经许可不得转载。</div></body>`;
    const { body } = factsOf(page);
    expect(body?.textLength).toBeGreaterThan(40);
    expect(body?.textLength).toBeLessThan(120);
  });
  it('notes that a code leads to the interpretation', () => {
    expect(bodyOf(`${running}<p>扫码查看政策解读</p>`)?.interpretationMentions).toMatchObject([
      { linked: false },
    ]);
  });
  describe('an interpretation on the document’s own page', () => {
    const told =
      '<p>一、出台背景</p><p>为了规范本区公共停车场的管理，区政府制定了本办法，现将有关内容解读如下，供参考。</p>';
    const formOf = (head: string, tail: string) => {
      const html = documentPage(title + head, running).replace('<div class="footer">', `${tail}$&`);
      return factsOf(html).body?.interpretationMentions.map(({ form }) => form);
    };

    it.each([
      '<div class="rel"><div>政策解读</div><div class="it"><span></span><span>《停车场管理办法》政策解读</span></div></div>',
      '<div class="list"><h3>一图读懂公共停车场管理办法</h3></div>',
    ])('may be an entry without a link: %s', (tail) => {
      expect(formOf('', tail)).toEqual(['item']);
    });
    it.each([
      '<p>《停车场管理办法》的解读将于近期发布</p>',
      '<h3>相关解读</h3><p>暂无本文件的相关解读，敬请关注</p>',
      '<p><a href="/jd/20250301/a1.html">《停车场管理办法》政策解读</a></p>',
      '<p>相关解读</p>',
    ])('is none that is announced or linked: %s', (tail) => {
      expect(formOf('', tail)).toEqual([]);
    });

    it.each([`<h2>政策解读</h2>${told}`, `<div><p><b>【图文解读】</b></p>${told}</div>`])(
      'is a text under its heading: %s',
      (tail) => {
        expect(formOf('', tail)).toEqual(['text']);
      },
    );

    it.each([
      '<div class="jd"><h3>视频解读</h3><video src="/v/jd.mp4"></video></div>',
      '<section><p>政策解读</p><div><object data="/v/jd.swf"></object></div></section>',
      '<div class="jd"><h3>视频解读</h3><iframe src="https://v.qq.com/txp/iframe/player.html?vid=x1"></iframe></div>',
      '<div class="jd"><h3>图文解读</h3><p><img src="/upload/202503/12/a8f9.jpg"></p></div>',
      '<div class="jd"><h3>政策问答</h3><p>问：哪些机构可以申请补贴？</p><p>答：在本区依法登记的养老服务机构，新建床位验收合格后即可申请。</p></div>',
    ])('is a film, a picture or answers under its heading: %s', (tail) => {
      expect(formOf('', tail)).toEqual(['text']);
    });

    it.each([
      '<div class="jd"><h3>视频解读</h3><video src="/v/jd.mp4" style="display:none"></video></div>',
      '<div class="jd"><h3>视频解读</h3></div><video src="/v/other.mp4"></video>',
      '<div class="nav"><h3>视频解读</h3><video src="/v/jd.mp4"></video></div>',
      '<div class="jd"><h3>图文解读</h3><img src="/images/icon_more.png"></div>',
      '<div class="jd"><h3>图文解读</h3><a href="/zcjd/"><img src="/upload/202503/12/a8f9.jpg"></a></div>',
      '<div class="jd"><h3>政策问答</h3><p>暂无</p></div>',
    ])('is no film or picture that is hidden, elsewhere, or the menu’s: %s', (tail) => {
      expect(formOf('', tail)).toEqual([]);
    });

    it.each([
      '<ul><li class="on">政策原文</li><li>政策解读</li></ul>',
      '<div><span>正文</span></div><div>解读</div>',
    ])('is a tab beside the text’s own: %s', (tabs) => {
      expect(formOf(tabs, '')).toEqual(['tab']);
    });

    it.each([
      '<h3>政策解读</h3><ul><li><a href="/zcjd/1.html">《某区绿化办法》解读，一看就懂，欢迎转发，敬请关注本网站。</a></li></ul>',
      '<h3>政策解读</h3><p>暂无</p>',
      `<div class="nav"><h3>政策解读</h3>${told}</div>`,
      `<div style="display:none"><h3>政策解读</h3>${told}</div>`,
      '<h3>政策解读</h3><a href="/zcjd/">更多</a><p>本网站由区政府办公室主办，未经许可不得转载，如需转载请注明出处，谢谢合作。</p>',
    ])('is none in a block of links, an empty or a hidden one: %s', (tail) => {
      expect(formOf('', tail)).toEqual([]);
    });

    it('is not the document’s own text below the label', () => {
      expect(formOf('<p>政策解读</p>', '')).toEqual([]);
    });
  });
  it('leaves the date out of a heading that holds it', () => {
    const head = '<h2 id=ivs_title>关于印发《某区停车办法》的通知<small>（2025-06-12）</small></h2>';
    expect(factsOf(documentPage(head)).title?.text).toBe('关于印发《某区停车办法》的通知');
  });
  it('is null on a page of links', () => {
    expect(
      factsOf(
        '<body><ul><li><a href=/a>关于某项工作的通知和有关的事项</a></li><li><a href=/b>关于某项工作的通知和有关的事项</a></li></ul></body>',
      ).body,
    ).toBeNull();
  });
});

describe('secrecy marks', () => {
  const formsOf = (text: string, head = title) =>
    (factsOf(documentPage(head, text)).secrecyMarks ?? []).map(({ mark, form }) => [mark, form]);
  it.each([
    ['<p>机密★10年</p>', ['机密', 'header']],
    ['<p>秘密 ★ 长期</p>', ['秘密', 'header']],
    ['<p><b>绝 密</b></p>', ['绝密', 'header']],
    ['<p>内部资料，注意保存</p>', ['内部资料，注意保存', 'header']],
    ['<p>【不得外传】</p>', ['不得外传', 'header']],
    ['<p>仅供内部使用，严禁外传</p>', ['仅供内部使用，严禁外传', 'header']],
    ['<p>内部材料 注意保密</p>', ['内部材料注意保密', 'header']],
    ['<p>工作秘密</p>', ['工作秘密', 'header']],
    ['<p>秘密⭐十年</p>', ['秘密', 'header']],
    ['<p>000012　　秘密★五年</p>', ['秘密', 'header']],
    ['<p>推荐影片：绝密★★★★☆</p>', ['绝密', 'running']],
    ['<p>“秘密★花园”亲子活动</p>', ['秘密', 'running']],
    ['<p>标注示例：</p><p>机密★1年</p>', ['机密', 'running']],
    ['<p>示例：秘密★5年</p>', ['秘密', 'running']],
    ['<p>各单位应当保守国家秘密和商业秘密，不得擅自公开有关的信息。</p>', ['秘密', 'running']],
  ])('reads %s', (html, expected) => {
    expect(formsOf(`${html}${running}`)).toEqual([expected]);
  });
  it('takes a level without ★ or term inside the text for a word of it', () => {
    expect(formsOf(`${running}<p>秘密</p>${running}`)).toEqual([['秘密', 'running']]);
    expect(formsOf(`${running}<p>机密★10年</p>`)).toEqual([['机密', 'header']]);
  });
  it('reads the field', () => {
    expect(
      formsOf(running, `${title}<dl><dt>文号</dt><dd>1</dd><dt>密级</dt><dd>秘密</dd></dl>`),
    ).toContainEqual(['秘密', 'field']);
    const beside = (value: string) =>
      formsOf(running, `${title}<dl><dt>文号</dt><dd>1</dd><dt>保密级别</dt><dd>${value}</dd></dl>`);
    expect(beside('机密')).toContainEqual(['机密', 'field']);
    for (const value of ['不涉及国家秘密', '未定秘密级', '□机密 □秘密 ☑公开'])
      expect(beside(value).filter(([, form]) => form === 'field')).toEqual([]);
  });
  it('notes a declassification', () => {
    expect(
      factsOf(documentPage(title, `<p>机密★10年</p><p>（已于2020年解密）</p>${running}`)).secrecyMarks?.[0]
        ?.declassified,
    ).toBe(true);
  });
});

describe('personal data', () => {
  const dataOf = (text: string) =>
    (factsOf(documentPage(title, `${running}${text}`)).personalData ?? []).map(
      ({ type, masked, named, official }) => ({ type, masked, named, official }),
    );
  it('reads identity numbers with a valid check digit, and masks what it shows', () => {
    const facts = factsOf(
      documentPage(
        title,
        `${running}<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>张三</td><td>11010519491231002X</td></tr></table>`,
      ),
    );
    expect(facts.personalData).toMatchObject([
      { type: 'id-number', masked: false, named: true, official: false },
    ]);
    expect(JSON.stringify(facts)).not.toContain('11010519491231002X');
  });
  it.each([
    ['masked', '<p>张三 1101051949****002X</p>', [{ type: 'id-number', masked: true }]],
    ['a wrong check digit', '<p>编号110105194912310021</p>', []],
    ['a unified credit code', '<p>某某公司 91310000132231168G</p>', []],
    ['an index number', '<p>索引号 SY3101170012025000123</p>', []],
    [
      'a mobile beside a name',
      '<p>户主：李四 13812345678</p>',
      [{ type: 'mobile', masked: false, named: true, official: false }],
    ],
    [
      'an official contact',
      '<p>联系人：李四，联系电话：13812345678</p>',
      [{ type: 'mobile', official: true }],
    ],
    [
      'a list of doctors on duty',
      '<table><tr><th>签约医生姓名</th><th>服务电话</th></tr><tr><td>李四</td><td>13812345678</td></tr></table>',
      [{ type: 'mobile', official: true }],
    ],
    ['a masked mobile', '<p>李四 138****5678</p>', [{ type: 'mobile', masked: true }]],
    ['a landline', '<p>电话：021-12345678</p>', []],
    [
      'full-width digits',
      '<p>张三　１１０１０５１９４９１２３１００２Ｘ</p>',
      [{ type: 'id-number', masked: false, named: true }],
    ],
    ['in groups', '<p>张三　110105 19491231 002X</p>', [{ type: 'id-number', masked: false }]],
    ['a number in groups that no birth is part of', '<p>编号 110105 20491231 0020</p>', []],
    [
      'a mobile in full-width digits',
      '<p>户主：李四 １３８１２３４５６７８</p>',
      [{ type: 'mobile', masked: false, named: true }],
    ],
  ])('%s', (_why, html, expected) => {
    expect(dataOf(html)).toMatchObject(expected);
    expect(dataOf(html)).toHaveLength(expected.length);
  });
});

describe('personal data that the source holds and the page does not show', () => {
  const NUMBER = '11010519491231002X';

  it.each([
    ['behind the masked one', `<p>张三 110105********002X<span hidden>${NUMBER}</span></p>`],
    ['before all words of a line', `<p><span style="display:none">${NUMBER}</span>张三</p>`],
    ['at the end of the page', `<p>张三<i style="visibility:hidden">${NUMBER}</i>`],
    ['in a cell', `<table><tr><td>张三</td><td>110***<i hidden>${NUMBER}</i></td></tr></table>`],
  ])('is found within a line, %s', (_where, html) => {
    const found = factsOf(documentPage('<h1>补贴对象公示</h1>', html)).personalData ?? [];
    expect(found.filter(({ masked }) => !masked)).toMatchObject([
      { type: 'id-number', named: true, at: { text: '110*************2X' } },
    ]);
  });

  it.each(['display:none', 'visibility:hidden', 'position:absolute;left:-9999px', 'opacity:0'])(
    'is found in a block that is hidden as a whole: %s',
    (style) => {
      const outcomeOf = (html: string) =>
        outcomesOf(factsOf(documentPage('<h1>补贴对象公示</h1>', running + html)))['personal-privacy'];
      for (const html of [
        `<div style="${style}"><p>张三 ${NUMBER}</p></div>`,
        `<table><tr><th>姓名</th><th>证件号</th></tr><tr><td>张三</td><td>110***</td></tr><tr style="${style}"><td>张三</td><td>${NUMBER}</td></tr></table>`,
        `<div class="tab-pane"><p>名单</p></div><div style="${style}"><table><tr><th>姓名</th><th>证件号</th></tr><tr><td>张三</td><td>${NUMBER}</td></tr></table></div>`,
      ])
        expect(outcomeOf(html)).toBe('failed idNumberHidden');
      const row = (name: string, last: number) => `<tr><td>${name}</td><td>1381234567${last}</td></tr>`;
      const rows = `<tr><th>户主姓名</th><th>手机</th></tr>${row('张建国', 1)}${row('李秀英', 2)}${row('王小明', 3)}`;
      expect(outcomeOf(`<table style="${style}">${rows}</table>`)).toBe('failed contactRowsHidden');
      expect(outcomeOf(`<p style="${style}">户主：李四 13812345678</p>`)).toBe('failed mobileHidden');
      expect(outcomeOf(`<p style="${style}">户主：李四 13812345678</p><p>户主：王五 13812345679</p>`)).toBe(
        'failed mobile',
      );
    },
  );

  it.each([
    ['an office', '<p>联系人：李四，联系电话：13812345678</p>'],
    ['a hotline', '<p>咨询热线 12345，技术支持：张工 13812345678</p>'],
    ['who keeps the site', '<p>技术支持：王建国 13812345678</p>'],
    ['a template', '<p>{{item.name}} {{item.idCard}}</p><p>姓名：[name] 手机：[phone]</p>'],
    ['a masked number', '<p>张三 110105********002X</p>'],
    ['an example', `<p>姓名：张三，身份证号（例如：${NUMBER}）</p><p>手机号（如：13812345678）张三</p>`],
    ['a form', `<input name="id" placeholder="${NUMBER}"><select><option>${NUMBER}</option></select>`],
  ])('is no fault where it is of %s', (_of, html) => {
    const page = documentPage('<h1>补贴对象公示</h1>', `${running}<div style="display:none">${html}</div>`);
    expect(outcomesOf(factsOf(page))['personal-privacy']).not.toMatch(/^failed/);
  });

  it('counts once what a page holds for two widths', () => {
    const row = (name: string, last: number) => `<tr><td>${name}</td><td>1381234567${last}</td></tr>`;
    const table = `<tr><th>户主姓名</th><th>手机</th></tr>${row('张建国', 1)}${row('李秀英', 2)}`;
    const html = `<table>${table}</table><table style="display:none">${table}</table>`;
    const facts = factsOf(documentPage('<h1>补贴对象公示</h1>', running + html));
    expect(facts.personalData).toHaveLength(2);
    expect(outcomesOf(facts)['personal-privacy']).toBe('failed mobile');
  });

  it('is none where hidden digits are of something else', () => {
    const html = '<p>电话 021-1234<span hidden>5678901</span></p><p>张三<i hidden>110105194912310020</i></p>';
    expect(factsOf(documentPage('<h1>公示</h1>', html)).personalData).toEqual([]);
  });
});

describe('contacts and homes in tables', () => {
  const rows = (heads: string, ...cells: string[]) =>
    documentPage(
      '<h1>某区名单</h1>',
      `<p>现将有关情况公布如下，欢迎公众监督，如有意见请反映。</p><table><tr>${heads}</tr>${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`,
    );
  const found = (html: string) => factsOf(html).personalData ?? [];
  const heads = (...names: string[]) => names.map((name) => `<th>${name}</th>`).join('');
  const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');

  it.each([
    ['村居通讯录', heads('村（居）', '书记', '电话'), cells('塔山村', '王建国', '13812345670')],
    [
      '律师名录',
      heads('律所', '律师姓名', '执业证号', '联系电话'),
      cells('某所', '李秀英', '13101', '13812345671'),
    ],
    [
      '签约团队',
      heads('姓名', '所属机构', '签约电话'),
      cells('李秀英', '某街道社区卫生服务中心', '13812345677'),
    ],
    ['合作社名录', heads('名称', '法人', '电话'), cells('某蔬菜专业合作社', '张建国', '13812345671')],
    ['网格长', heads('片区', '人员'), cells('塔山村', '网格长：王建国 13812345670')],
    ['学校名录', heads('学校', '校长', '手机'), cells('第一小学', '张伟民', '13812345672')],
    ['答复里的联系人', heads('标题', '回复'), cells('停车', '您好，请联系张警官 13812345673')],
    [
      '答复里的联系人，提问人写在旁边',
      heads('姓名', '标题', '回复'),
      cells('王先生', '停车', '请联系张警官 13812345676'),
    ],
    ['看房电话', heads('房屋', '说明'), cells('1号楼', '看房联系：王建国，手机13812345674')],
  ])('%s is meant to be called', (_what, head, row) => {
    expect(found(rows(head, row))).toMatchObject([{ type: 'mobile', official: true }]);
  });

  it.each([
    '各街镇联络员名单',
    '五一假期值班安排',
    '家庭医生签约团队',
    '农技专家一览',
    '物业服务企业联系表',
    '农民专业合作社名录',
  ])('people on duty are told by the title of the page, too: %s', (named) => {
    const list = (...names: string[]) =>
      rows(heads('序号', ...names), cells('1', '张建国', '13812345671')).replace(
        /<title>.*?<\/title>/,
        `<title>${named}_上海松江</title>`,
      );
    expect(found(list('姓名', '电话'))).toMatchObject([{ official: true }]);
    expect(found(list('申请人', '电话'))).toMatchObject([{ official: false }]);
  });

  it('reads a row from a list of terms', () => {
    const person = (name: string, last: number) =>
      `<dl><dt>户主姓名</dt><dd>${name}</dd><dt>手机</dt><dd>1381234567${last}</dd></dl>`;
    const facts = factsOf(
      documentPage(
        '<h1>残疾人补贴公示</h1>',
        running + person('张建国', 1) + person('李秀英', 2) + person('王小明', 3),
      ),
    );
    expect(outcomesOf(facts)['personal-privacy']).toBe('failed contactRows');
  });

  it('reads a home in a column of homes, and no firm’s', () => {
    const homes = rows(heads('户主', '家庭住址', '补助'), cells('王建国', '塔城路100弄5号201室', '2万元'));
    expect(found(homes)).toMatchObject([
      { type: 'home-address', named: true, official: false, masked: false },
    ]);
    expect(found(rows(heads('机构名称', '办学地址'), cells('某培训中心', '塔城路100弄5号201室')))).toEqual(
      [],
    );
    expect(found(rows(heads('户主', '家庭住址'), cells('王建国', '塔城路***弄*号')))).toEqual([]);
  });

  it('knows a name by the head of its column, however rare it is', () => {
    const list = rows(heads('申请人', '电话'), cells('司马强', '13812345675'));
    expect(found(list)).toMatchObject([{ type: 'mobile', named: true, official: false }]);
  });

  it('takes no firm for a person, though it applies', () => {
    const list = rows(
      heads('申请人', '项目', '电话'),
      cells('上海某某科技有限公司', '扩建厂房', '13812345675'),
    );
    expect(found(list)).toMatchObject([{ type: 'mobile', named: false }]);
  });

  it('still takes a list of beneficiaries for private', () => {
    const list = rows(heads('序号', '姓名', '联系电话'), cells('1', '王建国', '13812345675'));
    expect(found(list)).toMatchObject([{ type: 'mobile', named: true, official: false }]);
  });
});

describe('encoding and address', () => {
  it('keeps what the page declares beside what was used', () => {
    expect(
      factsOf('<meta http-equiv=Content-Type content="text/html; charset=GB2312">', { encoding: 'gb18030' })
        .encoding,
    ).toEqual({ used: 'gb18030', declared: 'gb2312' });
  });
  it('has an address without a fragment', () => {
    expect(factsOf('', { url: 'https://www.jiading.gov.cn/a/?b=1#c' }).address).toMatchObject({
      url: 'https://www.jiading.gov.cn/a/?b=1',
      host: 'www.jiading.gov.cn',
      path: '/a/',
      query: '?b=1',
    });
  });
});
