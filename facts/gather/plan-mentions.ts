import { findPlanMention, MENTION_WORDS } from '../../rules/words/plan-statement.ts';
import type { Facts } from '../page.ts';
import { holdsAny } from './names.ts';
import type { Reading } from './reading.ts';
import { spotOf } from './selector.ts';

type Mention = Facts['planMentions'][number];

const MOST = 20;
const MAX_TEXT = 500;
/** 一、总体情况, also where the text goes on behind it. */
const SECTION =
  /^\s*(?:第?[一二三四五六七八九十]{1,2}(?:、|[部分]{1,2}[：:、\s])|[1-9][、.．](?!\d))\s*(?<name>[^。：:；，]{2,30})/u;
/** The parts that the national form prescribes, as headings without a number or in brackets. */
const NAMED_PART =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、\s]?\s*)?(?<name>总体情况|概述|主动公开政府信息情况|收到和处理政府信息公开申请情况|.{0,8}行政复议、(?:行政)?诉讼情况|(?:存在的?)?(?:主要)?问题(?:及|和|与).{0,4}改进(?:情况|措施)?|其他需要报告的(?:事项|情况))\s*$/u;
const LONGEST_PART = 40;
/** Shorter lines are headings and salutations. */
const LEAST_PARAGRAPH = 25;

function namedPart(text: string): RegExpExecArray | null {
  return text.length > LONGEST_PART ? null : NAMED_PART.exec(text);
}

/** Where the text speaks of the year's work plan on open government, and in which of its parts. */
export function gatherPlanMentions({ survey, region }: Reading): Mention[] {
  if (region === null) return [];
  const mentions: Mention[] = [];
  let section = '';
  let sections = 0;
  let paragraphs = 0;
  for (const line of survey.lines.slice(region.part.line, region.lastLine)) {
    if (mentions.length >= MOST) break;
    const heading = (SECTION.exec(line.text) ?? namedPart(line.text))?.groups?.name;
    if (heading !== undefined) {
      section = heading.trim();
      sections += 1;
      // What stands before the first part only says on what ground the report is given.
      if (sections === 1) paragraphs = 0;
    }
    if (line.text.length >= LEAST_PARAGRAPH) paragraphs += 1;
    const found = holdsAny(line.text, MENTION_WORDS) ? findPlanMention(line.text) : null;
    const part = survey.parts[line.part];
    if (found === null || part === undefined) continue;
    const start =
      Math.max(line.text.lastIndexOf('。', found.index), line.text.lastIndexOf('；', found.index)) + 1;
    const text = line.text.slice(start, start + MAX_TEXT).trim();
    // In the first sentence of the first paragraph, of the text or of its first part.
    const opening = sections <= 1 && paragraphs <= 1 && line.text.length >= LEAST_PARAGRAPH && start === 0;
    mentions.push({ text, section, opening, at: spotOf(part, text, survey) });
  }
  return mentions;
}
