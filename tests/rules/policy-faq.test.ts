import type { Facts } from '../../facts/page.ts';
import { policyFaq } from '../../rules/page/policy-faq.ts';
import { type Change, spot } from './page-of.ts';
import { control, frame, link, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

type Section = Facts['faqSections'][number];
type Message = Facts['messages'][number];

const section = (words: string, change: Partial<Section> = {}): Section => ({
  words,
  questions: 3,
  empty: false,
  place: 'main',
  at: spot(words || '问：怎么申请？'),
  ...change,
});
const message = (title: string): Message => ({
  title,
  submitted: '2025-09-22',
  replied: '2025-09-28',
  status: '已办结',
  at: spot(title),
});
const messages = (count: number, about = '') =>
  Array.from({ length: count }, (_, n) => message(`${about}第${n + 1}个人问停车位怎么申请`));
const board = (change: Change = {}): Change => ({
  kind: { kind: 'message-board', normative: 'no', policy: 'no' },
  title: { text: '政策留言板' },
  ...change,
});

const item = 'https://www.jiading.gov.cn/publicity/faq/12345';
const column = 'https://www.jiading.gov.cn/hudong/faq/';

ruleTable(policyFaq, {
  passed: [
    ['正文后有常见问题', { faqSections: [section('常见问题')] }, { message: 'shown' }],
    ['成对的问与答，没有标题', { faqSections: [section('')] }],
    ['本页的标签页', { controls: [control('常见问题')] }],
    [
      '标签页与“政策原文”并列',
      { controls: ['政策原文', '常见问题'].map((one) => control(one, { place: 'navigation' })) },
    ],
    ['问题点开即是解答', { controls: [control('哪些人可以申请公租房？'), control('租金怎么计算？')] }],
    ['答记者问', { links: [link('《嘉定区公共租赁住房管理办法》答记者问', item)] }],
    ['疑问解答', { links: [link('公共租赁住房疑问解答', item)] }],
    ['跳到本页的一段', { links: [link('常见问题', target('#faq', { partExists: true }))] }],
    ['链接问答式解读', { links: [link('《嘉定区公共租赁住房管理办法》政策问答', item)] }],
    ['相关解读里的问答', { links: [link('政策问答', item, { place: 'related', heading: '相关解读' })] }],
    ['问答是附件', { links: [link('公租房申请十问十答', 'https://www.jiading.gov.cn/f/qa.pdf')] }],
    ['没有书名号，主题相同', { links: [link('公共租赁住房热点问答', item, { place: 'related' })] }],
    ['title 属性里写着', { links: [link('查看', item, { title: '政策问答清单' })] }],
    ['留言不多也有清单', { messages: messages(2), faqSections: [section('热点问答')] }],
    [
      '留言板有常见问题栏',
      board({ messages: messages(9), faqSections: [section('常见问题', { place: 'related' })] }),
    ],
    ['留言板上的链接', board({ messages: messages(9), links: [link('高频问题解答清单', column)] })],
    ['松江的政策页', { faqSections: [section('问答清单')] }, { plan: 'songjiang-2025' }],
  ],
  failed: [
    ['看不出咨询量，没有清单', {}, { message: 'missing', severity: 'info' }],
    ['同页有许多留言', { messages: messages(5) }, { message: 'frequent', severity: 'warning' }],
    ['入口上写着留言数', { links: [link('政策留言（12）', column)] }, { message: 'frequent' }],
    [
      '留言板上同一政策问得多',
      board({ messages: messages(6, '关于《嘉定区停车管理办法》') }),
      { message: 'frequent', severity: 'warning' },
    ],
    ['留言板问的各不相同', board({ messages: messages(9) }), { message: 'missing', severity: 'info' }],
    [
      '留言不满五条，但有下一页',
      board({ messages: messages(3), kindClues: { pager: true } }),
      { message: 'missing' },
    ],
    [
      '只有导航里的栏目',
      { links: [link('常见问题', column, { place: 'navigation' })] },
      { message: 'missing', severity: 'info' },
    ],
    [
      '正文旁的链接通向导航里的同一栏目',
      { links: [link('常见问题', column, { place: 'footer' }), link('常见问题', column)] },
      { message: 'missing' },
    ],
    [
      '智能问答不是清单',
      { links: [link('智能问答', item)], controls: [control('智能问答')] },
      { message: 'missing' },
    ],
    [
      '菜单里的“常见问题”按钮',
      { controls: ['首页', '常见问题'].map((one) => control(one, { place: 'navigation' })) },
      { message: 'missing' },
    ],
    ['只有一个“有疑问？”按钮', { controls: [control('对政策有疑问？')] }, { message: 'missing' }],
    ['问题反映不是问答', { links: [link('问题反映', item)] }, { message: 'missing' }],
    ['提问答复不是问答', { links: [link('公众提问答复', item)] }, { message: 'missing' }],
    ['别的政策的问答', { links: [link('《某区停车管理办法》政策问答', item)] }, { message: 'missing' }],
    ['清单被隐藏', { links: [link('政策问答', item, { hidden: true })] }, { message: 'missing' }],
    [
      '栏目空着，脚本已运行',
      { gathering: { mode: 'live' }, faqSections: [section('常见问题', { empty: true })] },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['链接通向一个栏目', { links: [link('常见问题', column)] }, { message: 'aside' }],
    [
      '侧栏里主题不明的问答',
      { links: [link('职工医保转移问答', item, { place: 'related', heading: '热点问答' })] },
      { message: 'aside' },
    ],
    ['侧栏里的问答栏', { faqSections: [section('热点问答', { place: 'related' })] }, { message: 'aside' }],
    ['没有网址', { links: [link('常见问题', nowhere)] }, { message: 'aside' }],
    ['栏目待脚本填充', { faqSections: [section('常见问题', { empty: true })] }, { message: 'unread' }],
    ['正文待脚本填充', { body: { unfilled: true } }, { message: 'unread' }],
    ['未读取的框架', { frames: [frame()] }, { message: 'unread' }],
    ['留言板读不到留言', board(), { message: 'boardUnread' }],
    ['文件性质不明', { kind: { kind: 'other', normative: 'unknown', policy: 'unknown' } }],
  ],
  inapplicable: [
    ['同页只有两条留言', { messages: messages(2) }, { message: 'few' }],
    ['入口写着零条', { links: [link('政策咨询（0）', item)] }, { message: 'few' }],
    ['留言板只有三条留言', board({ messages: messages(3, '关于《停车管理办法》') }), { message: 'few' }],
    ['文件已废止，留言很多', { kind: { repealed: true }, messages: messages(9) }, { message: 'repealed' }],
    [
      '领导信箱来信很多',
      board({ title: { text: '区长信箱' }, messages: messages(9) }),
      { message: 'mailbox' },
    ],
    ['解读页没有清单', { kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
  ],
});
