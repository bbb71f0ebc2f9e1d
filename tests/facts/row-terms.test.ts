import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { outcomesOf } from './judged.ts';

const TITLES = ['停车收费', '公共租赁住房', '河道保洁', '养老机构', '燃气安全', '户外广告'].map(
  (topic) => `关于印发《嘉定区${topic}管理办法》的通知`,
);

function column(
  write: (title: string, url: string) => string,
  frame: (rows: string) => string,
  name = '现行有效规范性文件',
) {
  const rows = TITLES.map((title, i) => write(title, `/gfxwj/2019/${i + 1}.html`)).join('');
  return factsOf(
    `<html><head><title>${name}_上海嘉定</title></head><body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/gfxwj/">${name}</a></div>${frame(rows)}<div>共 3 页 <a href="index_2.html">下一页</a></div></body></html>`,
    { url: 'https://www.jiading.gov.cn/gfxwj/index.html' },
  );
}
const list = (rows: string) => `<ul class="list">${rows}</ul>`;
const table =
  (...heads: string[]) =>
  (rows: string) =>
    `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows}</table>`;
const cells = (...values: string[]) => `<tr>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;
const link = (title: string, url: string) => `<a href="${url}">${title}</a>`;

type Shape = readonly [string, (title: string, url: string) => string, (rows: string) => string];

const terms: readonly Shape[] = [
  [
    'behind a label',
    (t, u) => `<li>${link(t, u)}<p>有效期至：2022-12-31</p><span>2018-01-05</span></li>`,
    list,
  ],
  [
    'a range',
    (t, u) => `<li>${link(t, u)}<i>有效期：2018年1月5日至2022年12月31日</i><span>2018-01-05</span></li>`,
    list,
  ],
  [
    'label and value apart',
    (t, u) => `<li>${link(t, u)}<b>有效期限</b><em>2022年12月31日</em><span>2018-01-05</span></li>`,
    list,
  ],
  [
    'beside other labels',
    (t, u) =>
      `<li>${link(t, u)}<p>发文字号：嘉府规〔2018〕1号 有效期至：2022-12-31 发布日期：2018-01-05</p></li>`,
    list,
  ],
  [
    'a column of last days',
    (t, u) => cells(link(t, u), '2018-01-05', '2022-12-31'),
    table('标题', '发布日期', '有效期至'),
  ],
  [
    'a column of ranges',
    (t, u) => cells(link(t, u), '2018-01-05', '2018-01-05至2022-12-31'),
    table('文件名称', '成文日期', '有效期'),
  ],
  [
    'years from a day of beginning',
    (t, u) => cells(link(t, u), '2017-12-31', '5年'),
    table('文件名称', '施行日期', '有效期'),
  ],
  [
    'the day on which it ends',
    (t, u) => cells(link(t, u), '2018-01-05', '2022-12-31'),
    table('标题', '发布日期', '失效日期'),
  ],
];

const noTerms: readonly Shape[] = [
  ['no term', (t, u) => `<li>${link(t, u)}<span>2018-01-05</span></li>`, list],
  [
    'a term that does not end',
    (t, u) => `<li>${link(t, u)}<p>有效期：长期</p><span>2018-01-05</span></li>`,
    list,
  ],
  [
    'years without a beginning',
    (t, u) => `<li>${link(t, u)}<p>有效期：5年</p><span>2018-01-05</span></li>`,
    list,
  ],
  ['a range without its end', (t, u) => `<li>${link(t, u)}<p>有效期：2018-01-05至</p></li>`, list],
  ['a day of beginning alone', (t, u) => `<li>${link(t, u)}<p>有效期：自2018年1月5日起</p></li>`, list],
  [
    'a title that speaks of one',
    (t, u) => `<li>${link(t.replace('印发', '延长有效期'), u)}<span>2018-01-05</span></li>`,
    list,
  ],
  ['an empty column', (t, u) => cells(link(t, u), '2018-01-05', ''), table('标题', '发布日期', '有效期至')],
  [
    'a day of publishing below an empty label',
    (t, u) => `<li>${link(t, u)}<p>有效期至：</p><span>2018-01-05</span></li>`,
    list,
  ],
  [
    'a day of publishing behind an empty label',
    (t, u) => `<li>${link(t, u)}<p>有效期至： 发布日期：2018-01-05</p></li>`,
    list,
  ],
];

describe('the term of validity in the rows of a column', () => {
  it.each(terms)('is read: %s', (_, write, frame) => {
    const facts = column(write, frame);
    expect(facts.listEntries?.map(({ until }) => until)).toEqual(TITLES.map(() => '2022-12-31'));
    expect(outcomesOf(facts)['validity-accuracy']).toBe('cantTell rowsMayBeExtended');
  });

  it.each(noTerms)('is not read into %s', (_, write, frame) => {
    const facts = column(write, frame);
    expect(facts.listEntries).toHaveLength(TITLES.length);
    expect(facts.listEntries?.filter(({ until }) => until !== undefined)).toEqual([]);
  });
});
