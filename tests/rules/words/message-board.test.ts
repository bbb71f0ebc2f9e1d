import { describe, expect, it } from 'vitest';
import {
  isBoardAddress,
  isBoardEntry,
  isConsultingCode,
  isInteraction,
  isMailbox,
  isOtherForm,
  mayBeBoardEntry,
  saysClosed,
} from '../../../rules/words/message-board.ts';

describe('a way to a message board', () => {
  it.each([
    ...[
      '留言',
      '咨询',
      '提问',
      '我要问',
      '点击提问',
      '点此提问',
      '点我提问',
      '我来提问',
      '在线提问',
      '立即提问',
    ],
    ...[
      '马上提问',
      '咨询投诉',
      '咨询建议',
      '投诉咨询',
      '留言互动',
      '留言反馈',
      '留言提问',
      '互动留言',
      '政策留言',
    ],
    ...[
      '政策咨询',
      '政策问询',
      '留言咨询',
      '咨询留言',
      '留言板',
      '我要留言',
      '我要咨询',
      '我要提问',
      '在线咨询',
    ],
    ...['网上留言', '网站留言', '公众咨询', '互动咨询', '政务咨询', '业务咨询', '線上諮詢：在线咨询'],
  ])('is named %s', (label) => {
    expect(isBoardEntry(label, [])).toBe(true);
  });

  it.each([
    ...['区长信箱留言', '政策咨询信访', '网站留言纠错', '留言板找错', '政策咨询电话', '政策咨询热线'],
    ...[
      '政策咨询69989000',
      '留言板选登',
      '留言板精选',
      '留言板统计',
      '留言板公示',
      '政策咨询须知',
      '政策咨询说明',
    ],
    ...[
      '政策咨询指南',
      '政策咨询会',
      '政策咨询日',
      '政策咨询周',
      '政策咨询月',
      '政策咨询活动',
      '政策咨询方式',
    ],
    ...[
      '政策咨询公司',
      '政策咨询委员',
      '政策咨询专家',
      '政策咨询机构',
      '政策咨询单位',
      '政策咨询费',
      '政策咨询答复',
    ],
    ...[
      '网上留言回复',
      '网上留言选编',
      '开展政策咨询',
      '举办政策咨询',
      '举行政策咨询',
      '组织政策咨询',
      '召开政策咨询',
    ],
    ...[
      '政策咨询走进街镇',
      '政策咨询进社区',
      '政策咨询进企业',
      '政策咨询进园区',
      '现场政策咨询',
      '在线咨询上线',
    ],
    ...[
      '在线咨询启用',
      '在线咨询开通',
      '在线咨询升级',
      '政策咨询培训',
      '网上咨询情况',
      '网上咨询通报',
      '政策咨询制度',
    ],
    ...['政策咨询案例', '我要办事', '', `我要留言${'，欢迎提出宝贵意见'.repeat(3)}`],
  ])('is not %s', (label) => {
    expect(isBoardEntry(label, [])).toBe(false);
  });

  it('may bear a name of the pack’s', () => {
    expect(isBoardEntry('问策嘉定', ['问策嘉定'])).toBe(true);
    expect(isBoardEntry('问策嘉定', [])).toBe(false);
  });
});

describe('what may be one under a name of its own', () => {
  it.each([
    ...[
      '我有疑问',
      '一键咨询',
      '点击留言',
      '点此咨询',
      '马上咨询',
      '立即留言',
      '政策答疑',
      '在线答疑',
      '智能答疑',
    ],
    ...[
      '智能问答',
      '在线客服',
      '政务机器人',
      '网民留言',
      '网友提问',
      '写留言',
      '说两句',
      '我问一问',
      '想问问',
    ],
    ...[
      '我想问',
      '网上问政',
      '意见反馈',
      '建议反馈',
      '反馈意见',
      '意见建议',
      '提个建议',
      '提意见',
      '提条建议',
    ],
    ...['建言', '有话说', '有话要说', '问', '询'],
  ])('%s', (label) => {
    expect(mayBeBoardEntry(label)).toBe(true);
  });

  it.each(['客服电话', '智能问答平台上线', '网民留言选登', '学问', '问题清单', '意见征集公告一览表意见反馈'])(
    'not %s',
    (label) => {
      expect(mayBeBoardEntry(label)).toBe(false);
    },
  );
});

describe('words that a board is closed', () => {
  it.each([
    ...[
      '已关闭',
      '功能关闭',
      '服务已停用',
      '留言暂停用',
      '咨询现下线',
      '栏目暂时关闭',
      '暂停服务',
      '停止使用',
    ],
    ...['停止受理', '停止留言', '停止服务', '系统维护中', '暂未开放', '暂未开通', '尚未开放'],
  ])('%s', (words) => {
    expect(saysClosed(words)).toBe(true);
  });

  it.each(['关闭窗口', '设备维护', '政策留言板', '停用药品目录'])('not %s', (words) => {
    expect(saysClosed(words)).toBe(false);
  });
});

it.each([
  ...['/liuyan/', '/zaixianliuyan', '/guestbook/form', '/message-board', '/messageboard', '/leaveword.jsp'],
  ...['/lyb/', '/zxly', '/wyly/', '/zcly', '/zclyb', '/consult'],
])('%s is the address of a board', (path) => {
  expect(isBoardAddress(`https://a.cn${path}`)).toBe(true);
});

it.each(['/lybrary/', '/consultant/', '/news/', '/zxlyq'])('%s is none', (path) => {
  expect(isBoardAddress(`https://a.cn${path}`)).toBe(false);
});

it.each([
  '纠错',
  '网站找错',
  '区长信箱',
  '信访',
  '评论',
  '满意度评价',
  '您满意吗',
  '订阅',
  '翻译',
  '搜索',
  '检索',
])('a form for %s is none for questions', (label) => {
  expect(isOtherForm(label)).toBe(true);
  expect(isOtherForm('提交问题')).toBe(false);
});

it('knows a mailbox, unless it is a board as well', () => {
  expect(isMailbox('区长信箱')).toBe(true);
  expect(isMailbox('网上信访')).toBe(true);
  expect(isMailbox('信箱与政策咨询')).toBe(false);
  expect(isMailbox('政民互动')).toBe(false);
});

it('knows where channels are kept', () => {
  for (const label of ['政民互动', '公众参与', '网络问政', '留言', '咨询服务']) {
    expect(isInteraction(label)).toBe(true);
  }
  expect(isInteraction('互动'.repeat(6))).toBe(true);
  expect(isInteraction(`${'互动'.repeat(6)}一`)).toBe(false);
  expect(isInteraction('政务公开')).toBe(false);
});

it('knows a code that leads to a question, not that of the page itself', () => {
  for (const label of ['咨询二维码', '扫码留言', '扫一扫客服', '微信公众号', '微信提问']) {
    expect(isConsultingCode(label)).toBe(true);
  }
  for (const label of ['本页二维码', '扫一扫在手机打开', '在线咨询', '微信分享']) {
    expect(isConsultingCode(label)).toBe(false);
  }
});
