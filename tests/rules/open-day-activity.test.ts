import { openDayActivity } from '../../rules/site/open-day-activity.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const COLUMN = column('政府开放月');
const TOWN = ['上海市嘉定区华亭镇人民政府'];
const AUGUST = item('走进城运中心——2025年政府开放月活动举行', '2025-08-14');
const SPRING = item('区水务局开展公众开放日活动', '2025-03-21');

siteTable(openDayActivity, {
  passed: [
    ['8月的活动，别的月份也有', { items: [AUGUST, SPRING], columns: [COLUMN] }, { message: 'held' }],
    ['8月的活动，别的月份没有看全', { items: [AUGUST] }],
    ['只在别的月份：常态化', { items: [SPRING], columns: [COLUMN] }],
    ['名为“开放的政府”', { items: [item('“开放的政府”系列活动走进城运中心', '2025-08-14')] }],
    ['政务公开主题活动', { items: [item('走进华亭 政务公开主题活动开启', '2025-08-14')] }],
    ['城管的开放日', { items: [item('城管开放日活动', '2025-08-14')] }],
    ['没有写年份，以发布日期归年', { items: [item('区行政服务中心政府开放日活动预告', '2025-07-28')] }],
    [
      '镇里自己的活动',
      { organs: TOWN, items: [item('华亭镇2025年政府开放月活动', '2025-08-20')] },
      { plan: 'huating-2025' },
    ],
    [
      '松江点明主题',
      { items: [item('2025年政府开放月：优化营商环境专场', '2025-08-12')] },
      { plan: 'songjiang-2025' },
    ],
    [
      '嘉定：到8月的最后一天只有8月的，还不说别的月份没有',
      { at: '2025-08-31T10:00:00+08:00', columns: [COLUMN], items: [AUGUST] },
      { message: 'held' },
    ],
    ['期限前已经举办', { at: '2025-08-20T10:00:00+08:00', items: [AUGUST] }],
  ],
  failed: [
    ['9月还没有', { columns: [COLUMN] }, { message: 'missing', severity: 'warning', basis: 'analogy' }],
    ['整站看过，没有', { coverage: { complete: true } }, { message: 'missing' }],
    ['9月1日起算逾期', { at: '2025-09-01T00:30:00+08:00', columns: [COLUMN] }, { message: 'missing' }],
    [
      '嘉定：7月底的预告和8月的活动，都算8月',
      { columns: [COLUMN], items: [AUGUST, item('政府开放日活动预告', '2025-07-28')] },
      { message: 'onlyInMonth', data: { month: 8 } },
    ],
    [
      '嘉定：标题写明是政府开放月的，几月发布都算',
      { columns: [COLUMN], items: [item('2025年政府开放月活动回顾', '2025-10-28')] },
      { message: 'onlyInMonth' },
    ],
    [
      '只有往年的',
      { columns: [COLUMN], items: [item('2024年政府开放月活动', '2024-08-14')] },
      { message: 'missing' },
    ],
    [
      '校园开放日是别的事',
      { columns: [COLUMN], items: [item('嘉定一中校园开放日', '2025-08-14')] },
      { message: 'missing' },
    ],
    [
      '公园开放是别的事',
      { columns: [COLUMN], items: [item('远香湖公园8月起全天开放', '2025-08-01')] },
      { message: 'missing' },
    ],
    [
      '区里的活动不能代替镇里的',
      { columns: [COLUMN], organs: TOWN, items: [item('嘉定区2025年政府开放月活动启动', '2025-08-01')] },
      { plan: 'huating-2025', message: 'missing' },
    ],
    ['嘉定：只有8月的', { columns: [COLUMN], items: [AUGUST] }, { message: 'onlyInMonth', severity: 'info' }],
    ['松江没有点明主题', { items: [AUGUST] }, { plan: 'songjiang-2025', message: 'theme', severity: 'info' }],
  ],
  cantTell: [
    ['栏目没有看到', {}, { message: 'unseen' }],
    ['栏目由脚本填充', { columns: [column('政府开放月', { unfilled: true })] }, { message: 'unseen' }],
    [
      '入口通往没看的地方',
      { entrances: [entrance('政府开放月', { host: 'mp.weixin.qq.com' })] },
      { message: 'linked' },
    ],
    ['没有年份', { columns: [COLUMN], items: [item('政府开放日活动掠影', null)] }, { message: 'undated' }],
  ],
  inapplicable: [
    ['8月31日以前', { at: '2025-08-31T10:00:00+08:00', columns: [COLUMN] }, { message: 'notDue' }],
    ['徐泾每年一次，年内未到期', { columns: [COLUMN] }, { plan: 'xujing-2023', message: 'notDue' }],
  ],
});
