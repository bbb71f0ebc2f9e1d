import { columnFreshness } from '../../rules/site/column-freshness.ts';
import { column, type SiteChange, siteTable } from './site-table.ts';

const empty = { newest: null, oldest: null, entries: 0 };
const names = ['机构职能', '人事信息', '统计信息', '应急管理', '重点项目'];

siteTable(columnFreshness, {
  passed: [
    [
      '按期更新',
      { columns: [column('工作动态', { newest: '2025-10-25' }), column('通知公告')] },
      { message: 'fresh' },
    ],
    ['刚好两周', { columns: [column('嘉定要闻', { newest: '2025-10-20' })] }],
    [
      '置顶的旧条目在前，取最新的日期',
      { columns: [column('通知公告', { newest: '2025-09-01', oldest: '2015-01-01' })] },
    ],
    ['空白但注明暂无', { columns: [column('政府债务', { ...empty, saysNone: true })] }],
    ['年报一年一次', { columns: [column('政府信息公开年报', { newest: '2024-10-04' })] }],
    [
      '四月底以前，上一年的年报就够',
      {
        at: '2026-04-30T10:00:00+08:00',
        columns: [column('政府信息公开年报', { newest: '2025-01-05' })],
      },
    ],
    ['没有规定期限的栏目不问新旧', { columns: [column('政府规章', { newest: '2019-01-04' })] }],
    [
      '上级栏目没有条目，下级有',
      {
        columns: [column('人事信息', empty), column('人事任免', { path: ['首页', '人事信息', '人事任免'] })],
      },
    ],
  ],
  failed: [
    [
      '空白栏目',
      { columns: [column('政府采购', empty), column('通知公告')] },
      { message: 'empty', severity: 'error', plan: 'huating-2025' },
    ],
    [
      '五个空白栏目',
      { columns: names.map((name) => column(name, empty)) },
      { message: 'emptyMany', severity: 'error' },
    ],
    [
      '动态两周多没有更新',
      { columns: [column('工作动态', { newest: '2025-10-19' })] },
      { message: 'stale', severity: 'warning' },
    ],
    [
      '通知公告半年没有更新',
      { columns: [column('通知公告', { newest: '2025-05-02' })] },
      { message: 'stale' },
    ],
    [
      '政策文件半年没有更新',
      { columns: [column('政策文件', { newest: '2024-12-31' })] },
      { message: 'stale' },
    ],
    [
      '五月起，上一年年初的年报已旧',
      {
        at: '2026-05-01T10:00:00+08:00',
        columns: [column('政府信息公开年报', { newest: '2025-01-05' })],
      },
      { message: 'stale' },
    ],
    [
      '区也看部门的栏目',
      { columns: [column('通知公告', { newest: '2020-01-01', organs: ['嘉定区民政局'] })] },
      { message: 'stale' },
    ],
    [
      '年报过了13个月',
      { columns: [column('政府信息公开年报', { newest: '2024-09-30' })] },
      { message: 'stale' },
    ],
  ],
  cantTell: [
    ['条目没有日期', { columns: [column('通知公告', { newest: null, undated: 12 })] }, { message: 'untold' }],
    ['由脚本填充', { columns: [column('政府采购', { ...empty, unfilled: true })] }, { message: 'untold' }],
    ['没有看到栏目', {}, { message: 'unseen' }],
  ],
  inapplicable: [
    ['存档栏目', { columns: [column('历史通知公告', { newest: '2015-01-01' })] }, { message: 'atRest' }],
    [
      '专题下的栏目',
      { columns: [column('工作动态', { newest: '2020-06-01', path: ['首页', '疫情防控专题', '工作动态'] })] },
    ],
    ['季节性栏目', { columns: [column('招生公告', { newest: '2025-03-01' })] }],
    [
      '按年份分的栏目',
      { columns: [column('通知公告', { newest: '2023-12-30', path: ['首页', '2023年', '通知公告'] })] },
    ],
    ['整页文字的栏目', { columns: [column('机构职能', { ...empty, otherContent: true })] }],
    ['留言板不是公开栏目', { columns: [column('网上咨询', { ...empty, kind: 'message-board' })] }],
    ...['站内搜索', '信息检索', '进度查询', '抽查结果', '网站地图', '站点地图', '首页'].map(
      (name): [string, SiteChange] => [`不是栏目：${name}`, { columns: [column(name, empty)] }],
    ),
    ['搜索结果', { columns: [column('搜索结果', empty)] }],
    [
      '镇只看自己的栏目',
      {
        organs: ['华亭镇人民政府'],
        columns: [column('通知公告', { newest: '2020-01-01', organs: ['嘉定区人民政府'] })],
      },
      { plan: 'huating-2025' },
    ],
  ],
});
