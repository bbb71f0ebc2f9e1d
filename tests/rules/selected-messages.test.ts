import type { SiteMessage } from '../../facts/site.ts';
import { selectedMessages } from '../../rules/site/selected-messages.ts';
import { at, column, entrance, siteTable } from './site-table.ts';

function message(title: string, change: Partial<SiteMessage> = {}): SiteMessage {
  return {
    page: at(`/hd/${encodeURIComponent(title)}`),
    channel: '留言选登',
    path: ['首页', '政民互动', '留言选登'],
    title,
    submitted: '2025-10-08',
    replied: '2025-10-10',
    status: '已回复',
    seen: '2025-11-03',
    ...change,
  };
}

const BOARD = { channel: '网上咨询', path: ['首页', '政民互动', '网上咨询'] };

siteTable(selectedMessages, {
  passed: [
    ['近期的留言有问有答有日期', { messages: [message('公租房怎么申请')] }, { message: 'recent' }],
    ['答复晚了，不在这里算', { messages: [message('公租房怎么申请', { submitted: '2025-03-01' })] }],
    ['只看到栏目列表', { columns: [column('来信选登', { kind: 'message-board' })] }, { message: 'recent' }],
    ['名称不同', { columns: [column('互动精选')] }],
    [
      '全部公开之外还有选登',
      { messages: [message('甲', BOARD), message('乙')], columns: [column('留言选登')] },
    ],
    [
      '列表里没有答复日期，看不出答复有无日期',
      {
        messages: ['甲', '乙'].map((title) => message(title, { page: at('/hd/'), replied: null })),
      },
      { message: 'recent' },
    ],
  ],
  failed: [
    [
      '三个月没有更新',
      { columns: [column('留言选登', { newest: '2025-08-02' })] },
      { message: 'stale', severity: 'warning' },
    ],
    [
      '留言也都是旧的',
      {
        messages: [message('旧的', { submitted: '2025-01-02', replied: '2025-01-03' })],
        columns: [column('留言选登', { newest: '2025-01-03' })],
      },
      { message: 'stale' },
    ],
    [
      '没有选登',
      { coverage: { complete: true }, columns: [column('互动须知')] },
      { message: 'missing', severity: 'warning' },
    ],
    ['栏目是空的', { columns: [column('留言选登', { newest: null, entries: 0 })] }, { message: 'empty' }],
    [
      '答复没有日期，只作提示',
      { messages: [message('甲', { replied: null }), message('乙', { replied: null })] },
      { message: 'undatedAnswers', severity: 'info' },
    ],
  ],
  cantTell: [
    ['只看到入口，可能要登录', { entrances: [entrance('信件选登')] }, { message: 'linked' }],
    ['互动栏目没有看到', { entrances: [entrance('政民互动')] }, { message: 'unseen' }],
    [
      '互动栏目由脚本填充',
      { columns: [column('政民互动', { unfilled: true, entries: 0, newest: null })] },
      { message: 'unseen' },
    ],
    ['首页菜单由脚本写入', { coverage: { complete: true, unfilled: ['https://a'] } }, { message: 'unseen' }],
    ['列表没有日期', { columns: [column('留言选登', { newest: null, undated: 9 })] }, { message: 'undated' }],
    [
      '只看到几条旧的留言，列表没有看到',
      { messages: [message('旧的', { submitted: '2025-01-02', replied: '2025-01-03' })] },
      { message: 'older' },
    ],
    ['由脚本填充', { columns: [column('留言选登', { newest: null, entries: 0, unfilled: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [
    ['留言全部公开', { messages: [message('公租房怎么申请', BOARD)] }, { message: 'fullList' }],
    [
      '留言全部公开，选登旧了',
      {
        messages: [message('公租房怎么申请', BOARD)],
        columns: [column('留言选登', { newest: '2023-01-03' })],
      },
      { message: 'fullList' },
    ],
  ],
});
