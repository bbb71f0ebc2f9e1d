import type { Facts } from '../page.ts';
import { isUnseen, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import type { Line, Part } from './survey.ts';
import { whereIs } from './text-region.ts';

type Mention = NonNullable<Facts['body']>['interpretationMentions'][number];

/** A heading or the label of a tab, and no more: 政策解读, 一图读懂. */
const NAME =
  /^[【[]?(?:(?:相关|关联|政策|文件|文字|图文|图片|视频|动漫|专家|媒体|负责人)*解读|一图读懂|图解)[】\]]?$/;
/** What the tab beside it is called. */
const TEXT_TAB = /^(?:政策|文件|公文)?(?:原文|正文|全文|内容)$/;
const LONGEST_NAME = 12;
const RUNNING = /[，。；]/;
/** Characters of sentences below a heading that make a text. */
const LEAST_TEXT = 40;
/** What a page plays, and characters of a block that holds little beside it. */
const FILMS = new Set(['video', 'audio', 'embed', 'object']);
const LONGEST_BLOCK = 200;
/** Lines below a heading that its text begins in. */
const LINES_BELOW = 6;

/** The interpretation on the document's own page: a text under a heading of its own, or the label of a tab. */
export function interpretationsOnPage(reading: Reading): Mention[] {
  const { survey, region } = reading;
  const found: Mention[] = [];
  for (const line of survey.lines) {
    const text = line.text.trim();
    if (text.length > LONGEST_NAME || !/[解懂]/.test(text) || !NAME.test(text)) continue;
    const part = survey.parts[line.part];
    if (part === undefined || isInLink(line, reading) || placeOf(part, reading) !== 'main') continue;
    if (isUnseen(part, reading)) continue;
    const isBelow = whereIs(line.index, region) !== 'head';
    const isText = isBelow && (hasTextBelow(line, reading) || headsFilm(part, reading));
    const form = isText ? 'text' : isBesideTextTab(line, reading) ? 'tab' : null;
    if (form !== null) found.push({ words: text, linked: false, form, at: spotOf(part, text, survey) });
  }
  return found;
}

function hasTextBelow({ index }: Line, reading: Reading): boolean {
  let sum = 0;
  for (const line of reading.survey.lines.slice(index + 1, index + 1 + LINES_BELOW)) {
    if (isInLink(line, reading)) return false;
    if (RUNNING.test(line.text)) sum += line.text.length;
  }
  return sum >= LEAST_TEXT;
}

/** 视频解读, and below it in the same block a film that this page plays. */
function headsFilm({ end, parent }: Part, { survey: { parts } }: Reading): boolean {
  const block = parts[parent];
  if (block === undefined || block.textLength > LONGEST_BLOCK) return false;
  return parts.slice(end, block.end).some(({ tag, hidden }) => FILMS.has(tag) && !hidden);
}

function isBesideTextTab({ index }: Line, { survey: { lines } }: Reading): boolean {
  return [index - 1, index + 1].some((at) => TEXT_TAB.test(lines[at]?.text.trim() ?? ''));
}

function isInLink({ firstRun }: Line, { survey: { runs, parts } }: Reading): boolean {
  return (parts[runs[firstRun]?.part ?? -1]?.link ?? -1) >= 0;
}
