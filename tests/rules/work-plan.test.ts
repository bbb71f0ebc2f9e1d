import { workPlan } from '../../rules/site/work-plan.ts';
import { column, item, siteTable } from './site-table.ts';

const COLUMN = column('政务公开工作要点');
const TOWN = { organs: ['上海市嘉定区华亭镇人民政府'], columns: [COLUMN] };
const HUATING = 'huating-2025';

const named = (name: string) => ({ ...TOWN, items: [item(`华亭镇2025年${name}`, '2025-04-20')] });

siteTable(workPlan, {
  passed: [
    [
      '按期公开',
      { ...TOWN, items: [item('华亭镇2025年政务公开工作要点', '2025-04-20')] },
      { plan: HUATING, message: 'inTime', basis: 'stated' },
    ],
    [
      '截止日当天',
      { ...TOWN, items: [item('2025年华亭镇政务公开工作要点', '2025-04-30')] },
      { plan: HUATING },
    ],
    [
      '以通知印发',
      { ...TOWN, items: [item('关于印发《2025年华亭镇政务公开工作要点》的通知', '2025-04-20')] },
      { plan: HUATING },
    ],
    ['另一种写法', { ...TOWN, items: [item('2025年度政务公开工作计划', '2025-03-20')] }, { plan: HUATING }],
    [
      '本镇落实市要点的任务分解',
      { ...TOWN, items: [item('关于贯彻落实2025年全市政务公开工作要点的任务分解表', '2025-04-20')] },
      { plan: HUATING },
    ],
    [
      '标题以本镇开头，后面提到市里',
      { ...TOWN, items: [item('华亭镇落实上海市2025年政务公开工作要点实施方案', '2025-04-20')] },
      { plan: HUATING },
    ],
    ['没有定日期的要点，有就行', { items: [item('嘉定区2025年政务公开工作要点', '2025-06-20')] }],
  ],
  failed: [
    ['5月还没有', TOWN, { plan: HUATING, message: 'missing', severity: 'warning' }],
    [
      '晚了',
      { ...TOWN, items: [item('华亭镇2025年政务公开工作要点', '2025-05-06')] },
      { plan: HUATING, message: 'late', severity: 'info' },
    ],
    [
      '只有去年的',
      { ...TOWN, items: [item('华亭镇2024年政务公开工作要点', '2024-04-20')] },
      { plan: HUATING, message: 'missing' },
    ],
    [
      '转载区里的要点不算',
      { ...TOWN, items: [item('嘉定区2025年政务公开工作要点', '2025-04-20')] },
      { plan: HUATING, message: 'missing' },
    ],
    [
      '转载区里的要点，年份在前',
      { ...TOWN, items: [item('2025年嘉定区政务公开工作要点', '2025-04-20')] },
      { plan: HUATING },
    ],
    [
      '转发区里的要点不算',
      { ...TOWN, items: [item('转发《2025年嘉定区政务公开工作要点》', '2025-04-20')] },
      { plan: HUATING, message: 'missing' },
    ],
    [
      '培训、考核、开放月的方案不是要点',
      {
        ...TOWN,
        items: ['培训计划', '工作考核方案', '开放月工作方案'].map((name) =>
          item(`华亭镇2025年政务公开${name}`, '2025-04-20'),
        ),
      },
      { plan: HUATING, message: 'missing' },
    ],
    [
      '转载市里的要点不算',
      { ...TOWN, items: [item('2025年上海市政务公开工作要点', '2025-04-10')] },
      { plan: HUATING },
    ],
    [
      '转载国办的要点不算',
      { columns: [COLUMN], items: [item('国务院办公厅关于印发2024年政务公开工作要点的通知', '2024-04-10')] },
      { message: 'missing' },
    ],
    [
      '落实情况不是要点',
      { ...TOWN, items: [item('华亭镇2025年政务公开工作要点落实情况', '2025-04-20')] },
      { plan: HUATING },
    ],
    ['没有定日期：去年也没有', { columns: [COLUMN] }, { message: 'missing' }],
  ],
  cantTell: [
    ['名为重点工作安排', named('政务公开重点工作安排'), { plan: HUATING, message: 'alike' }],
    ['名为实施方案', named('政务公开工作实施方案'), { plan: HUATING, message: 'alike' }],
    ['名为任务清单', named('政务公开工作任务清单'), { plan: HUATING, message: 'alike' }],
    ['栏目没有看到', {}, { plan: HUATING, message: 'unseen' }],
    [
      '只看到规划计划栏目，要点可能在政务公开里',
      { organs: TOWN.organs, columns: [column('规划计划')] },
      { plan: HUATING, message: 'unseen' },
    ],
    ['只看到工作计划栏目', { organs: TOWN.organs, columns: [column('工作计划')] }, { plan: HUATING }],
    ['只看到计划总结栏目', { organs: TOWN.organs, columns: [column('计划总结')] }, { plan: HUATING }],
    [
      '栏目由脚本填充',
      { columns: [column('政务公开工作要点', { unfilled: true })] },
      { plan: HUATING, message: 'unseen' },
    ],
    [
      '没有日期',
      { ...TOWN, items: [item('华亭镇2025年政务公开工作要点', null)] },
      { plan: HUATING, message: 'undated' },
    ],
    ['徐泾：可能只在工作平台上', { columns: [COLUMN] }, { plan: 'xujing-2023', message: 'inner' }],
  ],
  inapplicable: [
    ['4月30日以前', { ...TOWN, at: '2025-04-30T10:00:00+08:00' }, { plan: HUATING, message: 'notDue' }],
    [
      '没有定日期：今年还没有，去年有',
      { columns: [COLUMN], items: [item('嘉定区2024年政务公开工作要点', '2024-05-20')] },
      { message: 'notDue' },
    ],
  ],
});
