import { metaContent } from '../../rules/words/page-tags.ts';
import type { Facts, PageKind } from '../page.ts';
import { isSiteTitle } from './own-name.ts';

/** What the kinds that show themselves are read from. */
export type SignEvidence = Pick<
  Facts,
  | 'address'
  | 'title'
  | 'breadcrumb'
  | 'metaTags'
  | 'messages'
  | 'forms'
  | 'links'
  | 'listEntries'
  | 'kindClues'
>;

/** What a sign looks at. */
export interface Clues {
  readonly title: string;
  /** The innermost column. */
  readonly column: string;
  readonly list: boolean;
  readonly facts: SignEvidence;
}

/** Recognises one kind; returns the reason, null where the page is none of it. */
type Sign = (clues: Clues) => string | null;

const INTERPRETATION_TITLE = /解读|图解|一图读懂|一图看懂|政策问答|就《.+》.{0,8}答记者问/;
const INTERPRETATION_COLUMN = /^(?!.*文件(?:和|与|及|、)).*解读$|^图解|政策问答$/;
/** A column's own name: a page that goes by it is the column, not an interpretation. */
const BARE_INTERPRETATION =
  /^(?:政策|文件|文字|图文|图片|视频|媒体|专家|负责人|政策文件)?(?:解读|图解|一图读懂|政策问答)(?:栏目|专栏|列表)?$/;
const BOARD = /留言|咨询(?!.{0,6}公告)|信箱|来信|写信|我要问|互动问答|民声/;
const OPENNESS =
  /^(?:政府)?信息公开(?:专栏|平台|首页)?$|^政务公开(?:专栏|首页)?$|^法定主动公开(?:内容|信息)?$/;
/** A home page in a folder, or saved to a file, has at least so many links. */
const HOME_LINKS = 40;
function titled(pattern: RegExp, reason: string): Sign {
  return ({ title, list }) =>
    !list && pattern.test(title) ? `${reason}=${pattern.exec(title)?.[0] ?? ''}` : null;
}

const isBoard: Sign = ({ title, column, facts }) => {
  const name = [title, column].find((words) => words.length <= 30 && BOARD.test(words));
  if (name === undefined) return null;
  const inUse =
    facts.messages.length > 0 || facts.forms.some(({ textareas, passwords }) => textareas + passwords > 0);
  return inUse || BOARD.test(title.slice(0, 16)) ? `boardName=${name}` : null;
};

const isServiceGuide: Sign = ({ title, column, list, facts }) => {
  if (list) return null;
  if (/办事指南|服务指南/.test(title) || /^(?:办事|服务)指南$/.test(column))
    return `guideName=${title || column}`;
  const { guideElements } = facts.kindClues;
  return guideElements.length >= 4 ? `guideElements=${guideElements.slice(0, 4).join('、')}` : null;
};

const isInterpretation: Sign = ({ title, column, list }) => {
  if (list || BARE_INTERPRETATION.test(title)) return null;
  if (INTERPRETATION_TITLE.test(title))
    return `interpretationTitle=${INTERPRETATION_TITLE.exec(title)?.[0] ?? ''}`;
  return INTERPRETATION_COLUMN.test(column) ? `interpretationColumn=${column}` : null;
};

const isHome: Sign = ({ title, facts, list }) => {
  const { path, scheme } = facts.address;
  if (metaContent(facts.metaTags, 'ColumnType') === '首页') return 'homeTag=ColumnType';
  if (facts.breadcrumb !== null) return null;
  const index = /^\/?(?:index|default|home)?(?:\.\w+)?$/i;
  // The first page of a site may show the news as one long list.
  if (scheme !== 'file' && index.test(path) && (!list || facts.address.query === ''))
    return `homePath=${path}`;
  if (list) return null;
  const folder =
    facts.links.length >= HOME_LINKS && (scheme === 'file' || /^\/[\w-]+\/(?:index\.\w+)?$/.test(path));
  const site = metaContent(facts.metaTags, 'SiteName');
  const named = title !== '' && (title === site || isSiteTitle(title)) && !/^关于/.test(title);
  return folder &&
    named &&
    metaContent(facts.metaTags, 'ArticleTitle') === '' &&
    facts.title.document === title
    ? `homeTitle=${title}`
    : null;
};

const isOpennessIndex: Sign = ({ title, column, facts }) => {
  if (metaContent(facts.metaTags, 'ArticleTitle') !== '') return null;
  const untitled = title === '' || isSiteTitle(title);
  const name = [title, untitled ? column : ''].find((words) => OPENNESS.test(words));
  return name === undefined ? null : `opennessName=${name}`;
};

const REPORT_TITLE =
  /(?:政府)?信息公开(?:工作)?(?:年度报告|年报)|\d{4}年.{0,24}信息公开(?:工作)?(?:情况)?(?:年度)?报告/;
/** The name of the column that gathers the reports of all years. */
const REPORT_COLUMN = /^(?:政府)?信息公开(?:工作)?(?:年度报告|年报)$/;
/** Rows that make a page of that name the column, whatever marks of an article its template puts on it. */
const REPORT_ROWS = 3;

const isAnnualReport: Sign = (clues) => {
  const { title, facts } = clues;
  const rows = facts.listEntries.filter((entry) => REPORT_TITLE.test(entry.title.replace(/\s/g, '')));
  if (REPORT_COLUMN.test(title) && rows.length >= REPORT_ROWS) return null;
  return titled(REPORT_TITLE, 'reportTitle')(clues);
};

/** In the order in which they are weighed: the special before the general. */
const SIGNS: readonly (readonly [PageKind, Sign])[] = [
  ['home', isHome],
  ['annual-report', isAnnualReport],
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

/** The first kind that a page shows a sign of; null where it shows none. */
export function firstSign(clues: Clues): { kind: PageKind; why: string } | null {
  for (const [kind, sign] of SIGNS) {
    const why = sign(clues);
    if (why !== null) return { kind, why };
  }
  return null;
}
