import { describe, expect, it } from 'vitest';
import { isTextUnread } from '../../rules/words/unread-text.ts';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const url = 'https://www.example.gov.cn/art/2025/3/12/art_1_2.html';
const head = (title: string, meta: Record<string, string> = {}) =>
  `<html><head><title>${title}</title>${Object.entries(meta)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')}</head><body>`;
const article = `<p>昨日，区里召开现场会，部署下一步老旧小区改造工作，各街道负责人参加了会议。</p>
<p>会议指出，要把群众的事情办好，把各项措施落到实处，让群众住得放心、住得舒心。</p>`;
const foot = '<div class=footer>主办单位：某区人民政府办公室</div></body></html>';
const page = (body: string, title = '某区推进老旧小区改造', meta = {}) =>
  `${head(title, meta)}${body}${foot}`;

describe('a breadcrumb whose steps stand in parts of their own', () => {
  it.each([
    [
      'cells inside a cell, the first step beside the lead',
      `<div><table><tr><td>当前位置：<a href="/">首页</a></td><td><table><tr>${['政务公开', '政策文件', '规范性文件'].map((step) => `<td> &gt;&gt; <a href="/c/">${step}</a></td>`).join('')}</tr></table></td></tr></table></div>`,
      ['首页', '政务公开', '政策文件', '规范性文件'],
    ],
    [
      'cells below a lead of its own',
      `<div class="bar">当前位置：<table><tr><td><a href="/">首页</a></td>${['政务公开', '规范性文件'].map((step) => `<td> &gt; <a href="/c/">${step}</a></td>`).join('')}</tr></table></div><div>${article}</div>`,
      ['首页', '政务公开', '规范性文件'],
    ],
    [
      'items, separators among them, below a column of the first page',
      '<ul><li>当前位置：</li><li><a href="/c/">某区服务</a></li><li>&gt;</li><li><a href="/c/d/">社会服务</a></li></ul><p>打印</p>',
      ['某区服务', '社会服务'],
    ],
    [
      'arrows of two characters',
      '<p>当前位置：<a href="/">首页</a>-&gt;<a href="/c/">新闻</a>-&gt;<a href="/c/d/">本地动态</a></p>',
      ['首页', '新闻', '本地动态'],
    ],
  ])('%s', (_shape, crumb, items) => {
    const facts = factsOf(page(`${crumb}<h1>某区推进老旧小区改造</h1><div id=zoom>${article}</div>`), {
      url,
    });
    expect(facts.breadcrumb?.items).toEqual(items);
  });
  it('ends before what no separator joins to it', () => {
    const crumb =
      '<table><tr><td>当前位置：首页</td><td>&gt; 政务公开</td><td>字号：大 中 小</td></tr></table>';
    expect(factsOf(page(`${crumb}<div id=zoom>${article}</div>`), { url }).breadcrumb?.items).toEqual([
      '首页',
      '政务公开',
    ]);
  });
});

describe('the text of a page', () => {
  const bodyOf = (html: string) => factsOf(page(html), { url }).body;
  it('is not the line of its date and source, whatever that is called', () => {
    const info =
      '<h1>某区推进老旧小区改造</h1><div class="newsinfo">来源：某区教育局 发布时间：2025-03-12 字体：大 中 小</div>';
    const body = bodyOf(`<div>${info}<div class="j-fontContent">${article}</div></div>`);
    expect(body?.at?.text).toMatch(/^昨日/);
    expect(body?.textLength).toBeGreaterThan(60);
  });
  it('is not the imprint that an editor’s container holds', () => {
    const imprint = '<div class=TRS_Editor><p>版权所有：某县林业局，电话：0000-0000000。</p></div>';
    expect(bodyOf(`<ul><li><a href="/a/1.html">通知</a></li></ul>${imprint}`)).toBeNull();
  });
  it('is what is seen, where the page holds it a second time', () => {
    const copy = `<div class="read" style="display:none">${article.replace(/<\/?p>/g, '').repeat(2)}</div>`;
    expect(bodyOf(`<div class="main"><div class="text">${article}</div></div>${copy}`)?.at?.selector).toMatch(
      /div:nth-of-type\(1\)>div:nth-of-type\(1\)$/,
    );
  });
  it('is hidden text where there is no other', () => {
    expect(bodyOf(`<div style="display:none"><div class="text">${article}</div></div>`)).not.toBeNull();
  });
});

describe('the title of a column without a heading', () => {
  const crumb = '<p>当前位置：<a href="/">首页</a> &gt; <a href="/zw/">政务公开</a> &gt; 部门文件</p>';
  const rows = `<ul>${[1, 2, 3, 4].map((day) => `<li><a href="/zw/bm/${day}.html">关于做好第${day}项工作的通知</a><span>2025-03-0${day}</span></li>`).join('')}</ul>`;
  it('stands behind the site’s name, as the breadcrumb says', () => {
    const at = { url: 'https://www.example.gov.cn/zw/bm/' };
    expect(factsOf(page(`${crumb}${rows}`, '某县人力资源网-部门文件'), at).title?.text).toBe('部门文件');
  });
  it('is not taken for that of an article in it', () => {
    const facts = factsOf(page(`${crumb}<div id=zoom>${article}</div>`, '县里开会-部门文件-某县人力资源网'), {
      url,
    });
    expect(facts.title?.text).toBe('县里开会');
  });
});

describe('the kind of a page', () => {
  it('is no home page where an article bears the tag of one', () => {
    const meta = { ColumnType: '首页', ArticleTitle: '某区推进老旧小区改造', PubDate: '2025-03-12' };
    const facts = factsOf(page(`<div id=zoom>${article}</div>`, '某区推进老旧小区改造', meta), { url });
    expect(facts.kind?.kind).toBe('other');
    expect(factsOf(page(article, '某区', { ColumnType: '首页' }), { url }).kind?.kind).toBe('home');
  });
  const entry = (title: string, number: string) =>
    factsOf(
      page(
        `<table><tr><td>索引号：</td><td>K1-2025-3</td><td>文号：</td><td>${number}</td></tr></table><h1>${title}</h1><div id=zoom>${article}</div>`,
        title,
      ),
      { url },
    ).kind;
  it.each(['', '无', '号', '〔〕号'])('is no document for an empty field of a number: “%s”', (number) => {
    expect(entry('某区推进老旧小区改造见成效', number)).toMatchObject({ official: 'no', normative: 'no' });
  });
  it('stays open for a title of a document, and for a number that a script writes', () => {
    expect(entry('老旧小区改造实施细则若干要求', '')).toMatchObject({ normative: 'unknown' });
    expect(entry('某区推进老旧小区改造见成效', '<script>show()</script>')?.normative).toBe('unknown');
  });
});

describe('a picture in the text that opens itself', () => {
  const judged = (link: string) =>
    outcomesOf(
      factsOf(page(`<h1>某区推进老旧小区改造</h1><div id=zoom>${article}${link}${article}</div>`), { url }),
    );
  it('is no attachment that was left unread', () => {
    const outcomes = judged('<p><a href="/p/big.jpg"><img src="/p/small.jpg" alt="现场"></a></p>');
    expect(outcomes['personal-privacy']).toMatch(/^passed/);
    expect(outcomes['classified-mark']).toMatch(/^passed/);
  });
  it.each([
    '<a href="/p/big.jpg">现场照片</a>',
    '<a href="/p/big.jpg"><img src="/p/small.jpg" alt="拟录用名单"></a>',
    '<a href="/p/a.pdf"><img src="/p/pdf.png" alt="下载"></a>',
  ])('is one by its words or its kind: %s', (link) => {
    expect(judged(link)['personal-privacy']).toMatch(/^cantTell/);
  });
});

describe('a link without an address', () => {
  const judged = (menu: string) => {
    const crumb = '<p>当前位置：<a href="/">首页</a> &gt; <a href="/a/">东山区人民政府</a> &gt; 诉求平台</p>';
    const others = '<a href="/b/">西山区人民政府</a><a href="/c/">南山区人民政府</a>';
    const html = page(`${crumb}<ul>${menu}${others}</ul><div id=zoom>${article}</div>`, '某市诉求平台');
    return outcomesOf(factsOf(html, { url: 'https://www.example.gov.cn/sq/a/index.html' }))['link-target'];
  };
  it('is this very place where its `href` is empty and the breadcrumb names it', () => {
    expect(judged('<a href="">东山区人民政府</a>')).not.toMatch(/^failed/);
  });
  it('is a fault as a step of the breadcrumb', () => {
    const crumb = '<p>当前位置：<a href="/">首页</a> &gt; <a href="">东山区人民政府</a> &gt; 诉求平台</p>';
    const html = page(`${crumb}<div id=zoom>${article}</div>`, '某市诉求平台');
    const outcomes = outcomesOf(factsOf(html, { url: 'https://www.example.gov.cn/sq/a/index.html' }));
    expect(outcomes['link-target']).toMatch(/^failed placeholder/);
  });
  it.each(['<a href="#">东山区人民政府</a>', '<a href="">北山区人民政府</a>'])(
    'is a fault otherwise: %s',
    (link) => {
      expect(judged(link)).toMatch(/^failed placeholder/);
    },
  );
});

describe('a link without an address that bears the page’s own headline', () => {
  const judged = (title: string, link: string) =>
    outcomesOf(
      factsOf(page(`<h1>${title}</h1><div id=zoom>${article}</div><ul><li>${link}</li></ul>`, title), {
        url,
      }),
    )['link-target'];
  const headline = '某市领导在企业家对话会上发表主旨讲话';
  it.each([
    `<a href="">${headline.slice(0, 13)}</a>`,
    `<a href="javascript:void(0)"><img src="/p/1.jpg" alt="${headline.slice(0, 16)}…"></a>`,
  ])('is the entry of this page in a list that cuts it: %s', (link) => {
    expect(judged(headline, link)).not.toMatch(/^failed/);
  });
  it('is a fault where it names the document that the page is about', () => {
    const link = '<a href="">某区公共停车场管理办法</a>';
    expect(judged('某区公共停车场管理办法政策解读', link)).toMatch(/^failed placeholder/);
    expect(judged(headline, '<a href="">另一位市领导在座谈会上讲话</a>')).toMatch(/^failed placeholder/);
  });
});

describe('what a column of normative documents holds beside them', () => {
  const kindOf = (title: string) =>
    factsOf(
      page(
        `<p>当前位置：<a href="/">首页</a> &gt; <a href="/g/">规范性文件</a></p><h1>${title}</h1><div id=zoom>${article}</div>`,
        title,
      ),
      { url },
    ).kind;
  it.each(['某县林业局随机抽查事项清单', '规章规范性文件清理工作层级责任状', '某局权责清单（2025年版）'])(
    'may be none of them: %s',
    (title) => {
      expect(kindOf(title)).toMatchObject({ kind: 'other' });
      expect(kindOf(title)?.normative).not.toBe('yes');
    },
  );
  it.each(['某县禁止类产业目录', '关于公布随机抽查事项清单的通知', '某县林木种子生产经营监管办法'])(
    'may well be one: %s',
    (title) => {
      expect(kindOf(title)?.normative).toBe('yes');
    },
  );
});

describe('a text that only points to an attachment', () => {
  const isOpen = (text: string) => {
    const html = page(`<h1>某县林业行政处罚裁量权细化标准</h1><div class="TRS_Editor">${text}</div>`);
    return isTextUnread(factsOf(html, { url }).body ?? null);
  };
  it.each(['<p>详见附件</p>', '<p>具体内容详见附件，请下载查看。</p>'])(
    'leaves open what the document says, where a script is to write the link: %s',
    (text) => {
      expect(isOpen(text)).toBe(true);
    },
  );
  it('is none with words of its own', () => {
    expect(isOpen(`${article.repeat(4)}<p>裁量幅度详见附件。</p>`)).toBe(false);
  });
});

describe('what stands beside the date of an article', () => {
  it.each(['分享到新浪微博', '【打印文章】', '【内容纠错】', '【关闭当前页面】'])(
    'is no row of a list: %s',
    (label) => {
      const info = `<ul><li>发布时间：2025-03-12</li><li><a href="#">${label}</a></li></ul>`;
      const html = page(
        `<h1>某区推进老旧小区改造</h1><div>2025-03-12 <a href="#">${label}</a></div>${info}<div id=zoom>${article}</div>`,
      );
      expect(factsOf(html, { url }).listEntries).toEqual([]);
    },
  );
});
