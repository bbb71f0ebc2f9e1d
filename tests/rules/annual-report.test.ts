import type { SiteFoiReport } from '../../facts/site.ts';
import { annualReport } from '../../rules/site/annual-report.ts';
import { column, item, type SiteChange, siteTable } from './site-table.ts';

const REPORT = '2024年嘉定区政府信息公开工作年度报告';
const EXPLAINED = item('一图读懂2024年政府信息公开年报', '2025-03-20');
/** The report's own page. */
function page(drawing: 'named' | 'maybe' | 'none'): SiteFoiReport {
  const tables = { requests: [], disputes: [] };
  return { url: item(REPORT, null).url, title: REPORT, year: 2024, organs: [], tables, drawing };
}
const COLUMN = column('政府信息公开年报');

siteTable(annualReport, {
  passed: [
    ['按期公开，有图解', { items: [item(REPORT, '2025-03-20'), EXPLAINED] }, { message: 'inTime' }],
    ['截止日当天', { items: [item(REPORT, '2025-03-31'), EXPLAINED] }],
    ['标题写法不同', { items: [item('上海市嘉定区2024年度政府信息公开年度报告', '2025-01-28'), EXPLAINED] }],
    ['标题不写“政府”', { items: [item('嘉定区2024年信息公开工作年度报告', '2025-01-28'), EXPLAINED] }],
    [
      '解读不写年份，年报公布之后发的',
      { items: [item(REPORT, '2025-01-28'), item('一图读懂嘉定区政府信息公开年报', '2025-02-20')] },
      { message: 'inTime' },
    ],
    [
      '解读不写年份，与年报同日',
      { items: [item(REPORT, '2025-01-28'), item('图解：政府信息公开工作年度报告', '2025-01-28')] },
    ],
    [
      '图解就在年报页内',
      {
        coverage: { complete: true },
        items: [item(REPORT, '2025-01-28')],
        foiReports: [page('named')],
      },
    ],
    ['标题写作年报', { items: [item('嘉定区2024年政府信息公开年报', '2025-01-28'), EXPLAINED] }],
    [
      '写作“工作情况报告”',
      { items: [item('嘉定区2024年度政府信息公开工作情况报告', '2025-01-28'), EXPLAINED] },
    ],
    [
      '标题不写年份，今年初公布',
      { items: [item('嘉定区政府信息公开工作年度报告', '2025-01-28'), EXPLAINED] },
    ],
    ...[
      '嘉定区政府信息公开工作2024年度报告',
      '嘉定区2024年政府信息公开年度工作报告',
      '2024 年度 政府信息公开 工作 报告',
      '关于2024年度政府信息公开工作情况的报告',
      '2024年政府信息和政务公开工作年度报告',
      '政府信息公开2024年年度报告',
      '政府信息公开年度报告（2024）',
      '嘉定区2024年政府信息公开工作年度报告及解读',
    ].map((title): [string, SiteChange] => [
      `写作“${title}”`,
      { items: [item(title, '2025-01-28'), EXPLAINED] },
    ]),
    ...['一图看懂2024年政府信息公开工作', '数说2024年政府信息公开', '2024年政府信息公开年度报告长图'].map(
      (title): [string, SiteChange] => [
        `解读写作“${title}”`,
        { coverage: { complete: true }, items: [item(REPORT, '2025-01-28'), item(title, '2025-02-20')] },
      ],
    ),
    ['中文数字的年份', { items: [item('二〇二四年政府信息公开工作年度报告', '2025-01-28'), EXPLAINED] }],
    [
      '重新上传，取最早的日期',
      { items: [item(REPORT, '2025-06-01'), item(`${REPORT}（全文）`, '2025-03-02'), EXPLAINED] },
    ],
  ],
  failed: [
    ['栏目里没有', { columns: [COLUMN] }, { message: 'missing', severity: 'error', plan: 'huating-2025' }],
    [
      '标题不写年份，是上一年公布的',
      { columns: [COLUMN], items: [item('嘉定区政府信息公开工作年度报告', '2024-01-28')] },
      { message: 'missing' },
    ],
    [
      '季度报告、法治政府报告、网站年报都不是',
      {
        columns: [COLUMN],
        items: [
          item('2024年第一季度政府信息公开工作情况报告', '2025-01-28'),
          item('嘉定区2024年法治政府建设年度报告', '2025-01-28'),
          item('嘉定区2024年政府网站工作年报', '2025-01-28'),
        ],
      },
      { message: 'missing' },
    ],
    [
      '工作要点的图解不是年报的解读',
      {
        coverage: { complete: true },
        items: [item(REPORT, '2025-01-28'), item('一图读懂2024年政府信息公开工作要点', '2025-02-20')],
      },
      { message: 'unexplained' },
    ],
    [
      '编制通知不是年报',
      {
        columns: [COLUMN],
        items: [item('关于做好2024年政府信息公开工作年度报告编制工作的通知', '2024-12-20')],
      },
      { message: 'missing' },
    ],
    ['整站看过，没有', { coverage: { complete: true } }, { message: 'missing' }],
    [
      '只有更早的年报',
      { columns: [COLUMN], items: [item('2023年政府信息公开工作年度报告', '2024-03-01')] },
      { message: 'missing' },
    ],
    [
      '只有区里的，没有本镇的',
      {
        organs: ['上海市嘉定区华亭镇人民政府'],
        columns: [COLUMN],
        items: [item(REPORT, '2025-03-20', { organs: ['嘉定区人民政府'] })],
      },
      { message: 'missing', plan: 'huating-2025' },
    ],
    [
      '要点没有规定日期，晚了只作提示',
      { items: [item(REPORT, '2025-04-01'), EXPLAINED] },
      { message: 'late', severity: 'info' },
    ],
    [
      '去年的解读不算今年的',
      {
        coverage: { complete: true },
        items: [item(REPORT, '2025-03-20'), item('一图读懂政府信息公开年报', '2024-02-20')],
        foiReports: [page('none')],
      },
      { message: 'unexplained', plan: 'huating-2025' },
    ],
    [
      '法治政府年度报告不是',
      { columns: [COLUMN], items: [item('2024年法治政府建设年度报告', '2025-02-01')] },
      { message: 'missing' },
    ],
    [
      '晚了一天',
      { items: [item(REPORT, '2025-04-01'), EXPLAINED] },
      { message: 'late', severity: 'warning', plan: 'huating-2025' },
    ],
    [
      '没有解读',
      { items: [item(REPORT, '2025-03-20')], coverage: { complete: true } },
      { message: 'unexplained', severity: 'warning', plan: 'huating-2025' },
    ],
  ],
  cantTell: [
    [
      '只写“2024年年报”',
      { columns: [COLUMN], items: [item('2024年年报', '2025-01-28')] },
      { message: 'likely' },
    ],
    [
      '写作政务公开年度报告',
      { columns: [COLUMN], items: [item('嘉定区2024年政务公开工作年度报告', '2025-01-28')] },
      { message: 'likely' },
    ],
    ['栏目没有看到', {}, { message: 'unseen' }],
    [
      '年报页内有图片，可能是图解',
      { coverage: { complete: true }, items: [item(REPORT, '2025-01-28')], foiReports: [page('maybe')] },
      { message: 'drawn' },
    ],
    [
      '有页面打不开，解读可能在那里',
      { coverage: { complete: true, failures: 3 }, items: [item(REPORT, '2025-01-28')] },
      { message: 'unseen' },
    ],
    [
      '有列表由脚本填充，解读可能在那里',
      { coverage: { complete: true, unfilled: ['https://a'] }, items: [item(REPORT, '2025-01-28')] },
      { message: 'unseen' },
    ],
    [
      '栏目由脚本填充',
      { columns: [column('政府信息公开年报', { unfilled: true, entries: 0 })] },
      { message: 'unseen' },
    ],
    ['栏目只看了第一页', { columns: [column('政府信息公开年报', { pager: true, oldest: '2025-05-06' })] }],
    ['没有日期', { items: [item(REPORT, null)] }, { message: 'undated' }],
    ['解读可能在没看的页面', { items: [item(REPORT, '2025-03-20')] }],
  ],
  inapplicable: [
    ['未到期，还没有', { at: '2025-03-31T10:00:00+08:00', columns: [COLUMN] }, { message: 'notDue' }],
    [
      '年报已公开，解读还没到期限',
      {
        at: '2025-03-10T10:00:00+08:00',
        coverage: { complete: true },
        items: [item(REPORT, '2025-01-28')],
      },
      { message: 'notDue', plan: 'huating-2025' },
    ],
  ],
});
