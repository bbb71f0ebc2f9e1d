import type { Link } from '../../facts/shape/links.ts';
import { messageBoard } from '../../rules/page/message-board.ts';
import { keyPassages } from './key-passage.ts';
import { spot } from './page-of.ts';
import { control, form, frame, link, media, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const BOARD = 'https://www.jiading.gov.cn/hudong/zclyb/';
const links = (...list: Link[]) => ({ links: list });
const inMenu = (label: string, url = BOARD) => link(label, url, { place: 'navigation' });
const onBoard = { kind: { kind: 'message-board' as const, normative: 'no' as const, policy: 'no' as const } };
const onHome = { kind: { kind: 'home' as const, normative: 'no' as const, policy: 'no' as const } };
const live = { gathering: { mode: 'live' as const } };
const inside = {
  url: 'https://plugin.example.cn/embed/1',
  title: '',
  textLength: 80,
  labels: [],
  messageForms: 0,
};

ruleTable(messageBoard, {
  passed: [
    ['政策留言板链接', links(link('政策留言板', BOARD)), { message: 'found' }],
    ['我要咨询', links(link('我要咨询', BOARD))],
    ['图片链接的 alt', links(link('政策咨询', BOARD, { labelFrom: 'alt' }))],
    ['只有 title 属性', links(link('提问', BOARD, { title: '我要留言' }))],
    ['aria-label', links(link('在线咨询', BOARD, { labelFrom: 'aria-label' }))],
    ['浮动工具栏', links(link('网上咨询', BOARD, { place: 'toolbar' }))],
    ['侧栏', links(link('留言咨询', BOARD, { place: 'related' }))],
    ['“政策咨询：”后的“点击咨询”', links(link('点击咨询', BOARD, { heading: '政策咨询' }))],
    ['“我要留言”后的“这里”', links(link('这里', BOARD, { heading: '我要留言' }))],
    ['只写“留言”二字', links(link('', BOARD, { labelFrom: 'none', title: '留言' }))],
    ['咨询投诉', links(link('咨询投诉', BOARD))],
    ['由脚本打开', links(link('我要留言', 'javascript:openBoard(1)'))],
    ['按钮', { controls: [control('我要留言')] }],
    ['框架的 title', { frames: [frame({ label: '政策留言板' })] }],
    ['框架的地址', { frames: [frame({ src: 'https://ly.example.cn/guestbook/form' })] }],
    ['框架里有留言表单', { frames: [frame({ inside: { ...inside, messageForms: 1 } })] }],
    ['框架里有留言按钮', { frames: [frame({ inside: { ...inside, labels: ['我要咨询'] } })] }],
    ['页内表单', { forms: [form('')] }],
    ['一个入口失效，另一个可用', links(link('政策留言板', 'htp:/x'), link('我要咨询', BOARD))],
    ['网站义务：导航入口算数', links(inMenu('网上咨询')), { plan: 'songjiang-2025' }],
    ['网站义务：页脚入口算数', links(link('我要留言', BOARD, { place: 'footer' })), { plan: 'xujing-2023' }],
    ['首页导航入口', { ...onHome, ...links(inMenu('我要留言')) }],
    [
      '留言板页列有留言',
      {
        ...onBoard,
        messages: [
          {
            title: '公租房如何申请',
            submitted: '2025-03-01',
            replied: null,
            status: '',
            at: spot('公租房如何申请'),
          },
        ],
      },
      { message: 'listed' },
    ],
    [
      '留言板页要登录，入口可见',
      { ...onBoard, ...links(link('我要留言', 'https://www.jiading.gov.cn/login')) },
    ],
  ],
  failed: [
    ['政策页什么也没有', {}, { message: 'missing', severity: 'error' }],
    ['华亭借用嘉定的条款', {}, { message: 'missing', plan: 'huating-2025' }],
    ['只有导航入口', links(inMenu('网上咨询')), { message: 'onlyInMenu', severity: 'warning' }],
    [
      '只有页脚入口',
      links(link('我要留言', BOARD, { place: 'footer' })),
      { message: 'onlyInMenu', severity: 'warning' },
    ],
    [
      '领导信箱不是留言板',
      links(link('区长信箱', BOARD), link('领导信箱在线留言', BOARD)),
      { message: 'missing' },
    ],
    ['网上信访不是留言板', links(link('网上信访', BOARD)), { message: 'missing' }],
    [
      '12345 只是电话',
      links(link('政策咨询热线12345', target('tel:12345', { type: 'contact' }))),
      { message: 'missing' },
    ],
    ['咨询电话', links(link('政策咨询电话', BOARD)), { message: 'missing' }],
    [
      '邮箱不是留言板',
      links(link('政策咨询', target('mailto:zx@jiading.gov.cn', { type: 'contact' }))),
      { message: 'missing' },
    ],
    ['网站纠错', links(link('网站纠错', BOARD)), { message: 'missing' }],
    [
      '浮动的机器人',
      links(link('智能客服', BOARD, { place: 'toolbar' })),
      { message: 'missing', severity: 'error' },
    ],
    ['导航里的智能问答', links(inMenu('智能问答')), { message: 'missing' }],
    ['客服电话', links(link('客服电话', BOARD)), { message: 'missing' }],
    ['有疑问而不能点', links(link('有疑问点我', 'htp:/x')), { message: 'missing' }],
    ['纠错表单', { forms: [form('我要纠错')] }, { message: 'missing' }],
    ['检索表单没有文本框', { forms: [form('搜索', { textareas: 0 })] }, { message: 'missing' }],
    ['联系我们', links(link('联系我们', 'https://www.jiading.gov.cn/lxwm/')), { message: 'missing' }],
    [
      '咨询活动的新闻',
      links(link('我镇举办政策咨询会', 'https://www.jiading.gov.cn/xw/content_12345')),
      { message: 'missing' },
    ],
    [
      '政策咨询进社区的新闻',
      links(link('政策咨询进社区', 'https://www.jiading.gov.cn/xw/content_12346')),
      { message: 'missing' },
    ],
    [
      '咨询平台上线的新闻',
      links(link('嘉定区在线咨询平台上线', 'https://www.jiading.gov.cn/xw/content_12347')),
      { message: 'missing' },
    ],
    ['留言选登', links(link('留言选登', BOARD)), { message: 'missing' }],
    [
      '导航里隐藏的链接',
      links(link('政策留言板', BOARD, { hidden: true, place: 'navigation' })),
      { message: 'missing' },
    ],
    ['隐藏的纠错表单', { forms: [form('我要纠错', { hidden: true })] }, { message: 'missing' }],
    [
      '政策页的导航是无文字的图片，与本页无关',
      links(link('nav_3.png', 'https://www.jiading.gov.cn/hd/', { place: 'navigation', labelFrom: 'file' })),
      { message: 'missing' },
    ],
    ['隐藏的无文字按钮', { controls: [control('', { hidden: true })] }, { message: 'missing' }],
    [
      '文件说的是信箱，仍是政策页',
      { title: { text: '关于印发《嘉定区区长信箱办理办法》的通知' } },
      { message: 'missing' },
    ],
    [
      '列表待脚本填充，与留言无关',
      { emptyBlocks: [{ heading: '', place: 'related', at: spot('', 'ul') }] },
      { message: 'missing' },
    ],
    [
      '藏着的入口标明已关闭',
      links(link('政策留言板（已关闭）', BOARD, { hidden: true })),
      { message: 'missing' },
    ],
    ['手机打开本页的二维码', { media: [media('扫一扫在手机打开当前页')] }, { message: 'missing' }],
    [
      '分享图标',
      links(link('icon_weibo.png', 'https://service.weibo.com/share', { labelFrom: 'file' })),
      { message: 'missing' },
    ],
    ['入口标明已关闭', links(link('政策留言板（已关闭）', BOARD)), { message: 'closed', severity: 'error' }],
    [
      '框架里写功能暂停',
      { frames: [frame({ label: '政策留言板', inside: { ...inside, labels: ['功能暂停使用'] } })] },
      { message: 'closed' },
    ],
    ['留言板页标题写暂停', { ...onBoard, title: { text: '政策留言板暂停服务公告' } }, { message: 'closed' }],
    ['入口地址写坏', links(link('政策留言板', 'http://')), { message: 'dead', severity: 'error' }],
    [
      '网站义务：唯一的入口失效',
      links(inMenu('我要留言', 'htp:/lyb')),
      { message: 'dead', plan: 'chongming-2025' },
    ],
    [
      '网站义务：首页没有任何入口',
      { ...onHome, ...live },
      { message: 'missingOnHome', severity: 'error', plan: 'songjiang-2025' },
    ],
    [
      '首页浮动的机器人不是留言板',
      { ...onHome, ...live, ...links(link('智能客服', BOARD, { place: 'toolbar' })) },
      { message: 'missingOnHome', severity: 'error', plan: 'songjiang-2025' },
    ],
    [
      '首页只有新闻和菜单',
      { ...onHome, ...links(inMenu('首页'), inMenu('政务公开')) },
      { message: 'missingOnHome', severity: 'warning' },
    ],
    [
      '留言板页自己说已暂停',
      {
        ...onBoard,
        title: { text: '网上咨询' },
        keyPassages: keyPassages('因系统升级，留言功能暂停使用，恢复时间另行通知。'),
      },
      { message: 'closed', severity: 'error' },
    ],
  ],
  cantTell: [
    ['按钮另有名称', { controls: [control('我有疑问')] }, { message: 'otherName' }],
    ...[
      '有疑问点我',
      '一键咨询',
      '点击咨询',
      '政策答疑',
      '在线客服',
      '网民留言',
      '智能问答',
      '意见反馈',
      '我要提建议',
      '有话要说',
      '问',
    ].map((label): [string, object, { message: string }] => [
      `入口另有名称：${label}`,
      links(link(label, BOARD)),
      { message: 'otherName' },
    ]),
    ['扫码留言，页面上没有别的入口', { keyPassages: keyPassages('微信扫码留言') }, { message: 'named' }],
    ['“政策留言板”下面是空的', { keyPassages: keyPassages('政策留言板') }, { message: 'named' }],
    ['隐藏的链接，脚本可能显示', links(link('政策留言板', BOARD, { hidden: true })), { message: 'hidden' }],
    ['隐藏的表单，点击后可能弹出', { forms: [form('留言', { hidden: true })] }, { message: 'hidden' }],
    [
      '首页菜单是无文字的图片',
      {
        ...onHome,
        ...links(
          inMenu('首页', 'https://www.jiading.gov.cn/'),
          link('nav_3.png', 'https://www.jiading.gov.cn/hd/', { place: 'navigation', labelFrom: 'file' }),
        ),
      },
      { message: 'unreadable' },
    ],
    [
      '首页的入口在展开的菜单里',
      {
        ...onHome,
        ...links(
          ...['政务公开', '办事服务', '走进松江'].map((label) =>
            link(label, `https://www.jiading.gov.cn/${label}/`, { place: 'navigation' }),
          ),
          link('网上咨询', BOARD, { hidden: true, place: 'navigation' }),
        ),
      },
      { message: 'hidden' },
    ],
    [
      '留言板页只有通向自己的导航链接',
      { ...onBoard, title: { text: '政策留言板' }, ...links(inMenu('政策留言板')) },
      { message: 'boardUnread' },
    ],
    [
      '文件性质不明',
      { kind: { kind: 'other', normative: 'unknown', policy: 'unknown' } },
      { message: 'judge.kindUnknown' },
    ],
    ['占位链接', links(link('我要留言', 'javascript:;')), { message: 'unclear' }],
    ['没有地址的链接', links(link('我要留言', nowhere)), { message: 'unclear' }],
    ['没有标题的外站框架', { frames: [frame()] }, { message: 'unreadable' }],
    ['框架只有英文 name', { frames: [frame({ label: 'iframe1' })] }, { message: 'unreadable' }],
    ['没有文字的图标', links(link('', BOARD, { place: 'toolbar' })), { message: 'unreadable' }],
    ['图标字体', links(link('\uE601', BOARD, { place: 'toolbar' })), { message: 'unreadable' }],
    ['微信咨询二维码', { media: [media('微信咨询二维码')] }, { message: 'unreadable' }],
    ['没有文字的按钮', { controls: [control('')] }, { message: 'unreadable' }],
    [
      '留言板是待脚本填充的块',
      { emptyBlocks: [{ heading: '', place: 'main', board: true, at: spot('', '#board') }] },
      { message: 'unfilled' },
    ],
    [
      '页面组件待脚本填充',
      { emptyBlocks: [{ heading: '', place: 'main', component: true, at: spot('', 'app-board') }] },
      { message: 'unfilled' },
    ],
    [
      '首页正文的入口另有名称',
      { ...onHome, ...live, ...links(link('有话要说', BOARD)) },
      { message: 'otherName', plan: 'songjiang-2025' },
    ],
    ['工具栏由脚本填充', { body: { unfilled: true } }, { message: 'unfilled' }],
    ['首页有互动交流栏目', { ...onHome, ...links(inMenu('互动交流')) }, { message: 'behind' }],
    ['首页菜单由脚本生成', onHome, { message: 'unfilled', plan: 'songjiang-2025' }],
    ['留言板页读不到内容', onBoard, { message: 'boardUnread' }],
  ],
  inapplicable: [
    [
      '区长信箱不是政策留言板',
      {
        ...onBoard,
        title: { text: '区长信箱' },
        messages: [{ title: '停车难', submitted: null, replied: null, status: '已办结', at: spot('停车难') }],
      },
      { message: 'mailbox' },
    ],
    ['解读页没有留言板', { kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
    ['列表页没有留言板', { kind: { kind: 'column-list', normative: 'no', policy: 'no' } }],
    ['新闻页没有留言板', { kind: { kind: 'other', normative: 'no', policy: 'no' } }],
    ['已废止的文件没有留言板', { kind: { repealed: true } }, { message: 'repealed' }],
    ['专题首页没有留言板', { kind: { ...onHome.kind, subsite: true } }, { message: 'subsite' }],
    ['网站义务：政策页没有任何入口', {}, { message: 'siteDuty', plan: 'xujing-2023' }],
    [
      '网站义务：政策页只有没文字的图标',
      links(link('', BOARD)),
      { message: 'siteDuty', plan: 'songjiang-2025' },
    ],
  ],
});
