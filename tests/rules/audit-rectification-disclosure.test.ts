import { auditRectificationDisclosure } from '../../rules/site/audit-rectification-disclosure.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(auditRectificationDisclosure, {
  passed: [
    ['栏目里有近期的内容', { columns: [column('审计整改')] }, { message: 'kept' }],
    [
      '另有一个空的同名栏目',
      { columns: [column('审计整改', { newest: null, entries: 0 }), column('审计整改')] },
    ],
    [
      '没有栏目，今年有相应的内容',
      { items: [item('关于2024年度预算执行审计查出问题整改情况的公告', '2025-09-02')] },
    ],
    ['标题说纠正', { items: [item('审计查出问题纠正情况', '2025-09-01')] }],
  ],
  failed: [
    [
      '栏目久未更新',
      { columns: [column('审计整改', { newest: '2024-12-30' })], coverage: { complete: true } },
      { message: 'stale', severity: 'info' },
    ],
    ['栏目是空的', { columns: [column('审计整改', { newest: null, entries: 0 })] }, { message: 'empty' }],
    [
      '整站看过没有，有一个名称相近的',
      {
        coverage: { complete: true },
        columns: [column('巡视整改')],
        items: [item('2024年度预算执行审计工作报告', '2025-04-02')],
      },
      { message: 'missing', severity: 'info' },
    ],
    [
      '会议、培训和意见不是整改结果',
      {
        coverage: { complete: true },
        items: [
          item('审计整改工作推进会召开', '2025-09-01'),
          item('关于进一步加强审计整改工作的意见', '2025-09-01'),
          item('审计局开展整改工作培训', '2025-09-01'),
        ],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['只看到入口', { entrances: [entrance('审计整改')] }, { message: 'linked' }],
    ['栏目没有日期', { columns: [column('审计整改', { newest: null, undated: 9 })] }, { message: 'undated' }],
    ['栏目由脚本填充', { columns: [column('审计整改', { newest: null, entries: 0, unfilled: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '栏目说明暂无',
      { columns: [column('审计整改', { newest: null, entries: 0, saysNone: true })] },
      { message: 'saysNone' },
    ],
  ],
});
