import { expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import { factsOf } from '../../facts/facts-of.ts';

const ROW =
  '<tr><td>社会救助</td><td>救助标准</td><td>《救助办法》（2024年修订）</td><td>20个工作日</td></tr>';
const TABLE = `<table><tr><th>公开事项</th><th>公开内容</th><th>公开依据</th><th>公开时限</th></tr>${ROW}${ROW}</table>`;
const UPDATED = TABLE.replaceAll('20个工作日', '2025年6月').replace('公开时限', '更新时间');

function catalogueOf(main: string, title = '柳溪镇基层政务公开标准目录') {
  const fold = new SiteFold('www.liuxi.gov.cn');
  const page = `<!doctype html><html><head><title>${title}</title><meta name="PubDate" content="2020-09-10"></head><body><h1>${title}</h1><div id="zoom">${main}</div></body></html>`;
  fold.add(factsOf(page, { url: 'https://www.liuxi.gov.cn/bzml/' }));
  return fold.facts.catalogues[0];
}

it.each([
  ['最后更新于表下', `${TABLE}<p>最后更新：2025年6月12日</p>`, '2025-06-12', []],
  ['更新时间在标题下', `<p>发布日期：2020-09-10　更新时间：2025-06-12</p>${TABLE}`, '2025-06-12', []],
  ['注明何年修订', `<p>（2025年3月修订）</p>${TABLE}`, null, [2025]],
  ['版本', `<p>版本：2025版</p>${TABLE}`, null, [2025]],
  ['行里只写年月', UPDATED, null, [2025]],
  ['依据里的修订年份不是版本', TABLE, null, []],
  ['版权年份不是版本', `${TABLE}<p>2025版权所有</p>`, null, []],
])('a catalogue of standards tells its age: %s', (_why, main, updated, years) => {
  expect(catalogueOf(main)).toMatchObject({ published: '2020-09-10', updated, years });
});

it.each([
  ['（2025版）', '柳溪镇基层政务公开标准目录（2025版）'],
  ['汉字年份', '柳溪镇二〇二五年政务公开标准目录'],
])('the year in its title: %s', (_why, title) => expect(catalogueOf(TABLE, title)?.years).toEqual([2025]));

it('a note on a revision says nothing of the year of a catalogue of decisions', () => {
  const decisions = catalogueOf(`<p>（2025年3月调整）</p>${TABLE}`, '柳溪镇2024年度重大行政决策事项目录');
  expect(decisions).toMatchObject({ updated: null, years: [2024] });
});
