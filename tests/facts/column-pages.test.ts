import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const COLUMN = '行政规范性文件';
const DOCUMENT = '松江区停车场管理办法';

/** Rows of a column of documents as several site systems write them. */
const rows = {
  list: (n: number) =>
    `<li><a href="/gfxwj/${10000 + n}.html">${DOCUMENT}</a><span>2025-06-0${n}</span></li>`,
  table: (n: number) =>
    `<tr><td>${n}</td><td><a href="/gfxwj/${10000 + n}.html">${DOCUMENT}</a></td><td>沪松府规〔2025〕${n}号</td><td>2025-06-0${n}</td></tr>`,
  cards: (n: number) =>
    `<div class="card"><h4><a href="/gfxwj/${10000 + n}.html">${DOCUMENT}</a></h4><p>索引号：SY${n} 发文字号：沪松府规〔2025〕${n}号 成文日期：2025-05-20 发布日期：2025-06-0${n}</p><p>为了规范本区有关管理工作，根据有关规定，结合本区实际，制定本办法，请认真贯彻执行。</p></div>`,
  terms: (n: number) => `<dt><a href="/gfxwj/${10000 + n}.html">${DOCUMENT}</a></dt><dd>[2025-06-0${n}]</dd>`,
};
type Form = keyof typeof rows;
const around: Record<Form, (inside: string) => string> = {
  list: (inside) => `<ul>${inside}</ul>`,
  table: (inside) =>
    `<table><tr><th>序号</th><th>文件名称</th><th>发文字号</th><th>成文日期</th></tr>${inside}</table>`,
  cards: (inside) => `<div class="cards">${inside}</div>`,
  terms: (inside) => `<dl>${inside}</dl>`,
};

function columnPage(form: Form, count: number, head: string): string {
  const inside = Array.from({ length: count }, (_, i) => rows[form](i + 1)).join('');
  return page(head, count === 0 ? '<p>暂无信息</p>' : around[form](inside));
}

function page(head: string, inside: string, crumb = COLUMN): string {
  return `<html><head>${head}</head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">${crumb}</a></div><div class="right"><div class="tit">${crumb}</div>${inside}</div></body></html>`;
}

const heads = {
  'its own name': `<title>${COLUMN}_上海松江</title>`,
  'the name of the site': '<title>上海市松江区人民政府</title>',
  'tags of an article under its own name': `<title>${COLUMN}</title><meta name="ColumnName" content="${COLUMN}"><meta name="ArticleTitle" content="${COLUMN}">`,
};
const ADDRESSES = [
  'https://www.songjiang.gov.cn/zwgk/gfxwj/index.html',
  'https://www.songjiang.gov.cn/zwgk/list.jsp?catid=1203',
];
/** Rules that find much missing on a page that is taken for a document. */
const OF_DOCUMENTS = ['validity-label', 'interpretation-link', 'message-board', 'document-metadata'];

describe.each(Object.entries(heads))('the column of documents with %s for a title', (_, head) => {
  describe.each(ADDRESSES)('at %s', (url) => {
    it.each(Object.keys(rows) as Form[])('is no document with one row or two (%s)', (form) => {
      for (const count of [1, 2]) {
        const facts = factsOf(columnPage(form, count, head), { url });
        expect(facts.kind).not.toMatchObject({ normative: 'yes' });
        for (const rule of OF_DOCUMENTS) expect(outcomesOf(facts)[rule]).not.toMatch(/^failed/);
      }
    });

    it.each(['list', 'table', 'terms'] as const)('is a list with one row (%s)', (form) => {
      const facts = factsOf(columnPage(form, 1, head), { url });
      expect(facts.kind).toMatchObject({ kind: 'column-list', normative: 'no', policy: 'no' });
    });

    it.each(Object.keys(rows) as Form[])('is a list with many rows, each with its day (%s)', (form) => {
      const facts = factsOf(columnPage(form, 9, head), { url });
      expect(facts.kind).toMatchObject({ kind: 'column-list', normative: 'no' });
      expect(facts.listEntries?.map(({ date }) => date).slice(0, 2)).toEqual(['2025-06-01', '2025-06-02']);
    });

    it('is no document where it holds nothing', () => {
      expect(factsOf(columnPage('list', 0, head), { url }).kind).toMatchObject({ normative: 'no' });
    });
  });
});

describe('a document that could be taken for its column', () => {
  const text =
    '<div id="zoom"><p>第一条 为了规范有关管理工作，根据有关规定，结合实际情况，制定本办法，请认真执行。</p></div>';
  const fields =
    '<table><tr><td>索引号</td><td>SY1</td><td>发文字号</td><td>沪松府规〔2025〕2号</td></tr></table>';

  it.each([
    ['under its own name in the breadcrumb', `<title>${DOCUMENT}</title>`, text, DOCUMENT, ADDRESSES[0]],
    [
      'with the name of the site for a title',
      '<title>上海市松江区人民政府</title>',
      fields + text,
      COLUMN,
      undefined,
    ],
    [
      'with a field table at a column’s address',
      `<title>${COLUMN}</title>`,
      fields + text,
      COLUMN,
      ADDRESSES[0],
    ],
  ])('is one %s', (_, head, inside, crumb, url) => {
    const { kind } = factsOf(page(head, inside, crumb), url === undefined ? {} : { url });
    expect(kind).toMatchObject({ kind: 'normative-document', normative: 'yes' });
  });

  it('leaves it open where neither title nor table says so', () => {
    const { kind } = factsOf(page('<title>上海市松江区人民政府</title>', text));
    expect(kind).toMatchObject({ kind: 'other', normative: 'unknown' });
  });
});

describe('what was misplaced into the column of normative documents', () => {
  const kindOf = (title: string) =>
    factsOf(
      page(
        `<title>${title}</title>`,
        `<h1>${title}</h1><div id="zoom"><p>各有关单位，广大市民朋友，现将有关情况介绍如下，敬请关注，感谢支持。</p></div>`,
      ),
    ).kind;

  it.each(['区政府第120次常务会议召开', '“科创十条”来了'])(
    'is left open without a document’s title: %s',
    (title) => {
      expect(kindOf(title)).toMatchObject({ normative: 'unknown', policy: 'no' });
    },
  );

  it.each(['松江区停车场管理办法', '关于调整最低生活保障标准的通知', '松江区人才公寓租金标准'])(
    'is no such thing with one: %s',
    (title) => {
      expect(kindOf(title)).toMatchObject({ normative: 'yes' });
    },
  );
});
