import { describe, expect, it } from 'vitest';
import { listsOf } from '../../rules/words/main-list.ts';
import { factsOf } from './facts-of.ts';

const SUMMARY =
  '为进一步做好相关工作，根据有关规定，现就有关事项通知如下，请各单位认真组织实施，确保取得实效。';
const TOPICS = ['停车管理', '养老服务', '燃气安全', '河道整治', '就业补贴', '垃圾分类'];
const DAYS = ['2025-01-10', '2025-02-11', '2025-03-12', '2025-04-13', '2025-05-14', '2025-06-15'];

interface Item {
  readonly url: string;
  readonly title: string;
  readonly day: string;
}
const items: readonly Item[] = TOPICS.map((topic, i) => ({
  url: `/a/${i}.html`,
  title: `关于开展${topic}工作的通知`,
  day: DAYS[i] ?? '',
}));
const expected = items.map(({ title, day }) => [title, day]);

function column(main: string, title = '通知公告') {
  return factsOf(
    `<html><head><title>${title}_上海嘉定</title></head><body><div class="header"><span>今天是2025年11月3日 星期一</span><div class="nav"><a href="/">网站首页</a><a href="/zwgk/">政务公开栏目</a><a href="/hd/">政民互动栏目</a></div></div><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">${title}</a></div>${main}<div class="footer"><p>主办单位：嘉定区人民政府办公室 网站标识码：3101140001</p></div></body></html>`,
    { url: 'https://www.jiading.gov.cn/zwgk/tzgg/index.html' },
  );
}
const each = (write: (item: Item) => string) => items.map(write).join('');
const link = ({ url, title }: Item) => `<a href="${url}">${title}</a>`;

/** The same six rows as site systems write them. */
const shapes: readonly (readonly [string, string])[] = [
  ['entries', `<ul>${each((item) => `<li>${link(item)}<span>${item.day}</span></li>`)}</ul>`],
  [
    'cards with a heading, a summary and a date',
    `<div class="list">${each((item) => `<div class="card"><h3>${link(item)}</h3><p class="summary">${SUMMARY}</p><span class="date">${item.day}</span></div>`)}</div>`,
  ],
  [
    'cards with long summaries',
    `<div class="list">${each((item) => `<div class="card"><h3>${link(item)}</h3><p>${SUMMARY.repeat(14)}</p><span>${item.day}</span></div>`)}</div>`,
  ],
  [
    'cards with many tags',
    `<div>${each((item) => `<div class="card"><h3>${link(item)}</h3><p>${['住房', '养老', '就业', '教育', '医疗', '交通', '环境'].map((tag) => `<a href="/t/">${tag}</a>`).join('')}</p><span>${item.day}</span></div>`)}</div>`,
  ],
  [
    'cards with source, time and a link 详情',
    `<div>${each((item) => `<div class="card"><a href="${item.url}"><h4>${item.title}</h4></a><p>${SUMMARY}<a href="${item.url}">[详情]</a></p><p><span>来源：区民政局</span><span>发布时间：${item.day} 10:20</span></p></div>`)}</div>`,
  ],
  [
    'cards whose summary names another day',
    `<div>${each((item) => `<div class="card"><h3>${link(item)}</h3><p>2019年3月1日起施行</p><span>${item.day}</span></div>`)}</div>`,
  ],
  [
    'cards that are links',
    `<div>${each(({ url, title, day }) => `<a class="card" href="${url}"><h3>${title}</h3><p>${SUMMARY}</p><span>${day}</span></a>`)}</div>`,
  ],
  [
    'a table with the day of writing before that of publishing',
    `<table><tr><th>标题</th><th>成文日期</th><th>发布日期</th></tr>${each((item) => `<tr><td>${link(item)}</td><td>2019-01-02</td><td>${item.day}</td></tr>`)}</table>`,
  ],
  [
    'a table with the day of taking effect behind that of publishing',
    `<table><tr><th>标题</th><th>发布日期</th><th>施行日期</th></tr>${each((item) => `<tr><td>${link(item)}</td><td>${item.day}</td><td>2026-01-02</td></tr>`)}</table>`,
  ],
  [
    'a table whose columns have no heads, with a second day in it',
    `<table>${each((item) => `<tr><td>${link(item)}</td><td>${item.day}</td><td>2026-01-02</td></tr>`)}</table>`,
  ],
  [
    'rows with labels at two days',
    `<ul>${each((item) => `<li>${link(item)}<span>成文日期：2019-01-02</span><span>发布日期：${item.day}</span></li>`)}</ul>`,
  ],
  [
    'articles',
    `<main>${each((item) => `<article><header><h2>${link(item)}</h2></header><p>${SUMMARY}</p><footer><time>${item.day}</time></footer></article>`)}</main>`,
  ],
  [
    'links with a title and a date in them',
    `<ul>${each(({ url, title, day }) => `<li><a href="${url}"><div class="title">${title}</div><div class="date">${day}</div></a></li>`)}</ul>`,
  ],
  [
    'links with the day written large',
    `<ul>${each(({ url, title, day }) => `<li><a href="${url}"><div class="date"><b>${day.slice(8)}</b><i>${day.slice(0, 7)}</i></div><div class="title">${title}</div><div class="desc">${SUMMARY}</div></a></li>`)}</ul>`,
  ],
  [
    'blocks with the year apart',
    `<div>${each((item) => `<div class="item"><p>2025</p><p>${item.day.slice(5)}</p>${link(item)}</div>`)}</div>`,
  ],
  ['one list of terms', `<dl>${each((item) => `<dt>${link(item)}</dt><dd>${item.day}</dd>`)}</dl>`],
  [
    'one list of terms with summaries',
    `<dl>${each((item) => `<dt>${link(item)}</dt><dd>${SUMMARY}</dd><dd>发布日期：${item.day}</dd>`)}</dl>`,
  ],
  [
    'one list of terms, dates first',
    `<dl>${each((item) => `<dt>${item.day}</dt><dd>${link(item)}</dd>`)}</dl>`,
  ],
  [
    'a list of terms for each',
    `<div>${each((item) => `<dl><dt>${link(item)}</dt><dd>${item.day}</dd></dl>`)}</div>`,
  ],
  [
    'a table, dates first',
    `<table><tr><th>日期</th><th>标题</th></tr>${each((item) => `<tr><td>${item.day}</td><td>${link(item)}</td></tr>`)}</table>`,
  ],
  [
    'a table of four columns',
    `<table><tr><th>序号</th><th>日期</th><th>单位</th><th>标题</th></tr>${each((item) => `<tr><td>1</td><td>${item.day}</td><td>区民政局</td><td>${link(item)}</td></tr>`)}</table>`,
  ],
  [
    'a table for each',
    `<div>${each((item) => `<table><tr><td>·</td><td>${link(item)}</td><td>${item.day}</td></tr></table>`)}</div>`,
  ],
  [
    'blocks of titles and of dates in turn',
    `<div>${each((item) => `<div class="t">${link(item)}</div><div class="d">${item.day}</div>`)}</div>`,
  ],
  ['lines with breaks', `<div>${each((item) => `· ${link(item)} [${item.day}]<br>`)}</div>`],
  ['lines with breaks, dates first', `<div>${each((item) => `[${item.day}] ${link(item)}<br>`)}</div>`],
];

describe('the rows of a column', () => {
  it.each(shapes)('are one list with its dates: %s', (_, main) => {
    const { listEntries = [], kind } = column(main);
    expect(listEntries.map(({ title, date }) => [title, date])).toEqual(expected);
    expect(listsOf(listEntries)).toHaveLength(1);
    expect(kind?.kind).toBe('column-list');
  });

  it('take no title from a neighbour where one of them has no date', () => {
    const main = items.map((item, i) => `<dt>${link(item)}</dt>${i === 2 ? '' : `<dd>${item.day}</dd>`}`);
    const { listEntries = [] } = column(`<dl>${main.join('')}</dl>`);
    for (const { title, date } of listEntries) {
      const own = items.find((item) => item.title === title)?.day;
      expect(date).toBe(own);
    }
  });

  it('are none where the day is that of the visit', () => {
    const { listEntries } = column(`<ul>${each((item) => `<li>${link(item)}</li>`)}</ul>`);
    expect(listEntries).toEqual([]);
  });
});

describe('blocks that have nothing to do with each other', () => {
  const card = (item: Item) =>
    `<div class="card"><h3>${link(item)}</h3><p>${SUMMARY}</p><span>${item.day}</span></div>`;
  const whole = ({ url, title, day }: Item) =>
    `<a class="card" href="${url}"><h3>${title}</h3><span>${day}</span></a>`;
  const article = (item: Item) => `<article><h3>${link(item)}</h3><time>${item.day}</time></article>`;
  it.each([
    ['cards', card],
    ['cards that are links', whole],
    ['articles', article],
  ])('are two lists: %s', (_, write) => {
    const half = (from: number, to: number) => items.slice(from, to).map(write).join('');
    const { listEntries = [] } = column(
      `<div class="main"><div class="a"><h2>通知公告</h2>${half(0, 3)}</div><div class="b"><h2>政策解读</h2>${half(3, 6)}</div></div>`,
      '政务公开',
    );
    expect(listsOf(listEntries).map(({ length }) => length)).toEqual([3, 3]);
  });

  it('make no column of a document that has related ones beside it', () => {
    const title = '关于印发《嘉定区停车管理办法》的通知';
    const facts = factsOf(
      `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>发文字号：嘉府规〔2024〕3号 有效性：有效</p><div id="zoom"><p>各镇人民政府：</p><p>现将《嘉定区停车管理办法》印发给你们，请认真按照执行，有关事项通知如下。</p></div><div class="xgzc">${each(card)}</div></body></html>`,
      { url: 'https://www.jiading.gov.cn/a/2024/content_123456.html' },
    );
    expect(facts.kind?.kind).toBe('normative-document');
  });

  it('make no column of an article with a list at its end', () => {
    const title = '嘉定区召开2025年政务公开工作推进会议并部署下一阶段任务';
    const facts = factsOf(
      `<html><head><title>${title}</title></head><body><h1>${title}</h1><div id="zoom"><p>${SUMMARY.repeat(15)}</p>${each(card)}</div></body></html>`,
      { url: 'https://www.jiading.gov.cn/a/2024/content_123456.html' },
    );
    expect(facts.kind?.kind).toBe('other');
  });
});

describe('the date of a row that has several', () => {
  const dateOf = (behind: string) => {
    const row = (n: number) =>
      `<li><a href="/gf/100${n}.html">松江区停车场管理办法第${n}号</a>${behind}</li>`;
    const page = `<ul>${[1, 2, 3].map(row).join('')}</ul>`;
    return factsOf(`<body>${page}</body>`).listEntries?.[0]?.date;
  };

  it.each([
    [
      'the day of the document, then of publication',
      '<span>成文日期：2025-05-20</span><span>发布日期：2025-06-12</span>',
    ],
    ['both in one line', '<span>成文日期：2025-05-20 发布日期：2025-06-12</span>'],
    ['the day of coming into force first', '<span>施行日期：2025-07-01</span><span>2025-06-12</span>'],
    ['the day of the document, then one alone', '<span>印发日期：2025-05-20</span><span>2025-06-12</span>'],
  ])('is that of publication: %s', (_, behind) => {
    expect(dateOf(behind)).toBe('2025-06-12');
  });

  it.each([
    '<span>成文日期：2025-06-12</span>',
    '<span>有效期至2030-06-30，2025-06-12印发</span><i>2025-06-12</i>',
  ])('is the one that there is: %s', (behind) => {
    expect(dateOf(behind)).toBe('2025-06-12');
  });
});
