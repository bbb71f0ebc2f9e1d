import { describe, expect, it } from 'vitest';
import { SiteFold } from '../../../audit/fold/site-fold.ts';
import { judgeSite } from '../../../audit/judge-site.ts';
import { packFor } from '../../../rules/packs/index.ts';
import { factsOf } from '../../facts/facts-of.ts';

const HOST = 'www.qinghe.gov.cn';
const PAGER = ['首页', '上一页', '下一页', '尾页']
  .map((words) => `<a href="javascript:;">${words}</a>`)
  .join('');
const TOPICS = ['开展秋季消防检查', '公布停车收费标准', '举办公益招聘会', '临时停水', '人口抽样调查'];

function verdictOn(main: string): string {
  const way = '<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <span>通知公告</span>';
  const menu = ['新闻中心', '政务公开', '政务服务', '政民互动'].map(
    (name, at) => `<a href="/m${at}/">${name}</a>`,
  );
  const html = `<html><head><title>通知公告_清河区人民政府</title><meta name="ColumnName" content="通知公告"></head><body><div class="header"><div class="nav">${menu.join('')}</div></div><div class="location">您的位置：${way}</div><div class="right"><h3>通知公告</h3>${main}<div class="page">${PAGER} 共0条 第1/1页</div></div></body></html>`;
  const fold = new SiteFold(HOST);
  fold.add(factsOf(html, { url: `https://${HOST}/zwgk/tzgg/` }));
  fold.complete(true);
  const [finding] = judgeSite(fold.facts, packFor('songjiang-2025')).filter(
    ({ rule }) => rule === 'column-freshness',
  );
  return `${finding?.outcome} ${finding?.message}`;
}

const each = (row: (words: string, at: number) => string) => TOPICS.map(row).join('');

describe('a column without entries', () => {
  it.each([
    ['没有任何内容', '<ul class="list"></ul>'],
    ['只写“建设中”', '<p>栏目建设中，敬请期待</p>'],
    ['只有一张装饰图', '<img src="/images/nodata.png">'],
    ['只有本栏目的路径', '<a href="/zwgk/">政务公开</a>'],
  ])('is empty: %s', (_why, main) => expect(verdictOn(main)).toBe('failed empty'));

  it.each([
    [
      '各行由脚本打开，没有链接',
      `<ul>${each((words, at) => `<li onclick="open(${at})">关于${words}的通知<em>2025-10-1${at}</em></li>`)}</ul>`,
    ],
    [
      '标题不是链接（单页应用）',
      each((words, at) => `<h4>${words}的通知</h4><p>发布日期：2025-10-1${at}</p>`),
    ],
    [
      '表格里只有文字',
      `<table>${each((words, at) => `<tr><td>${at}</td><td>关于${words}的通知</td></tr>`)}</table>`,
    ],
    ['模板还没有填', '<ul><li v-for="one in list">{{one.title}}</li></ul>'],
    ['视频', '<video src="/a.mp4"></video>'],
    ['两幅照片', '<img src="/l1.jpg"><img src="/l2.jpg">'],
    ['下级栏目', '<a href="/zwgk/tzgg/zx/">专项通知</a>'],
    ['两处其他栏目', '<a href="/zwgk/a/">专项规划</a><a href="/zwgk/b/">年度计划</a>'],
    ['先查询后显示', '<form><input type="text" placeholder="标题"><button>查询</button></form>'],
  ])('may hold something: %s', (_why, main) => expect(verdictOn(main)).toBe('cantTell untold'));

  it.each([
    '抱歉，该栏目暂无相关内容～',
    '此栏目下暂无发布的信息！',
    '截至目前，本镇未产生此类信息。',
    '没有找到符合条件的记录',
    'No Data',
    '<img src="/n.png" alt="暂无内容">',
  ])('says that there is nothing: %s', (words) => expect(verdictOn(`<p>${words}</p>`)).toBe('passed fresh'));

  it.each(['本通知未发布前', '未公开', '没有更多了'])('does not say so by “%s”', (words) =>
    expect(verdictOn(`<p>${words}</p>`)).toBe('failed empty'),
  );
});
