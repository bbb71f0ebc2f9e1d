import type { ConsultationLine } from '../../facts/shape/passages.ts';
import { draftConsultationChannels } from '../../rules/page/draft-consultation-channels.ts';
import { type Change, spot } from './page-of.ts';
import { control, form, frame, link, media } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

/** Lines of the page; each has the next one behind it. */
const lines = (...texts: readonly string[]): ConsultationLine[] =>
  texts.map((text, i) => ({
    text,
    after: texts.slice(i + 1, i + 5).join(' '),
    where: 'body',
    place: 'main',
    at: spot(text),
  }));

const term = '征集时间：2025年10月20日至2025年11月20日';
const mail = '意见请发送至电子邮箱：jdzwgk@jiading.gov.cn';
const phone = '联系电话：021-59999999';

const base: Change = {
  address: { path: '/zmhd/yjzj/content_181933' },
  kind: { kind: 'draft-consultation', normative: 'no', policy: 'no' },
  title: {
    text: '关于《嘉定区集市管理办法（征求意见稿）》公开征求意见的公告',
    heading: spot('关于《嘉定区集市管理办法（征求意见稿）》公开征求意见的公告', 'h1'),
  },
  dates: { published: { date: '2025-10-20', from: 'line', at: spot('2025-10-20') } },
};
const saying = (...texts: readonly string[]): Change => ({ ...base, consultationLines: lines(...texts) });
const titled = (text: string, ...texts: readonly string[]): Change => ({
  ...saying(...texts),
  title: { text, heading: spot(text, 'h1') },
});
const huating = { plan: 'huating-2025' } as const;

const onTheWay = { at: { selector: 'body>div:nth-of-type(2)>a:nth-of-type(3)', text: '意见征集' } };

ruleTable(draftConsultationChannels, {
  passed: [
    ['起止日期和邮箱', saying(term, mail), { message: 'open' }],
    ['标签和值分两行', saying('征集时间', '2025-10-20 至 2025-11-20', '电子邮箱：', 'a@jiading.gov.cn')],
    ['开始、结束各一格', saying('开始时间', '结束时间', '2025-10-20', '2025-11-20', mail)],
    ['截止日期', saying('请于2025年11月20日前反馈意见。', mail)],
    ['截止到几点', saying('意见反馈截止时间：2025年11月20日17:00', mail)],
    ['没有写年份', saying('公示时间：10月20日—11月20日', mail)],
    ['自发布之日起三十日', saying('公开征求意见的期限为自本公告发布之日起三十日。', mail)],
    ['公示期七个工作日', saying('公示期：7个工作日', mail)],
    ['中文数字', saying('征集期限：二〇二五年十月二十日至十一月二十日', mail)],
    ['全角邮箱', saying(term, '电子邮箱：ｊｄ＠jiading.gov.cn 或 jd＠jiading.gov.cn')],
    ['防采集的邮箱', saying(term, '邮箱：jdzwgk#jiading.gov.cn')],
    ['网页表单', { ...saying(term), forms: [form('我要提意见 内容 提交')] }],
    ['提意见按钮', { ...saying(term), controls: [control('我要提意见')] }],
    [
      '提意见链接',
      { ...saying(term), links: [link('我要参与', 'https://www.jiading.gov.cn/yjzj/submit?id=2001')] },
    ],
    [
      '邮箱只在链接里',
      {
        ...saying(term),
        links: [
          link('联系我们', {
            ...link('', 'https://a.cn/').target,
            type: 'contact',
            url: 'mailto:a@jiading.gov.cn',
          }),
        ],
      },
    ],
    ['登录网站栏目提交', saying(term, '登录上海嘉定门户网站“意见征集”栏目在线提交意见。')],
    ['评论区留言', saying(term, '请在下方评论区发表意见。')],
    ['框架名为意见提交', { ...saying(term), frames: [frame({ label: '意见提交' })] }],
    ['扫码填写', { ...saying(term), media: [media('意见征集二维码')] }],
    [
      '表单在读到的框架里',
      {
        ...saying(term),
        frames: [frame({ inside: { url: '', title: '', textLength: 9, labels: [], messageForms: 1 } })],
      },
    ],
    ['徐泾不要求列举的平台', saying(term, mail), { plan: 'xujing-2023' }],
    ['华亭：写明一个平台即可', saying(term, mail, '也可通过“随申办”移动端提出。'), huating],
    [
      '华亭：链接一网通办',
      { ...saying(term, mail), links: [link('在线征集', 'https://zwdt.sh.gov.cn/govPortals/zj?id=1234')] },
      huating,
    ],
    ['华亭：人民建议征集信箱', saying(term, mail, '3.通过人民建议征集信箱反馈。'), huating],
    ['华亭：微信公众号', saying(term, mail, '4.关注“上海华亭”微信公众号留言。'), huating],
    ['已结束但写明了方式', saying('征集时间：2025年9月1日至2025年10月1日', mail)],
    [
      '事业单位起草、政府征求意见的草案照查',
      titled('关于《嘉定区公办幼儿园管理办法（草案）》征求意见的公告', term, mail),
    ],
  ],
  failed: [
    [
      '路径里的“意见征集”是栏目，不是提交意见的入口',
      {
        ...saying(term, '邮寄至嘉定区博乐南路111号（邮编201899）'),
        breadcrumb: {
          items: ['首页', '互动交流', '意见征集'],
          at: { selector: 'body>div:nth-of-type(2)', text: '首页 > 互动交流 > 意见征集' },
        },
        links: [link('意见征集', 'https://www.jiading.gov.cn/zmhd/yjzj/', onTheWay)],
      },
    ],
    ['没有征集时间', saying(mail), { message: 'noPeriod', severity: 'error' }],
    [
      '发布时间、施行日期不是征集时间',
      saying('发布时间：2025-10-20 09:00', '本办法自2026年1月1日起施行，有效期至2030年12月31日。', mail),
      { message: 'noPeriod' },
    ],
    ['只有开始日期', saying('现于2025年10月20日公开征求意见。', mail), { message: 'noPeriod' }],
    ['没有任何方式', saying(term), { message: 'noWay', severity: 'error' }],
    [
      '只提到电子邮件，没有地址',
      saying(term, '意见可以通过电子邮件或者信函方式提出。'),
      { message: 'noWay' },
    ],
    ['搜索框不是表单', { ...saying(term), forms: [form('站内搜索')] }, { message: 'noWay' }],
    [
      '导航里的互动不算',
      {
        ...saying(term),
        links: [link('我要留言', 'https://www.jiading.gov.cn/zmhd/', { place: 'navigation' })],
      },
      { message: 'noWay' },
    ],
    [
      '分享到微信不是渠道',
      { ...saying(term), media: [media('分享到微信二维码', { inBody: false })] },
      { message: 'noWay' },
    ],
    ['只有电话', saying(term, phone), { message: 'offline', severity: 'warning' }],
    [
      '只有信函和传真',
      saying(term, '来信地址：嘉定区博乐南路111号，邮编201899', '传真：021-59999998'),
      { message: 'offline' },
    ],
    [
      '华亭：只有邮箱，期限未到作提示',
      saying(term, mail),
      { ...huating, message: 'oneChannel', severity: 'info' },
    ],
    [
      '华亭：只有邮箱，期限已过',
      { ...saying(term, mail), gathering: { at: '2025-12-05T10:00:00+08:00' } },
      { ...huating, message: 'oneChannel', severity: 'warning' },
    ],
    [
      '华亭：只有邮箱，期限的最后一天仍作提示',
      { ...saying(term, mail), gathering: { at: '2025-11-30T10:00:00+08:00' } },
      { ...huating, message: 'oneChannel', severity: 'info' },
    ],
    [
      '华亭：只有邮箱，期限过了年',
      { ...saying(term, mail), gathering: { at: '2026-01-10T10:00:00+08:00' } },
      { ...huating, message: 'oneChannel', severity: 'warning' },
    ],
    [
      '附件只是草案，正文没有写时间',
      {
        ...saying(mail),
        links: [link('《集市管理办法（征求意见稿）》.docx', 'https://www.jiading.gov.cn/f/1.docx')],
      },
      { message: 'noPeriod' },
    ],
    [
      '草案条文里的公示期不是征集时间',
      saying('第八条 公示期不少于5个工作日。', '第九条 每年11月30日前提出意见。', mail),
      { message: 'noPeriod' },
    ],
    ['控详规划草案公示，没有期限', titled('某单元控制性详细规划（草案）公示', mail), { message: 'noPeriod' }],
    [
      '标题是草案名称，正文征求意见',
      titled('嘉定区集市管理办法（征求意见稿）', '现公开征求意见，欢迎反馈。', mail),
      { message: 'noPeriod' },
    ],
    ['正文里的网址不是方式', saying(term, '根据《条例》（www.gov.cn）的规定起草。'), { message: 'noWay' }],
    [
      '导航里的文件与征集无关',
      {
        ...saying(mail),
        links: [link('使用手册.pdf', 'https://www.jiading.gov.cn/f/1.pdf', { place: 'navigation' })],
      },
      { message: 'noPeriod' },
    ],
    [
      '工具栏里的框架与征集无关',
      { ...saying(term, phone), frames: [frame({ place: 'toolbar' })] },
      { message: 'offline' },
    ],
    [
      '链接里的图片不是公告',
      { ...saying(mail), media: [media('', { inLink: true })] },
      { message: 'noPeriod' },
    ],
    ['最后一天还没有结束', saying('征集时间：2025年10月1日至2025年11月3日', phone), { message: 'offline' }],
    [
      '要点年度的第一天发布',
      { ...saying(mail), dates: { published: { date: '2023-01-01', from: 'line', at: spot('2023-01-01') } } },
      { message: 'noPeriod' },
    ],
    ['两样都没有，先说时间', saying('欢迎提出宝贵意见。'), { message: 'noPeriod' }],
  ],
  cantTell: [
    [
      '只有草案文本，没有征集的话',
      titled('嘉定区集市管理办法（征求意见稿）', '第一条 为加强集市管理，制定本办法。'),
      { message: 'paperAlone' },
    ],
    ['只有起止日期，没有说是什么的', saying('2025年10月20日—2025年11月20日', mail), { message: 'unclear' }],
    ['征集时间只有一个日期', saying('征集时间：2025年10月20日', mail), { message: 'unclear' }],
    [
      '时间可能在附件里',
      { ...saying(mail), links: [link('附件1.pdf', 'https://www.jiading.gov.cn/f/1.pdf')] },
      { message: 'unread' },
    ],
    [
      '方式可能在附件里',
      { ...saying(term), links: [link('公告.docx', 'https://www.jiading.gov.cn/f/1.docx')] },
      { message: 'unread' },
    ],
    [
      '正文只有一句，公告在附件里',
      {
        ...saying(mail),
        body: { textLength: 40, attachments: 1 },
        links: [link('征求意见稿.docx', 'https://www.jiading.gov.cn/f/1.docx')],
      },
      { message: 'unread' },
    ],
    [
      '时间可能在旁边栏里的附件',
      {
        ...saying(mail),
        links: [link('附件1.pdf', 'https://www.jiading.gov.cn/f/1.pdf', { place: 'related' })],
      },
      { message: 'unread' },
    ],
    [
      '没有文字的链接，也许通向表单',
      { ...saying(term, phone), links: [link('', 'https://www.jiading.gov.cn/yjzj/12345.html')] },
      { message: 'unread' },
    ],
    [
      '表单待脚本填写',
      { ...saying(term, phone), emptyBlocks: [{ heading: '', place: 'main', at: spot('', '#form') }] },
      { message: 'unread' },
    ],
    ['没有写年份，征集已结束', saying('公示时间：9月1日—10月1日', phone), { message: 'over' }],
    [
      '没有写年份，也没有发布日期，征集已结束',
      { ...saying('公示时间：9月1日—10月1日', phone), dates: { published: null } },
      { message: 'over' },
    ],
    ['公告是图片', { ...saying(), media: [media('')] }, { message: 'unread' }],
    ['内容由脚本填充', { ...saying(), body: { unfilled: true } }, { message: 'unread' }],
    ['没有认出正文', { ...saying(), body: null }, { message: 'unread' }],
    ['表单可能在未读取的框架里', { ...saying(term, phone), frames: [frame()] }, { message: 'unread' }],
    [
      '征集已结束，表单可能已撤下',
      saying('征集时间：2025年9月1日至2025年10月1日', phone),
      { message: 'over' },
    ],
    ['写明已结束', saying('状态：已结束', '公示期：30天'), { message: 'over' }],
    ['华亭：几种方式，没有列举的平台', saying(term, mail, phone), { ...huating, message: 'platformsUnseen' }],
  ],
  inapplicable: [
    [
      '结果页，没有时间也没有方式',
      titled('关于《集市管理办法（草案）》公开征求意见采纳情况的公告'),
      { message: 'result' },
    ],
    ['招标文件征求意见', titled('某项目招标文件公开征求意见的公告'), { message: 'other' }],
    ['征集供应商', titled('关于公开征集采购需求意见的公告'), { message: 'other' }],
    ['征集实事项目，没有草案', titled('关于征集2026年民生实事项目意见建议的公告'), { message: 'other' }],
    ['环评公众参与', titled('某项目环境影响评价征求公众意见'), { message: 'other' }],
    [
      '市里征求意见的转载',
      titled('上海市商务委员会关于公开征求《菜市场管理办法（草案）》意见的公告'),
      { message: 'upper' },
    ],
    ['事业单位征集', titled('嘉定区中心医院关于公开征集意见的公告'), { message: 'other' }],
    ['征集标识', titled('关于征集区旅游标识（logo）意见的公告'), { message: 'other' }],
    [
      '要点年度以前结束',
      { ...saying('征集时间：2022年10月20日至2022年11月20日'), dates: { published: null } },
      { message: 'tooOld' },
    ],
    [
      '要点年度以前发布，没有写时间',
      { ...saying(), dates: { published: { date: '2022-05-01', from: 'line', at: spot('2022-05-01') } } },
      { message: 'tooOld' },
    ],
    ['规范性文件，没有征集时间', { kind: { kind: 'normative-document' } }],
  ],
});
