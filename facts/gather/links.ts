import type { Link } from '../shape/links.ts';
import { followHeadings } from './headings.ts';
import { labelOf } from './labels.ts';
import type { LinkPart } from './link-parts.ts';
import { targetOf } from './link-target.ts';
import { perName, wordsIn } from './names.ts';
import { answersClick } from './pressed.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { collapse, spotOf } from './selector.ts';
import { isSizeless } from './sizeless.ts';
import { attributeOf, nextSiblingOf, type Part, type Survey } from './survey.ts';
import { isTabs, LONGEST_TAB } from './tabs.ts';

/** Attributes by which pages let a script follow a link, or set its address. */
const SCRIPTED = new Set([
  'onmousedown',
  'onmouseup',
  'data-toggle',
  'data-bs-toggle',
  'data-target',
  'data-href',
  'data-url',
  ':href',
  'v-bind:href',
  'x-bind:href',
  'ng-href',
  'data-ng-href',
  '[href]',
  'aria-haspopup',
  'aria-controls',
]);
/** What a click can also be bound to by a script elsewhere: a link without an address that has a role, an id or a hook. */
const HOOKS = new Set('js btn button toggle close open prev next tab more share print slide menu'.split(' '));

const isHook = perName(false, (name) =>
  wordsIn(name).some((word) => HOOKS.has(word) || (word.startsWith('drop') && /^\w+$/.test(word))),
);

const PRESSED_ROLES = new Set(['button', 'tab', 'menuitem', 'option', 'switch', 'checkbox', 'radio']);

function hasHandler(part: Part): boolean {
  if (PRESSED_ROLES.has(attributeOf(part, 'role') ?? '')) return true;
  for (const name of part.attributes.keys()) if (SCRIPTED.has(name)) return true;
  return answersClick(part);
}

function isScripted(part: Part): boolean {
  return isHook(part.className) || hasHandler(part);
}

const STEPS_UP = 3;
/** Elements within a link that are asked whether they answer its click. */
const MOST_INSIDE = 8;
const SUBLIST = new Set(['ul', 'ol', 'dl', 'dd']);

/** Whether what stands around a link without an address answers its click: a row that is pressed, a list that it opens, a row of tabs. */
function isAnsweredAround(part: Part, survey: Survey): boolean {
  if (part.id !== '' && isHook(part.id.replace(/([a-z])(?=[A-Z])/g, '$1-'))) return true;
  // A script tells such links apart by what they carry; `data-v-…` only marks the component.
  for (const name of part.attributes.keys()) {
    if ((name.startsWith('data-') && !name.startsWith('data-v-')) || name.startsWith('lay-')) return true;
  }
  for (let i = part.index + 1; i < Math.min(part.end, part.index + MOST_INSIDE); i += 1) {
    const inside = survey.parts[i];
    if (inside !== undefined && answersClick(inside)) return true;
  }
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i <= STEPS_UP; i += 1) {
    if (at.tag === 'body') return false;
    if (i > 0 && hasHandler(at)) return true;
    if (part.textLength <= LONGEST_TAB && isTabs(at.className)) return true;
    const next = nextSiblingOf(at, survey);
    const isHead = at.textLength === part.textLength;
    if (isHead && next !== null && SUBLIST.has(next.tag) && next.linkTextLength > 0) return true;
    at = survey.parts[at.parent];
  }
  return false;
}

/** An address that leads nowhere by itself. */
function isIdle(href: string | null): boolean {
  return href === null || /^\s*(?:#\S{0,2}|javascript:\s*(?:void\s*\(?\s*0?\s*\)?)?\s*;*)?\s*$/i.test(href);
}

/** `【相关解读】<a>`, `上一篇：<a>`: what a line says before its link and heads it. */
const LEAD = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,12})\s*[:：】\]][\s、，,|｜·]*$/;
const HEADS = /相关|关联|解读|图解|咨询|留言|提问|[上下前后]一/;
const LONGEST_LEAD = 40;
const MOST_RUNS_BEFORE = 24;
const LONGEST_CELL = 12;
const CELLS = new Set(['td', 'th', 'dt', 'dd']);

/** The words before a link in its own line that say what it is; empty where there are none. */
function leadOf(part: Part, { runs, lines, parts }: Survey): string {
  const line = lines[part.line];
  if (line === undefined || runs[part.firstRun]?.line !== part.line) return '';
  let before = '';
  const first = Math.max(line.firstRun, part.firstRun - MOST_RUNS_BEFORE);
  for (let i = part.firstRun - 1; i >= first && before.length < LONGEST_LEAD; i -= 1) {
    const run = runs[i];
    if (run !== undefined && (parts[run.part]?.link ?? -1) < 0) before = run.text + before;
  }
  const lead = before === '' ? '' : (LEAD.exec(before.slice(-LONGEST_LEAD))?.[1] ?? '');
  return HEADS.test(lead) ? lead : '';
}

/** `<td>政策解读</td><td><a>点击查看</a></td>`: the cell before a link's own that says what it is. */
function cellBefore(part: Part, { lines, parts }: Survey): string {
  const line = lines[part.line];
  const before = lines[part.line - 1];
  if (line === undefined || before === undefined || before.text.length > LONGEST_CELL) return '';
  const own = parts[line.part];
  const other = parts[before.part];
  if (own === undefined || other?.parent !== own.parent || !CELLS.has(own.tag) || !CELLS.has(other.tag))
    return '';
  const words = before.text.replace(/[\s:：]/g, '');
  return HEADS.test(words) ? words : '';
}

function linkOf(part: Part, heading: string, reading: Reading): Link | null {
  const href = attributeOf(part, 'href');
  const scripted = isScripted(part) || (isIdle(href) && isAnsweredAround(part, reading.survey));
  if (href === null && (part.attributes.has('name') || part.id !== '') && part.textLength === 0) return null;
  const label = labelOf(part, reading);
  const title = collapse(attributeOf(part, 'title') ?? '').slice(0, 200);
  return {
    label: label.text,
    labelFrom: label.from,
    title: title === label.text ? '' : title,
    heading,
    place: placeOf(part, reading),
    target: targetOf(href, reading),
    scripted,
    hidden: isHidden(part) || isSizeless(part, reading.survey),
    at: spotOf(part, label.text, reading.survey),
  };
}

/** Every link of the page, in document order; bare anchors (`<a name>` without words) are no links. */
export function gatherLinks(reading: Reading): LinkPart[] {
  const { survey } = reading;
  const headingAbove = followHeadings(reading);
  const links: LinkPart[] = [];
  for (const part of survey.parts) {
    if (part.tag !== 'a' && part.tag !== 'area') continue;
    const link = linkOf(
      part,
      leadOf(part, survey) || cellBefore(part, survey) || headingAbove(part.index),
      reading,
    );
    if (link !== null) links.push({ link, part });
  }
  return links;
}
