import { isCityHost, MINISTRY } from './upper-organs.ts';

/** Something else than opinions on a draft is sought: offers, bids, names, works, staff. */
const TENDER =
  /招标|投标|采购|磋商|询价|比选|遴选|供应商|标书|中介|代理机构|施工|监理|入库|合作(?:方|单位|伙伴|机构)|志愿者|征文|应征|作品|标识|徽标|logo|口号|线索|史料|文物|摄影|照片|人才|专家库|案例/i;
/** Bodies that are no organs of government, and whose notices the plans do not bind. */
const INSTITUTION =
  /^.{0,20}(?:医院|学校|幼儿园|小学|中学|学院|大学|公司|集团|协会)(?:关于|公开|征[集求])|事业单位/;
/** Words by which a title says that there is a draft of rules or of a policy. */
const DRAFT_TEXT =
  /草案|征求意见稿|意见稿|送审稿|修订稿|讨论稿|草稿|[（(]稿[)）]|(?:办法|规定|细则|条例|方案|措施|意见|政策|指南|规则|标准|通知|计划|规划|纲要)[》]/;
const POLICY_WORDS = /办法|规定|细则|条例|实施意见|若干意见|措施|方案|政策/;

/** Asking for opinions, however long the name of what they are sought on; 关于加强征集工作的意见 is a kind of paper. */
const ASKS =
  /征[求询].{0,60}?(?<!实施|指导|若干|处理|工作的?)意见|征集.{0,12}(?<!实施|指导|若干|处理|工作的?)意见|意见(?:建议)?征[求集询]|听取.{0,16}(?:公众|社会|群众|市民|居民|各界|各方).{0,4}意见.{0,4}的?(?:公告|通知|通告|函|启事)$|意见稿|草案/;
/** Rules on how opinions are sought. */
const RULES_OF_ASKING =
  /意见(?:工作|办理|管理|程序|征集|公开|反馈){0,2}的?(?:办法|规定|规程|规则|制度|细则|规范)(?:[（(][^（()）]{1,12}[）)])?(?:[》〉]|$)/;

/** Publicity of plans of land and of works. */
const PROJECT =
  /规划.{0,24}公示|公示.{0,24}规划|详细规划|国土空间|单元规划|郊野|城市设计|设计方案|建设工程|工程(?:建设|项目|规划|方案|公示)|建设项目|环境影响|环评|选址|用地|地块|征地|土地(?:征收|出让|储备)|房屋征收|旧改|加装电梯|地名|命名|更名|道路名称/;
/** Topics and suggestions sought before there is any text. */
const TOPICS =
  /民生实事|实事项目|金点子|人民建议|建言|选题|议题|主题|线索|问题清单|需求|立法(?:项目|计划)?建议|(?:项目|事项|工作|目录)(?:的)?建议|问卷|调查|工作报告|五年规划|十五五|十四五/;

/** Whether what is sought is no opinion on a paper of the government: a tender, a contest, a notice of an institution. */
export function isOtherSolicitation(title: string): boolean {
  const hasDraft = DRAFT_TEXT.test(title);
  if (/招标|投标|采购|磋商|比选|遴选|供应商/.test(title)) return !/(?:办法|规定|细则|条例)/.test(title);
  return !hasDraft && (TENDER.test(title) || INSTITUTION.test(title));
}

/** Whether a title asks for opinions on something or names a draft, be it of the asking or of what came of it. */
export function asksForOpinions(title: string): boolean {
  return ASKS.test(title) && !RULES_OF_ASKING.test(title);
}

/** The city or the state asks; a district's page only passes it on. */
const OF_STATE = new RegExp(
  `^(?:转[发载]|【转[发载]】|国务院|中共中央|中华人民共和国|全国(?:人大|政协)|${MINISTRY}|国家\\p{Script=Han}{2,10}?(?:局|委|委员会)(?=关于|就|对|公开|发布|等))`,
  'u',
);
const OF_CITY = /^上海市(?!\p{Script=Han}{2,3}(?:区|县))/u;

/** Whether a title says that an organ above the one whose host shows it asks: the state, or on a district's host the city. */
export function isOfUpperOrgan(title: string, host: string): boolean {
  return OF_STATE.test(title) || (!isCityHost(host) && OF_CITY.test(title));
}

/** Publicity of a single work, which those about it judge; plans of land are the government's own. */
const WORKS =
  /环境影响|环评|(?:工程|建筑|立面|改造).{0,8}(?:设计)?方案|建设工程|建设项目|加装电梯|地名|道路名称/;

/** Whether what is put out is no paper of the government: suggestions without a text, or publicity of works. */
export function isWithoutDraft(title: string): boolean {
  const kind = draftKind(title);
  return kind === 'topics' || (kind === 'project' && WORKS.test(title));
}

/** A page that tells what came of a consultation. */
export function isResult(title: string): boolean {
  return /(?:意见|征[集求]).{0,12}(?:反馈|采纳|结果|汇总|情况)|采纳情况|结果反馈/.test(title);
}

/**
 * Whether a title speaks of a draft of a policy. `project`: of plans of land or works. `topics`: of suggestions
 * without a text. `unclear`: it asks for opinions and does not say on what.
 */
export function draftKind(title: string): 'policy' | 'project' | 'topics' | 'unclear' {
  if (PROJECT.test(title) && !/(?:办法|规定|细则|条例)/.test(title)) return 'project';
  if (DRAFT_TEXT.test(title)) return 'policy';
  if (TOPICS.test(title)) return 'topics';
  return POLICY_WORDS.test(title.replace(/意见/g, '')) ? 'policy' : 'unclear';
}

/** What marks a paper as a draft, and asks for nothing. */
const MARK = /[（(][^（）()]{0,12}(?:稿|草案)[^（）()]{0,4}[)）]|征求意见稿/g;
const CALLS = /征[求集询]|听取|公示|意见|公告|公开/;
const CALLS_IN_TEXT =
  /征[求集询].{0,20}(?:意见|建议)|(?:提出|反馈|发表).{0,12}(?:意见|建议)|意见.{0,12}(?:反馈|发送|寄)/;

/** Whether a page is the draft itself under its own name, without a word that asks for opinions. */
export function isPaperAlone(title: string, lines: readonly { readonly text: string }[]): boolean {
  return (
    !CALLS.test(title.replace(MARK, '')) &&
    !lines.some(({ text }) => CALLS_IN_TEXT.test(text.replace(MARK, '')))
  );
}
