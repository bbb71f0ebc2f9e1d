import type { SiteMessage } from '../../facts/site.ts';
import { messageReplyDeadline } from '../../rules/site/message-reply-deadline.ts';
import { at, siteTable } from './site-table.ts';

/** A message of a board, read on the day of the audit. */
function message(
  submitted: string | null,
  replied: string | null,
  change: Partial<SiteMessage> = {},
): SiteMessage {
  return {
    page: at('/zmhd/wszx/'),
    channel: '网上咨询',
    path: ['首页', '政民互动', '网上咨询'],
    title: '请问居住证续签需要哪些材料',
    submitted,
    replied,
    status: replied === null ? '待回复' : '已回复',
    seen: '2025-11-03',
    ...change,
  };
}

const inChannel = (channel: string): Partial<SiteMessage> => ({ channel, path: ['首页', channel] });

siteTable(messageReplyDeadline, {
  passed: [
    ['一周内答复', { messages: [message('2025-03-03', '2025-03-10')] }, { message: 'kept' }],
    ['当天答复', { messages: [message('2025-03-03', '2025-03-03')] }],
    ['国庆长假不算工作日', { messages: [message('2025-09-28', '2025-10-11')] }],
    ['提交当天不算', { messages: [message('2025-03-07', '2025-03-14')] }],
    [
      '选登：只就样本而言',
      { messages: [message('2025-03-03', '2025-03-05', inChannel('留言选登'))] },
      { message: 'keptOfSelection' },
    ],
    [
      '列表里没有答复日期，留言自己的页面有',
      {
        messages: [
          message('2025-03-03', null, { status: '已办结', title: '请问居住证续签需要哪些…' }),
          message('2025-03-03', '2025-03-05', { page: at('/zmhd/1') }),
        ],
      },
    ],
    [
      '一个工作日内答复的占一半',
      {
        messages: [
          message('2025-03-03', '2025-03-04'),
          message('2025-03-03', '2025-03-05', { title: '道路积水何时修复' }),
        ],
      },
      { message: 'kept', data: { count: 2, share: 50 } },
    ],
    [
      '不全是选登的，不只就样本而言',
      {
        messages: [
          message('2025-03-03', '2025-03-05'),
          message('2025-03-03', '2025-03-05', { title: '道路积水何时修复', ...inChannel('留言选登') }),
        ],
      },
      { message: 'kept' },
    ],
    [
      '选登只写在路径里',
      { messages: [message('2025-03-03', '2025-03-05', { path: ['首页', '留言选登', '正文'] })] },
      { message: 'keptOfSelection' },
    ],
    [
      '前一次读到还没有答复，后一次已经办结',
      {
        messages: [
          message('2025-03-03', null, { seen: '2025-03-20' }),
          message('2025-03-03', '2025-03-05', { seen: '2025-03-25' }),
          message('2025-03-03', null, { seen: '2025-03-15' }),
        ],
      },
      { message: 'kept', data: { count: 1 } },
    ],
    [
      '一条在期内、一条未到期',
      { messages: [message('2025-03-03', '2025-03-05'), message('2025-10-31', null)] },
    ],
  ],
  failed: [
    [
      '正在办理',
      { messages: [message('2025-10-10', null, { status: '正在办理' })] },
      { message: 'unanswered' },
    ],
    [
      '六个工作日才答复',
      { messages: [message('2025-03-03', '2025-03-11')] },
      { message: 'late', severity: 'error' },
    ],
    [
      '等得最久的一条等了几天',
      {
        messages: [
          message('2025-03-03', '2025-03-11'),
          message('2025-03-03', '2025-03-14', { title: '道路积水何时修复' }),
        ],
      },
      { message: 'late', data: { count: 2, limit: 5, days: 9 } },
    ],
    ['调休上班的周末也算工作日', { messages: [message('2025-01-20', '2025-02-08')] }, { message: 'late' }],
    ['仍未答复', { messages: [message('2025-10-20', null)] }, { message: 'unanswered' }],
    [
      '已受理不是答复',
      { messages: [message('2025-10-20', null, { status: '已受理' })] },
      { message: 'unanswered' },
    ],
    [
      '已转办不是答复',
      { messages: [message('2025-10-20', null, { status: '已转办' })] },
      { message: 'unanswered' },
    ],
    [
      '有的按时有的超期',
      {
        messages: [
          message('2025-03-03', '2025-03-05'),
          message('2025-03-03', '2025-05-05', { title: '道路积水何时修复' }),
        ],
      },
      { message: 'late' },
    ],
    [
      '正在办理',
      { messages: [message('2025-10-10', null, { status: '正在办理' })] },
      { message: 'unanswered' },
    ],
    [
      '华亭镇自己的条款',
      { messages: [message('2025-03-03', '2025-03-11')] },
      { plan: 'huating-2025', basis: 'stated' },
    ],
  ],
  cantTell: [
    [
      '有留言板，留言没有状态和日期可读',
      { coverage: { complete: true, kinds: { home: 1, 'message-board': 1 } } },
      { message: 'unseen' },
    ],
    ['提交晚于读取：日期不可信', { messages: [message('2025-11-04', null)] }, { message: 'undated' }],
    ['没有看到留言', {}, { message: 'unseen' }],
    ['没有提交日期', { messages: [message(null, '2025-03-05')] }, { message: 'undated' }],
    [
      '已办结，没有答复日期',
      { messages: [message('2025-03-03', null, { status: '已办结' })] },
      { message: 'undated' },
    ],
    [
      '留言自己的页面没有写答复日期',
      { messages: [message('2025-03-03', null, { status: '' })] },
      { message: 'undated' },
    ],
    ['答复早于提交：日期不可信', { messages: [message('2025-03-05', '2025-03-03')] }, { message: 'undated' }],
    [
      '选登日期当作答复日期',
      { messages: [message('2025-03-03', '2025-04-30', inChannel('留言选登'))] },
      { message: 'unsure' },
    ],
    [
      '放假安排未知的年份，碰上春节',
      {
        at: '2027-03-01T10:00:00+08:00',
        messages: [message('2027-02-03', '2027-02-13', { seen: '2027-03-01' })],
      },
      { message: 'unsure' },
    ],
  ],
  inapplicable: [
    [
      '领导信箱',
      { messages: [message('2025-03-03', '2025-05-05', inChannel('区长信箱'))] },
      { message: 'petitions' },
    ],
    ['书记留言板', { messages: [message('2025-03-03', '2025-05-05', inChannel('区委书记留言板'))] }],
    ['镇长邮箱', { messages: [message('2025-03-03', '2025-05-05', inChannel('镇长邮箱来信'))] }],
    ['12345工单', { messages: [message('2025-03-03', '2025-05-05', inChannel('12345留言'))] }],
    ['对草案的意见', { messages: [message('2025-03-03', null, inChannel('意见征集留言'))] }],
    ['人民建议征集信箱', { messages: [message('2025-03-03', null, inChannel('人民建议征集'))] }],
    ['网上信访', { messages: [message('2025-03-03', '2025-05-05', inChannel('网上信访'))] }],
    ['投诉举报', { messages: [message('2025-03-03', '2025-05-05', inChannel('投诉举报'))] }],
    [
      '面包屑末级是正文，上级是信箱',
      {
        messages: [
          message('2025-03-03', '2025-05-05', { channel: '来信', path: ['首页', '领导信箱', '来信'] }),
        ],
      },
    ],
    ['咨询栏目里的投诉', { messages: [message('2025-03-03', '2025-05-05', { title: '投诉楼上装修噪音' })] }],
    ['往年的留言', { messages: [message('2024-03-04', '2024-05-06')] }, { message: 'none' }],
    ['整站看过，没有留言', { coverage: { complete: true } }],
    ['还在答复期内', { messages: [message('2025-10-30', null)] }, { message: 'pending' }],
    [
      '读取时还在期内，之后没有再看',
      { messages: [message('2025-06-02', null, { seen: '2025-06-05' })] },
      { message: 'pending' },
    ],
  ],
});
