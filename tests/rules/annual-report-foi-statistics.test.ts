import { expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import { siteWordingOf } from '../../audit/wording.ts';
import { packFor } from '../../rules/packs/index.ts';
import { annualReportFoiStatistics } from '../../rules/site/annual-report-foi-statistics.ts';
import { disputes, report, requests, ZERO } from './foi-report.ts';
import { siteOf, siteTable } from './site-table.ts';

const TOWN = { organs: ['上海市嘉定区华亭镇人民政府'] };
const UNEQUAL = requests({ carriedOut: [2, 0, 0, 0, 0, 0, 2] });
const UNREAD = { requests: [], disputes: [] };
const NO_REQUESTS = requests({ received: ZERO, carriedIn: ZERO, handled: ZERO, carriedOut: ZERO });
const BLANK = [null, null, null, null, null, null, null];
/** Reviews: 1 of 4 corrected, 5 pending. */
const QUARTER = disputes([3, 1, 0, 5, 9]);
const THIRD = disputes([2, 1, 0, 0, 3]);
const lastYear = (tables: Parameters<typeof report>[0]) => report(tables, { year: 2023 });

siteTable(annualReportFoiStatistics, {
  passed: [
    ['各项数据对得上，没有复议诉讼', { foiReports: [report()] }, { message: 'balanced' }],
    [
      '纠错率下降',
      { foiReports: [report({ disputes: QUARTER }), lastYear({ disputes: THIRD })] },
      { message: 'balanced' },
    ],
    [
      '纠错率持平：1/4与2/8',
      { foiReports: [report({ disputes: disputes([6, 2, 0, 0, 8]) }), lastYear({ disputes: QUARTER })] },
    ],
    [
      '尚未审结的多了，审结的没有被纠正',
      { foiReports: [report({ disputes: disputes([1, 0, 0, 9, 10]) }), lastYear({ disputes: QUARTER })] },
    ],
    [
      '尚未审结的不计入比例：上一年1/2，今年2/5',
      {
        foiReports: [
          report({ disputes: disputes([3, 2, 0, 0, 5]) }),
          lastYear({ disputes: disputes([1, 1, 0, 8, 10]) }),
        ],
      },
    ],
    ['没有被纠正的，不必有上一年年报', { foiReports: [report({ disputes: disputes([4, 0, 1, 0, 5]) })] }],
    [
      '0没有填，按0算对得上',
      {
        foiReports: [
          report({
            requests: [
              requests({
                received: [19, 2, null, null, null, null, 21],
                carriedIn: [2, null, null, null, null, null, 2],
                handled: [18, 2, null, null, null, null, 20],
                open: [18, 2, null, null, null, null, null],
                carriedOut: [3, null, null, null, null, null, 3],
                others: BLANK,
              }),
            ],
            disputes: disputes([5, null, null, 2, 7]),
          }),
        ],
      },
    ],
    [
      '分项的总计没有填，不判断，其余对得上',
      { foiReports: [report({ requests: [requests({ open: [18, 2, 0, 0, 0, 0, null] })] })] },
    ],
    ['上一年年报对不上，不是今年的事', { foiReports: [report(), lastYear({ requests: [UNEQUAL] })] }],
    [
      '镇的网站，转载的区年报对不上',
      {
        ...TOWN,
        foiReports: [
          report({ requests: [UNEQUAL] }),
          report({}, { title: '华亭镇2024年政府信息公开工作年度报告' }),
        ],
      },
    ],
    [
      '没有申请，有复议',
      { foiReports: [report({ requests: [NO_REQUESTS], disputes: disputes([1, 0, 0, 0, 1]) })] },
    ],
    [
      '同一份年报另有附件版的页面',
      { foiReports: [report(UNREAD, { url: 'https://www.jiading.gov.cn/b/1' }), report()] },
    ],
    [
      '同一份年报有两个地址',
      { foiReports: [report(), report({}, { url: 'https://www.jiading.gov.cn/b/1' })] },
    ],
    [
      '另一单位上一年比例低，不与之比较',
      {
        foiReports: [
          report({ disputes: THIRD }),
          lastYear({ disputes: THIRD }),
          report(
            { disputes: disputes([9, 0, 0, 0, 9]) },
            { year: 2023, title: '2023年安亭镇政府信息公开工作年度报告' },
          ),
        ],
      },
    ],
  ],
  failed: [
    [
      '新收加结转不等于办结加结转',
      { foiReports: [report({ requests: [UNEQUAL] })] },
      { message: 'differs', severity: 'warning' },
    ],
    [
      '一行各栏之和不等于总计',
      {
        foiReports: [
          report({
            requests: [requests({ received: [19, 2, 0, 0, 0, 0, 22], carriedOut: [3, 0, 0, 0, 0, 0, 4] })],
          }),
        ],
      },
      { message: 'differs' },
    ],
    [
      '各项结果之和不等于办理结果总计',
      { foiReports: [report({ requests: [requests({ open: [17, 2, 0, 0, 0, 0, 19] })] })] },
      { message: 'differs' },
    ],
    [
      '复议各类结果之和不等于总计',
      { foiReports: [report({ disputes: disputes([3, 1, 0, 5, 8]) })] },
      { message: 'differs' },
    ],
    [
      '门户上一个部门的年报对不上',
      {
        foiReports: [
          report(),
          report({ requests: [UNEQUAL] }, { title: '嘉定区教育局2024年政府信息公开工作年度报告' }),
        ],
      },
      { message: 'differs' },
    ],
    [
      '纠错率上升，只作提示',
      { foiReports: [report({ disputes: THIRD }), lastYear({ disputes: QUARTER })] },
      { message: 'rose', severity: 'info' },
    ],
    [
      '败诉率上升，两类起诉合并计算',
      {
        foiReports: [
          report({ disputes: disputes(undefined, [4, 0, 0, 0, 4], [0, 1, 0, 0, 1]) }),
          lastYear({ disputes: disputes(undefined, [4, 0, 0, 0, 4], [6, 1, 0, 0, 7]) }),
        ],
      },
      { message: 'rose' },
    ],
    [
      '上一年没有一件被纠正',
      { foiReports: [report({ disputes: QUARTER }), lastYear({ disputes: disputes([1, 0, 0, 0, 1]) })] },
      { message: 'rose' },
    ],
    [
      '标题没有单位名称，前后两年同一个网站',
      {
        foiReports: [
          report({ disputes: THIRD }, { title: '2024年政府信息公开工作年度报告' }),
          report({ disputes: QUARTER }, { year: 2023, title: '2023年度政府信息公开年报' }),
        ],
      },
      { message: 'rose' },
    ],
  ],
  cantTell: [
    ['表格是图片或附件', { foiReports: [report(UNREAD)] }, { message: 'unread' }],
    ['复议诉讼的表没有读到', { foiReports: [report({ disputes: [] })] }, { message: 'unread' }],
    [
      '缺的数按0算对不上',
      { foiReports: [report({ requests: [requests({ carriedOut: [null, 0, 0, 0, 0, 0, null] })] })] },
      { message: 'unread' },
    ],
    [
      '一行的数没有读出',
      { foiReports: [report({ requests: [requests({ carriedIn: [] })] })] },
      { message: 'unread' },
    ],
    [
      '整张表没有填',
      {
        foiReports: [
          report({
            requests: [requests({ received: BLANK, carriedIn: BLANK, handled: BLANK, carriedOut: BLANK })],
          }),
        ],
      },
      { message: 'unread' },
    ],
    [
      '有被纠正的，没有看到上一年年报',
      { foiReports: [report({ disputes: QUARTER })] },
      { message: 'uncompared' },
    ],
    [
      '上一年没有审结的，没有比例可比',
      { foiReports: [report({ disputes: QUARTER }), lastYear({ disputes: disputes([0, 0, 0, 3, 3]) })] },
      { message: 'uncompared' },
    ],
    [
      '上一年同名的年报有两份，数不同',
      {
        foiReports: [
          report({ disputes: THIRD }),
          lastYear({ disputes: QUARTER }),
          report({ disputes: THIRD }, { year: 2023, url: 'https://www.jiading.gov.cn/b/2' }),
        ],
      },
      { message: 'uncompared' },
    ],
    ['没有看到年报', {}, { message: 'unseen' }],
    ['只看到更早的年报', { foiReports: [lastYear({ requests: [UNEQUAL] })] }, { message: 'unseen' }],
    [
      '镇的网站只有区的年报',
      { ...TOWN, foiReports: [report({ requests: [UNEQUAL] })] },
      { message: 'unseen' },
    ],
  ],
  inapplicable: [
    ['没有申请，也没有复议诉讼', { foiReports: [report({ requests: [NO_REQUESTS] })] }, { message: 'none' }],
    [
      '3月31日，还没有年报，上一年的对不上',
      { at: '2025-03-31T10:00:00+08:00', foiReports: [lastYear({ requests: [UNEQUAL] })] },
      { message: 'notDue' },
    ],
  ],
});

it('says which sums differ, with their numbers', () => {
  const carriedOut = [2, 0, 0, 0, 0, 0, 2];
  const site = siteOf({ foiReports: [report({ requests: [requests({ carriedOut })] })] });
  const finding = judgeSite(site, packFor('jiading-2023')).find(
    ({ rule }) => rule === 'annual-report-foi-statistics',
  );
  expect(finding?.places.map(({ text }) => text)).toEqual([
    '自然人：新收19＋上年结转2≠办理结果18＋结转下年2',
    '总计：新收21＋上年结转2≠办理结果20＋结转下年2',
  ]);
  expect(finding && siteWordingOf(finding, 'zh').what).toBe(
    '“2024年嘉定区政府信息公开工作年度报告”有2处数据对不上，如自然人：新收19＋上年结转2≠办理结果18＋结转下年2。',
  );
});
