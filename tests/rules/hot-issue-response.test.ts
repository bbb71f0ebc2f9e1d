import { hotIssueResponse } from '../../rules/site/hot-issue-response.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(hotIssueResponse, {
  passed: [
    ['栏目里有今年的', { columns: [column('回应关切')] }, { message: 'kept' }],
    ['栏目叫公众关切', { columns: [column('公众关切')] }],
    ['栏目叫热点诉求', { columns: [column('热点诉求')] }],
    ['没有栏目，今年有专项回应', { items: [item('关于12345集中诉求的回应', '2025-04-02')] }],
  ],
  failed: [
    [
      '栏目停在去年，整站看过',
      { columns: [column('热点回应', { newest: '2024-12-30' })], coverage: { complete: true } },
      { message: 'stale', severity: 'info' },
    ],
    ['栏目是空的', { columns: [column('热点回应', { newest: null, entries: 0 })] }, { message: 'empty' }],
    [
      '整站看过，没有',
      {
        coverage: { complete: true },
        items: [item('舆情回应制度', '2025-01-02'), item('预算编制情况说明', '2025-02-02')],
      },
      { message: 'missing' },
    ],
    [
      '热点专题、热点新闻不是回应，居民有了什么也不是',
      {
        coverage: { complete: true },
        columns: [column('热点专题'), column('主题教育', { path: ['首页', '热点专题', '主题教育'] })],
        entrances: [entrance('热点服务'), entrance('热点新闻')],
        items: [item('社区居民有了新去处', '2025-04-02')],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['只看到入口', { entrances: [entrance('回应关切')] }, { message: 'linked' }],
    ['栏目没有日期', { columns: [column('回应关切', { newest: null, undated: 9 })] }, { message: 'undated' }],
    [
      '整站看过，栏目名不同：民呼我应',
      { coverage: { complete: true }, columns: [column('民呼我应')] },
      { message: 'alike' },
    ],
    [
      '整站看过，栏目名不同：热点聚焦',
      { coverage: { complete: true }, columns: [column('热点聚焦')] },
      { message: 'alike' },
    ],
    [
      '整站看过，栏目名不同：民有所呼',
      { coverage: { complete: true }, columns: [column('民有所呼')] },
      { message: 'alike' },
    ],
    [
      '整站看过，有今年的情况通报',
      { coverage: { complete: true }, items: [item('关于网传停水一事的情况通报', '2025-04-02')] },
      { message: 'alike' },
    ],
    ['没有栏目，回应可能在没看的栏目里', {}, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '栏目说明暂无',
      { columns: [column('回应关切', { newest: null, entries: 0, saysNone: true })] },
      { message: 'saysNone' },
    ],
  ],
});
