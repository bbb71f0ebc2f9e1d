import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { readActLink } from '../../rules/page/read-act-link.ts';
import { keyPassages } from './key-passage.ts';
import { spot } from './page-of.ts';
import { control, link, media, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const MATTER = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/0105001000';
const PLATFORM = 'https://zwdt.sh.gov.cn/govPortals/index';
const GUIDE = 'https://www.songjiang.gov.cn/bszn/20250304/8812.html';

type Body = NonNullable<Facts['body']>;
const phrase = (words: string, sentence: string) => ({ words, at: spot(sentence) });
const online = phrase('一网通办', '申请人可通过“一网通办”平台提交申请。');
const apply = phrase('申请', '符合条件的家庭可以提出申请。');
const onMatter = (change: Partial<Body> = {}) => ({ body: { platformMentions: [online], ...change } });
const withLinks = (...links: Link[]) => ({ ...onMatter(), links });
const on = (date: string) => ({ date, from: 'field' as const, at: spot(date) });

ruleTable(readActLink, {
  passed: [
    ['标题旁的“办”', withLinks(link('办', MATTER)), { message: 'linked' }],
    ['图标的 alt', withLinks(link('办', MATTER, { labelFrom: 'alt' }))],
    ['图标的 title', withLinks(link('ban.png', MATTER, { labelFrom: 'file', title: '我要办' }))],
    ['带引号的“办”字', withLinks(link('“办”', MATTER))],
    ['立即办理 >>', withLinks(link('立即办理 >>', MATTER))],
    ['办事指南指向本站的指南页', withLinks(link('办事指南', GUIDE))],
    ['【办事指南】后写着事项名称', withLinks(link('【办事指南】公共租赁住房申请', GUIDE))],
    ['事项名称后写着办事指南', withLinks(link('公共租赁住房申请办事指南', GUIDE))],
    ['随申办小程序办理', withLinks(link('随申办小程序办理', MATTER))],
    ['“相关办事”下的事项，在本站', withLinks(link('公共租赁住房申请', GUIDE, { heading: '相关办事' }))],
    ['我要办：后写着事项名称', withLinks(link('我要办：公共租赁住房申请', MATTER))],
    ['阅办联动块在相关区域', withLinks(link('阅办联动', MATTER, { place: 'related' }))],
    ['正文里事项名称就是链接', withLinks(link('公共租赁住房准入资格申请', MATTER))],
    [
      '链接写了平台和事项名，地址不含编号',
      withLinks(link('一网通办—集成电路补贴申请', 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/jcdl')),
    ],
    [
      '书名号里的平台名加事项名',
      withLinks(link('“随申办”人才公寓预约', 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/rcgy')),
    ],
    ['按钮', { ...onMatter(), controls: [control('在线办理')] }],
    ['由脚本打开', withLinks(link('我要办理', 'javascript:go("0105001000")'))],
    [
      '解读页上的“办”',
      { kind: { kind: 'interpretation', normative: 'no', policy: 'no' }, ...withLinks(link('办', MATTER)) },
    ],
    ['平台的脚本地址在 # 之后', withLinks(link('去办理', 'https://zwdt.sh.gov.cn/govPortals/#/item/0105'))],
  ],
  failed: [
    [
      '写明一网通办而没有链接',
      onMatter(),
      { message: 'missing', severity: 'warning', plan: 'songjiang-2025' },
    ],
    [
      '只链接到平台的一个频道',
      withLinks(link('上海一网通办总门户', 'https://zwdt.sh.gov.cn/govPortals/column/ot')),
      { message: 'missing' },
    ],
    [
      '一般标题下的本站文章不是办理入口',
      withLinks(link('公共租赁住房申请', GUIDE, { heading: '相关新闻' })),
      { message: 'missing' },
    ],
    ['图片说的是别的码', { ...onMatter(), media: [media('扫码关注公众号')] }, { message: 'missing' }],
    ['崇明同样要求', onMatter(), { message: 'missing', severity: 'warning', plan: 'chongming-2025' }],
    ['嘉定是探索，只作提示', onMatter(), { message: 'missing', severity: 'info' }],
    [
      '页眉的一网通办标志各页都有',
      withLinks(link('一网通办', PLATFORM, { place: 'navigation' })),
      { message: 'missing' },
    ],
    ['导航里的办事指南', withLinks(link('办事指南', GUIDE, { place: 'navigation' })), { message: 'missing' }],
    ['正文里的平台首页链接', withLinks(link('上海“一网通办”', PLATFORM)), { message: 'missing' }],
    [
      '侧栏的办事指南栏目',
      withLinks(link('办事指南', 'https://www.songjiang.gov.cn/bszn/', { place: 'related' })),
      { message: 'missing' },
    ],
    [
      '导航里隐藏的“办”',
      withLinks(link('办', MATTER, { hidden: true, place: 'navigation' })),
      { message: 'missing' },
    ],
    ['“主办”不是“办”', withLinks(link('主办单位', GUIDE)), { message: 'missing' }],
    [
      '“办”只到平台首页',
      withLinks(link('办', PLATFORM)),
      { message: 'home', severity: 'error', plan: 'songjiang-2025' },
    ],
    ['“办”只到平台根目录', withLinks(link('我要办', 'https://zwdt.sh.gov.cn/')), { message: 'home' }],
    [
      '“办”的地址写坏',
      withLinks(link('办', 'http://')),
      { message: 'dead', severity: 'error', plan: 'songjiang-2025' },
    ],
    [
      '解读页没有“办”',
      { kind: { kind: 'interpretation', normative: 'no', policy: 'no' }, ...onMatter() },
      { message: 'missing' },
    ],
    [
      '只有成文日期，在审计年度',
      { ...onMatter(), dates: { published: null, issued: on('2024-05-01') } },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['隐藏的“办”，脚本可能显示', withLinks(link('办', MATTER, { hidden: true })), { message: 'iconUnread' }],
    [
      '文件性质不明',
      { kind: { kind: 'other', normative: 'unknown', policy: 'unknown' }, ...onMatter() },
      { message: 'judge.kindUnknown' },
    ],
    ['只说申请，没说一网通办', { body: { applyMentions: [apply] } }, { message: 'implied' }],
    [
      '一网通办只是改革任务',
      { body: { platformMentions: [phrase('一网通办', '深化“一网通办”改革，提升服务水平。')] } },
      { message: 'implied' },
    ],
    [
      '事项只是纳入清单管理',
      { body: { platformMentions: [phrase('一网通办', '相关事项纳入“一网通办”政务服务事项清单管理。')] } },
      { message: 'implied' },
    ],
    [
      '依托平台加强共享，下半句才说是改革',
      {
        body: {
          platformMentions: [phrase('依托“一网通办”平台', '依托“一网通办”平台，加强数据共享。')],
        },
      },
      { message: 'implied' },
    ],
    [
      '改革方便办理，办理的不是读者',
      {
        body: {
          platformMentions: [phrase('深化“一网通办”改革优化办理', '深化“一网通办”改革优化办理。')],
        },
      },
      { message: 'implied' },
    ],
    ['二维码的 alt', { ...onMatter(), media: [media('扫码办理')] }, { message: 'iconUnread' }],
    [
      '写着扫码申报',
      { ...onMatter(), keyPassages: keyPassages('扫一扫，立即申报') },
      { message: 'iconUnread' },
    ],
    ['“办”字没有链接', { ...onMatter(), keyPassages: keyPassages('办') }, { message: 'iconUnread' }],
    ['写着立即办理', { ...onMatter(), keyPassages: keyPassages('立即办理 >') }, { message: 'iconUnread' }],
    [
      '小程序的地址',
      withLinks(link('小程序办理', target('weixin://dl/business/?t=1', { type: 'contact' }))),
      { message: 'unclear' },
    ],
    ['图标没有 alt', withLinks(link('', MATTER)), { message: 'iconUnread' }],
    ['“办”字图片看不出链接', { ...onMatter(), media: [media('办')] }, { message: 'iconUnread' }],
    ['“办”是占位链接', withLinks(link('办', '#')), { message: 'unclear' }],
    ['“办”没有地址', withLinks(link('办', nowhere)), { message: 'unclear' }],
    [
      '“我要办”指向别站的栏目',
      withLinks(link('我要办', 'https://jtw.sh.gov.cn/apply/')),
      { message: 'unclear' },
    ],
    ['没有读到正文', { body: null }, { message: 'unfilled' }],
    ['正文由脚本填充', { body: { unfilled: true } }, { message: 'unfilled' }],
    ['没有日期', { ...onMatter(), dates: { published: null, issued: null } }, { message: 'undated' }],
  ],
  inapplicable: [
    ['没有需要办理的事项，也没有“办”字', {}, { message: 'noMatter' }],
    ['新闻里提到一网通办', { kind: { kind: 'other', normative: 'no', policy: 'no' }, ...onMatter() }],
    ['已废止的文件写着一网通办', { kind: { repealed: true }, ...onMatter() }, { message: 'repealed' }],
    [
      '机制建立前印发',
      { ...onMatter(), dates: { issued: on('2024-11-20') } },
      { message: 'tooOld', plan: 'songjiang-2025' },
    ],
    [
      '机制建立前发布',
      { ...onMatter(), dates: { published: on('2024-12-31') } },
      { message: 'tooOld', plan: 'chongming-2025' },
    ],
  ],
});
