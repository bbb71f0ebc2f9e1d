import { planDisclosure } from '../../rules/site/plan-disclosure.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const TOWN = { plan: 'huating-2025' } as const;
const ORGANS = ['嘉定区华亭镇人民政府'];
const COLUMN = column('规划计划');
const CURRENT = item('华亭镇国民经济和社会发展第十五个五年规划纲要', '2026-03-01');
const PAST = item('华亭镇国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', '2021-03-01');
const SPECIAL = item('华亭镇养老服务发展“十四五”规划', '2021-09-01');
const LATER = '2027-03-01T10:00:00+08:00';

siteTable(planDisclosure, {
  passed: [
    [
      '新旧规划和专项规划都有',
      { organs: ORGANS, columns: [COLUMN], items: [CURRENT, PAST, SPECIAL] },
      { ...TOWN, message: 'gathered' },
    ],
    [
      '以起止年份写的期次',
      {
        columns: [column('专项规划')],
        items: [
          item('水务发展规划（2021-2025）', '2021-08-01'),
          item('水务发展规划（2026-2030年）', '2026-08-01'),
        ],
      },
    ],
    [
      '起止年份写得松散，标题后注明何时通过',
      {
        organs: ORGANS,
        columns: [column('规划、统计')],
        items: [CURRENT, item('华亭镇水务规划（2021年—2025年）（2021年镇人大第五次会议通过）', '2021-03-01')],
      },
      { ...TOWN, message: 'gathered' },
    ],
    [
      '繁体',
      {
        columns: [column('發展規劃')],
        items: [
          item('國民經濟和社會發展第十五個五年規劃綱要', '2026-03-01'),
          item('養老服務“十四五”專項規劃', '2021-03-01'),
        ],
      },
    ],
  ],
  failed: [
    [
      '整站看过，没有',
      { coverage: { complete: true }, organs: ORGANS },
      { ...TOWN, message: 'missing', severity: 'warning' },
    ],
    [
      '规划公示、规划许可不是规划栏目',
      { coverage: { complete: true }, organs: ORGANS, columns: [column('规划公示'), column('规划许可')] },
      { ...TOWN, message: 'missing' },
    ],
    [
      '评估和编制说明不是历史规划',
      {
        organs: ORGANS,
        columns: [COLUMN],
        items: [
          CURRENT,
          item('华亭镇“十三五”规划实施情况评估报告', '2020-12-01'),
          item('华亭镇“十四五”规划编制说明', '2021-01-01'),
        ],
      },
      { ...TOWN, message: 'noHistory' },
    ],
    [
      '题为规划计划的页面不是一份规划',
      { organs: ORGANS, columns: [COLUMN], items: [CURRENT, item('规划计划', null)] },
      { ...TOWN, message: 'noHistory' },
    ],
    ['空的', { columns: [column('规划计划', { entries: 0, newest: null })] }, { message: 'empty' }],
    [
      '没有历史规划',
      { organs: ORGANS, columns: [COLUMN], items: [CURRENT] },
      { ...TOWN, message: 'noHistory', severity: 'warning' },
    ],
    [
      '草案、公示、解读和年度计划不是规划',
      {
        columns: [COLUMN],
        items: [
          item('“十四五”规划纲要（草案）', '2020-12-01'),
          item('“十三五”专项规划公示', '2016-01-01'),
          item('“十四五”规划解读', '2021-05-01'),
          item('2025年工作计划', '2025-01-01'),
        ],
      },
      { message: 'noHistory' },
    ],
    [
      '区的规划不能抵镇的',
      {
        organs: ORGANS,
        columns: [COLUMN],
        items: [CURRENT, item('嘉定区国民经济和社会发展第十四个五年规划纲要', '2021-02-01')],
      },
      { ...TOWN, message: 'noHistory' },
    ],
    [
      '2027年还没有“十五五”，只作提示',
      { at: LATER, organs: ORGANS, columns: [COLUMN], items: [PAST, SPECIAL] },
      { ...TOWN, message: 'notCurrent', severity: 'info' },
    ],
  ],
  cantTell: [
    ['“十五五”还没有到期', { columns: [COLUMN], items: [PAST, SPECIAL] }, { message: 'notDue' }],
    [
      '换了名称的栏目',
      { coverage: { complete: true }, organs: ORGANS, columns: [column('“十四五”专栏')] },
      { ...TOWN, message: 'alike' },
    ],
    [
      '以前的行动计划算历史规划，不算专项规划',
      { at: LATER, columns: [COLUMN], items: [CURRENT, item('三年行动计划（2018-2020年）', '2018-03-01')] },
      { message: 'noSpecial' },
    ],
    [
      '只有看不出哪一期的规划',
      {
        organs: ORGANS,
        columns: [COLUMN],
        items: [CURRENT, item('华亭镇总体规划（2017-2035年）', '2018-03-01')],
      },
      { ...TOWN, message: 'periodUnclear' },
    ],
    ['只看到入口', { entrances: [entrance('规划计划')] }, { message: 'unseen' }],
    [
      '栏目只看了第一页',
      { columns: [column('规划计划', { pager: true, oldest: '2025-01-01' })] },
      { message: 'unseen' },
    ],
    ['栏目由脚本填充', { columns: [column('规划计划', { unfilled: true, entries: 0, newest: null })] }],
    ['没有认出专项规划', { at: LATER, columns: [COLUMN], items: [CURRENT, PAST] }, { message: 'noSpecial' }],
    [
      '历史规划另有栏目，没有读',
      { columns: [COLUMN], items: [CURRENT], entrances: [entrance('历史规划')] },
      { message: 'unseen' },
    ],
    ['首页和公开目录没有看到', { coverage: { kinds: {} } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '说明没有规划职责',
      { columns: [column('规划计划', { entries: 0, newest: null, saysNone: true })] },
      { message: 'none' },
    ],
  ],
});
