import { inspectionPlan } from '../../rules/site/inspection-plan.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const TOWN = { plan: 'huating-2025' } as const;
const ORGANS = ['嘉定区华亭镇人民政府'];
const PLAN = item('嘉定区生态环境局2025年度行政检查计划', '2025-02-20');

siteTable(inspectionPlan, {
  passed: [
    ['当年的计划', { items: [PLAN] }, { message: 'open', plan: 'songjiang-2025' }],
    ['涉企行政检查计划', { items: [item('2025年涉企行政检查计划', '2025-03-01')] }],
    ['写着当年，上年末发布', { items: [item('2025年度执法检查计划', '2024-12-28')] }],
    ['标题没有年份，当年发布', { items: [item('行政检查工作计划', '2025-01-20')] }],
    [
      '另有双随机计划',
      {
        items: [
          item('2025年度双随机抽查计划', '2025-01-20'),
          item('2025年度安全生产监督检查计划', '2025-01-20'),
        ],
      },
      { message: 'open' },
    ],
    ['镇自己的', { organs: ORGANS, items: [item('华亭镇2025年度行政检查计划', '2025-03-01')] }, TOWN],
    [
      '全站读完，检查码有公告',
      { items: [PLAN, item('关于启用“检查码”的公告', '2025-01-02')], coverage: { complete: true } },
    ],
    [
      '未到6月30日，不问检查码',
      { at: '2025-06-30T10:00:00+08:00', items: [PLAN], coverage: { complete: true } },
      { message: 'open' },
    ],
    [
      '全站读完，首页有检查码的入口',
      { items: [PLAN], coverage: { complete: true }, entrances: [entrance('扫描检查码')] },
      { message: 'open' },
    ],
    [
      '2024年还没有检查码',
      {
        at: '2024-11-03T10:00:00+08:00',
        items: [item('嘉定区生态环境局2024年度行政检查计划', '2024-02-20')],
        coverage: { complete: true },
      },
    ],
    [
      '叫检查安排',
      { items: [item('2025年度行政检查安排', '2025-02-01')] },
      { message: 'open', plan: 'songjiang-2025' },
    ],
  ],
  failed: [
    [
      '栏目里没有',
      { columns: [column('行政检查')] },
      { message: 'missing', severity: 'warning', plan: 'songjiang-2025' },
    ],
    [
      '只有去年的',
      { columns: [column('涉企行政检查')], items: [item('2024年度行政检查计划', '2024-02-20')] },
    ],
    [
      '检查结果、总结和征求意见不是计划',
      {
        columns: [column('双随机、一公开'), column('执法检查计划')],
        items: [
          item('2025年度行政检查计划完成情况', '2025-09-20'),
          item('2025年双随机抽查结果公示', '2025-08-20'),
          item('2025年行政检查计划（征求意见稿）', '2025-01-20'),
        ],
      },
    ],
    [
      '区的计划不能抵镇的',
      { organs: ORGANS, columns: [column('行政检查')], items: [PLAN] },
      { ...TOWN, message: 'missing' },
    ],
    [
      '7月1日起，没有检查码的公告',
      { at: '2025-07-01T10:00:00+08:00', items: [PLAN], coverage: { complete: true } },
      { message: 'noCode' },
    ],
    [
      '全站读完，没有检查码的公告',
      { items: [PLAN], coverage: { complete: true } },
      { message: 'noCode', severity: 'info' },
    ],
    [
      '体检和工程的检查计划不是行政检查计划',
      {
        columns: [column('行政检查')],
        items: [item('2025年妇女“两癌”检查计划', '2025-03-01'), item('2025年检查井盖整治计划', '2025-03-01')],
      },
      { message: 'missing', plan: 'songjiang-2025' },
    ],
  ],
  cantTell: [
    [
      '只有双随机',
      { items: [item('2025年度“双随机、一公开”抽查工作计划', '2025-01-20')] },
      { message: 'random' },
    ],
    [
      '在执法公示平台',
      { entrances: [entrance('行政执法公示平台', { host: 'xzzf.sh.gov.cn' })] },
      { message: 'platform' },
    ],
    ['没有看到会列出它的栏目', {}, { message: 'unseen' }],
    [
      '只看到行政执法公示，计划可能在规划计划里',
      { columns: [column('行政执法公示')] },
      { message: 'unseen' },
    ],
    ['只看到双随机栏目', { columns: [column('双随机、一公开')] }, { message: 'unseen' }],
    ['只看到执法公示', { columns: [column('执法公示')] }, { message: 'unseen' }],
    ['栏目由脚本填充', { columns: [column('行政检查', { unfilled: true, entries: 0, newest: null })] }],
    ['栏目只看了第一页', { columns: [column('行政执法公示', { pager: true, oldest: '2025-09-01' })] }],
  ],
  inapplicable: [
    [
      '未到6月30日，栏目里还没有',
      { at: '2025-06-30T10:00:00+08:00', columns: [column('行政检查', { entries: 0, newest: null })] },
      { message: 'notDue' },
    ],
  ],
});
