import { powerList } from '../../rules/site/power-list.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(powerList, {
  passed: [
    ['一年之内更新过', { columns: [column('权责清单')] }, { message: 'kept' }],
    ['名称不同', { columns: [column('行政权力')] }],
    [
      '日期旧，但标题写着今年的版本：版本先于日期',
      {
        columns: [column('权责清单', { newest: '2023-10-01' })],
        items: [item('权责清单（2025年版）', '2023-10-01', { columns: ['权责清单'] })],
      },
      { message: 'kept' },
    ],
    [
      '日期一年多以前，今年的版本写作年度',
      {
        columns: [column('权力清单', { newest: '2024-08-01' })],
        items: [item('嘉定区2025年度权力清单和责任清单', '2024-08-01', { columns: ['权力清单'] })],
      },
    ],
    ['上级栏目叫这个名', { columns: [column('行政许可', { path: ['首页', '权责清单', '行政许可'] })] }],
    ['繁体、加引号的栏目名', { columns: [column('“權責清單”')] }, { message: 'kept' }],
    [
      '上级栏目旧了，下面各部门的清单是新的',
      {
        columns: [
          column('权责清单', { newest: '2021-03-01' }),
          column('区教育局', { path: ['首页', '权责清单', '部门', '区教育局'] }),
        ],
      },
    ],
    [
      '另有一个空的同名栏目',
      { columns: [column('权力清单', { newest: null, entries: 0 }), column('权责清单')] },
    ],
  ],
  failed: [
    [
      '两年没有更新',
      { columns: [column('权责清单', { newest: '2023-10-01' })] },
      { severity: 'warning', plan: 'songjiang-2025' },
    ],
    [
      '一年多没有更新，只作提示',
      { columns: [column('权责清单', { newest: '2024-08-01' })] },
      { severity: 'info' },
    ],
    [
      '刚好两年，还只作提示',
      { columns: [column('权责清单', { newest: '2023-11-03' })] },
      { severity: 'info', data: { months: 12 } },
    ],
    [
      '两年零一天',
      { columns: [column('权责清单', { newest: '2023-11-02' })] },
      { severity: 'warning', data: { months: 24 } },
    ],
    [
      '日期旧，但标题写着去年的版本，只作提示',
      {
        columns: [column('权责清单', { newest: '2023-10-01' })],
        items: [item('权责清单（2024年版）', '2023-10-01', { columns: ['权责清单'] })],
      },
      { severity: 'info' },
    ],
    [
      '日期和版本都旧',
      {
        columns: [column('权责清单', { newest: '2023-10-01' })],
        items: [item('权责清单（2022年版）', '2023-10-01', { columns: ['权责清单'] })],
      },
      { severity: 'warning' },
    ],
    [
      '别的栏目里的今年版本不算',
      {
        columns: [column('权责清单', { newest: '2023-10-01' })],
        items: [item('权责清单（2025年版）', '2025-02-01', { columns: ['通知公告'] })],
      },
      { severity: 'warning' },
    ],
    [
      '栏目写着暂无',
      { columns: [column('权责清单', { newest: null, entries: 0, saysNone: true })] },
      { message: 'empty' },
    ],
    [
      '栏目是空的',
      { columns: [column('权责清单', { newest: null, entries: 0 })] },
      { message: 'empty', severity: 'error' },
    ],
    [
      '整站看过，没有',
      { coverage: { complete: true }, entrances: [entrance('市场准入负面清单')] },
      { message: 'missing', severity: 'error' },
    ],
    [
      '别的清单、关于清单的消息不是清单',
      {
        coverage: { complete: true },
        columns: [column('收费清单'), column('证明事项清单')],
        items: [item('我区召开权责清单编制培训会', '2025-03-01')],
      },
      { message: 'missing' },
    ],
    [
      '上级和下级栏目都是空的',
      {
        columns: [
          column('权责清单', { newest: null, entries: 0 }),
          column('区教育局', { newest: null, entries: 0, path: ['首页', '权责清单', '区教育局'] }),
        ],
      },
      { message: 'empty' },
    ],
  ],
  cantTell: [
    ['只看到入口', { entrances: [entrance('权责清单')] }, { message: 'linked' }],
    [
      '没有栏目，清单登在别处',
      { coverage: { complete: true }, items: [item('华亭镇权责清单（2025年版）', '2025-06-01')] },
      { message: 'listed' },
    ],
    [
      '换了名称的栏目',
      { coverage: { complete: true }, columns: [column('基本履职事项清单')] },
      { message: 'alike' },
    ],
    [
      '换了名称的入口',
      { coverage: { complete: true }, entrances: [entrance('三张清单')] },
      { message: 'alike' },
    ],
    ['首页和目录上没有，可能在更深的栏目里', {}, { message: 'unseen' }],
    ['首页菜单由脚本写入，没有看到', { coverage: { complete: true, blindFronts: 1 } }, { message: 'unseen' }],
    [
      '全站读完，但公开目录的菜单没有看到',
      { coverage: { blindFronts: 1, complete: true } },
      { message: 'unseen' },
    ],
    [
      '清单是一张表，旁边写着暂无公告',
      {
        columns: [column('权责清单', { newest: null, entries: 0, saysNone: true, otherContent: true })],
      },
      { message: 'undated' },
    ],
    ['没有日期', { columns: [column('权责清单', { newest: null, undated: 30 })] }, { message: 'undated' }],
    ['由脚本填充', { columns: [column('权责清单', { newest: null, entries: 0, unfilled: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '镇的清单在区平台，已链接',
      { entrances: [entrance('权责清单', { host: 'zwdt.sh.gov.cn' })] },
      { message: 'otherOrgan', plan: 'huating-2025' },
    ],
  ],
});
