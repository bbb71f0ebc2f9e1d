import { fieldNamed, LONGEST_LABEL, plainLabel } from '../../rules/words/field-labels.ts';
import type { FieldName } from '../shape/document.ts';
import { wordsIn } from './names.ts';
import { attributeOf, childrenOf, nextSiblingOf, type Part, type Survey, textOf } from './survey.ts';
import { isTitleName } from './title.ts';

/** Characters of the longest value that a field has. */
export const MAX_VALUE = 300;
/** A title is longer than most values that stand in an element of that name. */
const SHORTEST_TITLE = 12;
/** A label longer than this with its spaces (`索　　引　　号`) is none. */
export const MAX_LABEL_TEXT = LONGEST_LABEL * 3;
/** How far up a label's own wrappers go: `<td><p><b>文号</b></p></td>`. */
const MAX_WRAPPERS = 4;
/** The same inside a cell, where pages out of a word processor nest deepest. */
const MOST_IN_CELL = 8;
/** Elements that hold text as well as values; beyond so many lines it is text. */
const PROSE = new Set(['p', 'div', 'section', 'article']);
const MOST_LINES = 2;
/** A row of labels, or of labels and values, has fewer cells. */
const MOST_CELLS = 40;

/** Where a value ends within a line: at the next word with a colon, the time of publishing, or a control such as 【字体：大 中 小】. */
const VALUE_END =
  /[\s|｜;；]+[\u4e00-\u9fff]{1,4}(?:\s?[\u4e00-\u9fff]){1,5}\s*[:：]|(?<=[\u4e00-\u9fff])\s+\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?(?=\s|$)[^\n]*$|\s(?:下载|收藏)(?=\s|$)[^\n]*$|[【[(（]?\s*(?:字体|字号|浏览|打印|分享|访问|点击(?!查看|查询|此|这|进入|下载))[^\n]*$/;

/** The field that a short text labels, with the label as written; null where it labels none. */
export function labelOf(text: string): { label: string; name: FieldName } | null {
  if (text.length > MAX_LABEL_TEXT) return null;
  const label = plainLabel(text);
  const name = fieldNamed(label);
  return name === null ? null : { label, name };
}

/** A value without what stands behind it in the same line. */
export function cutValue(text: string): string {
  const end = VALUE_END.exec(text);
  const value = (end === null ? text : text.slice(0, end.index)).replace(/[\s|｜]+$/, '').trim();
  return value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE - 1)}…` : value;
}

/** The cell that holds a label and no other words, whatever empty elements an editor left beside it, where another cell follows. */
function cellOf(part: Part, survey: Survey): Part | null {
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i < MOST_IN_CELL; i += 1) {
    if (at.textLength === 0 || at.textLength !== part.textLength) return null;
    const isCell = at.tag === 'td' || at.tag === 'th';
    // A table of its own for each label and each value is one more cell to leave.
    if (isCell && nextSiblingOf(at, survey) !== null) return at;
    at = survey.parts[at.parent];
  }
  return null;
}

/** The element that a label fills: its cell, term or span, past wrappers that hold nothing else. */
export function wrapperOf(part: Part, survey: Survey): Part {
  const cell = cellOf(part, survey);
  if (cell !== null) return cell;
  let at = part;
  for (let i = 0; i < MAX_WRAPPERS; i += 1) {
    const above = survey.parts[at.parent];
    if (above === undefined || above.textLength !== at.textLength || at.tag === 'td' || at.tag === 'th')
      break;
    if (nextSiblingOf(at, survey) !== null && above.tag !== 'td' && above.tag !== 'th' && above.tag !== 'dt')
      break;
    at = above;
  }
  return at;
}

/** Elements behind a label that are looked at. */
const MOST_BEHIND = 24;

/** Labels that stand together without their values. */
const LEAST_STACKED = 3;

/** Elements in a cell that parts columns. */
const MOST_IN_GAP = 4;

/** What a field says. */
export interface Value {
  readonly text: string;
  readonly picture: boolean;
  /** Without words, drawn by a style sheet or as SVG: a mark for yes, or an ornament. */
  readonly drawn?: boolean;
  /** The next item of a list, and a link as a whole: it may be an entry of a menu. */
  readonly linked?: boolean;
}

/** The value that stands beside a label: the next cell, or the same column of the next row under a row of labels; null at the head of a list. */
export function valueBeside(part: Part, survey: Survey): Value | null {
  const cell = wrapperOf(part, survey);
  const below = cellBelow(cell, survey) ?? stackedBeside(cell, survey);
  if (below === 'list') return null;
  if (below !== null) return valueIn(below, survey);
  const next = cellBehind(cell, survey);
  const isBeside =
    next !== null &&
    next.textLength <= MAX_VALUE &&
    !isHeading(next) &&
    cell.textLength <= MAX_LABEL_TEXT &&
    labelOf(textOf(cell, survey)) !== null &&
    labelOf(textOf(next, survey)) === null &&
    !labelAtStart(next, survey) &&
    !isProse(next, survey);
  if (!isBeside) return { text: '', picture: false };
  const linked = next.tag === 'li' && next.linkTextLength > 0 && next.linkTextLength === next.textLength;
  return { ...valueIn(next, survey), linked };
}

/** The element behind a label; in a row past a cell that only holds the colon, or nothing to keep the columns apart. */
function cellBehind(cell: Part, survey: Survey): Part | null {
  const next = nextSiblingOf(cell, survey);
  if (next === null || next.textLength > 1 || next.end > next.index + MOST_IN_GAP) return next;
  const isColon = /^[:：]$/.test(textOf(next, survey));
  const isGap =
    next.tag === 'td' && next.textLength === 0 && isBlank(valueIn(next, survey)) && isInThrees(cell, survey);
  const behind = isColon || isGap ? nextSiblingOf(next, survey) : null;
  return behind === null || labelOf(textOf(behind, survey)) !== null ? next : behind;
}

/** Label, gap, value: in a row of four the third cell is another label, be it one that nobody knows. */
function isInThrees(cell: Part, survey: Survey): boolean {
  const row = survey.parts[cell.parent];
  return row !== undefined && childrenOf(row, survey).length % 3 === 0;
}

function isBlank({ text, picture, drawn }: Value): boolean {
  return text === '' && !picture && drawn !== true;
}

/** The text of a short document, or what introduces it, is the value of no label that stands over it unfilled. */
function isProse(part: Part, survey: Survey): boolean {
  if (!PROSE.has(part.tag)) return false;
  const first = survey.runs[part.firstRun]?.line ?? 0;
  const last = survey.runs[part.lastRun - 1]?.line ?? first;
  return last - first >= MOST_LINES || textOf(part, survey).includes('。');
}

/** The page's title is the value of no label that stands over it. */
function isHeading({ tag, className, textLength }: Part): boolean {
  return /^h[1-4]$/.test(tag) || (textLength >= SHORTEST_TITLE && isTitleName(className));
}

function labelAtStart(part: Part, survey: Survey): boolean {
  const start = /^(?:([^:：]{2,12})[:：]|[【[]([^】\]]{2,12})[】\]])/.exec(textOf(part, survey));
  return start !== null && labelOf(start[1] ?? start[2] ?? '') !== null;
}

/** The head over the numbers of a list's rows. */
const COUNTING = /^\s*(?:序\s*号|编\s*号|行\s*号|No\.?|#)\s*$/i;

/** In a header row labels stand side by side, and the next row has as many cells; so have all the rows of a list. */
function cellBelow(cell: Part, survey: Survey): Part | 'list' | null {
  if (cell.tag !== 'td' && cell.tag !== 'th') return null;
  const row = survey.parts[cell.parent];
  if (row === undefined) return null;
  const cells = childrenOf(row, survey);
  if (cells.length > MOST_CELLS) return null;
  // What counts its rows is a list, be it of one row so far.
  if (cells.length > 2 && COUNTING.test(textOf(cells[0] ?? cell, survey))) return 'list';
  const labelled = cells.map((one) => labelOf(textOf(one, survey)) !== null);
  const isHeadRow = cells.length > 2 && cells.every(({ tag }) => tag === 'th');
  if (!isHeadRow && !labelled.some((is, i) => is && labelled[i + 1] === true)) return null;
  const next = nextRow(row, survey);
  const values = next === null ? [] : childrenOf(next, survey);
  if (
    next === null ||
    values.length !== cells.length ||
    values.some((one) => labelOf(textOf(one, survey)) !== null)
  )
    return null;
  const third = nextSiblingOf(next, survey);
  const more = third === null ? [] : childrenOf(third, survey);
  const isList = more.length === cells.length && more.every((one) => labelOf(textOf(one, survey)) === null);
  return isList ? 'list' : (values[cells.indexOf(cell)] ?? null);
}

/** A block of labels alone, and behind it a block of as many values; so have all the rows of a list. */
function stackedBeside(cell: Part, survey: Survey): Part | 'list' | null {
  const block = survey.parts[cell.parent];
  const other = block === undefined ? null : nextSiblingOf(block, survey);
  if (block === undefined || other === null || block.tag === 'tr' || other.tag !== block.tag) return null;
  const labels = childrenOf(block, survey);
  const values = childrenOf(other, survey);
  const isLabel = (part: Part) => labelOf(textOf(part, survey)) !== null;
  if (labels.length < LEAST_STACKED || labels.length > MOST_CELLS || values.length !== labels.length)
    return null;
  if (!labels.every(isLabel) || values.some(isLabel)) return null;
  const third = nextSiblingOf(other, survey);
  const isList = third !== null && childrenOf(third, survey).length === labels.length;
  return isList ? 'list' : (values[labels.indexOf(cell)] ?? null);
}

/** The next row, also where the header row has a thead of its own. */
function nextRow(row: Part, survey: Survey): Part | null {
  const sibling = nextSiblingOf(row, survey);
  if (sibling !== null) return sibling;
  const group = survey.parts[row.parent];
  if (group?.tag !== 'thead') return null;
  const body = nextSiblingOf(group, survey);
  return body === null ? null : (childrenOf(body, survey)[0] ?? null);
}

/** The words in an element, of its pictures or of a field that is filled in. */
export function valueIn(part: Part, survey: Survey): Value {
  const text = cutValue(textOf(part, survey).replace(/^[:：]/, ''));
  if (text !== '') return { text, picture: false };
  let drawn = false;
  for (let i = part.index; i < part.end; i += 1) {
    const one = survey.parts[i];
    if (one?.tag === 'input' && isFilledIn(one))
      return { text: cutValue(attributeOf(one, 'value') ?? ''), picture: false };
    // Which of its choices is made is not read.
    if (one?.tag === 'select') return { text: '', picture: true };
    drawn ||= one !== undefined && isDrawn(one);
    if (one?.tag !== 'img') continue;
    const words = (attributeOf(one, 'alt') ?? attributeOf(one, 'title') ?? '').trim();
    return { text: words, picture: words === '' };
  }
  return { text: '', picture: false, drawn };
}

/** What stands behind a label within the same element, where that is no words: a picture, a drawing, a control. */
export function shownBehind(label: number, survey: Survey): Value | null {
  const { parts, runs } = survey;
  const holder = parts[runs[label]?.part ?? -1];
  if (holder === undefined) return null;
  const end = Math.min(holder.end, holder.index + MOST_BEHIND);
  for (let i = holder.index + 1; i < end; i += 1) {
    const part = parts[i];
    if (part === undefined || part.firstRun <= label) continue;
    if (part.tag === 'br' || part.lastRun > part.firstRun) return null;
    if (part.tag === 'img' || part.tag === 'select' || part.tag === 'input') return valueIn(part, survey);
    if (isDrawn(part)) return { text: '', picture: false, drawn: true };
  }
  return null;
}

/** Class names of what a style sheet draws, and of drawings that stand for no value. */
const DRAWINGS = new Set(
  'icon icons iconfont ico sprite sprites glyphicon fa fas far img pic stamp seal yinzhang tubiao'.split(' '),
);
const ORNAMENTS =
  /copy|question|help|info|tips?|edit|time|clock|calendar|arrow|down|right|load|search|star|share|print|close|more|tag|label|wen|fuzhi/i;

function isDrawn({ tag, className, index, end, firstRun, lastRun, attributes }: Part): boolean {
  if (firstRun !== lastRun || ORNAMENTS.test(className)) return false;
  if (tag === 'svg' || tag === 'canvas') return true;
  if (end !== index + 1) return false;
  return (
    wordsIn(className).some((word) => DRAWINGS.has(word)) ||
    attributes.get('style')?.includes('url(') === true
  );
}

/** Old forms show what they hold in fields that nobody can write in. */
function isFilledIn(part: Part): boolean {
  const type = (attributeOf(part, 'type') ?? 'text').toLowerCase();
  return (type === 'text' || type === '') && (attributeOf(part, 'value') ?? '').trim() !== '';
}
