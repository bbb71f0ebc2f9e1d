import { fiscalDisclosure } from '../../rules/site/fiscal-disclosure.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const TOWN = { plan: 'huating-2025' } as const;
const ORGANS = ['嘉定区华亭镇人民政府'];
const BUDGET = item('关于嘉定区2024年预算执行情况和2025年预算草案的报告', '2025-02-12');
const ACCOUNTS = item('嘉定区2024年财政决算', '2025-09-20');
const BOUGHT = item('嘉定区某道路养护项目中标公告', '2025-09-01');
const DEBT = item('2024年嘉定区政府债务限额、余额情况', '2025-03-01');
const ALL = [BUDGET, ACCOUNTS, BOUGHT, DEBT];
const TOWN_BOUGHT = item('华亭镇道路养护项目成交公告', '2025-09-01');
const TOWN_BUDGET = item('嘉定区华亭镇2025年部门预算', '2025-03-10');
const TOWN_ACCOUNTS = item('华亭镇2024年度部门决算', '2025-09-25');

siteTable(fiscalDisclosure, {
  passed: [
    ['四类都有当期条目', { items: ALL }, { message: 'open' }],
    [
      '栏目里的条目只写单位名，看栏目的日期',
      { columns: [column('政府预算'), column('政府决算'), column('政府采购'), column('政府债务')] },
    ],
    [
      '镇看本镇的，债务不问',
      { organs: ORGANS, items: [TOWN_BUDGET, TOWN_ACCOUNTS, TOWN_BOUGHT] },
      { ...TOWN, message: 'open' },
    ],
    [
      '决算未到期，上一周期的在',
      {
        at: '2025-06-03T10:00:00+08:00',
        items: [BUDGET, item('嘉定区2023年财政决算', '2024-09-20'), item('中标公告', '2025-05-01'), DEBT],
      },
    ],
    [
      '说明没有采购',
      {
        items: [BUDGET, ACCOUNTS, DEBT],
        columns: [column('政府采购', { entries: 0, newest: null, saysNone: true })],
      },
    ],
    ['采购写作招标公告', { items: [BUDGET, ACCOUNTS, DEBT, item('社区食堂设备项目招标公告', '2025-09-01')] }],
  ],
  failed: [
    [
      '整站看过，没有',
      { coverage: { complete: true } },
      { message: 'none', severity: 'error', plan: 'songjiang-2025' },
    ],
    [
      '栏目里只有早年的',
      {
        columns: [column('财政预决算', { newest: '2022-09-01' })],
        items: [item('嘉定区2022年财政决算', '2022-09-01'), item('嘉定区2022年政府预算', '2022-02-01')],
      },
      { message: 'none', severity: 'error' },
    ],
    [
      '缺决算：预算年份不是发布年份',
      {
        columns: [column('预决算公开')],
        items: [BUDGET, item('嘉定区2023年财政决算', '2025-01-20'), BOUGHT, DEBT],
      },
      { message: 'partly', severity: 'warning' },
    ],
    [
      '区的预算不能抵镇的',
      {
        organs: ORGANS,
        columns: [column('财政信息')],
        items: [item('嘉定区2025年政府预算', '2025-02-10'), TOWN_ACCOUNTS, TOWN_BOUGHT],
      },
      { ...TOWN, message: 'partly', severity: 'warning' },
    ],
    [
      '采购栏目一年多没有更新',
      { items: [BUDGET, ACCOUNTS, DEBT], columns: [column('政府采购', { newest: '2024-03-01' })] },
      { message: 'partly' },
    ],
    [
      '预算绩效、预算管理办法不是预算',
      {
        columns: [column('财政信息')],
        items: [item('2025年预算绩效管理办法', '2025-03-01'), ACCOUNTS, BOUGHT, DEBT],
      },
      { message: 'partly' },
    ],
    [
      '预算到期后的第一天',
      {
        coverage: { complete: true },
        at: '2025-05-01T10:00:00+08:00',
        items: [item('嘉定区2023年财政决算', '2024-09-20'), item('中标公告', '2025-01-08'), DEBT],
      },
      { message: 'partly', severity: 'warning' },
    ],
    [
      '施工招标不是政府采购',
      {
        coverage: { complete: true },
        items: [BUDGET, ACCOUNTS, DEBT, item('道路施工招标公告', '2025-09-01')],
      },
      { message: 'partly' },
    ],
  ],
  cantTell: [
    ['只看到入口', { entrances: [entrance('财政信息')] }, { message: 'unsure' }],
    [
      '采购在采购网',
      { items: [BUDGET, ACCOUNTS, DEBT], entrances: [entrance('政府采购', { host: 'www.zfcg.sh.gov.cn' })] },
      { message: 'unsure' },
    ],
    [
      '栏目由脚本填充',
      { columns: [column('预决算', { entries: 0, newest: null, unfilled: true })] },
      { message: 'unsure' },
    ],
    ['栏目只看了第一页', { columns: [column('财政信息', { pager: true, oldest: '2025-08-01' })] }],
    [
      '债务可能在附件里',
      { items: [BUDGET, ACCOUNTS, BOUGHT], columns: [column('财政信息')] },
      { message: 'attached' },
    ],
    [
      '只有部门预算',
      { items: [item('嘉定区教育局2025年部门预算', '2025-03-01'), ACCOUNTS, BOUGHT, DEBT] },
      { message: 'departmental' },
    ],
    ['镇的可能在区平台', { coverage: { complete: true }, organs: ORGANS }, { ...TOWN, message: 'elsewhere' }],
    [
      '年初，预算还没有到期',
      {
        coverage: { complete: true },
        at: '2025-02-10T10:00:00+08:00',
        items: [item('嘉定区2023年财政决算', '2024-09-20'), item('中标公告', '2025-01-08'), DEBT],
      },
      { message: 'notDue' },
    ],
    [
      '预算到期的那一天',
      {
        coverage: { complete: true },
        at: '2025-04-30T10:00:00+08:00',
        items: [item('嘉定区2023年财政决算', '2024-09-20'), item('中标公告', '2025-01-08'), DEBT],
      },
      { message: 'notDue' },
    ],
    ['首页和公开目录没有看到', { coverage: { kinds: {} } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '部门没有独立预算，栏目里写明',
      { organs: ORGANS, columns: [column('财政预决算', { entries: 0, newest: null, saysNone: true })] },
      { ...TOWN, message: 'noBudget' },
    ],
  ],
});
