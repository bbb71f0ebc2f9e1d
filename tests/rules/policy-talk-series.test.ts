import { policyTalkSeries } from '../../rules/site/policy-talk-series.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(policyTalkSeries, {
  passed: [
    ['栏目里有近期的内容', { columns: [column('政策公开讲')] }, { message: 'kept' }],
    [
      '另有一个空的同名栏目',
      { columns: [column('政策公开讲', { newest: null, entries: 0 }), column('政策公开讲')] },
    ],
    ['别的称呼', { columns: [column('政策微课堂')] }, { message: 'kept' }],
    ['处（科）长讲政策', { columns: [column('处（科）长讲政策')] }, { message: 'kept' }],
    ['没有栏目，今年有相应的内容', { items: [item('科长讲政策：公租房怎么申请', '2025-09-02')] }],
  ],
  failed: [
    [
      '栏目久未更新',
      { columns: [column('政策公开讲', { newest: '2024-12-30' })], coverage: { complete: true } },
      { message: 'stale', severity: 'info' },
    ],
    ['栏目是空的', { columns: [column('政策公开讲', { newest: null, entries: 0 })] }, { message: 'empty' }],
    [
      '整站看过没有，有一个名称相近的',
      {
        coverage: { complete: true },
        columns: [column('城市宣传片')],
        items: [item('区宣传片发布', '2025-04-02')],
      },
      { message: 'missing', severity: 'info' },
    ],
    [
      '在线访谈几乎家家都有，谈的不是政策',
      {
        coverage: { complete: true },
        columns: [column('在线访谈')],
        entrances: [entrance('在线访谈')],
        items: [item('在线访谈：古镇旅游怎么玩', '2025-04-02')],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    [
      '在线访谈里谈到政策',
      {
        coverage: { complete: true },
        columns: [column('在线访谈')],
        items: [item('在线访谈：区人社局局长谈就业扶持政策', '2025-04-02')],
      },
      { message: 'alike' },
    ],
    [
      '像是的栏目',
      { coverage: { complete: true }, columns: [column('政策面对面'), column('宣传片')] },
      { message: 'alike' },
    ],
    ['云上的解读', { coverage: { complete: true }, columns: [column('云解读')] }, { message: 'alike' }],
    [
      '微讲堂讲的可能是政策',
      { coverage: { complete: true }, columns: [column('微讲堂')] },
      { message: 'alike' },
    ],
    ['只看到入口', { entrances: [entrance('政策公开讲')] }, { message: 'linked' }],
    [
      '栏目没有日期',
      { columns: [column('政策公开讲', { newest: null, undated: 9 })] },
      { message: 'undated' },
    ],
    ['栏目由脚本填充', { columns: [column('政策公开讲', { newest: null, entries: 0, unfilled: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '栏目说明暂无',
      { columns: [column('政策公开讲', { newest: null, entries: 0, saysNone: true })] },
      { message: 'saysNone' },
    ],
  ],
});
