import type { Link } from '../../facts/shape/links.ts';
import { interpretationLink } from '../../rules/page/interpretation-link.ts';
import { spot } from './page-of.ts';
import { control, frame, link, media, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const COLUMN_LINE = {
  words: '关联解读：政策解读',
  linked: true,
  at: { selector: 'body>p:nth-of-type(9)', text: '关联解读：政策解读' },
};

const ITEM = 'https://www.jiading.gov.cn/zcjd/content_90211';
const COLUMN = 'https://www.jiading.gov.cn/zcjd/';
const NAMED = '《嘉定区公共租赁住房管理办法》政策解读';
const links = (...list: Link[]) => ({ links: list });
const related = (label: string, heading = '', url = ITEM) => link(label, url, { place: 'related', heading });
const inMenu = (label: string, url = COLUMN) => link(label, url, { place: 'navigation' });
const undated = { dates: { published: null, issued: null } };
const item = (words: string) => ({ words, linked: false, form: 'item' as const, at: spot(words) });
const on = (date: string) => ({ date, from: 'field' as const, at: spot(date) });

ruleTable(interpretationLink, {
  passed: [
    ['正文后的解读链接', links(link(NAMED, ITEM)), { message: 'linked' }],
    ['行内“相关解读：”后的链接，题目不含“解读”', links(link('停车新规来了', ITEM, { heading: '相关解读' }))],
    ['下一条正是本文件的解读', links(link(NAMED, ITEM, { heading: '下一条' }))],
    ['“政策解读”四字，指向单篇', links(link('政策解读', ITEM))],
    ['一图读懂', links(link('一图读懂', ITEM))],
    ['政策直解', links(related('公共租赁住房管理办法', '政策直解'))],
    ['政策详解', links(link('公共租赁住房新规详解', ITEM))],
    ['政策问答', links(link('政策问答', ITEM))],
    ['答记者问', links(related('《嘉定区公共租赁住房管理办法》答记者问', '相关链接'))],
    ['一分钟读懂', links(link('一分钟读懂公共租赁住房新规', ITEM))],
    ['相关解读块里标题不含“解读”', links(related('公租房申请条件有哪些变化', '相关解读'))],
    ['“政策解读”块里一条，题目未写文件名', links(related('申请条件放宽了，您关心的都在这里', '政策解读'))],
    ['侧栏无标题，但题目谈的是同一件事', links(related('专家解读公共租赁住房新规', ''))],
    ['题目有省略号', links(related('《嘉定区公共租赁住房管理办…》解读'))],
    ['名称少了“嘉定区”', links(related('《公共租赁住房管理办法》图解'))],
    ['图片链接，读 alt', links(link('视频解读', ITEM, { labelFrom: 'alt' }))],
    ['图片链接，读文件名', links(link('zcjd.png', ITEM, { labelFrom: 'file' }))],
    ['图片链接，读中文文件名', links(link('一图读懂.jpg', ITEM, { labelFrom: 'file' }))],
    ['只有 title 属性说是解读', links(link('查看', ITEM, { title: NAMED }))],
    ['读 aria-label', links(link('图文解读', ITEM, { labelFrom: 'aria-label' }))],
    ['只发在微信公众号', links(link('政策解读', 'https://mp.weixin.qq.com/s?__biz=MzA&mid=1'))],
    ['解读是附件', links(link('政策解读', 'https://www.jiading.gov.cn/files/jd.docx'))],
    ['导航里的链接写明本文件名称', links(link(NAMED, ITEM, { place: 'navigation' }))],
    ['脚本站点的地址在 # 之后', links(link(NAMED, '#/detail?id=90211'))],
    ['页内锚点指向本页的解读', links(link('政策解读', target('#jd', { partExists: true })))],
    ['由脚本展开的解读', links(link('政策解读', 'javascript:showTab(2)'))],
    ['页签“解读”', { controls: [control('解读')] }, { message: 'embedded' }],
    ['正文内嵌一图读懂', { media: [media('一图读懂公租房管理办法')] }, { message: 'embedded' }],
    ['内嵌图片只有文件名', { media: [media('', { src: '/res/yitududong.jpg' })] }, { message: 'embedded' }],
    [
      '解读全文在本页，有自己的小标题',
      {
        body: {
          interpretationMentions: [{ words: '政策解读', linked: false, form: 'text', at: spot('政策解读') }],
        },
      },
      { message: 'embedded' },
    ],
    ['内嵌视频', { media: [media('视频解读', { type: 'video' })] }, { message: 'embedded' }],
    ['框架标题是政策解读', { frames: [frame({ label: '政策解读' })] }, { message: 'embedded' }],
    ['没有日期，但有解读', { ...undated, ...links(link(NAMED, ITEM)) }],
    ['审计起始日当天发布', { dates: { published: on('2023-01-01') }, ...links(link(NAMED, ITEM)) }],
  ],
  failed: [
    ['规范性文件没有解读', {}, { message: 'missing', severity: 'error' }],
    [
      '“关联解读：”后的链接只到栏目',
      {
        ...links(link('政策解读', COLUMN, { at: { selector: 'body>p:nth-of-type(9)>a', text: '政策解读' } })),
        body: { interpretationMentions: [COLUMN_LINE] },
      },
      { message: 'missing' },
    ],
    [
      '问题点开才见答案，不是解读',
      { controls: [control('哪些家庭可以申请公共租赁住房？'), control('到哪里申请公共租赁住房？')] },
      { message: 'missing' },
    ],
    ['框架没有宽高', { frames: [frame({ dot: true })] }, { message: 'missing' }],
    ['只有找错图标没有文字', { controls: [control('jiucuo.png', {})] }, { message: 'missing' }],
    [
      '“相关解读”下只有我要办和留言',
      {
        links: [
          link('我要办：公租房申请', 'https://zwdt.sh.gov.cn/item/310117', { heading: '相关解读' }),
          link('我要留言', `https://www.jiading.gov.cn/ly/add_1.html`, { heading: '相关解读' }),
        ],
      },
      { message: 'missing' },
    ],
    [
      '正文后没有链接的解读是别的文件的',
      { body: { interpretationMentions: [item('《嘉定区河道管理办法》政策解读')] } },
      { message: 'missing' },
    ],
    [
      '延长有效期的同时作了修改',
      { title: { text: '关于修改《嘉定区公共租赁住房管理办法》并延长有效期的通知' } },
      { message: 'missing' },
    ],
    [
      '藏着的“看解读”按钮',
      { controls: [control('看解读', { place: 'toolbar', hidden: true })] },
      { message: 'missing' },
    ],
    ['导航里没有填上的模板', links(inMenu('{{item.title}}')), { message: 'missing' }],
    ['没有文字的链接通往栏目', links(link('', COLUMN)), { message: 'missing' }],
    ['导航里的图片链接没有文字', links(link('', ITEM, { place: 'navigation' })), { message: 'missing' }],
    ['藏着的图片链接没有文字', links(link('', ITEM, { hidden: true })), { message: 'missing' }],
    ['工具栏里的外站框架', { frames: [frame({ place: 'toolbar' })] }, { message: 'missing' }],
    ['有文字说明的视频', { media: [media('安全宣传片', { type: 'video' })] }, { message: 'missing' }],
    [
      '工具栏里没有文字的视频',
      { media: [media('', { type: 'video', place: 'toolbar' })] },
      { message: 'missing' },
    ],
    [
      '工具栏里的长按钮与本文件无关',
      { controls: [control('公租房申请条件有哪些变化呢', { place: 'toolbar' })] },
      { message: 'missing' },
    ],
    ['页脚的“看解读”', { controls: [control('看解读', { place: 'footer' })] }, { message: 'missing' }],
    [
      '“延长”只在所印发文件的名称里',
      { title: { text: '关于印发《延长公交服务时间实施办法》的通知' } },
      { message: 'missing' },
    ],
    [
      '上一篇是别的文件的解读，写在链接里',
      links(link('上一篇：《停车场管理办法》解读', ITEM)),
      { message: 'missing' },
    ],
    [
      '上一条是别的文件的解读，“上一条”写在链接前',
      links(link('《停车场管理办法》政策解读', ITEM, { heading: '上一条' })),
      { message: 'missing' },
    ],
    [
      '没有发布日期，但成文已在审计年度',
      { dates: { published: null, issued: on('2024-05-01') } },
      { message: 'missing' },
    ],
    ['仅凭文种认定的政策', { kind: { normative: 'no' } }, { message: 'missing', severity: 'warning' }],
    ['仅凭文种认定，性质不明', { kind: { normative: 'unknown' } }, { severity: 'warning' }],
    ['规范性文件，对象未定', { kind: { outward: 'unknown' } }, { message: 'missing', severity: 'error' }],
    ['导航里的政策解读栏目', links(inMenu('政策解读')), { message: 'missing' }],
    ['导航栏目看似单篇', links(inMenu('政策解读', ITEM)), { message: 'missing' }],
    [
      '正文旁的链接与导航栏目同址',
      links(inMenu('政策解读', ITEM), related('政策解读', '', ITEM)),
      { message: 'missing' },
    ],
    ['页脚链接', links(link('政策解读', COLUMN, { place: 'footer' })), { message: 'missing' }],
    ['主区域里指向栏目', links(link('政策解读', COLUMN)), { message: 'missing' }],
    ['浮动工具栏指向栏目', links(link('政策解读', COLUMN, { place: 'toolbar' })), { message: 'missing' }],
    ['隐藏的菜单栏目', links({ ...inMenu('政策解读'), hidden: true }), { message: 'missing' }],
    ['隐藏的栏目链接', links(link('政策解读', COLUMN, { hidden: true })), { message: 'missing' }],
    ['隐藏而没有地址', links(link('政策解读', nowhere, { hidden: true })), { message: 'missing' }],
    [
      '链接回本页',
      links(link('政策解读', 'https://www.jiading.gov.cn/publicity/jcgk/zdgkwj/gfxwj/181933')),
      { message: 'missing' },
    ],
    [
      '正文栏里“最新解读”列着别的文件的解读',
      links(
        link('《停车场管理办法》解读', ITEM, { heading: '最新解读' }),
        link('《某区人才公寓办法》政策解读', `${ITEM}1`, { heading: '最新解读' }),
      ),
      { message: 'missing' },
    ],
    ['关于解读工作的通知不是解读', links(link('关于做好政策解读工作的通知', ITEM)), { message: 'missing' }],
    ['明白卡是栏目', links(link('政策明白卡', COLUMN)), { message: 'missing' }],
    ['明白卡在导航里', links(inMenu('政策明白卡', ITEM)), { message: 'missing' }],
    ['明白卡是别的文件的', links(link('《嘉定区停车管理办法》明白卡', ITEM)), { message: 'missing' }],
    ['起草说明不是解读', links(link('起草说明', ITEM)), { message: 'missing' }],
    ['“更多”不是解读', links(related('更多', '相关解读')), { message: 'missing' }],
    ['解读块里的打印按钮', links(related('打印', '政策解读')), { message: 'missing' }],
    [
      '解读、相关文件混排，未写解读',
      links(related('关于公布租金标准的函', '解读、相关文件')),
      { message: 'missing' },
    ],
    [
      '有解读字样但没有链接',
      links(link('文字解读：《嘉定区公共租赁住房管理办法》的文件解读', nowhere)),
      { message: 'unlinked', severity: 'error' },
    ],
    [
      '解读链接在本机硬盘上',
      links(link(NAMED, target('file:///D:/jd.doc', { type: 'file' }))),
      { message: 'unlinked' },
    ],
    [
      '正文末尾只写了解读的名称',
      {
        body: {
          interpretationMentions: [
            {
              words: '文字解读：《嘉定区公共租赁住房管理办法》的文件解读',
              linked: false,
              at: spot('文字解读'),
            },
          ],
        },
      },
      { message: 'unlinked', severity: 'error' },
    ],
    [
      '标题含“解读”二字，其下链接不算',
      {
        title: { text: '关于解读标准的管理办法', heading: spot('政策解读标准管理办法') },
        ...links(link('市住建委', 'https://zjw.sh.gov.cn/a/12345.html', { heading: '政策解读标准管理办法' })),
      },
      { message: 'missing' },
    ],
    [
      '侧栏只有别的文件的解读',
      links(related('《嘉定区停车管理办法》解读', '政策解读')),
      { message: 'missing' },
    ],
    [
      '侧栏“最新解读”里都写明是别的文件的',
      links(
        related('《嘉定区停车管理办法》解读', '最新解读'),
        related('《嘉定区养老服务补贴办法》解读', '最新解读'),
      ),
      { message: 'missing' },
    ],
    [
      '本文件征求意见时的公告，不是解读',
      links(related('《嘉定区公共租赁住房管理办法》（征求意见稿）主要内容', '相关链接')),
      { message: 'missing' },
    ],
    ['崇明同样要求', {}, { plan: 'chongming-2025', severity: 'error' }],
  ],
  cantTell: [
    [
      '正文后写有本文件解读的名称，没有链接，或由脚本打开',
      { body: { interpretationMentions: [item('《嘉定区公共租赁住房管理办法》政策解读')] } },
      { message: 'unrelated' },
    ],
    [
      '“政策原文”旁的页签“政策解读”',
      {
        body: {
          interpretationMentions: [{ words: '政策解读', linked: false, form: 'tab', at: spot('政策解读') }],
        },
      },
      { message: 'unrelated' },
    ],
    ...['政策明白卡', '划重点', '要点速读', '局长谈政策', '条文释义', '百问百答', '宣传手册.pdf'].map(
      (label): [string, object, { message: string }] => [
        `解读另有名称：${label}`,
        links(link(label, ITEM)),
        { message: 'unrelated' },
      ],
    ),
    [
      '“政策解读”下有别的文件的解读，也有没写文件名的',
      links(
        link('《停车场管理办法》解读', ITEM, { heading: '政策解读' }),
        link('图解政府工作报告', `${ITEM}1`, { heading: '政策解读' }),
      ),
      { message: 'unrelated' },
    ],
    [
      '标签还是模板，待脚本填写',
      links(link('{{x.title}}', ITEM, { heading: '关联解读' })),
      { message: 'unfilled' },
    ],
    [
      '没有文字说明的播放框架',
      { frames: [frame({ label: '', src: 'https://v.qq.com/txp/iframe/player.html?vid=x1' })] },
      { message: 'unreadable' },
    ],
    [
      '解读另有名称，写明本文件名称，指向栏目式地址',
      links(related('《嘉定区公共租赁住房管理办法》政策明白卡', '', COLUMN)),
      { message: 'unrelated' },
    ],
    ['侧栏里谈同一件事的发布会', links(related('公共租赁住房新规新闻通气会')), { message: 'unrelated' }],
    ['隐藏的链接，页签或脚本可能显示', links(link(NAMED, ITEM, { hidden: true })), { message: 'hidden' }],
    [
      '隐藏的“相关解读”块',
      links({ ...related('一图读懂', '相关解读'), hidden: true }),
      { message: 'hidden' },
    ],
    ['隐藏的页签', { controls: [control('解读', { hidden: true })] }, { message: 'hidden' }],
    [
      '扫码查看解读',
      {
        body: {
          interpretationMentions: [
            { words: '扫码查看政策解读', linked: false, at: spot('扫码查看政策解读') },
          ],
        },
      },
      { message: 'unreadable' },
    ],
    [
      '“关联解读：”后除了栏目还有别的链接',
      {
        ...links(
          link('政策解读', COLUMN, {
            at: { selector: 'body>p:nth-of-type(9)>a:nth-of-type(1)', text: '政策解读' },
          }),
          link('公租房新政问答', ITEM, {
            at: { selector: 'body>p:nth-of-type(9)>a:nth-of-type(2)', text: '公租房新政问答' },
          }),
        ),
        body: { interpretationMentions: [COLUMN_LINE] },
      },
      { message: 'unreadable' },
    ],
    [
      '“解读材料：”后的链接题目没写“解读”',
      {
        body: {
          interpretationMentions: [
            { words: '解读材料：公租房新政问答', linked: true, at: spot('解读材料：公租房新政问答') },
          ],
        },
      },
      { message: 'unreadable' },
    ],
    ['浮动按钮“看解读”', { controls: [control('看解读', { place: 'toolbar' })] }, { message: 'unreadable' }],
    [
      '点击题目由脚本打开的文章',
      { controls: [control('保障住有所居，新政策请查收', { place: 'related' })] },
      { message: 'unreadable' },
    ],
    [
      '文件性质不明',
      { kind: { kind: 'other', normative: 'unknown', policy: 'unknown' } },
      { message: 'judge.kindUnknown' },
    ],
    [
      '“相关解读”下是别的文件的解读',
      links(related('《嘉定区停车管理办法》解读', '相关解读')),
      { message: 'unrelated' },
    ],
    [
      '题目是本文件的出台背景，没写“解读”',
      links(related('《嘉定区公共租赁住房管理办法》出台背景和主要内容', '相关链接')),
      { message: 'unrelated' },
    ],
    [
      '侧栏“政策解读”块里是各种文件的解读',
      links(related('《嘉定区停车管理办法》解读', '政策解读'), related('停车难怎么办？专家解读', '政策解读')),
      { message: 'unrelated' },
    ],
    [
      '侧栏“政策解读”块是长列表',
      links(
        ...['停车难', '看病贵', '上学远', '养老床位', '垃圾分类'].map((matter) =>
          related(`${matter}问题怎么办？专家解读来了`, '政策解读'),
        ),
      ),
      { message: 'unrelated' },
    ],
    [
      '侧栏新闻标题恰好含“解读”',
      links(related('区领导走进直播间解读营商环境新举措')),
      { message: 'unrelated' },
    ],
    ['下一篇是别的文件的解读', links(link('下一篇：停车新规图解', ITEM)), { message: 'unrelated' }],
    [
      '“下一条”写在链接前，题目没有写文件名',
      links(link('停车新规图解', ITEM, { heading: '下一条' })),
      { message: 'unrelated' },
    ],
    [
      '“热点推荐”块里的图解',
      links(link('一图读懂政府工作报告', ITEM, { heading: '热点推荐' })),
      { message: 'unrelated' },
    ],
    [
      '“最新解读”是全站的栏目块',
      links(related('营商环境新举措一览表公布', '最新解读'), related('营商环境新举措专家解读', '最新解读')),
      { message: 'unrelated' },
    ],
    ['浮动工具栏里的单篇', links(link('一图读懂', ITEM, { place: 'toolbar' })), { message: 'unrelated' }],
    ['占位链接，脚本看不见', links(link('政策解读', 'javascript:;')), { message: 'unrelated' }],
    ['图片链接没有 alt', links(link('', ITEM, { place: 'related' })), { message: 'unreadable' }],
    [
      '图片链接只有数字文件名',
      links(link('20250304.png', ITEM, { labelFrom: 'file' })),
      { message: 'unreadable' },
    ],
    ['外站框架未读取', { frames: [frame()] }, { message: 'unreadable' }],
    ['没有文字说明的视频', { media: [media('', { type: 'video' })] }, { message: 'unreadable' }],
    [
      '文中的长按钮，脚本也许打开一篇文章',
      { controls: [control('公租房申请有何变化？')] },
      { message: 'unreadable' },
    ],
    [
      '相关解读由脚本填充',
      { emptyBlocks: [{ heading: '相关解读', place: 'related', at: spot('', 'ul') }] },
      { message: 'unfilled' },
    ],
    ['相关区域由脚本填充', { body: { unfilled: true } }, { message: 'unfilled' }],
    ['没有读到正文', { body: null }, { message: 'unfilled' }],
    ['没有任何日期', undated, { message: 'undated' }],
    [
      '只知成文于审计年度之前',
      { dates: { published: null, issued: on('2022-12-20') } },
      { message: 'undated' },
    ],
    ['是否面向公众不明', { kind: { normative: 'no', outward: 'unknown' } }, { message: 'outwardUnknown' }],
  ],
  inapplicable: [
    [
      '只延长有效期的通知',
      { title: { text: '关于延长《嘉定区公共租赁住房管理办法》有效期的通知' } },
      { message: 'extension' },
    ],
    ...[
      '关于顺延《嘉定区公共租赁住房管理办法》有效期的通知',
      '关于《嘉定区公共租赁住房管理办法》续延的通告',
      '关于《嘉定区公共租赁住房管理办法》有效期延续的公告',
      '关于《嘉定区公共租赁住房管理办法》实施期限延长的通知',
      '关于《嘉定区公共租赁住房管理办法》继续执行的通知',
      '关于《嘉定区公共租赁住房管理办法》继续实施的决定',
      '关于《嘉定区公共租赁住房管理办法》继续施行的通知',
      '关于《嘉定区公共租赁住房管理办法》继续适用的通知',
      '关于《嘉定区公共租赁住房管理办法》等三项政策延期的通知',
      '关于《嘉定区公共租赁住房管理办法》等两个办法续期的通知',
    ].map((text): [string, object, { message: string }] => [
      `只延续原文件：${text}`,
      { title: { text } },
      { message: 'extension' },
    ]),
    [
      '先写文件名再写继续有效的通知',
      { title: { text: '关于《嘉定区公共租赁住房管理办法》继续有效的通知' } },
      { message: 'extension' },
    ],
    [
      '先写文件名再写延期，文件有几件',
      { title: { text: '嘉定区人民政府关于《嘉定区停车场管理办法》等3件行政规范性文件有效期延期的通知' } },
      { message: 'extension' },
    ],
    ['解读页自己没有解读链接', { kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
    ['征求意见稿没有解读', { kind: { kind: 'draft-consultation', normative: 'no', policy: 'no' } }],
    ['人事任免没有解读', { kind: { kind: 'other', normative: 'no', policy: 'no' } }],
    ['已废止的文件没有解读', { kind: { repealed: true } }, { message: 'repealed' }],
    ['内部值班安排没有解读', { kind: { outward: 'no' } }, { message: 'inward' }],
    [
      '转发上级文件',
      { title: { text: '关于转发《上海市公共租赁住房管理办法》的通知' } },
      { message: 'forwarded' },
    ],
    ['审计年度以前发布', { dates: { published: on('2022-12-31') } }, { message: 'tooOld' }],
    [
      '按2025年要点，2024年发布',
      { dates: { published: on('2024-06-01') } },
      { message: 'tooOld', plan: 'songjiang-2025' },
    ],
  ],
});
