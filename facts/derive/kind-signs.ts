import { asksForOpinions } from '../../rules/words/draft-kind.ts';
import { HOME_SECTIONS, isEntrance } from '../../rules/words/home-sections.ts';
import { metaContent } from '../../rules/words/page-tags.ts';
import type { Facts } from '../page.ts';
import type { PageKind, Tri } from '../shape/kind.ts';
import { isSiteTitle } from './own-name.ts';
import { isPaperAbout } from './paper-about.ts';

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
  /** An item of news, which tells of such things. */
  readonly news: boolean;
  /** It shows an official document. */
  readonly official: Tri;
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
/** Papers, projects and events whose subject is advice: 造价咨询管理办法, 义诊咨询活动. */
const NO_BOARD =
  /(?:办法|规定|细则|规则|规范|规程|制度|方案|章程|公告|公示|通告|通知|通报|合同|项目|活动|举行|举办|召开|启动)[》〉]?(?:[（(][^（()）]{1,12}[）)])?(?:的(?:通知|公告))?$/;
/** The government's own; statistics and surveys are published under that name, too. */
const GAZETTE =
  /^(?!.*(?:公告|统计|普查|调查|环境|生态|资源|水务|气象|审计|发展|运行|状况|质量|监测|编辑部|赠阅|征订)).{0,12}(?:政府)?公报/;
const OPENNESS =
  /^(?:政府)?信息公开(?:专栏|平台|首页)?$|^政务公开(?:专栏|首页)?$|^法定主动公开(?:内容|信息)?$/;
/** A home page in a folder, or saved to a file, has at least so many links. */
const HOME_LINKS = 40;
const HOME_FOLDER = /^\/[\w-]+\/(?:index\.\w+)?$/;
/** The same with a name of its own: `/portal.html`, `/home/index`. */
const HOME_PATH = /^\/(?:[\w-]+\/)?(?:(?:index|default|home|main|portal|shouye|sy)(?:\.\w+)?)?$/i;
/** 华亭镇-首页, 欢迎访问某区. */
const HOME_TITLE = /^首页|[-_—|\s]首页$|欢迎(?:访问|光临|来到|您)/;
/** Blocks of different sections, which no column has: its news may be the one list of a home page. */
const LEAST_BLOCKS = 2;
function titled(pattern: RegExp, reason: string): Sign {
  return ({ title, list }) =>
    !list && pattern.test(title) ? `${reason}=${pattern.exec(title)?.[0] ?? ''}` : null;
}

const isBoard: Sign = ({ title, column, news, facts }) => {
  if (!BOARD.test(title) && !BOARD.test(column)) return null;
  const isOther = news || NO_BOARD.test(title) || isPaperAbout('board', title);
  const named = [isOther ? '' : title, column];
  const name = named.find((words) => words.length <= 30 && BOARD.test(words));
  if (name === undefined) return null;
  const inUse =
    facts.messages.length > 0 || facts.forms.some(({ textareas, passwords }) => textareas + passwords > 0);
  return inUse || BOARD.test(title.slice(0, 16)) ? `boardName=${name}` : null;
};

/** 居住证办事指南（2025年版）, 办事指南：居住证: the title of a guide, which news and notices of guides only mention. */
const GUIDE_TITLE =
  /(?:办事|服务)指南》?(?:[（(【|_—-].{0,30})?$|^[《【]?(?:办事|服务)指南(?:[】》:：|·—_-]|$)/;
const ABOUT_GUIDES =
  /^关于.*(?:通知|通告|公告|公示|函|意见)$|(?:发布|出台|更新|修订|上线|推出|编制|编写|公布|印发).{0,12}指南/;

/** A paper that lays down who may apply, with what and where, has the headings of a guide as well. */
const PAPER =
  /(?:办法|细则|规定|规则|规范|意见|方案|措施|制度|通知|决定|通告|公告)[》〉]?(?:[（(【〔[][^（()）【】]{1,24}[）)】〕\]])*$/;

const isServiceGuide: Sign = ({ title, column, list, news, official, facts }) => {
  const { guideElements } = facts.kindClues;
  const isNamed = (!news && GUIDE_TITLE.test(title)) || /^(?:办事|服务)指南$/.test(column);
  if (list || (!isNamed && guideElements.length < 4) || isPaperAbout('guide', title)) return null;
  if (!isNamed && official !== 'no' && PAPER.test(title)) return null;
  if (isNamed && !ABOUT_GUIDES.test(title)) return `guideName=${title || column}`;
  return guideElements.length >= 4 ? `guideElements=${guideElements.slice(0, 4).join('、')}` : null;
};

/** A meeting at which something was interpreted. */
const EVENT = /解读(?:会|活动|培训|沙龙|宣讲).{0,12}(?:召开|举行|举办|开展|启动|落幕)/;

const isInterpretation: Sign = ({ title, column, list }) => {
  const [words] = INTERPRETATION_TITLE.exec(title) ?? [];
  if (words === undefined && !INTERPRETATION_COLUMN.test(column)) return null;
  if (list || BARE_INTERPRETATION.test(title) || isPaperAbout('interpretation', title)) return null;
  if (EVENT.test(title)) return null;
  return words === undefined ? `interpretationColumn=${column}` : `interpretationTitle=${words}`;
};

const isHome: Sign = ({ title, facts, list }) => {
  const { path, scheme } = facts.address;
  // A template may leave the tag of the home page on every article.
  if (metaContent(facts.metaTags, 'ColumnType') === '首页' && !isArticle(facts)) return 'homeTag=ColumnType';
  if (facts.breadcrumb !== null) return null;
  const index = /^\/?(?:index|default|home)?(?:\.\w+)?$/i;
  // The first page of a site may show the news as one long list.
  if (scheme !== 'file' && index.test(path) && (!list || facts.address.query === ''))
    return `homePath=${path}`;
  const hasBlocks = blocksOf(facts.kindClues.sectionNames ?? []) >= LEAST_BLOCKS;
  if (list && !hasBlocks) return null;
  const place = scheme === 'file' || (hasBlocks ? HOME_PATH : HOME_FOLDER).test(path);
  const site = metaContent(facts.metaTags, 'SiteName');
  const { document } = facts.title;
  const named = document === title && title !== '' && (title === site || isSiteTitle(title));
  const isOne = (named && !/^关于/.test(title)) || (hasBlocks && HOME_TITLE.test(document));
  return place &&
    isOne &&
    facts.links.length >= HOME_LINKS &&
    metaContent(facts.metaTags, 'ArticleTitle') === ''
    ? `homeTitle=${title}`
    : null;
};

/** Whether a page bears the title of an article, which no home page does. */
function isArticle({ metaTags }: SignEvidence): boolean {
  const title = metaContent(metaTags, 'ArticleTitle');
  return title !== '' && title !== metaContent(metaTags, 'SiteName');
}

/** How many of a home page's sections are headed by such names. */
function blocksOf(names: readonly string[]): number {
  return HOME_SECTIONS.filter((section) => names.some((name) => isEntrance(section, name, []))).length;
}

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

/** 一图读懂…年度报告, 《…年度报告》解读; a report may have its interpretation in itself. */
const OF_REPORT =
  /^(?:一图读懂|一图看懂|图解|图说|解读)|[》报](?:告)?(?:的?(?:政策|图文|图片|文字)?(?:解读|图解))(?:材料|稿)?$/;

const isAnnualReport: Sign = (clues) => {
  const { title, news, facts } = clues;
  const reason = titled(REPORT_TITLE, 'reportTitle')(clues);
  if (reason === null || news || OF_REPORT.test(title) || isPaperAbout('report', title)) return null;
  if (!REPORT_COLUMN.test(title)) return reason;
  const rows = facts.links.filter(
    ({ label, place, hidden }) => place === 'main' && !hidden && REPORT_TITLE.test(label.replace(/\s/g, '')),
  );
  return rows.length >= REPORT_ROWS ? null : reason;
};

/** Rules on how the catalogue of decisions is made, calls for it, news of it, a draft of it. */
const NO_DECISIONS =
  /目录.{0,4}(?:管理|编制|制定|申报).{0,6}(?:办法|规定|指引|规程|细则|规范|工作|会)|征[求集询]|意见稿|报送|申报|召开|举行|举办|培训|会议?审议|执行情况/;

const STANDARDS = /(?<!收费|定价|补[贴偿])标准目录|公开事项目录/;
/** A paper or a report on the catalogue, or a single content of it. */
const NO_CATALOGUE =
  /^关于|召开|举行|举办|培训|部署|启动|推进|印发|(?:通知|公告|通告|公示|公布|函|报告|方案|说明|情况|名单|结果|会|信息)$/;
/** The longest title of a column: 国有土地上房屋征收与补偿. */
const LONGEST_FIELD = 14;

const isStandardsCatalogue: Sign = ({ title, column, news }) => {
  if (!STANDARDS.test(title) && !STANDARDS.test(column)) return null;
  if (news || NO_CATALOGUE.test(title) || isPaperAbout('catalogue', title)) return null;
  const isField = title.length <= LONGEST_FIELD || isSiteTitle(title);
  return named(isField ? [title, column] : [title], STANDARDS, 'standardsName');
};

/** In the order in which they are weighed: the special before the general. */
const SIGNS: readonly (readonly [PageKind, Sign])[] = [
  ['home', isHome],
  ['annual-report', isAnnualReport],
  ['interpretation', isInterpretation],
  [
    'decision-catalogue',
    ({ title, news }) =>
      /重大(?:行政)?决策.{0,12}目录/.test(title) &&
      !news &&
      !NO_DECISIONS.test(title) &&
      !isPaperAbout('catalogue', title)
        ? `catalogueTitle=${title}`
        : null,
  ],
  [
    'draft-consultation',
    ({ title, list, news }) => (!list && !news && isDraft(title) ? `draftTitle=${title}` : null),
  ],
  ['standards-catalogue', isStandardsCatalogue],
  [
    'gazette',
    ({ title, column, news }) =>
      title.includes('公报') || column.includes('公报')
        ? named([news || isPaperAbout('gazette', title) ? '' : title, column], GAZETTE, 'gazetteName')
        : null,
  ],
  ['service-guide', isServiceGuide],
  ['message-board', isBoard],
  ['government-openness-index', isOpennessIndex],
];

function named(words: readonly string[], pattern: RegExp, reason: string): string | null {
  const name = words.find((one) => one.length <= 40 && pattern.test(one));
  return name === undefined ? null : `${reason}=${name}`;
}

/** What came of it is told outside the name of the draft: 《…情况报告办法（草案）》 is one. */
const TOLD = /反馈|采纳|结果|情况|汇总/;
/** About a draft without asking for opinions on it: what explains it, a hearing, a meeting, an opinion of those who examined it. */
const ABOUT =
  /(?:的|起草|编制|制[定订]|修[订改])说明$|听证|座谈会|论证会|研讨会|新闻发布会|审议|(?:评估|论证|审查|审核)(?:报告|意见|结论|结果)$|^.{0,12}(?:召开|举行|举办)/;
/** The column's own name. */
const BARE_DRAFT =
  /^(?:公开|网上|在线|民意|社会|公众|重大|决策|政策|文件|规范性文件|行政|草案|法规|立法|规章)*(?:意见征[集询求]|征[求集询](?:公众|社会|民众|群众)?意见|草案|征求意见稿)(?:公开|栏目|专栏|列表)?$/;
/** A title that ends as a call does, or as the draft itself: its subject may be hearings and meetings. */
const CALL =
  /(?:征[求集询].{0,12}意见|意见征[集询])(?:建议)?的?(?:公告|通知|通告|函|启事)?$|(?:稿|草案)[)）]?$/;

/** Budgets and plans of a year are drafts for the people's congress, published as reported to it. */
const FOR_CONGRESS =
  /^(?!.*(?:征[求集询]|意见|听取|办法|规定|细则)).*(?:(?:预算|决算)(?:调整)?(?:方案)?[（(]?草案|发展计划[（(]?草案[）)]?的?报告)/;

function isDraft(title: string): boolean {
  const outside = title.replace(/[《〈][^》〉]*[》〉]/g, '');
  if (!asksForOpinions(title) || TOLD.test(outside) || BARE_DRAFT.test(title)) return false;
  if (FOR_CONGRESS.test(title)) return false;
  return CALL.test(title) || !ABOUT.test(outside);
}

/** The first kind that a page shows a sign of; null where it shows none. */
export function firstSign(clues: Clues): { kind: PageKind; why: string } | null {
  for (const [kind, sign] of SIGNS) {
    const why = sign(clues);
    if (why !== null) return { kind, why };
  }
  return null;
}
