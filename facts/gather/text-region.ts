import type { FramePlaces } from './frame-places.ts';
import { perName } from './names.ts';
import { type Line, type Part, type Survey, textOf } from './survey.ts';

/** The part of the page that holds the document's own text. */
export interface TextRegion {
  readonly part: Part;
  /** Known by its id or class, not only by the weight of its text. */
  readonly named: boolean;
  /** Index of the first line of running text; all before it is the document's head. */
  readonly firstLine: number;
  /** Index after the last line. */
  readonly lastLine: number;
}

/**
 * Ids and classes by which the common site systems name the text's container, in lower case without separators.
 * Seen: Shanghai's zones (ivs_content, Article_content), TRS_Editor, zoom, UCAP-CONTENT, pages_content; the rest are expected.
 */
const CONTAINER_NAMES = new Set(
  'zoom trseditor trsueditor vsbcontent vsbcontent2 vsbcontent4 vnewscontent wparticlecontent ewbarticleinfo newsinfo infocontent printcontent entrycontent postcontent contxt gkxlarticle contentbody contenttext b12c conttext maintext zhengwen xlnr richtext richmediacontent jscontent'.split(
    ' ',
  ),
);

/** The same in words put together: article-body, newsCon, wenzhang-content … */
const CONTAINER_OF = new Set(
  'article news wenzhang wz detail doc zhengwen zw xxgk zwgk zfxxgk gk ivs troutregion ucap txt pages'.split(
    ' ',
  ),
);
const CONTAINERS = ['content', 'con', 'cont', 'body', 'text', 'txt', 'nr', 'neirong'];

const DESCENT = new Set([
  'body',
  'div',
  'section',
  'article',
  'main',
  'center',
  'form',
  'table',
  'tbody',
  'tr',
  'td',
  'ucapcontent',
  'pre',
  'font',
]);
/** What a page without a container is written in. */
const PARAGRAPHS = new Set([
  'p',
  'pre',
  'center',
  'blockquote',
  'ol',
  'ul',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** A child that carries this share of the running text is the container, rather than its parent. */
const SHARE = 0.6;
const LEAST_TEXT = 40;
/** A container whose text is links beyond this share is a page of lists. */
const MOST_LINKS = 0.5;
/** 各镇人民政府： — an addressee; 第一条, 一、 — a clause. */
const OPENING = /^(?:第[一1]条|[一1][、.．])|^[^：:。]{4,80}[：:]$/;
const RUNNING = /[，。；]/;

function isContainerWord(word: string): boolean {
  const plain = word.replace(/[^a-z0-9]+/g, '');
  if (CONTAINER_NAMES.has(plain)) return true;
  return CONTAINERS.some((container) => {
    const at = plain.lastIndexOf(container);
    return at > 0 && CONTAINER_OF.has(plain.slice(0, at)) && isNumber(plain.slice(at + container.length));
  });
}

function isNumber(text: string): boolean {
  return text === '' || /^\d+$/.test(text);
}

const isContainerName = perName(false, (name) => name.toLowerCase().split(/\s+/).some(isContainerWord));

function hasContent(part: Part, survey: Survey): boolean {
  if (part.textLength > 0) return true;
  for (let i = part.index + 1; i < part.end; i += 1) {
    const tag = survey.parts[i]?.tag;
    if (tag === 'img' || tag === 'iframe' || tag === 'embed' || tag === 'object' || tag === 'video')
      return true;
  }
  return false;
}

/** 来源：… 发布时间：… 字体：大 中 小: what stands below a title, whatever its class (`newsinfo`) makes of it. */
const INFO_LINE = /(?:来源|发布(?:时间|日期)|浏览次数|阅读次数|浏览量|字体|字号)\s*[:：]/;
const LONGEST_INFO_LINE = 200;

/** An editor's container in the footer. */
const RIGHTS = /ICP备|网安备|版权所有/;
const LONGEST_IMPRINT = 600;

/** A line of information or the imprint, in an element with the name of a text's container. */
function isBesideText(part: Part, survey: Survey): boolean {
  if (part.textLength === 0 || part.textLength > LONGEST_IMPRINT) return false;
  const text = textOf(part, survey);
  const isInfoLine = part.textLength <= LONGEST_INFO_LINE && INFO_LINE.test(text) && !RUNNING.test(text);
  return isInfoLine || RIGHTS.test(text);
}

/** The container that a known name marks; an empty one only where no other has content. */
function findNamed(survey: Survey): Part | null {
  let empty: Part | null = null;
  for (const part of survey.parts) {
    if (part.tag === 'a' || part.tag === 'img' || part.tag === 'html' || part.tag === 'body') continue;
    if (part.tag !== 'ucapcontent' && !isContainerName(part.id) && !isContainerName(part.className)) continue;
    if (part.hidden || (!part.shown && part.textLength > 0) || isBesideText(part, survey)) continue;
    if (hasContent(part, survey)) return part;
    empty ??= part;
  }
  return empty;
}

/** By its name no part of the frame around the text. */
function isText(part: Part, frame: FramePlaces): boolean {
  const place = frame[part.index] ?? null;
  return place === null || place === 'related';
}

const IMPRINT = /ICP备|公网安备|版权所有|标识码|主办单位?[:：]/;

const OF_BROWSER = /(?:升级|更换|使用|启用|开启).{0,12}(?:浏览器|JavaScript)|浏览器.{0,8}(?:版本|不支持)/i;

/** The imprint at the foot of a page: its only running text where the page has none of its own. */
function isImprint(part: Part, survey: Survey): boolean {
  return part.textLength < LONGEST_IMPRINT && IMPRINT.test(textOf(part, survey));
}

/** A note for old browsers and the imprint are of no document. */
function isOfSite(text: string): boolean {
  return IMPRINT.test(text) || OF_BROWSER.test(text);
}

/**
 * For each line the characters of sentences before it: titles, fields, menus and the page's frame weigh nothing, nor
 * does what is hidden where `visible` asks for the rest alone.
 */
function weighSentences(survey: Survey, frame: FramePlaces, visible: boolean): number[] {
  const isFrame = new Uint8Array(survey.lines.length);
  for (const part of survey.parts) {
    if (!isText(part, frame) && part.tag !== 'body') isFrame.fill(1, part.line, lastLineOf(part, survey));
  }
  let sum = 0;
  const sums = survey.lines.map((line) => {
    const before = sum;
    const isSentence = isFrame[line.index] === 0 && RUNNING.test(line.text) && !isInLink(line, survey);
    if (visible && isHiddenLine(line, survey)) return before;
    sum += isSentence ? line.text.length : 0;
    return before;
  });
  return [...sums, sum];
}

function isHiddenLine(line: Line, survey: Survey): boolean {
  const part = survey.parts[line.part];
  return part !== undefined && (part.hidden || !part.shown);
}

/** What is read aloud or shared may stand on the page once more, hidden; a page may also be hidden as a whole. */
function findByWeight(survey: Survey, frame: FramePlaces): Part | null {
  return findHeaviest(survey, frame, true) ?? findHeaviest(survey, frame, false);
}

/** From the body down, as long as one child carries most of the running text. */
function findHeaviest(survey: Survey, frame: FramePlaces, visible: boolean): Part | null {
  const start = survey.byTag.get('body')?.[0];
  const sums = weighSentences(survey, frame, visible);
  const runningLength = (part: Part) =>
    (sums[lastLineOf(part, survey)] ?? 0) - (sums[firstLineOf(part)] ?? 0);
  if (start === undefined || runningLength(start) < LEAST_TEXT) return null;
  let at = start;
  for (;;) {
    let heaviest: Part | null = null;
    for (let i = at.index + 1; i < at.end; ) {
      const child = survey.parts[i];
      if (child === undefined) break;
      if (
        DESCENT.has(child.tag) &&
        isText(child, frame) &&
        (heaviest === null || runningLength(child) > runningLength(heaviest))
      )
        heaviest = child;
      i = child.end;
    }
    if (heaviest === null || runningLength(heaviest) < SHARE * runningLength(at))
      return at === start && endOfBare(start, survey, frame) === null ? null : at;
    at = heaviest;
  }
}

/**
 * Where the text ends on a page without a container, whose sentences stand in the body itself, or in paragraphs right
 * below it: the index after its last line, at the footer or the page's end. Null where the page is no such one.
 */
function endOfBare(body: Part, survey: Survey, frame: FramePlaces): number | null {
  let all = 0;
  let own = 0;
  let first = survey.lines.length;
  let last = -1;
  for (const line of survey.lines) {
    if (!RUNNING.test(line.text) || isOfSite(line.text) || isInLink(line, survey)) continue;
    const part = survey.parts[line.part];
    all += line.text.length;
    if (part !== body && !(part?.parent === body.index && PARAGRAPHS.has(part.tag))) continue;
    own += line.text.length;
    first = Math.min(first, line.index);
    last = line.index;
  }
  if (own < LEAST_TEXT || own < SHARE * all) return null;
  const behind = survey.parts.find(
    (part) =>
      part.line > first && part.textLength > 0 && !isText(part, frame) && frame[part.index] !== 'toolbar',
  );
  if (behind === undefined) return survey.lines.length;
  return behind.line > last ? behind.line : null;
}

/** Index of the first line at or after which the lines belong to the part. */
function firstLineOf(part: Part): number {
  return part.line;
}

function lastLineOf(part: Part, survey: Survey): number {
  return survey.parts[part.end]?.line ?? survey.lines.length;
}

function isRunningText(line: Line, survey: Survey): boolean {
  const text = line.text.trim();
  if (text.length >= 30 && RUNNING.test(text)) return !isInLink(line, survey);
  return text.length >= 4 && OPENING.test(text) && !isCell(line, survey);
}

function isInLink(line: Line, survey: Survey): boolean {
  const first = survey.runs[line.firstRun];
  return first !== undefined && (survey.parts[first.part]?.link ?? -1) >= 0;
}

function isCell(line: Line, survey: Survey): boolean {
  const tag = survey.parts[line.part]?.tag;
  return tag === 'td' || tag === 'th' || tag === 'dt' || tag === 'dd' || tag === 'li';
}

/** Finds the document's text; null on a page that has none to speak of (a home page, a list, a bare frame). */
export function findTextRegion(survey: Survey, frame: FramePlaces): TextRegion | null {
  const byName = findNamed(survey);
  const part = byName ?? findByWeight(survey, frame);
  if (
    part === null ||
    (byName === null &&
      ((part.tag !== 'body' && isImprint(part, survey)) ||
        part.linkTextLength > MOST_LINKS * part.textLength))
  )
    return null;
  const isBare = byName === null && part.tag === 'body';
  const last = (isBare ? endOfBare(part, survey, frame) : null) ?? lastLineOf(part, survey);
  let first = firstLineOf(part);
  while (first < last) {
    const line = survey.lines[first];
    if (line !== undefined && isRunningText(line, survey)) break;
    first += 1;
  }
  if (byName === null && first === last) return null;
  return { part, named: byName !== null, firstLine: first, lastLine: last };
}

/** Before the running text, inside the container from there on, or behind it. Without a text, all is head. */
export function whereIs(line: number, region: TextRegion | null): 'head' | 'body' | 'after' {
  if (region === null || line < region.firstLine) return 'head';
  return line < region.lastLine ? 'body' : 'after';
}
