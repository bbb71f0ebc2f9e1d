import type { Facts } from '../page.ts';
import { perName, wordsIn } from './names.ts';
import type { Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Line, type Part, type Run, type Survey, textOf } from './survey.ts';

/** Any mark that a breadcrumb has: cheap to look for on every line. */
const WORTH_READING = /[>＞»›→/:·]|位置|当前|--/;
/** 您现在的位置：, 当前位置 , 您在：, with a mark before it; 在线咨询 behind a separator is none. */
const LEAD =
  /^[^\p{Script=Han}]{0,4}?(?:[您你]?(?:当前|现在|目前)?(?:所在|所处)?的?位置(?:是|为)?|(?:[您你](?:当前|现在|目前)?|当前|现在|目前)[所正]?在|当前页面?)[\s:：\]】]*/u;
const SEPARATOR = /\s*(?:[-=]{1,2}>|>>|[>＞»›→\uE000-\uF8FF]|(?:\s\/\s)|::|--|·)\s*/;
/** Behind 当前位置 and the name of the first page, what parts steps need not stand apart. */
const CLOSE_SEPARATOR = /\s*(?:[/\\|｜_—]|\s[-–]\s)\s*/;
const NAMES = new Set(
  'bread breadcrumb breadcrumbs crumb crumbs breadnav mbx mianbaoxie weizhi dqwz curpos curlocation location position path'.split(
    ' ',
  ),
);
const isCrumbName = perName(false, (name) => wordsIn(name).some((word) => NAMES.has(word)));
const HOME = /^(?:网站|返回)?(?:[首主][页頁]|门户首页|home)$|首[页頁]$/i;
/** [首页] >> 政策文件: a step in brackets of its own. */
const IN_BRACKETS = /^[[【（(]\s*([^[\]【】（()）]+?)\s*[\]】）)]$/;
const MAX_LENGTH = 300;
const SEPARATOR_BEFORE = new RegExp(`^(?:${SEPARATOR.source})`);
const SEPARATOR_BEHIND = new RegExp(`(?:${SEPARATOR.source})$`);
/** How far above the lead the element is that holds all steps: a row of a table, or its table. */
const MOST_ABOVE = 3;
/** Pieces before the first step: the lead, a mark. */
const MOST_BEFORE = 2;

/** The path of columns that the page says it stands in; null where it shows none. */
export function gatherBreadcrumb(reading: Reading): Facts['breadcrumb'] {
  const { survey } = reading;
  for (const line of survey.lines) {
    if (line.text.length > MAX_LENGTH) continue;
    const text = line.text.trim();
    if (!WORTH_READING.test(text)) continue;
    const start = text.slice(0, 12);
    const led = (start.includes('位置') || start.includes('当前')) && LEAD.test(text);
    if (!led && !SEPARATOR.test(text)) continue;
    const part = survey.parts[line.part];
    if (part === undefined) continue;
    const items = led ? itemsBehindLead(text, line, part, survey) : itemsOf(text);
    if (items.length < 2) continue;
    if (led || HOME.test(items[0] ?? '')) return { items, at: spotOf(part, text, survey) };
  }
  return fromNamedContainer(reading);
}

function itemsOf(text: string): string[] {
  return text
    .replace(LEAD, '')
    .split(SEPARATOR)
    .map((item) => item.trim().replace(IN_BRACKETS, '$1'))
    .filter((item) => item !== '');
}

/** The steps behind 当前位置: in its line, by whatever parts them, or in the elements beside it. */
function itemsBehindLead(text: string, line: Line, part: Part, survey: Survey): string[] {
  const items = itemsOf(text);
  if (items.length > 1) return items;
  const close = text.replace(LEAD, '').split(CLOSE_SEPARATOR).filter(isStep);
  if (close.length > 1 && HOME.test(close[0] ?? '')) return close;
  const inLine = stepsOf(survey.runs.slice(line.firstRun, line.lastRun));
  if (inLine.length > 1) return inLine;
  const isBare = text.replace(LEAD, '') === '';
  let row: Part | undefined = part;
  for (let above = 0; above <= MOST_ABOVE && row !== undefined; above += 1) {
    if (row.textLength > MAX_LENGTH) break;
    const steps = isBare && above <= 1 ? stepsOf(survey.runs.slice(row.firstRun, row.lastRun)) : [];
    if (steps.length > 1) return steps;
    const parted = partedSteps(line, row, survey);
    if (parted.length > 1) return parted;
    row = survey.parts[row.parent];
  }
  return [];
}

/** Steps in cells or items of their own, a separator before or behind each; the first need not be the first page. */
function partedSteps(line: Line, row: Part, survey: Survey): string[] {
  let words = '';
  for (const { text, firstRun } of survey.lines.slice(line.index)) {
    if (firstRun >= row.lastRun) break;
    const next = text.trim().replace(LEAD, '');
    if (words !== '' && !SEPARATOR_BEHIND.test(words) && !SEPARATOR_BEFORE.test(next)) break;
    words = `${words} ${next}`.trim();
    if (words.length > MAX_LENGTH) return [];
  }
  return itemsOf(words);
}

function isStep(item: string): boolean {
  return item.trim() !== '';
}

/** Pieces of text, the first of which names the first page; none where no piece does. */
function stepsOf(runs: readonly Run[]): string[] {
  const steps = runs
    .flatMap(({ text }) => itemsOf(text.trim()))
    .filter((item) => !/^[>＞/|｜\\_—-]+$/.test(item));
  const home = steps.findIndex((item) => HOME.test(item));
  return home < 0 || home > MOST_BEFORE ? [] : steps.slice(home);
}

/** A container named so, its links being the items: the separators are drawn by style. */
function fromNamedContainer({ survey }: Reading): Facts['breadcrumb'] {
  for (const part of survey.parts) {
    const label = attributeOf(part, 'aria-label');
    if (!isCrumbName(part.className) && !isCrumbName(part.id) && (label === null || !isCrumbName(label)))
      continue;
    const whole = textOf(part, survey);
    if (whole === '' || whole.length > MAX_LENGTH) continue;
    const items = stepsOf(survey.runs.slice(part.firstRun, part.lastRun));
    if (items.length >= 2) return { items, at: spotOf(part, whole, survey) };
  }
  return null;
}
