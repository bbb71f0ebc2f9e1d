import type { Facts, PageKind } from '../page.ts';
import { columnsOf, type DocumentKind, documentKindOf, type KindEvidence } from './document-kind.ts';
import { isItem } from './link-target.ts';
import { metaContent } from './meta-tags.ts';
import type { Reading } from './reading.ts';

type Kind = Facts['kind'];

/** Everything that the kind of a page is read from. */
export interface PageEvidence extends KindEvidence {
  readonly listEntries: Facts['listEntries'];
  readonly messages: Facts['messages'];
  readonly forms: Facts['forms'];
  readonly linkCount: number;
}

interface Clues {
  readonly title: string;
  /** The innermost column. */
  readonly column: string;
  readonly list: boolean;
  readonly evidence: PageEvidence;
  readonly reading: Reading;
}

/** Recognises one kind; returns the reason, null where the page is none of it. */
type Sign = (clues: Clues) => string | null;

const INTERPRETATION_TITLE = /解读|图解|一图读懂|一图看懂|政策问答/;
const INTERPRETATION_COLUMN = /^(?!.*文件(?:和|与|及|、)).*解读$|^图解|政策问答$/;
/** A column's own name: a page that goes by it is the column, not an interpretation. */
const BARE_INTERPRETATION =
  /^(?:政策|文件|文字|图文|图片|视频|媒体|专家|负责人|政策文件)?(?:解读|图解|一图读懂|政策问答)(?:栏目|专栏|列表)?$/;
const BOARD = /留言|咨询(?!.{0,6}公告)|信箱|来信|写信|我要问|互动问答|民声/;
const OPENNESS =
  /^(?:政府)?信息公开(?:专栏|平台|首页)?$|^政务公开(?:专栏|首页)?$|^法定主动公开(?:内容|信息)?$/;
const GUIDE_ELEMENTS =
  /^(?:事项名称|设定依据|受理条件|申请条件|办理材料|申请材料|申报材料|办理地点|办理时间|办公时间|联系电话|咨询电话|办理流程|办理程序|办理时限|承诺时限|法定时限|收费标准)/;
const PAGER = /^(?:下一页|下页|尾页|末页|上一页|next)$|^共\s*\d+\s*(?:页|条)/i;
const SITE_TITLE =
  /(?:门户网站(?:群)?|人民政府(?:网)?|政府网站?|政务网|行政公署|管委会|官方网站|网|厅|局|委员会)$|^上海[\u4e00-\u9fff]{2}$|^首页/;

function titled(pattern: RegExp, reason: string): Sign {
  return ({ title, list }) =>
    !list && pattern.test(title) ? `${reason}=${pattern.exec(title)?.[0] ?? ''}` : null;
}

const isBoard: Sign = ({ title, column, evidence }) => {
  const name = [title, column].find((words) => words.length <= 30 && BOARD.test(words));
  if (name === undefined) return null;
  const inUse =
    evidence.messages.length > 0 ||
    evidence.forms.some(({ textareas, passwords }) => textareas + passwords > 0);
  return inUse || BOARD.test(title.slice(0, 16)) ? `boardName=${name}` : null;
};

const isServiceGuide: Sign = ({ title, column, list, reading }) => {
  if (list) return null;
  if (/办事指南|服务指南/.test(title) || /^(?:办事|服务)指南$/.test(column))
    return `guideName=${title || column}`;
  const elements = new Set(
    reading.survey.lines.flatMap(({ text }) =>
      text.length < 60 ? (GUIDE_ELEMENTS.exec(text.trim()) ?? []) : [],
    ),
  );
  return elements.size >= 4 ? `guideElements=${[...elements].slice(0, 4).join('、')}` : null;
};

const isInterpretation: Sign = ({ title, column, list }) => {
  if (list || BARE_INTERPRETATION.test(title)) return null;
  if (INTERPRETATION_TITLE.test(title))
    return `interpretationTitle=${INTERPRETATION_TITLE.exec(title)?.[0] ?? ''}`;
  return INTERPRETATION_COLUMN.test(column) ? `interpretationColumn=${column}` : null;
};

const isHome: Sign = ({ title, evidence, reading, list }) => {
  const { url } = reading.circumstances;
  const { pathname, protocol } = new URL(url);
  if (metaContent(evidence.metaTags, 'ColumnType') === '首页') return 'homeTag=ColumnType';
  if (evidence.breadcrumb !== null || list) return null;
  const index = /^\/?(?:index|default|home)?(?:\.\w+)?$/i;
  if (protocol !== 'file:' && index.test(pathname)) return `homePath=${pathname}`;
  const folder =
    protocol === 'file:'
      ? evidence.linkCount >= 40
      : /^\/[\w-]+\/(?:index\.\w+)?$/.test(pathname) && evidence.linkCount >= 40;
  const site = metaContent(evidence.metaTags, 'SiteName');
  const named = title !== '' && (title === site || SITE_TITLE.test(title)) && !/^关于/.test(title);
  return folder &&
    named &&
    metaContent(evidence.metaTags, 'ArticleTitle') === '' &&
    evidence.title.document === title
    ? `homeTitle=${title}`
    : null;
};

const isOpennessIndex: Sign = ({ title, column, evidence }) => {
  if (metaContent(evidence.metaTags, 'ArticleTitle') !== '') return null;
  const untitled = title === '' || SITE_TITLE.test(title);
  const name = [title, untitled ? column : ''].find((words) => OPENNESS.test(words));
  return name === undefined ? null : `opennessName=${name}`;
};

/** In the order in which they are weighed: the special before the general. */
const SIGNS: readonly (readonly [PageKind, Sign])[] = [
  ['home', isHome],
  ['annual-report', titled(/(?:政府)?信息公开(?:工作)?(?:年度报告|年报)/, 'reportTitle')],
  ['interpretation', isInterpretation],
  [
    'decision-catalogue',
    ({ title }) => (/重大(?:行政)?决策.{0,12}目录/.test(title) ? `catalogueTitle=${title}` : null),
  ],
  ['draft-consultation', ({ title, list }) => (!list && isDraft(title) ? `draftTitle=${title}` : null)],
  [
    'standards-catalogue',
    ({ title, column }) => named([title, column], /标准目录|公开事项目录/, 'standardsName'),
  ],
  [
    'gazette',
    ({ title, column }) => named([title, column], /^(?!.*公告).{0,12}(?:政府)?公报/, 'gazetteName'),
  ],
  ['service-guide', isServiceGuide],
  ['message-board', isBoard],
  ['government-openness-index', isOpennessIndex],
];

function named(words: readonly string[], pattern: RegExp, reason: string): string | null {
  const name = words.find((one) => one.length <= 40 && pattern.test(one));
  return name === undefined ? null : `${reason}=${name}`;
}

function isDraft(title: string): boolean {
  return (
    /征求.{0,8}意见|征集.{0,12}意见|意见征[集询]|意见稿|草案/.test(title) &&
    !/反馈|采纳|结果|情况|汇总/.test(title)
  );
}

/** What follows a list's own selector: its row and what is in it. */
const ROW_END = />(?:li|tr|dl):[^>]*(?:>(?!(?:li|tr|dl):)[^>]*)*$|(?:>[^>]*){2}$/;

/** Entries of the list that most entries stand in; 0 where none has half of them: a home page has many short lists. */
function longestList(entries: Facts['listEntries']): number {
  const lists = new Map<string, number>();
  for (const { at } of entries) {
    const list = at.selector.replace(ROW_END, '');
    lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  const longest = Math.max(0, ...lists.values());
  return longest >= entries.length / 2 ? longest : 0;
}

/** A page of rows rather than of text: entries with dates, a pager, a column's address against an article's marks. */
function isList(evidence: PageEvidence, document: DocumentKind, reading: Reading): boolean {
  const { survey, circumstances, region } = reading;
  const { pathname, search } = new URL(circumstances.url);
  const text = region === null ? 0 : region.part.textLength - region.part.linkTextLength;
  const entries = longestList(evidence.listEntries);
  let score = entries >= 15 ? 3 : entries >= 5 ? 2 : entries >= 3 ? 1 : 0;
  if (survey.runs.some(({ text: words }) => words.length < 20 && PAGER.test(words.trim()))) score += 2;
  if (!isItem(pathname, search)) score += 1;
  if (entries > 0 && evidence.breadcrumb?.items.at(-1) === evidence.title.text) score += 1;
  if (metaContent(evidence.metaTags, 'ArticleTitle') !== '') score -= 3;
  if (document.official === 'yes') score -= 3;
  if ((evidence.title.heading?.text.length ?? 0) >= 12) score -= 1;
  if (text >= 500 && entries < 15) score -= 2;
  return score >= 3;
}

function organsOf(evidence: PageEvidence): string[] {
  const { fields, breadcrumb, metaTags } = evidence;
  const names = [
    ...fields.filter(({ name }) => name === 'issuer').map(({ value }) => value),
    ...(breadcrumb?.items ?? []),
    metaContent(metaTags, 'SiteName'),
    metaContent(metaTags, 'ContentSource'),
  ];
  return [
    ...new Set(
      names.map((name) => name.slice(0, 60)).filter((name) => /政府|镇|街道|局|委|办|区|县|市/.test(name)),
    ),
  ].slice(0, 8);
}

function isSubsite(url: URL, kind: PageKind): boolean {
  const labels = url.hostname.split('.');
  const underPortal = url.hostname.endsWith('.gov.cn') && labels.length > 3 && labels[0] !== 'www';
  return underPortal || (kind === 'home' && /^\/[^/]+\/./.test(url.pathname) && url.protocol !== 'file:');
}

/** What kind of page it is, with the reasons that led there. */
export function gatherKind(reading: Reading, evidence: PageEvidence): Kind {
  const url = new URL(reading.circumstances.url);
  const document = documentKindOf(evidence, url.pathname);
  const clues: Clues = {
    title: evidence.title.text.replace(/\s/g, ''),
    column: columnsOf(evidence).filter((name) => !/^\d+$/.test(name))[innermost(evidence)] ?? '',
    list: isList(evidence, document, reading),
    evidence,
    reading,
  };
  const found = firstSign(clues) ?? generalKind(document, clues);
  const asDocument = isDocumentKind(found.kind);
  return {
    kind: found.kind,
    why: [found.why, ...document.why].filter((reason) => reason !== ''),
    official: document.official,
    normative: asDocument ? document.normative : 'no',
    policy: asDocument ? document.policy : 'no',
    outward: document.outward,
    repealed: document.repealed,
    subsite: isSubsite(url, found.kind),
    organs: organsOf(evidence),
  };
}

/** Index of the innermost column: the last item of the breadcrumb, else the first tag. */
function innermost(evidence: PageEvidence): number {
  const tags = evidence.metaTags.filter(
    ({ name, content }) =>
      (name === 'ColumnName' || name === 'ColumnType') && content !== '' && !/^\d+$/.test(content),
  ).length;
  const all = columnsOf(evidence).filter((name) => !/^\d+$/.test(name)).length;
  return Math.max(0, all - tags - 1);
}

function isDocumentKind(kind: PageKind): boolean {
  return kind === 'normative-document' || kind === 'policy-document' || kind === 'other';
}

function firstSign(clues: Clues): { kind: PageKind; why: string } | null {
  for (const [kind, sign] of SIGNS) {
    const why = sign(clues);
    if (why !== null) return { kind, why };
  }
  return null;
}

function generalKind(document: DocumentKind, { list, evidence }: Clues): { kind: PageKind; why: string } {
  if (list) return { kind: 'column-list', why: `listRows=${evidence.listEntries.length}` };
  if (document.normative === 'yes') return { kind: 'normative-document', why: '' };
  if (document.policy === 'yes') return { kind: 'policy-document', why: '' };
  return { kind: 'other', why: 'noSign=' };
}
