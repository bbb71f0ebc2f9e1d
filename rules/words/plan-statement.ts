import { readNumeral } from './numerals.ts';

/** The plan itself, its tasks, or the year's main work on open government. */
const MENTION =
  /(?:政务|信息)公开(?:工作)?(?:年度)?(?:工作)?(?:要点|重点(?!领域|区域|人群|行业))|(?:政务|信息)公开(?:和[^，。；]{2,12})?(?:年度)?重点(?:工作|任务)|(?:政务|信息)公开(?:工作)?(?:年度|各项)?(?:工作|目标)?任务(?:清单|分解|分工|书)|(?:工作)?要点[》”]?(?:的)?(?:各项)?(?:任务|分工|要求|落实|执行|完成|情况)|(?:落实|完成|执行|贯彻)[《“](?:工作)?要点[》”]/u;
/** One of these stands in every mention. */
export const MENTION_WORDS: readonly string[] = ['要点', '重点', '任务'];
/** What was done: a word of accomplishment, or a count. */
const DONE =
  /完成|办结|落实情况|落实到位|有效落实|得到落实|实现|推进|开展|发布|公开|举办|组织|制作|回应|解读|建[成立]|上线|新增|更新|归集|提升|达到|\d\s*(?:件|条|次|项|篇|个|场|期|份|部|家|名|%|％)/u;
/** That the plan's tasks were carried out, said in the same sentence. */
const CARRIED_OUT = /完成|办结|落实情况|落实到位|逐[项条](?:落实|推进|对照)|全面落实|有效落实|得到落实/u;
/** A count of what was done: 信息312条, 解读12篇. */
const COUNTED = /\d\s*(?:件|条|次|篇|个|场|期|份|部|家|名)/u;
/** That the plan was handed on, not carried out: 印发《…要点》, 组织学习《…要点》. */
const HANDED_ON =
  /(?:印发|发布|公开|公布|转发|下发|出台|制定|组织学习|学习|传达|部署|宣传){1,3}了?《[^《》]*》/gu;
/** What is still to come. */
const TO_COME =
  /下一步|下一年|明年|新的一年|今后|将(?:按照|根据|围绕|对照|结合|继续|进一步|全面|认真|严格|深入)|拟(?![定订制])|计划于/u;
/** The parts of the report on what falls short and what is planned. */
const OUTLOOK = /问题|不足|改进|打算|展望|下一步/u;
const MAX_HEADING = 40;

/** Where a text first speaks of the year's work plan on open government; null where it does not. */
export function findPlanMention(text: string): { readonly index: number; readonly length: number } | null {
  const match = MENTION.exec(text);
  return match === null ? null : { index: match.index, length: match[0].length };
}

interface Mention {
  /** From the sentence that speaks of the plan to the end of its paragraph. */
  readonly text: string;
  /** The part of the report, as its heading names it. */
  readonly section: string;
  readonly opening: boolean;
}

/** Whether a report tells what came of the plan, or only invokes it: 按照《…要点》要求 in the opening line. */
export function tellsResults({ text, section, opening }: Mention): boolean {
  const [sentence = ''] = text.split(/[。；]/u);
  if (OUTLOOK.test(section) || TO_COME.test(sentence)) return false;
  if (opening) return CARRIED_OUT.test(sentence) || COUNTED.test(sentence.replace(/《[^》]*》/gu, ''));
  const beside = text
    .replace(HANDED_ON, '')
    .replace(/《[^》]*》/gu, '')
    .replace(MENTION, '');
  return DONE.test(beside) || (text.length <= MAX_HEADING && /落实|完成|执行/u.test(text));
}

/** The year that an annual report is about, by its title; null where it names none. */
export function reportYearOf(title: string): number | null {
  const written = /(?<!\d)([\d〇○零一二三四五六七八九]{4})\s*年/u.exec(title)?.[1];
  const year = written === undefined ? null : readNumeral(written);
  return year !== null && year >= 2000 && year < 2100 ? year : null;
}
