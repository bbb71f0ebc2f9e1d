import { consultationActivity } from '../../rules/site/consultation-activity.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(consultationActivity, {
  passed: [
    ['栏目里有近期的内容', { columns: [column('意见征集')] }, { message: 'kept' }],
    [
      '另有一个空的同名栏目',
      { columns: [column('意见征集', { newest: null, entries: 0 }), column('意见征集')] },
    ],
    ['栏目叫意见征询', { columns: [column('意见征询')] }],
    ['栏目叫民意征集与反馈', { columns: [column('民意征集与反馈')] }],
    ['栏目叫草案公示', { columns: [column('草案公示')] }],
    ['没有栏目，今年公开听取意见', { items: [item('停车收费方案公开听取意见', '2025-09-02')] }],
    ['没有栏目，今年有满意度调查', { items: [item('华亭镇政务服务满意度调查', '2025-09-02')] }],
    [
      '没有栏目，今年有相应的内容',
      { items: [item('关于《某区养犬管理办法（草案）》公开征求意见的公告', '2025-09-02')] },
    ],
  ],
  failed: [
    [
      '栏目久未更新',
      { columns: [column('意见征集', { newest: '2024-12-30' })], coverage: { complete: true } },
      { message: 'stale' },
    ],
    ['栏目是空的', { columns: [column('意见征集', { newest: null, entries: 0 })] }, { message: 'empty' }],
    [
      '整站看过没有，有一个名称相近的',
      {
        coverage: { complete: true },
        columns: [column('人民建议征集')],
        items: [
          item('关于《某区养犬管理办法》征求意见采纳情况的反馈', '2025-04-02'),
          item('区领导走访听取群众意见', '2025-04-02'),
        ],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    [
      '整站看过，栏目名不同：公众参与',
      { coverage: { complete: true }, columns: [column('公众参与')] },
      { message: 'alike' },
    ],
    ['只看到入口', { entrances: [entrance('意见征集')] }, { message: 'linked' }],
    ['栏目没有日期', { columns: [column('意见征集', { newest: null, undated: 9 })] }, { message: 'undated' }],
    ['栏目由脚本填充', { columns: [column('意见征集', { newest: null, entries: 0, unfilled: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '栏目说明暂无',
      { columns: [column('意见征集', { newest: null, entries: 0, saysNone: true })] },
      { message: 'saysNone' },
    ],
    ['上半年还没有', { at: '2025-06-30T10:00:00+08:00' }, { message: 'notDue' }],
  ],
});
