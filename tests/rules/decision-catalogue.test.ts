import type { SiteCatalogue } from '../../facts/site.ts';
import { decisionCatalogue } from '../../rules/site/decision-catalogue.ts';
import { at, column, item, type SiteChange, siteTable } from './site-table.ts';

const TITLE = '嘉定区2025年度重大行政决策事项目录';
const COLUMN = column('重大行政决策事项目录');
const TOWN = ['上海市嘉定区华亭镇人民政府'];

function catalogue(title: string, change: Partial<SiteCatalogue> = {}): SiteCatalogue {
  return {
    url: at(`/a/${encodeURIComponent(title)}`),
    title,
    kind: 'decision-catalogue',
    published: null,
    issued: null,
    updated: null,
    years: [],
    rowYears: [],
    rows: 8,
    organs: [],
    ...change,
  };
}

function published(title: string): SiteChange {
  return { columns: [COLUMN], items: [item(title, '2025-03-20')] };
}

siteTable(decisionCatalogue, {
  passed: [
    ['按期公开', { items: [item(TITLE, '2025-03-20')] }, { message: 'inTime' }],
    ['截止日当天', { items: [item(TITLE, '2025-03-31')] }],
    [
      '以通知公布',
      { items: [item('关于公布《嘉定区人民政府2025年度重大行政决策事项目录》的通知', '2025-03-20')] },
    ],
    ['中文数字的年份', { items: [item('嘉定区二〇二五年度重大行政决策事项目录', '2025-03-20')] }],
    ['目录另有叫法', published('2025年区政府重大决策事项')],
    ['目录另有叫法', published('关于2025年度重大行政决策事项的公示')],
    ['目录另有叫法', published('2025年度重大行政决策事项名录')],
    ['目录另有叫法', published('嘉定区2025年重大行政决策事项一览表')],
    ['目录另有叫法', published('2025年度重大行政决策年度计划')],
    ['目录另有叫法', published('经区政府常务会议审议通过的2025年度重大行政决策事项目录')],
    [
      '说明当年没有，写作未制定',
      { items: [item('关于2025年度未制定重大行政决策事项的说明', '2025-03-20')] },
      { message: 'noneThisYear' },
    ],
    [
      '零报告',
      { items: [item('2025年度重大行政决策事项零报告', '2025-03-20')] },
      { message: 'noneThisYear' },
    ],
    [
      '说明当年没有',
      { items: [item('关于2025年度无重大行政决策事项的说明', '2025-03-20')] },
      { message: 'noneThisYear' },
    ],
    [
      '重新编辑过，成文在前',
      {
        items: [item(TITLE, '2025-06-20')],
        catalogues: [catalogue(TITLE, { published: '2025-06-20', issued: '2025-03-18' })],
      },
    ],
    ['后来又调整，首次按期', { items: [item(`${TITLE}（调整）`, '2025-09-01'), item(TITLE, '2025-03-20')] }],
    ['调整后的也在期限前', { items: [item(`${TITLE}（第二批）`, '2025-03-25')] }],
    [
      '松江没有定日期，有就行',
      { items: [item('2025年度重大行政决策事项目录', '2025-06-20')] },
      { plan: 'songjiang-2025', message: 'inTime' },
    ],
    [
      '目录早于要点印发：只看目录日期',
      { items: [item(TITLE, '2025-02-20')], at: '2025-04-25T10:00:00+08:00' },
    ],
  ],
  failed: [
    ['栏目里没有', { columns: [COLUMN] }, { message: 'missing', severity: 'error' }],
    [
      '目录栏目和通知公告都看全了',
      { columns: [column('重大行政决策'), column('通知公告', { pager: true, oldest: '2024-12-01' })] },
      { message: 'missing' },
    ],
    [
      '目录有自己的栏目，不问通知公告',
      {
        columns: [column('重大行政决策事项目录'), column('通知公告', { pager: true, oldest: '2025-08-01' })],
      },
      { message: 'missing' },
    ],
    ['整站看过，没有', { coverage: { complete: true } }, { message: 'missing' }],
    ['晚了一天', { items: [item(TITLE, '2025-04-01')] }, { message: 'late', severity: 'warning' }],
    [
      '只有上一年的',
      { columns: [COLUMN], items: [item('嘉定区2024年度重大行政决策事项目录', '2024-03-20')] },
      { message: 'missing' },
    ],
    [
      '决策程序规定不是目录',
      { columns: [COLUMN], items: [item('嘉定区重大行政决策程序规定（2025年目录管理办法）', '2025-03-20')] },
      { message: 'missing' },
    ],
    [
      '征集通知不是目录',
      { columns: [COLUMN], items: [item('关于征集2025年度重大行政决策事项目录建议的公告', '2025-01-10')] },
      { message: 'missing' },
    ],
    ['不是目录', published('关于做好2025年度重大行政决策事项目录编制工作的通知'), { message: 'missing' }],
    ['不是目录', published('区政府常务会议审议2025年度重大行政决策事项目录'), { message: 'missing' }],
    ['不是目录', published('2025年重大行政决策后评估报告'), { message: 'missing' }],
    ['不是目录', published('2025年度重大行政决策事项执行情况'), { message: 'missing' }],
    ['不是目录', published('关于重大行政决策事项的公告'), { message: 'missing' }],
    ['不是目录', published('2025年重大行政决策计划生育事项咨询会'), { message: 'missing' }],
    [
      '区里的目录不能代替镇里的',
      { columns: [COLUMN], organs: TOWN, items: [item(TITLE, '2025-03-20')] },
      { message: 'missing', plan: 'huating-2025' },
    ],
    [
      '镇里的目录不能代替区里的',
      { columns: [COLUMN], items: [item('华亭镇2025年度重大行政决策事项目录', '2025-03-20')] },
      { message: 'missing' },
    ],
    [
      '页面写明是别的单位的',
      {
        columns: [COLUMN],
        items: [
          item('2025年度重大行政决策事项目录', '2025-03-20', { organs: ['上海市嘉定区安亭镇人民政府'] }),
        ],
        organs: TOWN,
      },
      { message: 'missing' },
    ],
    [
      '崇明没有定日期，缺了只作提醒',
      { columns: [COLUMN] },
      { plan: 'chongming-2025', message: 'missing', severity: 'warning' },
    ],
  ],
  cantTell: [
    ['栏目没有看到', {}, { message: 'unseen' }],
    [
      '目录可能在没看全的通知公告里',
      {
        columns: [column('重大行政决策'), column('通知公告', { pager: true, oldest: '2025-08-01' })],
      },
      { message: 'unseen' },
    ],
    [
      '目录可能在没看全的政府文件里',
      { columns: [column('决策公开'), column('政府文件', { pager: true, oldest: '2025-08-01' })] },
    ],
    [
      '目录可能在由脚本填充的公告里',
      { columns: [column('决策公开'), column('公示公告', { unfilled: true })] },
    ],
    ['栏目由脚本填充', { columns: [column('重大行政决策', { unfilled: true })] }, { message: 'unseen' }],
    [
      '只看了第一页',
      { columns: [column('重大行政决策', { pager: true, oldest: '2025-06-01' })] },
      { message: 'unseen' },
    ],
    ['只看到调整后的', { items: [item(`${TITLE}（调整）`, '2025-09-01')] }, { message: 'adjusted' }],
    ['没有日期', { items: [item(TITLE, null)] }, { message: 'undated' }],
    [
      '不写年度的滚动目录',
      { columns: [COLUMN], catalogues: [catalogue('重大行政决策事项目录', { rowYears: [2024, 2025] })] },
      { message: 'rolling' },
    ],
    [
      '栏目写着暂无',
      {
        columns: [column('重大行政决策事项目录', { saysNone: true, entries: 0, newest: null, oldest: null })],
      },
      { message: 'saysNone' },
    ],
  ],
  inapplicable: [
    ['未到期，还没有', { at: '2025-03-31T10:00:00+08:00', columns: [COLUMN] }, { message: 'notDue' }],
  ],
});
