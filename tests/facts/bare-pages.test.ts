import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const TITLE = '关于印发《嘉定区公共租赁住房管理办法》的通知';
const NUMBER = '嘉府规〔2024〕3号';
const TEXT = [
  '各镇人民政府、街道办事处：',
  '现将《嘉定区公共租赁住房管理办法》印发给你们，请认真按照执行。',
  '第一条 为了规范本区公共租赁住房的管理，根据有关规定，结合本区实际，制定本办法。',
];
const SIGNED = ['嘉定区人民政府', '2024年5月6日'];

function page(body: string, title = TITLE): string {
  return `<html><head><title>${title}</title></head><body>${body}</body></html>`;
}
const paragraphs = (lines: readonly string[], attributes = '') =>
  lines.map((line) => `<p${attributes}>${line}</p>`).join('');
const breaks = (lines: readonly string[]) => lines.map((line) => `　　${line}<br>`).join('\n');

const FIELDS = [
  '索引号：SY0021',
  `发文字号：${NUMBER}`,
  '发布机构：嘉定区人民政府',
  '发布日期：2024-05-08',
  '有效性：有效',
];
const link = '附件：<a href="/files/a.pdf">申请表.pdf</a>';

/** The same document as several systems and editors leave it without a container. */
const pages: readonly (readonly [string, string])[] = [
  ['paragraphs in the body', page(`<h1>${TITLE}</h1>${paragraphs([...FIELDS, ...TEXT, ...SIGNED, link])}`)],
  ['paragraphs without a heading', page(paragraphs([TITLE, ...FIELDS, ...TEXT, ...SIGNED, link]))],
  [
    'lines with breaks',
    page(breaks([TITLE, NUMBER, ...FIELDS, '', ...TEXT, ...SIGNED, link]), `${TITLE}_打印`),
  ],
  [
    'a print view with a title of its own',
    page(
      `<center><font size=5><b>${TITLE}</b></font></center><hr>${breaks([...FIELDS, ...TEXT, ...SIGNED, link])}<a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a>`,
      '打印页面',
    ),
  ],
  [
    'out of a word processor',
    page(
      paragraphs([`<b><span>${TITLE}</span></b>`, ...FIELDS, ...TEXT, ...SIGNED, link], ' class=MsoNormal'),
      '无标题文档',
    ),
  ],
  [
    'below its path',
    page(
      `<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/gfxwj/">规范性文件</a></div><h1>${TITLE}</h1>${paragraphs([...FIELDS, ...TEXT, ...SIGNED, link])}`,
    ),
  ],
  [
    'above an imprint of one line',
    page(
      `<h1>${TITLE}</h1>${paragraphs([...FIELDS, ...TEXT, ...SIGNED, link])}<p>版权所有：某区人民政府，沪ICP备000号</p>`,
    ),
  ],
  [
    'between a header and a footer',
    page(
      `<div class="header"><a href="/">首页</a> <a href="/zwgk/">政务公开</a> <a href="/zcjd/">政策解读</a></div><h1>${TITLE}</h1>${paragraphs([...FIELDS, ...TEXT, ...SIGNED, link])}<div class="footer"><p>主办单位：某区人民政府，网站标识码：3101140001</p><a href="/gywm/">关于我们</a></div>`,
    ),
  ],
  [
    'above a footer, out of a word processor',
    page(
      `${paragraphs([`<b><span>${TITLE}</span></b>`, ...FIELDS, ...TEXT, ...SIGNED, link], ' class=MsoNormal')}<footer><p>主办单位：某区人民政府，网站标识码：3101140001</p></footer>`,
      '无标题文档',
    ),
  ],
  [
    'above its interpretation',
    page(
      `<h1>${TITLE}</h1>${paragraphs([...FIELDS, ...TEXT, ...SIGNED, link])}<div class="xgjd"><h3>相关解读</h3><a href="/zcjd/content_9.html">《某办法》政策解读</a></div>`,
    ),
  ],
  [
    'in a block without a name, under a title of the template',
    page(
      `<div align=center><b>${TITLE}</b></div><div>${breaks([...FIELDS, ...TEXT, ...SIGNED, link])}</div>`,
      '打印页面',
    ),
  ],
  [
    'in the font of an editor',
    page(`<font size=3>${breaks([TITLE, ...FIELDS, ...TEXT, ...SIGNED, link])}</font>`, '无标题文档'),
  ],
  [
    'a title over two lines',
    page(
      breaks([
        '嘉定区人民政府关于',
        '印发《嘉定区公共租赁住房管理办法》的通知',
        ...FIELDS,
        '',
        ...TEXT,
        ...SIGNED,
        link,
      ]),
      '',
    ),
  ],
  [
    'preformatted text',
    page(`<pre>\n      ${[TITLE, ...FIELDS, '', ...TEXT, '', ...SIGNED, link].join('\n    ')}\n</pre>`),
  ],
  [
    'preformatted text with the line ends of Windows',
    page(`<pre>${[TITLE, '', ...FIELDS, ...TEXT, ...SIGNED, link].join('\r\n　　')}</pre>`),
  ],
];

describe('a document on a page without any container', () => {
  it.each(pages)('is read whole: %s', (_, html) => {
    const facts = factsOf(html);
    expect(facts.kind).toMatchObject({ kind: 'normative-document', normative: 'yes' });
    expect(facts.title?.text).toMatch(/关于印发《嘉定区公共租赁住房管理办法》的通知$/);
    expect(facts.title?.heading).not.toBeNull();
    const valueIn = (name: string) => facts.documentFields?.find((field) => field.name === name)?.value;
    expect(valueIn('validity')).toBe('有效');
    expect(valueIn('documentNumber')).toBe(NUMBER);
    expect(facts.dates).toMatchObject({ published: { date: '2024-05-08' }, issued: { date: '2024-05-06' } });
    expect(facts.body).toMatchObject({ signatory: { words: '嘉定区人民政府' }, attachments: 1 });
    expect(facts.documentFields?.every(({ where }) => where === 'head')).toBe(true);
    expect(outcomesOf(facts)['validity-label']).toBe('passed shown');
  });

  it('has its number in the text where there are no fields, and lacks the label that is not there', () => {
    for (const html of [
      page(paragraphs([TITLE, NUMBER, ...TEXT, '第二条 申请人提交的证明材料有效期为六个月。', ...SIGNED])),
      page(breaks([TITLE, NUMBER, ...TEXT, ...SIGNED])),
      page(`<pre>${[TITLE, `      ${NUMBER}`, '', ...TEXT, ...SIGNED].join('\n')}</pre>`),
    ]) {
      const facts = factsOf(html);
      expect(facts.body?.numbers[0]?.words).toBe(NUMBER);
      expect(outcomesOf(facts)['validity-label']).toBe('failed missing');
    }
  });

  it('says in its text alone until when it holds', () => {
    const lines = [
      TITLE,
      NUMBER,
      '',
      ...TEXT,
      '第二条 本办法自2024年6月1日起施行，有效期至2029年5月31日。',
      ...SIGNED,
    ];
    for (const body of [breaks(lines), `<pre>${lines.join('\n　　')}</pre>`, paragraphs(lines)]) {
      const facts = factsOf(page(body));
      expect(facts.validitySentences).toMatchObject([{ says: 'until', until: '2029-05-31', where: 'body' }]);
      expect(outcomesOf(facts)['validity-label']).toBe('failed onlyInBody');
    }
  });

  it('says so beside its field, in the same element', () => {
    const until = '第二条 本办法自2024年6月1日起施行，有效期至2029年5月31日。';
    const body = [TITLE, ...FIELDS, '', ...TEXT, until, ...SIGNED];
    for (const html of [breaks(body), `<pre>${body.join('\n　　')}</pre>`]) {
      const facts = factsOf(page(html));
      expect(facts.validitySentences).toMatchObject([{ until: '2029-05-31', where: 'body' }]);
      expect(outcomesOf(facts)['validity-accuracy']).toBe('passed accurate');
    }
  });

  it('shows an end beside its title', () => {
    const facts = factsOf(page(breaks([`${TITLE}（已废止）`, NUMBER, '', ...TEXT]), TITLE));
    expect(facts.validityBadges).toMatchObject([{ status: '已废止' }]);
    expect(facts.kind?.repealed).toBe(true);
  });

  it('goes on in the next line where preformatted text was wrapped', () => {
    const wrapped =
      '    第二条 本办法自2024年6月1日起施行，由嘉定区住房保障和房屋管理局负责解释，有效期至2029\n年5月31日。';
    const facts = factsOf(page(`<pre>${[TITLE, NUMBER, ...TEXT, wrapped].join('\n')}</pre>`));
    expect(facts.validitySentences).toMatchObject([{ until: '2029-05-31' }]);
  });
});

describe('what is no such document', () => {
  it('is news that quotes a number', () => {
    const facts = factsOf(
      page(
        breaks([
          '我区召开工作会议',
          '2024-05-08',
          `昨日，区政府召开工作会议，会议学习了《嘉定区公共租赁住房管理办法》（${NUMBER}），部署下一步工作。`,
        ]),
        '我区召开工作会议',
      ),
    );
    expect(facts.kind?.normative).toBe('no');
  });

  it('is a page with a header and a footer: sentences right in its body are not all of its text', () => {
    const facts = factsOf(
      page(
        `<div class="header"><a href="/">首页</a></div><p>${TEXT[1]}</p><div class="footer"><p>主办单位：某区人民政府，网站标识码：3101140001</p></div>`,
      ),
    );
    expect(facts.body).toBeNull();
  });

  it('is a note for old browsers above the footer of a page that scripts fill', () => {
    const note =
      '您的浏览器版本过低，为了保证正常浏览本网站的内容，建议升级您的浏览器，或者使用其他浏览器打开本页面。';
    for (const html of [
      `<p>${note}</p><div id="app"></div><div class="footer"><p>主办单位：某区人民政府，标识码：3101140001</p></div>`,
      `<div id="app"></div><p>${note}</p><div class="footer"><p>主办单位：某区人民政府，标识码：3101140001</p></div>`,
    ])
      expect(factsOf(page(html)).body).toBeNull();
  });

  it('is text that goes on behind a part of the frame', () => {
    const nav = '<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>';
    const half = paragraphs([...TEXT, ...TEXT]);
    expect(factsOf(page(`<h1>${TITLE}</h1>${half}${nav}${half}`)).body).toBeNull();
  });

  it('is a list of links right in the body', () => {
    const rows = Array.from(
      { length: 8 },
      (_, i) =>
        `<p><a href="/a/${i}.html">关于开展养老服务工作的通知，第${i}期，请各单位认真组织实施，确保取得实效。</a> 2025-01-1${i}</p>`,
    );
    const facts = factsOf(page(rows.join(''), '通知公告'));
    expect(facts.body).toBeNull();
    expect(facts.listEntries).toHaveLength(8);
  });
});

describe('a page that goes by the name of its site and has no heading', () => {
  const under = (head: string, title = '某区信息网-某区民间组织信息网') =>
    factsOf(
      `<html><head><title>${title}</title></head><body><div class="nav"><a href="/gkzn/">政府信息公开指南</a></div><p>您当前的位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></p>${head}<p>时间：2025-06-12</p><div class="txt">${paragraphs(TEXT)}</div></body></html>`,
    ).title;

  it('has for its title the line above its text that ends as those of papers do', () => {
    expect(under(`<p align="center">${TITLE}</p>`)?.text).toBe(TITLE);
    expect(under(`<p align="center">${TITLE}</p>`, '某区信息网')?.heading?.text).toBe(TITLE);
  });

  it('has none in its menu, and none where no line is one', () => {
    expect(under('')?.text).toBe('某区信息网');
    expect(under('<p align="center">我区举行敬老活动</p>')?.text).toBe('某区信息网');
  });
});
