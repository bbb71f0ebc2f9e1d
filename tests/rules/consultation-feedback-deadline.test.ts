import type { SiteConsultation, SiteDocument, SiteFeedback } from '../../facts/site.ts';
import { consultationFeedbackDeadline } from '../../rules/site/consultation-feedback-deadline.ts';
import { at, column, item, siteTable } from './site-table.ts';

const NAME = '嘉定区公共停车场管理办法';
const FEEDBACK = `关于《${NAME}（草案）》的意见采纳情况反馈`;
const COLUMN = column('意见征集');

function draft(
  title: string,
  published: string | null,
  change: Partial<SiteConsultation> = {},
): SiteConsultation {
  const url = at(`/d/${encodeURIComponent(title)}`);
  return { url, title, published, until: null, tellsFeedback: false, organs: [], ...change };
}

function decision(title: string, issued: string | null, change: Partial<SiteDocument> = {}): SiteDocument {
  return {
    url: at(`/w/${encodeURIComponent(title)}`),
    title,
    number: null,
    published: issued,
    issued,
    normative: 'yes',
    policy: 'yes',
    outward: 'yes',
    repealed: false,
    organs: [],
    interpretations: [],
    ...change,
  };
}

const report = (change: Partial<SiteFeedback>): SiteFeedback => ({
  url: at('/f/1'),
  title: FEEDBACK,
  published: '2025-06-10',
  unadopted: true,
  mayGiveReasons: false,
  ...change,
});

const DRAFT = draft(`关于《${NAME}（征求意见稿）》公开征求意见的公告`, '2025-03-03');
const DECISION = decision(`关于印发《${NAME}》的通知`, '2025-06-03');
const ASKED = { columns: [COLUMN], consultations: [DRAFT], documents: [DECISION] };

siteTable(consultationFeedbackDeadline, {
  passed: [
    ['十个工作日内反馈', { ...ASKED, items: [item(FEEDBACK, '2025-06-10')] }, { message: 'kept' }],
    ['第十个工作日', { ...ASKED, items: [item(FEEDBACK, '2025-06-17')] }],
    ['出台前就反馈', { ...ASKED, items: [item(FEEDBACK, '2025-05-06')] }],
    [
      '另一种标题',
      { ...ASKED, items: [item(`《${NAME}（修订征求意见稿）》征集意见反馈情况`, '2025-06-10')] },
    ],
    [
      '未收到意见也算',
      { ...ASKED, items: [item(`关于《${NAME}》未收到社会公众的意见反馈情况`, '2025-06-10')] },
    ],
    ['听证会结果也算', { ...ASKED, items: [item(`《${NAME}（草案）》听证会报告`, '2025-06-10')] }],
    ['标题没有书名号', { ...ASKED, items: [item(`关于${NAME}意见采纳情况的公告`, '2025-06-10')] }],
    [
      '草案带修订二字，文件带市名',
      {
        ...ASKED,
        consultations: [draft(`《${NAME}（修订草案）》意见征集`, '2025-03-03')],
        documents: [decision(`上海市${NAME}`, '2025-06-03')],
        items: [item(FEEDBACK, '2025-06-10')],
      },
    ],
    [
      '发布晚于成文：从发布起算',
      {
        ...ASKED,
        documents: [decision(NAME, '2025-05-06', { published: '2025-06-03' })],
        items: [item(FEEDBACK, '2025-06-10')],
      },
    ],
    [
      '反馈标题没有文件名，草案页链接到它',
      {
        ...ASKED,
        consultations: [{ ...DRAFT, feedbackLinks: [at('/f/9')] }],
        items: [item('征集结果反馈', '2025-06-10', { url: at('/f/9') })],
      },
      { message: 'kept' },
    ],
    [
      '反馈标题没有文件名，链接回草案页',
      {
        ...ASKED,
        items: [item('征求意见结果公告', '2025-06-10', { url: at('/f/9') })],
        feedbacks: [report({ url: at('/f/9'), unadopted: false, links: [DRAFT.url] })],
      },
    ],
    [
      '反馈标题没有文件名，链接到文件',
      {
        ...ASKED,
        items: [item('征求意见结果公告', '2025-06-10', { url: at('/f/9') })],
        feedbacks: [report({ url: at('/f/9'), unadopted: false, links: [DECISION.url] })],
      },
    ],
    [
      '往年的反馈没有理由，不在今年',
      {
        ...ASKED,
        items: [item(FEEDBACK, '2025-06-10')],
        feedbacks: [report({ published: '2022-06-10' })],
      },
      { message: 'kept' },
    ],
    [
      '有理由的未采纳',
      { ...ASKED, items: [item(FEEDBACK, '2025-06-10')], feedbacks: [report({ mayGiveReasons: true })] },
    ],
  ],
  failed: [
    ['没有反馈', ASKED, { message: 'missing', severity: 'error', basis: 'stated' }],
    [
      '反馈晚了',
      { ...ASKED, items: [item(FEEDBACK, '2025-06-18')] },
      { message: 'late', severity: 'warning' },
    ],
    [
      '别的文件的反馈不算',
      { ...ASKED, items: [item('关于《嘉定区公共厕所管理办法（草案）》的意见采纳情况反馈', '2025-06-10')] },
      { message: 'missing' },
    ],
    ['上一轮征求意见的反馈不算', { ...ASKED, items: [item(FEEDBACK, '2023-06-10')] }, { message: 'missing' }],
    [
      '未采纳没有理由',
      { ...ASKED, items: [item(FEEDBACK, '2025-06-10')], feedbacks: [report({})] },
      { message: 'unexplained', severity: 'warning' },
    ],
    [
      '链接到的反馈晚了',
      {
        ...ASKED,
        consultations: [{ ...DRAFT, feedbackLinks: [at('/f/9')] }],
        items: [item('征集结果反馈', '2025-07-10', { url: at('/f/9') })],
      },
      { message: 'late' },
    ],
    [
      '别的草案的反馈链接回别的草案',
      {
        ...ASKED,
        items: [item('征求意见结果公告', '2025-06-10', { url: at('/f/9') })],
        feedbacks: [report({ url: at('/f/9'), unadopted: false, links: [at('/d/other')] })],
      },
      { message: 'missing' },
    ],
    [
      '通知公告也看全了',
      { ...ASKED, columns: [COLUMN, column('通知公告', { pager: true, oldest: '2024-12-01' })] },
      { message: 'missing' },
    ],
    [
      '征求意见公告本身不是反馈',
      { ...ASKED, items: [item(DRAFT.title, '2025-03-03', { url: DRAFT.url })] },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['没有看到征求意见', {}, { message: 'unseen' }],
    ['没有对上出台的文件', { consultations: [DRAFT] }, { message: 'unmatched' }],
    [
      '标题没有书名号，对不上',
      { consultations: [draft('关于停车新规公开征求意见的公告', '2025-03-03')], documents: [DECISION] },
      { message: 'unmatched' },
    ],
    ['反馈可能在没看的栏目', { ...ASKED, columns: [] }, { message: 'unsure' }],
    [
      '反馈附在草案页上',
      { ...ASKED, consultations: [{ ...DRAFT, tellsFeedback: true }] },
      { message: 'unsure' },
    ],
    [
      '草案没有日期，说不上反馈缺了没有',
      { ...ASKED, consultations: [{ ...DRAFT, published: null }] },
      { message: 'unsure' },
    ],
    [
      '一件按期，两件说不清',
      (() => {
        const others = ['嘉定区公共厕所管理办法', '嘉定区户外招牌管理办法'];
        return {
          ...ASKED,
          consultations: [DRAFT, ...others.map((name) => draft(`《${name}（草案）》意见征集`, '2025-03-03'))],
          documents: [DECISION, ...others.map((name) => decision(name, null))],
          items: [item(FEEDBACK, '2025-06-10')],
        };
      })(),
      { message: 'unsure' },
    ],
    ['文件没有日期', { ...ASKED, documents: [decision(NAME, null)] }, { message: 'unsure' }],
    [
      '反馈可能发在没看全的通知公告里',
      { ...ASKED, columns: [COLUMN, column('通知公告', { pager: true, oldest: '2025-09-01' })] },
      { message: 'unsure' },
    ],
    [
      '反馈可能发在没看全的公示公告里',
      { ...ASKED, columns: [COLUMN, column('公示公告', { pager: true, oldest: '2025-09-01' })] },
      { message: 'unsure' },
    ],
    [
      '草案页链接到反馈的附件，不知日期',
      { ...ASKED, consultations: [{ ...DRAFT, feedbackLinks: [at('/f/9.pdf')] }] },
      { message: 'unsure' },
    ],
    ['反馈没有日期', { ...ASKED, items: [item(FEEDBACK, null)] }, { message: 'unsure' }],
  ],
  inapplicable: [
    ['整站看过，没有征求意见', { coverage: { complete: true } }, { message: 'none' }],
    [
      '征求意见还没结束',
      { consultations: [draft(`《${NAME}（草案）》意见征集`, '2025-10-20', { until: '2025-11-20' })] },
      { message: 'waiting' },
    ],
    [
      '征求意见今天结束',
      { consultations: [draft(`《${NAME}（草案）》意见征集`, '2025-10-04', { until: '2025-11-03' })] },
      { message: 'waiting' },
    ],
    [
      '还没出台：只有要被替换的旧文件',
      { coverage: { complete: true }, consultations: [DRAFT], documents: [decision(NAME, '2020-06-03')] },
      { message: 'waiting' },
    ],
    ['还在十个工作日内', { ...ASKED, documents: [decision(NAME, '2025-10-27')] }, { message: 'waiting' }],
    [
      '往年的决策',
      {
        ...ASKED,
        consultations: [{ ...DRAFT, published: '2022-03-01' }],
        documents: [decision(NAME, '2022-06-03')],
      },
      { message: 'waiting' },
    ],
  ],
});
