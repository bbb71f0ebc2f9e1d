import { isHidden, placeOf, type Reading } from './reading.ts';
import { isTemplate } from './templates.ts';

/** 当前位置：首页 > 政务公开; 共0条 第1/1页 跳转到 页. */
const WAY = /^.{0,6}(?:位置|当前|[您你].{0,3}在)|[>＞»›]/;
const TURNS = /第\s*\d|\d\s*[页頁条]|每页|[上下首尾末]一?页|跳转|^(?:共|第|到|至|转|页|条|记录|go)$/i;
const MAX_TURNS = 60;
/** Braces stand for a row that is yet to come; so many characters it counts. */
const ROW = 40;
/** Characters: a column with so many of its own is no empty one, and no more are counted. */
const ENOUGH = 100;
const CONTROLS = new Set(['a', 'button', 'label', 'option', 'select', 'textarea']);

/** Characters of the words that stand in the page's own part and are neither link, control, name, way nor pager; counted up to a line past a hundred. */
export function ownTextOf(reading: Reading): number {
  const { lines, parts, runs, documentTitle } = reading.survey;
  let length = 0;
  for (const line of lines) {
    if (length >= ENOUGH) break;
    const block = parts[line.part];
    if (block === undefined || isHidden(block) || placeOf(block, reading) !== 'main') continue;
    if (WAY.test(line.text) || (line.text.length <= MAX_TURNS && TURNS.test(line.text.trim()))) continue;
    for (const { text, part } of runs.slice(line.firstRun, line.lastRun)) {
      const words = text.trim();
      const own = parts[part];
      if (own === undefined || own.link >= 0 || isHidden(own) || CONTROLS.has(own.tag)) continue;
      if (isTemplate(words)) length += ROW;
      else if (!documentTitle.includes(words)) length += words.length;
    }
  }
  return length;
}
