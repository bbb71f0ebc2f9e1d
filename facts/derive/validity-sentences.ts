import { findDays, readMonths } from '../../rules/words/dates.ts';
import type { Facts } from '../page.ts';
import { clipped } from './clipped.ts';

type Sentence = Facts['validitySentences'][number];
type Said = Omit<Sentence, 'where' | 'at'>;

const WORTH_READING = /有效期|有效至|日止|废止|失效|停止执行|长期有效/;
/** The document speaking of itself. */
const SELF =
  /(?:本|该|此)(?:暂行|试行|实施|管理|若干|工作|指导|行动|扶持|专项)*(?:办法|规定|细则|规则|规范|意见|通知|方案|文件|措施|制度|指南|标准|决定|公告|通告|规程|政策|计划|规划|预案|守则|导则|程序|条例|文|件)/;
const IN_FORCE_FROM = /自.{1,24}?起.{0,4}?(?:施行|实施|执行|生效|试行|实行)/;
const FROM_ISSUE = /自(?:印发|发布|公布|颁布|下发|发文)之日起/;
/** What else has a term: a permit, a contract, an offer. */
const OTHER_TERM =
  /(?:许可证?|证书?|执照|证件|身份证|居住证|签证|合同|协议|承诺书?|投标|标书|报价|补贴|资格|资质|票|券|凭证|检验|检测|证明|备案|名单|授权|认定|称号|账号|密码|二维码|检查码|产品|药品|食品|保险|担保|保函|计划书|申报|申请)[^，。；,;《》]{0,12}$/;
const UNTIL =
  /有效(?:期|期限|时间)?(?:限)?(?:为|将)?(?:再)?(?:延长|顺延|延续|续延|延期|延至)?(?:至|到|截至|截止(?:至|到)?|自.{1,30}?至)\s*/;
const EXTENDED = /延长|顺延|延续|续延|延期|延至|继续(?:有效|适用|执行|施行)/;
const ENDS_ON = /(?:起.{0,12}?至|至)\s*(?=.{6,20}?(?:日|底)止)/;
const SPAN = /有效(?:期|期限)(?:限)?\s*(?:为|是|：|:)?\s*(?:[一二两三四五六七八九十\d]+\s*(?:年|个月))/;
const PERMANENT = /长期有效/;
const REPEALED =
  /^[^《]{0,20}(?:本|该|此)[\u4e00-\u9fff]{1,10}?(?:已|现已|业已|自[^《。；]{1,24}起)?(?:被.{2,80}?)?(?:予以|正式|同时)?(?:废止|失效|停止(?:执行|施行))(?!的)/;
/** Papers in a document's annex that speak of themselves. */
const OTHER_SELF = /[本该此](?:承诺|协议|合同|授权|委托|声明|责任书|保函|许可|[执证])/;
const QUOTED = /《([^《》]{2,80})》/g;

/** What the page says, in sentences, of how long this very document holds. */
export function validitySentencesIn(
  passages: Facts['passages'],
  title: Facts['title'],
  fields: Facts['documentFields'],
): Sentence[] {
  const inField = new Set(
    fields.filter(({ name }) => name === 'validity' || name === 'validUntil').map(({ at }) => at.selector),
  );
  return passages
    .filter(
      ({ place, text, at }) => (place === 'main' || title.text.includes(text)) && !inField.has(at.selector),
    )
    .flatMap(({ text, where, at }) =>
      sentencesOf(text).flatMap((sentence) => {
        const said = readSentence(sentence, where === 'head', title.text);
        const spot = { selector: at.selector, text: clipped(sentence.words) };
        return said === null ? [] : [{ ...said, where, at: spot }];
      }),
    );
}

interface Words {
  readonly words: string;
  /** The sentence before, in the same paragraph. */
  readonly before: string;
}

function sentencesOf(text: string): Words[] {
  const sentences = text.split(/(?<=[。；;！])/).map((one) => one.trim());
  return sentences.map((words, i) => ({ words: words.slice(0, 400), before: sentences[i - 1] ?? '' }));
}

function readSentence({ words, before }: Words, inHead: boolean, title: string): Said | null {
  if (!WORTH_READING.test(words)) return null;
  if (REPEALED.test(words) && !/同时废止|废止《/.test(words)) return { ...NOTHING, says: 'repealed' };
  if (!isAboutThis(words, before, inHead, title)) return null;
  const from = startOf(words) ?? startOf(before);
  const fromIssue = FROM_ISSUE.test(words) || FROM_ISSUE.test(before);
  const start = { from, fromIssue };
  const until = dayAfter(words, UNTIL) ?? dayAfter(words, ENDS_ON);
  if (until !== null)
    return { ...NOTHING, ...start, says: EXTENDED.test(words) ? 'extended' : 'until', until };
  const span = SPAN.exec(words);
  const months = span === null ? null : readMonths(span[0]);
  if (months !== null) return { ...NOTHING, ...start, says: 'span', months };
  return PERMANENT.test(words) ? { ...NOTHING, ...start, says: 'permanent' } : null;
}

const NOTHING: Omit<Said, 'says'> = { until: null, months: null, from: null, fromIssue: false };

/** The date that stands right behind a phrase. */
function dayAfter(words: string, phrase: RegExp): string | null {
  const match = phrase.exec(words);
  if (match === null) return null;
  const rest = `至${words.slice(match.index + match[0].length, match.index + match[0].length + 24)}`;
  const [first] = findDays(rest);
  return first !== undefined && first.index <= 3 ? first.day : null;
}

function startOf(words: string): string | null {
  const match = IN_FORCE_FROM.exec(words);
  return match === null ? null : (findDays(match[0])[0]?.day ?? null);
}

/** Whether a sentence is about this document: by its subject, by its date of coming into force, or by its place. */
function isAboutThis(words: string, before: string, inHead: boolean, title: string): boolean {
  const term = words.search(/有效|日止/);
  const lead = term < 0 ? words : words.slice(0, term);
  const quoted = [...lead.matchAll(QUOTED)].map(([, name]) => name ?? '');
  if (quoted.length > 0 && !SELF.test(lead.slice(lead.lastIndexOf('》'))))
    return quoted.some((name) => title.includes(name));
  const clause = lead.split(/[，,：:]/).at(-1) ?? '';
  const self = SELF.exec(lead);
  if ((OTHER_TERM.test(clause) && !SELF.test(clause)) || (self === null && OTHER_SELF.test(lead)))
    return false;
  if (self !== null || IN_FORCE_FROM.test(lead)) return true;
  const opens = /^(?:[（(【[]|第.{1,4}条|[一二三四五六七八九十\d]+[、.．])?\s*(?:文件|政策)?有效/.test(words);
  return opens && (inHead || SELF.test(before) || IN_FORCE_FROM.test(before));
}
