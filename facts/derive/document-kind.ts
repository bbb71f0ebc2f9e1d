import { isAppointmentNumber, isNormativeNumber } from '../../rules/words/document-numbers.ts';
import { asksForOpinions } from '../../rules/words/draft-kind.ts';
import { statusShown } from '../../rules/words/term.ts';
import { simplified } from '../../rules/words/traditional.ts';
import { isEnded, isFiller, STATUS_COLUMN } from '../../rules/words/validity.ts';
import type { Facts } from '../page.ts';
import type { Tri } from '../shape/kind.ts';
import type { ListEvidence } from './listing.ts';
import { goesByColumn, isColumnItself, isColumnTitle } from './own-name.ts';
import { isReprint } from './reprint.ts';

/** What tells whether a page shows an official document, and of what kind. */
export type DocumentEvidence = ListEvidence &
  Pick<Facts, 'documentFields' | 'validityBadges' | 'validitySentences'>;

export interface DocumentKind {
  readonly official: Tri;
  readonly normative: Tri;
  readonly policy: Tri;
  readonly outward: Tri;
  readonly repealed: boolean;
  readonly why: readonly string[];
}

/** Never normative, whatever the column (rule book, section 3; negatives win). */
const NOT_NORMATIVE =
  /解读|一图读懂|图解|答记者问|(?:起草|编制|制定|修订|情况)(?:的?情况)?说明$|问答$|一问一答|百问百答|清理结果|清理.{0,12}(?:目录|通知|公告|决定)|备案(?!.{0,12}(?:办法|规定|细则|制度|规则|意见))|年度报告|年报|信息公开(?:工作)?(?:情况)?报告/;
/** Lists, plans and reports about normative documents, in the column of which they stand. */
const ABOUT_NORMATIVE =
  /规范性文件[^《》〈〉]{0,16}(?:目录|清单|名录|名单|一览表|汇总表|统计表|情况表|(?:制定|立法|起草|评估)计划|制定(?:机关|主体|单位)|评估(?:结果|报告|情况)|(?:审查|管理|统计|工作)情况|(?:审查|管理)工作(?:总结|报告))[》〉]?(?:(?:调整|更新)?(?:的)?(?:通知|公告|通告|公示|报告))?(?:[（(【[][^（()）【】]{1,30}[）)】\]])?$/;
/** Official papers that make no policy. */
const NO_POLICY =
  /任免|任职|免职|任命|聘任|挂职|公示|会议(?:的)?通知|召开.{0,30}(?:会议|大会)|批复|复函|的函$|表彰|嘉奖|通报|预算|决算|年度报告|年报|工作要点|工作总结|考核|值班|放假|分工|领导小组|工作专班|提案|建议.{0,10}答复|答复函|行政处罚|处罚决定|行政许可|行政强制|招标|中标|采购|招聘|录用|拍卖|挂牌|成交|征收(?:决定|公告)|目录清单$|名单/;
/** Notices of one event or for one purpose; 关于印发《…评选办法》的通知 is none of them. */
const NOTICE =
  /^(?!.*(?:办法|细则|规定|意见|方案|措施)).*(征集.{0,20}(?:单位|机构|作品|线索|供应商|志愿者|代表|企业|项目)|招募|比选|遴选|评选|面试|笔试|体检|中签|摇号|遗失|送达|环境影响评价|环评|竣工验收|停[水电气]|道路封闭|活动的?(?:公告|通知|通告|预告)$)/;
/** Papers that are no normative documents even where a column of such documents shows them. */
const OTHER_PAPER =
  /(?:批复|复函|函|通报|请示|会议纪要|工作报告|总结|工作要点)$|任免|任职|免职|任命|表彰|嘉奖|招聘|录用|公示/;
/** Notices of single events and cases, misplaced into a column of normative documents; outside the name of what they put into force. */
const ROUTINE =
  /放假|值班|(?:成立|调整).{0,40}(?:领导小组|专班|委员会|指挥部)|聘任|听证会|发布会|访谈|座谈会|(?:招标|中标|成交|拍卖|采购)(?:结果|意向|更正)?公告|征收(?:补偿)?(?:决定|公告)|处罚(?:决定书?|信息|结果|案件|的?公告)|(?:撤销|注销|吊销).{0,40}公告|成绩|报表|统计公报/;
/** Papers that by their kind lay down no rules, whatever number they bear: the last word of their own title. */
const NEVER_RULES =
  /(?:批复|复函|函|请示|会议纪要|答复|(?:答复|回复|复核|审查|审核|办理|处理)意见)$|(?:任免|任职|免职|表彰|嘉奖).{0,40}(?:决定|通知|通报)$/;
/** 同意《…办法》的批复: what is approved may lay them down. */
const RULES_INSIDE =
  /[《〈][^》〉]*(?:办法|规定|细则|规则|标准|措施|方案|意见)(?:[（(][^（()）]{1,12}[）)])?[》〉]/;
/** A number or a status behind a title. */
const BEHIND_TITLE = /(?:[（(【[][^（()）【】]{1,30}[）)】\]])+$/;
/** 关于…工作方案的通知（黔府办发〔2025〕4号）. */
const NUMBER_BEHIND = /[（(【[][^（()）【】]{2,26}号[）)】\]]$/;
/** A decision that only ends other documents: whether it needs a label of its own is open. */
const ENDING = /关于(?:公布)?(?:废止|宣布.{0,60}失效|停止(?:执行|施行|实施))/;
const NEWS_COLUMN = /新闻|要闻|动态|媒体(?:聚焦|报道|关注)|今日/;
/** What stands in a column of news and is no item of it. */
const FORMAL_TITLE = /(?:公告|通告|公示|启事|通知|目录|报告|年报|意见|[)）])$/;
const TELLS = /^(?!关于).*(?:公布|发布|出台|邀您|请您|来了)/;
const POLICY_TYPE =
  /(?:办法|细则|规定|意见|方案|措施|规划|指南|政策)(?:[（(][^（）()]{1,12}[）)])?(?:的(?:通知|公告|通告))?$|(?:关于)?印发(?:[^《〈]{0,40}(?:制[定订]|拟[定订]|编制|修订)的?)?[《〈].+[》〉].{0,12}的?通知/;
const LAW = /^(?:中华人民共和国|国务院)|^[^关]{2,30}(?:条例|(?<![办方做])法)(?:[（(].{1,16}[）)])?$/;
const OFFICIAL_TITLE =
  /关于.+的(?:通知|意见|决定|通告|公告|批复|函|报告|命令|议案|决议)|(?:办法|细则|规定|实施意见|实施方案)(?:[（(].{1,12}[）)])?$/;
const OUTWARD =
  /企业|市民|居民|群众|公众|市场主体|经营|个体工商户|申报|申请|补贴|补助|扶持|资助|奖励|专项资金|住房|租赁|物业|养老|托育|就业|创业|社会保险|医疗|招生|入学|停车|收费|价格|营商|优惠|减免|惠企|惠民|人才|消费|农户|农民|老年|老人|残疾|儿童|产业|投资|旅游|文化|环境|垃圾|交通|建筑|房屋|食品|安全生产|用地|征收补偿/;
const INWARD =
  /机关|干部|公务员|内部|(?:工作|议事)规则|考核|督查|公文|印章|值班|会务|绩效|政务公开工作|信访工作责任|职责分工|机构设置|三定/;

function titleOf({ title }: DocumentEvidence): string {
  return simplified(title.text.replace(/\s/g, ''));
}

/** What a title says that no normative document says of itself. */
function notNormativeWords(title: string): string | null {
  const words = NOT_NORMATIVE.exec(title)?.[0] ?? ABOUT_NORMATIVE.exec(title)?.[0] ?? null;
  return words ?? (asksForOpinions(title) ? '征求意见' : null);
}

/** The columns that a page says it stands in: its breadcrumb, without home and its own title, and its column tags. */
export function columnsOf({ breadcrumb, metaTags, title }: DocumentEvidence): string[] {
  const items = (breadcrumb?.items ?? []).filter(
    (item) => !/首页|主页|正文|详情/.test(item) && !title.text.includes(item.replace(/…|\.\.\.$/, '')),
  );
  const tags = metaTags
    .filter(({ name }) => name === 'ColumnName' || name === 'ColumnType')
    .map(({ content }) => content);
  return [...items, ...tags].filter((column) => column !== '').map(simplified);
}

/** Whether a page is an item of news by its column, and by a title that is none of a paper. */
export function isNews(title: string, column: string): boolean {
  return NEWS_COLUMN.test(column) && (!FORMAL_TITLE.test(title) || TELLS.test(title));
}

/** Numbers by which the document goes: of its field table, else of its head. */
export function numbersOf({ documentFields, body, title }: DocumentEvidence): string[] {
  const inTable = documentFields
    .filter(({ name, value }) => name === 'documentNumber' && !isFiller(value))
    .map(({ value }) => simplified(value));
  if (inTable.length > 0) return inTable;
  // Those on a page that goes by its column's name are of the documents that it lists.
  return isColumnTitle(simplified(title.text.replace(/\s/g, '')))
    ? []
    : (body?.numbers ?? []).map(({ words }) => simplified(words));
}

/** Fields that only an official document's own table has. */
function isIdentity(name: string): boolean {
  return name === 'documentNumber' || name === 'indexNumber' || name === 'publicity';
}

function identityOf({ documentFields }: DocumentEvidence): ReadonlySet<string> {
  return new Set(documentFields.map(({ name }) => name).filter(isIdentity));
}

function isOfficial(evidence: DocumentEvidence, isColumn: boolean): Tri {
  if (isColumn) return identityOf(evidence).size > 1 ? 'unknown' : 'no';
  if (numbersOf(evidence).length > 0) return 'yes';
  if (columnsOf(evidence).some((name) => NEWS_COLUMN.test(name))) return 'no';
  const identity = evidence.documentFields.filter(({ name }) => isIdentity(name));
  if (OFFICIAL_TITLE.test(titleOf(evidence))) return identity.length > 0 ? 'yes' : 'unknown';
  return identity.length > 1 && !isBareEntry(evidence) ? 'unknown' : 'no';
}

/** An entry of the catalogue without a number, by whose title it is no paper: catalogues give all that they list, news too, the same field table. */
function isBareEntry(evidence: DocumentEvidence): boolean {
  const fields = evidence.documentFields.filter(({ name }) => isIdentity(name));
  const isFilled = fields.some(({ name, value }) => name === 'indexNumber' && !isFiller(value));
  const numbers = fields.filter(({ name }) => name === 'documentNumber');
  const isUnnumbered = numbers.some(({ value, awaits, picture }) => isFiller(value) && !awaits && !picture);
  return isFilled && isUnnumbered && !DOCUMENT_TITLE.test(titleOf(evidence));
}

/** What the titles of documents end in or are made of; an article that only quotes a number has none of it. */
const DOCUMENT_TITLE =
  /通知|意见|办法|细则|规定|规则|规范(?!性)|规程|制度|方案|措施|决定|通告|公告|规划|计划|指南|政策|标准|条例|预案|目录|清单|要点|导则|守则|程序|要求|制度|基准|章程|纲要|若干/;

/** 随机抽查事项清单, 权责清单: tables of what an office does, which columns of normative documents hold as well. */
const TABLE_OF_DUTIES =
  /(?:事项|权力|责任|权责|职权|抽查|检查|执法|监管|服务|收费|证明)[^《》〈〉]{0,6}(?:清单|目录)(?:[（(][^（）()]{1,16}[）)])?$/;

/** The title less what it quotes and what stands in brackets behind it: what kind of paper it says it is. */
function paperOf(evidence: DocumentEvidence): string {
  return titleOf(evidence)
    .replace(BEHIND_TITLE, '')
    .replace(/[《〈][^》〉]*[》〉]/g, '');
}

/** What makes a document normative by itself: its number, or a field that says so. */
function ownSign(evidence: DocumentEvidence): string | null {
  const title = titleOf(evidence);
  const number = numbersOf(evidence).find(isNormativeNumber);
  const isQuoted = identityOf(evidence).size < 2 && !DOCUMENT_TITLE.test(title);
  if (number !== undefined && !isQuoted) return `normativeNumber=${number}`;
  const field = evidence.documentFields.find(
    ({ name, value }) =>
      (name === 'genre' || name === 'subject' || name === 'title') && /^(?:行政)?规范性文件$/.test(value),
  );
  return field === undefined || isNoRules(evidence) ? null : `normativeField=${field.label}：${field.value}`;
}

/** A column of normative documents in which it stands. */
function columnSign(evidence: DocumentEvidence, path: string): string | null {
  const column = columnsOf(evidence).find((name) =>
    /(?:^|现行有效的?|有效|街镇|部门|本级|区政府|镇政府|政府)(?:行政)?规范性文件(?:库|公开|发布)?$/.test(
      name,
    ),
  );
  const isPath = /\/(?:xz)?gfxwj\d*(?:\/|$)/i.test(path);
  if ((column === undefined && !isPath) || isNoRules(evidence)) return null;
  return column === undefined ? 'normativePath=gfxwj' : `normativeColumn=${column}`;
}

function isNoRules(evidence: DocumentEvidence): boolean {
  const title = titleOf(evidence);
  return OTHER_PAPER.test(title) || ROUTINE.test(paperOf(evidence)) || isColumnTitle(title);
}

/** A column holds what was misplaced into it as well, and is none of its documents. */
function hasDocumentTitle(evidence: DocumentEvidence): boolean {
  const isName = /^[《〈][^》〉]+[》〉]$/.test(titleOf(evidence));
  const paper = paperOf(evidence);
  const isDocument = DOCUMENT_TITLE.test(paper) && !TABLE_OF_DUTIES.test(paper);
  return !goesByColumn(evidence) && (isName || isDocument);
}

/** News of a document may set its number in a line of its own. */
function isNumberInNews(evidence: DocumentEvidence): boolean {
  return identityOf(evidence).size < 2 && columnsOf(evidence).some((name) => NEWS_COLUMN.test(name));
}

function isNumbered(evidence: DocumentEvidence): boolean {
  return numbersOf(evidence).some(isNormativeNumber);
}

function withoutNumber(title: string): string {
  return title.replace(NUMBER_BEHIND, '');
}

function outwardOf(evidence: DocumentEvidence, normative: Tri): Tri {
  if (normative === 'yes') return 'yes';
  const title = titleOf(evidence);
  if (INWARD.test(title)) return 'no';
  if (OUTWARD.test(title) || (evidence.body?.applyMentions.length ?? 0) > 0) return 'yes';
  return 'unknown';
}

function policyOf(evidence: DocumentEvidence, official: Tri, normative: Tri, outward: Tri): Tri {
  const title = titleOf(evidence);
  if (normative === 'yes') return 'yes';
  if (
    official === 'no' ||
    NO_POLICY.test(title) ||
    NEVER_RULES.test(paperOf(evidence)) ||
    NOTICE.test(title) ||
    notNormativeWords(title) !== null ||
    LAW.test(title)
  )
    return 'no';
  if (numbersOf(evidence).some(isAppointmentNumber)) return 'no';
  if (!POLICY_TYPE.test(withoutNumber(title)))
    return outward === 'yes' && /通知|通告|公告/.test(title) ? 'unknown' : 'no';
  return numbersOf(evidence).length > 0 && !isNumberInNews(evidence)
    ? outward
    : outward === 'no'
      ? 'no'
      : 'unknown';
}

function isRepealed(evidence: DocumentEvidence): boolean {
  const { documentFields, validityBadges, validitySentences } = evidence;
  return (
    documentFields.some(
      ({ name, label, value, hidden }) =>
        name === 'validity' && !hidden && isEnded(statusShown(label, value) ?? ''),
    ) ||
    validityBadges.some(({ status, hidden }) => !hidden && isEnded(status)) ||
    columnsOf(evidence).some((column) => STATUS_COLUMN.test(column) && isEnded(column)) ||
    validitySentences.some(({ says, where, hidden }) => says === 'repealed' && where !== 'after' && !hidden)
  );
}

/** Whether the page shows an official, a normative, a policy document; three-valued, with the reasons. */
export function documentKindOf(
  evidence: DocumentEvidence,
  { host, path }: { readonly host: string; readonly path: string },
): DocumentKind {
  const title = titleOf(evidence);
  const isColumn = isColumnItself(evidence);
  const official = isOfficial(evidence, isColumn);
  const why: string[] = [];
  let normative: Tri = official === 'no' ? 'no' : 'unknown';
  const barred = notNormativeWords(title);
  const own = ownSign(evidence);
  const sign = own ?? columnSign(evidence, path);
  if (isColumn) {
    normative = official;
  } else if (barred !== null) {
    normative = 'no';
    why.push(`notNormativeTitle=${barred}`);
  } else if (NEVER_RULES.test(paperOf(evidence))) {
    normative = sign !== null && RULES_INSIDE.test(title) ? 'unknown' : 'no';
    why.push(`notPolicyTitle=${NEVER_RULES.exec(paperOf(evidence))?.[0] ?? ''}`);
  } else if (LAW.test(title) && !isNumbered(evidence)) {
    normative = 'no';
    why.push(`notPolicyTitle=${LAW.exec(title)?.[0] ?? ''}`);
  } else if (sign !== null && INWARD.test(title) && !isNumbered(evidence)) {
    normative = 'unknown';
    why.push(`notPolicyTitle=${INWARD.exec(title)?.[0] ?? ''}`);
  } else if (sign !== null && ENDING.test(title)) {
    why.push(`endingTitle=${ENDING.exec(title)?.[0] ?? ''}`);
  } else if (sign !== null) {
    const isWeak = own === null ? !hasDocumentTitle(evidence) : isNumberInNews(evidence);
    normative = isWeak ? 'unknown' : 'yes';
    why.push(sign);
  } else if (
    [NO_POLICY, NOTICE, LAW].some((pattern) => pattern.test(title)) ||
    numbersOf(evidence).some(isAppointmentNumber)
  ) {
    normative = 'no';
    why.push(
      `notPolicyTitle=${NO_POLICY.exec(title)?.[0] ?? NOTICE.exec(title)?.[1] ?? LAW.exec(title)?.[0] ?? ''}`,
    );
  }
  const issued = { ...evidence, title, numbers: numbersOf(evidence), columns: columnsOf(evidence) };
  const reprint = normative !== 'no' && isReprint(issued, host);
  if (reprint) {
    normative = 'unknown';
    why.push('reprint=');
  }
  const outward = outwardOf(evidence, normative);
  const found = policyOf(evidence, official, normative, outward);
  const policy = reprint && found === 'yes' ? 'unknown' : found;
  if (policy === 'yes' && normative !== 'yes')
    why.push(`policyTitle=${POLICY_TYPE.exec(withoutNumber(title))?.[0] ?? ''}`);
  return { official, normative, policy, outward, repealed: isRepealed(evidence), why };
}
