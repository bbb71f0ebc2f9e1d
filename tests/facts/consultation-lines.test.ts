import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const page = (main: string, title = '关于《集市管理办法（征求意见稿）》公开征求意见的公告') =>
  `<!doctype html><html><head><title>${title}</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/jd/">政策解读</a></div><h1>${title}</h1>${main}
<div class="footer"><p>联系电话：021-12345678 网站标识码：3101170001</p></div></body></html>`;

const textsIn = (main: string, title?: string) =>
  (factsOf(page(main, title)).consultationLines ?? []).map(({ text }) => text);

describe('lines of a consultation', () => {
  it.each([
    [
      'a paragraph',
      '<div id="zoom"><p>征集时间：2025年9月15日至10月15日</p></div>',
      '征集时间：2025年9月15日至10月15日',
    ],
    ['a line beside the title', '<p class="date">截止日期：2025-10-15</p>', '截止日期：2025-10-15'],
    ['a cell', '<table><tr><td>征集时间</td><td>2025-09-15至2025-10-15</td></tr></table>', '征集时间'],
    ['pieces of one line', '<p><b>征集</b><span>时间：</span>9月15日起</p>', '征集时间：9月15日起'],
    ['a term', '<dl><dt>反馈方式</dt><dd>邮箱 a@b.gov.cn</dd></dl>', '邮箱 a@b.gov.cn'],
    ['a heading', '<h3>草案解读</h3>', '草案解读'],
  ])('%s', (_why, main, text) => {
    expect(textsIn(main)).toContain(text);
  });

  it('keeps what stands behind a label', () => {
    const { consultationLines = [] } = factsOf(
      page('<table><tr><td>征集时间</td><td>2025-09-15至2025-10-15</td></tr></table>'),
    );
    expect(consultationLines.find(({ text }) => text === '征集时间')?.after).toContain(
      '2025-09-15至2025-10-15',
    );
  });

  it('leaves out menu, imprint and what is hidden', () => {
    const texts = textsIn('<p style="display:none">截止日期：2020-01-01</p><p>意见反馈</p>');
    expect(texts.join()).not.toMatch(/政策解读|12345678|2020/);
  });

  it('masks numbers of mobile telephones', () => {
    expect(textsIn('<p>联系人：王某，电话13812345678</p>')).toContain('联系人：王某，电话138****5678');
  });

  it('stays small on a long draft', () => {
    const { consultationLines = [] } = factsOf(
      page(`<div id="zoom">${'<p>申请期限为三日，时间另行通知。</p>'.repeat(500)}</div>`),
    );
    expect(consultationLines.length).toBeLessThanOrEqual(120);
  });

  it('reads what stands behind a draft in full', () => {
    const draft = '<p>申请期限为三日，时间另行通知。</p>'.repeat(500);
    const texts = textsIn(`<div id="zoom">${draft}<p>征集时间：2025年9月15日至10月15日</p></div>`);
    expect(texts).toContain('征集时间：2025年9月15日至10月15日');
  });

  it('looks only on pages whose title asks for opinions', () => {
    expect(textsIn('<p>截止日期：2025-10-15</p>', '集市开张了')).toEqual([]);
  });
});

describe('fields to search or filter by', () => {
  const fieldsIn = (main: string) =>
    (factsOf(page(main)).queryFields ?? []).map(
      ({ type, label, belowTitle }) => `${type} ${label} ${belowTitle}`,
    );

  it('tells the search of the site from that of the page', () => {
    const html = page(
      '<form><input name="q" placeholder="事项名称"><select title="领域"></select></form>',
    ).replace('<h1>', '<div class="search"><input type="search" placeholder="全站搜索"></div><h1>');
    const { queryFields = [] } = factsOf(html);
    expect(queryFields.map(({ label, belowTitle }) => [label, belowTitle])).toEqual([
      ['全站搜索', false],
      ['事项名称', true],
      ['领域', true],
    ]);
  });

  it('passes over what is for writing, and what is hidden', () => {
    expect(
      fieldsIn(`<input type="password"><input type="hidden"><input type="checkbox"><textarea></textarea>
      <input placeholder="请输入验证码"><input style="display:none" placeholder="x"><input type="submit" value="提交">`),
    ).toEqual([]);
  });
});
