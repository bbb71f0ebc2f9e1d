import { coreNames, namesIn, plain } from './document-name.ts';

/** （草案）, （修订征求意见稿）, （送审稿）, （公示稿）: what the document itself no longer bears. */
const DRAFT_MARK = /[（(][^（）()]*(?:草案|稿|征求意见|修订|修正|公示)[^（）()]*[)）]/gu;
const BARE_DRAFT = /(?:草案|(?:修订)?(?:征求意见|送审|讨论|公示|公开)稿|初稿)$/u;
const AREA = /^(?:上海市)?(?:\p{Script=Han}{2}[区县])?(?:\p{Script=Han}{2,4}(?:镇|街道))?(?:人民政府)?/u;

/** Names shorter than this are shared by quite different documents. */
const TELLING = 6;

/** What became of opinions, in a title: 意见采纳情况反馈, 征集意见反馈情况, 听证会报告. */
const FEEDBACK_TITLE =
  /(?:采纳|反馈|吸纳)(?:意见)?(?:的?(?:情况|结果|说明|报告|公告|公示|汇总))|(?:意见|建议)(?:的)?(?:采纳|反馈|吸纳|汇总|回应)|征[求集询](?:公众|社会)?(?:意见|建议)?(?:的)?(?:结果|情况)|公众参与情况|意见征[求集询](?:的)?(?:结果|情况|汇总|反馈)|(?:听证|座谈|论证|调研|走访|问卷|民意调查).{0,6}(?:报告|结果|情况|纪要|笔录)|结果反馈|反馈结果|》[^《》]{0,16}(?:(?:意见|建议)的?(?:处理|办理|答复)|公示结果|征集结束)|意见反馈$/;

/** The same, told in the text of the draft's own page; an empty tab 结果反馈 tells nothing. */
const TOLD =
  /(?:公众|社会|市民|各界|期[间内]|截[止至][^。；]{0,12})[^。；]{0,6}(?:未|没有?|无)[^。；]{0,8}(?:意见|建议|异议)|(?:采纳|反馈|征[求集询])(?:情况|结果)\s*[:：]\s*(?:无|没有|未|共|收到)|(?:未|没有?|无)(?:收到|收集到|征集到)[^。；]{0,16}(?:意见|建议|反馈)|(?:共|累计|总计)?(?:收到|收集到?|征集到?)[^。；]{0,16}?[\d一二两三四五六七八九十百]+\s*[条件份个封][^。；]{0,6}(?:意见|建议|反馈)?|(?:意见|建议)[^。；]{0,12}[\d一二两三四五六七八九十百]+\s*[条件份个][^。；]{0,12}采纳|(?:予以|已|均|全部|部分|不予?|未予?)采纳/;
/** What a call for opinions promises. */
const PROMISE = /将|拟|请|欢迎|视[为作同情]|逾期|如[无没未有果]|认真研究/;

const UNADOPTED = /(?:未(?:予|被|能)?|不(?:予|能|宜)?)采纳/;
const NONE_UNADOPTED =
  /(?:未|不)(?:予|被|能)?采纳[^\d。；]{0,6}(?:[0零]\s*[条件份个]|[：:]?\s*[0无]\s*$)|(?:无|没有)(?:未|不)/;
const REASON =
  /理由|原因|因为|因[^此素]|由于|鉴于|考虑到|不属于|属于|已有|已在|另行|依据|根据|按照|按|不符|超出|暂不|条件|范围|规定|考虑|无关|难以|^(?:情况)?(?:说明|备注|解释|回应|处理意见|答复意见)[:：]?|说明[:：]/;

function stripped(name: string): string {
  return plain(name.replace(DRAFT_MARK, '').replace(BARE_DRAFT, '').replace(AREA, ''));
}

function telling(names: readonly string[]): string[] {
  return names.filter((name) => name.length >= TELLING);
}

/** The names in 《》 of a title, without what marks a draft and without the area: they join draft, decision and feedback. */
export function namesToJoin(title: string): string[] {
  return telling(namesIn(title).map(stripped));
}

/** The same of a document, which may go by its bare name. */
export function documentNamesToJoin(title: string): string[] {
  return telling([...new Set([...namesToJoin(title), ...coreNames(title).map(stripped)])]);
}

/** Whether a title is that of a report on what became of opinions. */
export function isFeedbackTitle(title: string): boolean {
  return FEEDBACK_TITLE.test(title.replace(/\s/g, ''));
}

/** What a link beside a draft says that leads to what became of opinions: 结果反馈, 查看采纳情况. */
const FEEDBACK_LABEL =
  /结果反馈|反馈结果|(?:征[求集询]|意见)(?:的)?(?:结果|反馈)|采纳(?:情况|结果)?|公众意见汇总/;
/** 意见反馈 alone is the way to send one's own. */
const GIVES_OPINION =
  /^(?:在线|网上|我要|提交)?(?:意见|建议)反馈(?:表|入口|方式|渠道)?$|反馈(?:表|方式|渠道|邮箱|时间|期限)|我要/;

/** Whether the words of a link speak of what became of opinions. */
export function namesFeedback(words: string): boolean {
  const bare = words.replace(/\s/g, '');
  return (isFeedbackTitle(bare) || FEEDBACK_LABEL.test(bare)) && !GIVES_OPINION.test(bare);
}

/** Whether lines of a draft's own page tell what became of opinions. */
export function tellsFeedback(lines: readonly string[]): boolean {
  return lines.some((line) => TOLD.test(line) && !PROMISE.test(line));
}

/** Whether lines of a report speak of opinions that were not adopted. */
export function tellsUnadopted(lines: readonly string[]): boolean {
  return lines.some((line) => UNADOPTED.test(line) && !NONE_UNADOPTED.test(line));
}

/** Whether lines of a report hold anything like a reason. */
export function givesReason(lines: readonly string[]): boolean {
  return lines.some((line) => REASON.test(line));
}
