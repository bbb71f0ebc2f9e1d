import type { Link } from '../../facts/shape/links.ts';
import type { ConsultationLine } from '../../facts/shape/passages.ts';
import { draftInterpretation } from '../../rules/page/draft-interpretation.ts';
import { type Change, spot } from './page-of.ts';
import { control, frame, link, media, nowhere, target } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const site = 'https://www.jiading.gov.cn';
const name = '关于《嘉定区集市管理办法（征求意见稿）》公开征求意见的公告';
const titled = (text: string): Change => ({
  address: { path: '/zmhd/yjzj/content_181933', url: `${site}/zmhd/yjzj/content_181933` },
  kind: { kind: 'draft-consultation', normative: 'no', policy: 'no' },
  title: { text, heading: spot(text, 'h1') },
  breadcrumb: { items: ['首页', '政民互动', '意见征集'] },
});
const base = titled(name);
const withLinks = (...links: readonly Link[]): Change => ({ ...base, links: [...links] });
const saying = (...texts: readonly string[]): Change => ({
  ...base,
  consultationLines: texts.map(
    (text): ConsultationLine => ({ text, after: '', where: 'body', place: 'main', at: spot(text) }),
  ),
});
const article = (label: string, change: Partial<Link> = {}) =>
  link(label, `${site}/zcjd/content_300123`, change);
const file = (label: string, change: Partial<Link> = {}) =>
  link(label, `${site}/files/202510/a1.docx`, change);

ruleTable(draftInterpretation, {
  passed: [
    ['链接到草案解读', withLinks(article('《嘉定区集市管理办法（征求意见稿）》解读')), { message: 'linked' }],
    ['标签只写“草案解读”', withLinks(article('草案解读'))],
    ['图解', withLinks(article('一图读懂《嘉定区集市管理办法（草案）》'))],
    ['附件名称是解读', withLinks(file('附件1：征求意见稿.docx'), file('附件2：政策解读.docx'))],
    ['解读的链接只是图片', withLinks(article('草案图解', { labelFrom: 'alt' }))],
    ['正文里有解读一节', saying('二、草案解读', '（一）起草背景')],
    [
      '正文里有解读一节，导航里也有政策解读',
      {
        ...saying('政策解读'),
        links: [link('政策解读', `${site}/zcjd/`, { place: 'navigation' })],
      },
    ],
    ['一节的标题带书名号', saying('《嘉定区集市管理办法（草案）》政策解读')],
    ['图解就在页面上', { ...base, media: [media('集市管理办法草案图解')] }],
    ['标签页', { ...base, controls: [control('草案解读', {})] }],
    ['同时有说明和解读', withLinks(file('起草说明.docx'), article('草案解读'))],
    ['徐泾', withLinks(article('草案解读')), { plan: 'xujing-2023' }],
  ],
  failed: [
    ['什么都没有', base, { message: 'missing', severity: 'warning' }],
    ['附件只有草案', withLinks(file('嘉定区集市管理办法（征求意见稿）.docx')), { message: 'missing' }],
    [
      '导航里的政策解读是栏目',
      withLinks(link('政策解读', `${site}/zcjd/`, { place: 'navigation' })),
      { message: 'missing' },
    ],
    [
      '“相关解读”下列的是别的草案的公告',
      {
        ...base,
        consultationLines: [
          {
            text: '相关解读',
            after: '《嘉定区停车管理办法（征求意见稿）》公告',
            where: 'after',
            place: 'related',
            at: spot('相关解读'),
          },
        ],
        links: [
          article('《嘉定区停车管理办法（征求意见稿）》公告', { heading: '相关解读', place: 'related' }),
        ],
      },
      { message: 'missing' },
    ],
    ['草案正文说到解读工作', saying('第十条 主管部门应当做好政策宣传解读工作。'), { message: 'missing' }],
    [
      '正文里提到的是另一文件的解读',
      saying('《嘉定区公共租赁住房管理办法》政策解读'),
      { message: 'missing' },
    ],
    ['图片旁有完整的正文', { ...base, body: { textLength: 800, images: 2 } }, { message: 'missing' }],
    ['正文简短，没有图片', { ...base, body: { textLength: 40 } }, { message: 'missing' }],
    ['工具栏里的框架', { ...base, frames: [frame({ place: 'toolbar' })] }, { message: 'missing' }],
    [
      '有说明的视频和没有说明的图片',
      { ...base, media: [media('宣传片', { type: 'video', src: '/v/1.mp4' }), media('')] },
      { message: 'missing' },
    ],
    [
      '工具栏里没有文字的视频和按钮',
      {
        ...base,
        media: [media('', { type: 'video', src: '/v/1.mp4', place: 'toolbar' })],
        controls: [control('', { place: 'toolbar' })],
      },
      { message: 'missing' },
    ],
    ['有文字的按钮', { ...base, controls: [control('打印')] }, { message: 'missing' }],
    [
      '藏着的附件没有名称',
      withLinks(file('附件1', { hidden: true }), file('附件2', { place: 'navigation' })),
      { message: 'missing' },
    ],
    [
      '要点年度的第一天发布',
      { ...base, dates: { published: { date: '2023-01-01', from: 'line', at: spot('2023-01-01') } } },
      { message: 'missing' },
    ],
    ['送审稿', titled('关于《嘉定区集市管理办法（送审稿）》公开征求意见的公告'), { message: 'missing' }],
    [
      '只有起草说明',
      withLinks(file('《嘉定区集市管理办法（征求意见稿）》起草说明.docx')),
      { message: 'explained', severity: 'info' },
    ],
    ['只有编制说明', withLinks(article('编制说明')), { message: 'explained', severity: 'info' }],
    ['名为“的说明”', withLinks(file('关于《集市管理办法》的说明.docx')), { message: 'explained' }],
    ['正文里写有起草说明', saying('起草说明', '一、起草背景'), { message: 'explained' }],
    ['只写背景和依据', saying('一、制定背景和依据'), { message: 'explained', severity: 'info' }],
    [
      '写了解读却没有链接',
      withLinks(link('《嘉定区集市管理办法》草案解读', nowhere)),
      { message: 'unlinked' },
    ],
    [
      '标题是“暂行办法”',
      titled('关于《嘉定区停车收费暂行办法（草案）》征求意见的通知'),
      { message: 'missing' },
    ],
    ['没有书名号的草案', titled('嘉定区集市管理办法（草案）公开征求意见'), { message: 'missing' }],
    [
      '规划是政策时照查',
      titled('关于《嘉定区养老服务发展规划（征求意见稿）》公开征求意见的公告'),
      { message: 'missing' },
    ],
  ],
  cantTell: [
    [
      '一行字就是另一文件解读的链接',
      {
        ...saying('相关：《嘉定区公共租赁住房管理办法》解读'),
        links: [article('《嘉定区公共租赁住房管理办法》解读')],
      },
      { message: 'unrelated' },
    ],
    [
      '写了解读的链接，还没有网址',
      {
        ...saying('《嘉定区集市管理办法（草案）》解读'),
        links: [link('《嘉定区集市管理办法（草案）》解读', target('', { type: 'here' }))],
      },
      { message: 'unrelated' },
    ],
    [
      '“相关解读”下面还是空的',
      {
        ...saying('相关解读'),
        emptyBlocks: [{ heading: '相关解读', place: 'related', at: spot('') }],
      },
      { message: 'unread' },
    ],
    ['附件没有名称', withLinks(file('附件1')), { message: 'unread' }],
    ['公告和草案都是图片', { ...base, body: { textLength: 0, images: 2 } }, { message: 'unread' }],
    [
      '解读的链接藏在页签里',
      withLinks(article('《嘉定区集市管理办法》政策解读', { hidden: true })),
      { message: 'unread' },
    ],
    ['附件名称只是编号', withLinks(file('20251020.docx', { labelFrom: 'file' })), { message: 'unread' }],
    [
      '附件是压缩包',
      withLinks(
        link('附件：征求意见稿及材料.zip', `${site}/f/a.zip`, {
          target: { ...link('', `${site}/f/a.zip`).target, file: 'zip' },
        }),
      ),
      { message: 'unread' },
    ],
    ['附件在旁边栏里，没有名称', withLinks(file('附件1', { place: 'related' })), { message: 'unread' }],
    [
      '没有说明的播放器',
      { ...base, media: [media('', { type: 'embed', src: '/v/1.swf' })] },
      { message: 'unread' },
    ],
    ['标签页没有文字', { ...base, controls: [control('')] }, { message: 'unread' }],
    ['未读取的框架', { ...base, frames: [frame()] }, { message: 'unread' }],
    [
      '没有文字的视频',
      { ...base, media: [media('', { type: 'video', src: '/v/1.mp4' })] },
      { message: 'unread' },
    ],
    [
      '相关解读由脚本填充',
      { ...base, emptyBlocks: [{ heading: '相关解读', place: 'related', at: spot('') }] },
      { message: 'unread' },
    ],
    ['正文由脚本填充', { ...base, body: { unfilled: true } }, { message: 'unread' }],
    ['没有认出正文', { ...base, body: null }, { message: 'unread' }],
    [
      '别的文件的解读',
      withLinks(article('《嘉定区消防管理办法》解读', { place: 'related' })),
      { message: 'unrelated' },
    ],
    [
      '另有名称的解读',
      withLinks(article('问答：集市管理办法十问十答'), file('政策简介.docx')),
      { message: 'unrelated' },
    ],
    ['看不出是什么草案', titled('关于公开征求意见的公告'), { message: 'unclear' }],
    ['没有发布日期', { ...base, dates: { published: null } }, { message: 'undated' }],
  ],
  inapplicable: [
    ['规划公示', titled('嘉定新城某单元控制性详细规划（草案）公示征求意见'), { message: 'project' }],
    ['工程公示', titled('某道路建设工程设计方案征求意见公示'), { message: 'project' }],
    ['征集民生实事', titled('关于征集2026年民生实事项目意见建议的公告'), { message: 'topics' }],
    ['“十五五”规划建言', titled('“十五五”规划公开征集意见建议的公告'), { message: 'topics' }],
    ['招标文件', titled('某项目招标文件征求意见的公告'), { message: 'other' }],
    ['结果页', titled('关于《集市管理办法（草案）》征求意见采纳情况的反馈'), { message: 'other' }],
    [
      '要点年度以前',
      { ...base, dates: { published: { date: '2022-05-01', from: 'line', at: spot('2022-05-01') } } },
      { message: 'tooOld' },
    ],
    [
      '国家机关征求意见的转载',
      titled('司法部关于《行政复议条例（草案）》公开征求意见的通知'),
      { message: 'upper' },
    ],
    ['规范性文件，没有解读', { kind: { kind: 'normative-document' } }],
  ],
});
