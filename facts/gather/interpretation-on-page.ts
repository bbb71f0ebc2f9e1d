import { isInterpretation } from '../../rules/words/interpretation.ts';
import type { Facts } from '../page.ts';
import { isUnseen, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Line, type Part } from './survey.ts';
import { whereIs } from './text-region.ts';

type Mention = NonNullable<Facts['body']>['interpretationMentions'][number];

/** A heading or the label of a tab, and no more: 政策解读, 一图读懂. */
const NAME =
  /^[【[]?(?:(?:相关|关联|政策|文件|文字|图文|图片|视频|动漫|专家|媒体|负责人)*解读|一图读懂|图解|政策(?:问答|答疑))[】\]]?$/;
/** What the tab beside it is called. */
const TEXT_TAB = /^(?:政策|文件|公文)?(?:原文|正文|全文|内容)$/;
const LONGEST_NAME = 12;
const LONGEST_ITEM = 80;
/** A label before the name announces a link: 文字解读：《…》 without one is a fault of the text. */
const NO_ITEM =
  /[。；;]|^[^《〈]{0,10}(?:解读|读懂|图解)[^《〈]{0,4}[:：]|暂无|尚无|没有|尚未|近期|稍后|将于|敬请/;
const MOST_ITEMS = 5;
const RUNNING = /[，。；？]/;
/** Characters of sentences below a heading that make a text. */
const LEAST_TEXT = 40;
/** What a page plays, and characters of a block that holds little beside it. */
const FILMS = new Set(['video', 'audio', 'embed', 'object', 'iframe']);
/** What a heading says of a picture below it, and what no such picture is called. */
const DRAWN = /图/;
const ORNAMENT = /icon|ico[-_.]|logo|arrow|share|more|line|dot|[bh]g[-_.]|title|tit[-_.]|qr|code|ewm|print/i;
const LONGEST_BLOCK = 200;
/** Lines below a heading that its text begins in. */
const LINES_BELOW = 6;

/** The interpretation on the document's own page: a text under a heading of its own, or the label of a tab. */
export function interpretationsOnPage(reading: Reading): Mention[] {
  const { survey, region } = reading;
  const found: Mention[] = [];
  for (const line of survey.lines) {
    const text = line.text.trim();
    if (text.length > LONGEST_NAME || !/[解懂问問答]/.test(text) || !NAME.test(text)) continue;
    const part = survey.parts[line.part];
    if (part === undefined || isInLink(line, reading) || placeOf(part, reading) !== 'main') continue;
    if (isUnseen(part, reading)) continue;
    const isBelow = whereIs(line.index, region) !== 'head';
    const isText = isBelow && (hasTextBelow(line, reading) || headsShow(part, text, reading));
    const form = isText ? 'text' : isBesideTextTab(line, reading) ? 'tab' : null;
    if (form !== null) found.push({ words: text, linked: false, form, at: spotOf(part, text, survey) });
  }
  return found;
}

/** Entries behind the text that name an interpretation and stand in no link: a script may open them. */
export function interpretationItems(reading: Reading): Mention[] {
  const { survey, region } = reading;
  const found: Mention[] = [];
  for (const line of region === null ? [] : survey.lines.slice(region.lastLine)) {
    if (found.length >= MOST_ITEMS) break;
    const text = line.text.trim();
    if (text.length <= LONGEST_NAME || text.length > LONGEST_ITEM || isInLink(line, reading)) continue;
    const part = survey.parts[line.part];
    if (part === undefined || !isInterpretation(text) || NO_ITEM.test(text)) continue;
    const place = placeOf(part, reading);
    if ((place !== 'main' && place !== 'related') || isUnseen(part, reading)) continue;
    found.push({ words: text, linked: false, form: 'item', at: spotOf(part, text, survey) });
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

/** 视频解读 or 图文解读, and below it in the same block a film that this page plays, or a picture. */
function headsShow({ end, parent }: Part, text: string, { survey: { parts } }: Reading): boolean {
  const block = parts[parent];
  if (block === undefined || block.textLength > LONGEST_BLOCK) return false;
  return parts
    .slice(end, block.end)
    .some((part) => !part.hidden && (FILMS.has(part.tag) || (DRAWN.test(text) && isDrawing(part))));
}

function isDrawing(part: Part): boolean {
  return part.tag === 'img' && part.link < 0 && !ORNAMENT.test(attributeOf(part, 'src') ?? '');
}

function isBesideTextTab({ index }: Line, { survey: { lines } }: Reading): boolean {
  return [index - 1, index + 1].some((at) => TEXT_TAB.test(lines[at]?.text.trim() ?? ''));
}

function isInLink({ firstRun }: Line, { survey: { runs, parts } }: Reading): boolean {
  return (parts[runs[firstRun]?.part ?? -1]?.link ?? -1) >= 0;
}
