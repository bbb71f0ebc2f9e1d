import { dayBefore, findDays, readMonths } from '../../rules/words/dates.ts';
import { relationTo } from '../../rules/words/document-name.ts';
import { readNumeral } from '../../rules/words/numerals.ts';
import { VALIDITY_WORDS } from '../../rules/words/validity.ts';
import type { Facts } from '../page.ts';
import { clippedFrom } from './clipped.ts';

type Sentence = Facts['validitySentences'][number];
type Said = Omit<Sentence, 'where' | 'at'>;

const WORTH_READING = /* @__PURE__ */ new RegExp(VALIDITY_WORDS);
/** Other names of the same: 试行期两年, 执行期限至2027年12月31日. */
const TERM_NAME =
  /(?:试行|施行|执行|实施)期限?(?=\s*(?:限?为|是|[:：]|暂定|自|至|到|截至|[一二两三四五六七八九十\d]))/g;
/** 自2025年4月1日起试行两年, 自印发之日起实施，试行2年. */
const TRIED_FOR = /(?<=[起，,])试行(?=[一二两三四五六七八九十\d]+\s*(?:年|个月)[。；;，,])/;
/** 有效期三（3）年, 有效期3（三）年. */
const COUNT_AGAIN =
  /(?<=[一二两三四五六七八九十\d])\s*[（(][一二两三四五六七八九十\d]{1,3}[)）]\s*(?=年|个月)/;
const NAMES =
  '(?:行政|规范性|暂行|试行|实施|管理|若干|工作|指导|行动|扶持|专项)*(?:办法|规定|细则|规则|规范|意见|通知|方案|文件|措施|制度|指南|标准|决定|公告|通告|规程|政策|计划|规划|预案|守则|导则|程序|条例|文|件)';
/** What makes a name of the document part of something else's: 本办法所称…, 本办法规定的…, 本办法施行前…, 本办法第五条… */
const NOT_SUBJECT =
  '(?!所称|第|中|有效期[内届满]|[\\u4e00-\\u9fff]{0,4}(?:前|后|之前|之后|期间|过程)|[^，,。；;]*的(?!有效|通知))';
/** The document speaking of itself as the subject of a clause; behind 按, 在, 享受 it is none. */
const SELF = /* @__PURE__ */ new RegExp(
  `(?:^|[，,；;：:（(【\\s、。★※*])(?:第.{1,5}条|[一二三四五六七八九十\\d]+[、.．])?\\s*(?:[（(][^（）()]{1,12}[)）])?\\s*(?:自|但|且|现)?(?:本|该|此)${NAMES}${NOT_SUBJECT}`,
);
/** The same where the document is named anywhere in a clause. */
const NAMED_SELF = /* @__PURE__ */ new RegExp(`(?:本|该|此)${NAMES}`);
/** 本办法试行两年, 自2025年4月1日起施行，执行至2027年12月31日. */
const KEPT_FOR = /* @__PURE__ */ new RegExp(
  `(?<=[本该此]${NAMES}|[，,起])(?:试行|施行|执行|实施)(?=(?:至|到)\\s*[\\d二]|[一二两三四五六七八九十\\d]+\\s*(?:年|个月)[，,])`,
);
const IN_FORCE_FROM = /自.{1,24}?(?:起.{0,4}?|日)(?:施行|实施|执行|生效|试行|实行)(?![新旧原]|调整后)/;
const FROM_ISSUE = /自(?:印发|发布|公布|颁布|下发|发文)之日起(?:([一二三四五六七八九十\d]{1,3})日[后内]?)?/;
/** What else has a term: a permit, a contract, an offer. */
const OTHER_TERM =
  /(?:许可证?|证书?|执照|证件|身份证|居住证|签证|合同|协议|承诺书?|投标|标书|报价|补贴|资格|资质|票|券|凭证|检验|检测|证明|备案|名单|授权|认定|称号|账号|密码|二维码|检查码|产品|药品|食品|保险|担保|保函|计划书|申报|申请)[^，。；,;《》]{0,12}$/;
const UNTIL =
  /有效(?:期|期限|时间)?(?:限)?(?:为|将)?(?:再)?(?:延长|顺延|延续|续延|延期|延至)?(?:至|到|截至|截止(?:至|到)?|自.{1,30}?至)\s*/;
/** 有效期：2031年3月31日. */
const LABELLED = /有效(?:期|期限)\s*[:：]\s*/;
/** 有效期：2026年4月1日至2031年3月31日, 有效期为2026-04-01—2031-03-31. */
const RANGE =
  /有效(?:期|期限)\s*(?:[:：]|为|是)\s*(?:自\s*)?(?:[\d〇零一二三四五六七八九]{4}\s*[-年./]\s*[\d一二三四五六七八九十]{1,3}\s*[-月./]\s*[\d一二三四五六七八九十]{1,3}\s*日?起?\s*(?:至|到|[-–—~～]+)\s*)/;
const EXTENDED = /延长|顺延|延续|续延|延期|延至|继续(?:有效|适用|执行|施行)/;
/** It was extended, for how long or until when stands elsewhere: 继续有效5年, 经评估后续期五年, 有效期延长2年. */
const GOES_ON =
  /继续(?:有效|适用|执行|施行|实施)|(?:延长|顺延|延续|续延|续期)(?:有效期)?[一二两三四五六七八九十\d]+\s*(?:年|个月)|有效期(?:限)?(?:已|再)?(?:延长|顺延|延续|续延|续期)/;
const GOES_ON_UNTIL = /(?:延长|顺延|延续|续延|延期|延)[^，。；]{0,4}[至到]/;
/** What may happen yet, or to whom it may. */
const MAY_BE = /可|视|如|若|拟|届满后|期满后|到期后|[前未]/;
const ENDS_ON =
  /(?:起.{0,12}?至|至)\s*(?=.{6,20}?(?:日|底)(?:止|(?:期间)?有效|施行|实施|执行|(?:自动|自行)?(?:废止|失效)))|[，,]\s*(?=[^，,]{6,20}?日后?(?:自动|自行)(?:废止|失效))|[，,](?:并|且)?[于在至]?\s*(?=[\d二][^，,]{6,18}?日(?:自然|即行)?(?:废止|失效))/;
/** 自2025年4月1日起施行，自2030年4月1日起废止: in force till the day before. */
const ENDS_BEFORE = /[，,](?:并|且)?(?:自|从|于)?\s*(?=[\d二][^，,]{6,18}?日起(?:自动|自行)?(?:废止|失效))/;
const SPAN =
  /有效(?:期|期限)(?:限)?\s*(?:为|是|：|:|暂定)?\s*(?:自(?:印发|发布|公布)之日起)?\s*(?:[一二两三四五六七八九十\d]+\s*(?:年|个月))/;
const PERMANENT = /(?:长期|永久)有效|有效期限?(?:为|[:：])?\s*(?:长期|永久|无限期)/;
/** Said by the document itself; 该 and 此 name another one in its text. */
const repealed = (itself: string): RegExp =>
  new RegExp(
    `^(?:[^《]{0,20}[，,：:（(【\\s])?(?:第.{1,5}条|[一二三四五六七八九十\\d]+[、.．])?\\s*${itself}${NAMES}(?:已经?|现已?|业已)?(?:自[^《。；]{1,24}起|于[^《。；]{1,24})?(?:被.{2,80}?)?(?:予以|正式|同时)?(?:废止|失效|停止(?:执行|施行))(?!的|前|后|之|日|时|或)`,
  );
const REPEALED = /* @__PURE__ */ repealed('本');
const REPEALED_IN_HEAD = /* @__PURE__ */ repealed('[本该此]');
/** 延长至2031年3月31日, behind the first term in the same sentence. */
const EXTENDED_TO = /(?:延长|顺延|延续|续延|延期|续期)(?:其?有效期限?)?(?:至|到)\s*/;
/** What a sentence says to be in force from a day, and names of what a document gives rather than of itself. */
const STARTED = /(?:^|[，,；;、）)\s])([\u4e00-\u9fff]{2,16})自[\d二印发公颁]/;
const OF_THE_MATTER =
  /^(?!以上|上述|本|该|此).*(?:标准|补[贴助]|租金|奖励|优惠|减免|价格|收费|资格|政策|措施|项目|费用|资金)$/;
/** What may stand between a comma and the term of this document; any other word is what else has a term. */
const LEADS_TO_TERM =
  /^(?:[（(【[]|第.{1,5}条|[一二三四五六七八九十\d]+[、.．])?[\s（(]*(?:[^（）()]{1,12}[)）])?\s*(?:经(?:评估|研究|批准|同意|审议)[^，]{0,10})?(?:其|且|并|原|文件|政策|的|暂定?|试行期?|执行|施行|实施|将|为|再次?|现)*[（(\s]*$/;
/** What is said of a part of the document only: 其中第八条…, 但第三章…, （其中试行期一年）. */
const OF_A_PART = /^\s*(?:但|另外?)?(?:其中|第.{1,5}[章节条款项])/;
const PART_IN_BRACKETS = /[（(]其中[^（()）]{1,60}[)）]/;
/** A date, and words that only lead to one. */
const DATES =
  /自?\s*(?:[\d〇○零一二三四五六七八九十]{2,4}\s*[-年./]\s*[\d〇一二三四五六七八九十]{1,3}\s*[-月./]\s*[\d〇一二三四五六七八九十]{1,3}\s*日?|(?:印发|发布|公布|颁布|下发|发文)之日)\s*起?|[一二两三四五六七八九十\d]+(?:年|个月)/g;
/** Papers in a document's annex that speak of themselves. */
const OTHER_SELF = /[本该此](?:承诺|协议|合同|授权|委托|声明|责任书|保函|许可|须知|章程|公约|[执证])/;
/** Before the name of a document: the one that came before this, under the same name. */
const PREDECESSOR = /(?:[原旧]|(?:此前|\d年)[^，。；《》]{0,12}的)《[^《》]{2,80}》/;
/** 注：, 编者按：, ※: what begins a note about the document. */
const NOTE_MARK = /^[（(【[]?\s*(?:[※★＊*]|(?:备?注|编者[按注]|(?:特别)?(?:说明|提示))\s*[:：])/;
const QUOTED = /《([^《》]{2,80})》/g;

/** What the page says, in sentences, of how long this very document holds. */
export function validitySentencesIn(
  passages: Facts['passages'],
  title: Facts['title'],
  fields: Facts['documentFields'],
): Sentence[] {
  const ofValidity = fields.filter(({ name }) => name === 'validity' || name === 'validUntil');
  return passages
    .filter(
      (passage) =>
        (passage.place === 'main' || title.text.includes(passage.text)) &&
        !ofValidity.some((field) => isLineOf(field, passage)),
    )
    .flatMap((passage) =>
      sentencesOf(withHeading(passage)).flatMap((sentence) => {
        const { where, at, hidden } = passage;
        const said = readSentence(sentence, where === 'head' || isNote(passage), title.text);
        const spot = { selector: at.selector, text: clippedFrom(passage, sentence.words) };
        return said === null ? [] : [{ ...said, where, ...(hidden ? { hidden } : {}), at: spot }];
      }),
    );
}

/** Whether a line is that of a field: in text that is parted by line breaks others stand in the same element. */
function isLineOf(
  { label, at }: Facts['documentFields'][number],
  passage: Facts['passages'][number],
): boolean {
  if (at.selector !== passage.at.selector) return false;
  const line = passage.text.replace(/\s/g, '').replace(/^[【[〔（(]/, '');
  return line.startsWith(label) || [':', '：', '∶', '】'].some((mark) => line.includes(label + mark));
}

/** （有效期至2030年3月31日）: on a line of its own behind the text, as （此件公开发布） is; 注：有效期延长至… wherever it stands. */
function isNote({ where, text }: Facts['passages'][number]): boolean {
  const line = text.trim();
  const isAlone = /^[（(【[][^（）()【】]{4,40}[）)】\]]$/.test(line);
  return (isAlone && where === 'after') || ((isAlone || NOTE_MARK.test(line)) && EXTENDED.test(line));
}

/** 六、有效期: an article's name on a line of its own. */
const TERM_HEADING =
  /^\s*(?:第.{1,4}条|[一二三四五六七八九十]{1,3}、)\s*(?:有效期限?|(?:试行|施行|执行|实施)期限?)\s*[:：]?\s*$/;
/** 六、有效期限：自…, an article that says nothing but the term. */
const TERM_ARTICLE =
  /^(?:第.{1,4}条|[一二三四五六七八九十]{1,3}、)\s*有效期限?\s*[:：]?\s*(?:为|自|从|至|\d|[一二两三四五六七八九十]+(?:年|个月))/;

/** A line behind the first words of its sentence, or the name of its article, where those end the line before. */
function withHeading({ text, before }: Facts['passages'][number]): string {
  if (TERM_HEADING.test(before)) return `${before.replace(/[:：]?\s*$/, '：')}${text}`;
  return /[，,]\s*$/.test(before) && IN_FORCE_FROM.test(before) ? `${before}${text}` : text;
}

interface Words {
  readonly words: string;
  /** The sentence before, in the same paragraph. */
  readonly before: string;
}

function sentencesOf(text: string): Words[] {
  const sentences = text.split(/(?<=[。；;！])/).map((one) => one.trim());
  return sentences.flatMap((words, i) =>
    REPLACED.test(sentences[i + 1] ?? '')
      ? []
      : [{ words: words.slice(0, 400).replace(UP_TO_NEW, ''), before: sentences[i - 1] ?? '' }],
  );
}

/** ”修改为“…: what stands before is the wording that no longer holds. */
const REPLACED = /^[”"』」]\s*(?:修改|调整|变更|改)为/;
const UP_TO_NEW = /^[^。]{0,200}?[”"』」]\s*(?:修改|调整|变更|改)为\s*[:：]?\s*[“"『「]?/;

/** （施行时间和有效期）: what an article is called. */
const ARTICLE_NAME = /^((?:第.{1,5}条)?\s*)[（(【][\u4e00-\u9fff、]{2,16}[)）】](?=\s*[^\s。])/;

function readSentence({ words: written, before }: Words, inHead: boolean, title: string): Said | null {
  if (!WORTH_READING.test(written)) return null;
  const words = withoutAsides(
    written
      .replace(ARTICLE_NAME, '$1')
      .replace(COUNT_AGAIN, '')
      .replace(TERM_NAME, '有效期')
      .replace(TRIED_FOR, '试行，有效期')
      .replace(KEPT_FOR, '有效期'),
  );
  const ended = IN_FORCE_FROM.test(words) ? dayAfter(words, ENDS_BEFORE) : null;
  const isRepealed = ended === null && (inHead ? REPEALED_IN_HEAD : REPEALED).test(words);
  if (isRepealed && !/同时废止|废止《/.test(words)) return { ...NOTHING, says: 'repealed' };
  if (!isAboutThis(words, before, inHead, title)) return null;
  if (ended !== null) return { ...NOTHING, says: 'until', until: dayBefore(ended), from: startOf(words) };
  const from = startOf(words) ?? startOf(before);
  const start = { from, ...sinceIssue(words, before) };
  const extended = dayAfter(words, EXTENDED_TO);
  if (extended !== null) return { ...NOTHING, ...start, says: 'extended', until: extended };
  const until =
    dayAfter(words, UNTIL) ?? dayAfter(words, RANGE) ?? dayAfter(words, LABELLED) ?? dayAfter(words, ENDS_ON);
  const goesOn = GOES_ON.test(words) && !GOES_ON_UNTIL.test(words) && !MAY_BE.test(words);
  if (until !== null && !goesOn)
    return { ...NOTHING, ...start, says: EXTENDED.test(words) ? 'extended' : 'until', until };
  if (goesOn) return { ...NOTHING, ...start, says: 'extended' };
  const span = SPAN.exec(words);
  const months = span === null ? null : readMonths(span[0]);
  if (months !== null) return { ...NOTHING, ...start, says: 'span', months };
  return PERMANENT.test(words) ? { ...NOTHING, ...start, says: 'permanent' } : null;
}

/** 关于延长〈…办法〉有效期的通知, of this very document. */
function prolongs(name: string, title: string): boolean {
  return EXTENDED.test(name) && relationTo(title, name) === 'named';
}

/** A sentence up to where, behind the document's own term, it goes on to that of a part or of something else. */
function withoutAsides(words: string): string {
  const clauses = words.replace(PART_IN_BRACKETS, '').split(/(?<=[，,；;])/);
  const own = clauses.findIndex((clause) => clause.includes('有效'));
  const aside = clauses.findIndex((clause, i) => own >= 0 && i > own && isAside(clause));
  return clauses.slice(0, aside < 0 ? clauses.length : aside).join('');
}

function isAside(clause: string): boolean {
  if (OF_A_PART.test(clause)) return true;
  const term = clause.search(/有效期?[至到为\d一二两三四五六七八九十]|[施执]行至|日止/);
  const lead = clause.slice(0, Math.max(0, term)).replace(DATES, '');
  return term > 0 && /[\u4e00-\u9fff]{3}/.test(lead) && !LEADS_TO_TERM.test(lead) && !NAMED_SELF.test(lead);
}

const NOTHING: Omit<Said, 'says'> = { until: null, months: null, from: null, fromIssue: false };

/** Whether a term begins on the day of issue, or days after it: 自发布之日起30日后施行. */
function sinceIssue(words: string, before: string): Pick<Said, 'fromIssue' | 'daysAfterIssue'> {
  const match = FROM_ISSUE.exec(words) ?? FROM_ISSUE.exec(before);
  const days = readNumeral(match?.[1] ?? '');
  return { fromIssue: match !== null, ...(days === null ? {} : { daysAfterIssue: days }) };
}

/** The date that stands right behind a phrase. */
function dayAfter(words: string, phrase: RegExp): string | null {
  const match = phrase.exec(words);
  if (match === null) return null;
  const rest = `至${words.slice(match.index + match[0].length, match.index + match[0].length + 24)}`;
  const [first] = findDays(rest);
  if (first === undefined || first.index > 3) return null;
  // 有效期：2026年4月1日起5年 begins on that day.
  return /^\s*起(?!.{0,4}(?:废止|失效))/.test(rest.slice(first.index + first.length)) ? null : first.day;
}

function startOf(words: string): string | null {
  const match = IN_FORCE_FROM.exec(words);
  return match === null ? null : (findDays(match[0])[0]?.day ?? null);
}

/** Whether a sentence is about this document: by its subject, by its date of coming into force, or by its place. */
function isAboutThis(words: string, before: string, inHead: boolean, title: string): boolean {
  const term = words
    .replace(QUOTED, (name) => '〇'.repeat(name.length))
    .search(
      /(?:长期|永久)?有效|(?:(?:至|到)[^，。；至]{6,20}(?:日|底)(?:止|施行|实施|执行|(?:自动|自行)?(?:废止|失效))|[^，。；至]{6,20}日[起后]?(?:自动|自行|自然|即行)?(?:废止|失效))/,
    );
  const lead = term < 0 ? words : words.slice(0, term);
  const quoted = [...lead.matchAll(QUOTED)].map(([, name]) => name ?? '');
  const isNamed = inHead && SELF.test(lead.slice(0, Math.max(0, lead.indexOf('《'))));
  if (quoted.length > 0 && !isNamed && !SELF.test(lead.slice(lead.lastIndexOf('》') + 1))) {
    if (PREDECESSOR.test(lead) && !EXTENDED.test(title)) return false;
    return quoted.some((name) => title.includes(name) || (inHead && prolongs(name, title)));
  }
  const subject = STARTED.exec(lead)?.[1] ?? '';
  if (OF_THE_MATTER.test(subject) && !title.includes(subject)) return false;
  const clause = lead.split(/[，,：:；;]/).at(-1) ?? '';
  const isSelf = SELF.test(term < 0 ? lead : `${lead}有效`);
  const isOwnClause =
    NAMED_SELF.test(clause) || IN_FORCE_FROM.test(clause) || LEADS_TO_TERM.test(clause.replace(DATES, ''));
  if ((OTHER_TERM.test(clause) && !SELF.test(clause)) || (!isSelf && OTHER_SELF.test(lead))) return false;
  if (isSelf || IN_FORCE_FROM.test(lead)) return isOwnClause;
  if (TERM_ARTICLE.test(words)) return true;
  const opens = /^(?:[（(【[]|第.{1,4}条|[一二三四五六七八九十\d]+[、.．])?\s*(?:文件|政策)?有效/.test(
    words.replace(NOTE_MARK, ''),
  );
  return opens && (inHead || SELF.test(before) || IN_FORCE_FROM.test(before));
}
