import { findDocumentNumbers } from '../../rules/words/document-numbers.ts';
import { halfWidth } from '../../rules/words/numerals.ts';
import { simplified } from '../../rules/words/traditional.ts';
import type { Facts } from '../page.ts';
import { interpretationItems, interpretationsOnPage } from './interpretation-on-page.ts';
import type { LinkPart } from './link-parts.ts';
import { holdsAny } from './names.ts';
import { isHidden, isInText, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { letterheadIn, signatureIn } from './signature.ts';
import type { Line } from './survey.ts';
import { isTemplate } from './templates.ts';
import type { TextRegion } from './text-region.ts';

type Body = NonNullable<Facts['body']>;
type Phrase = Body['numbers'][number];

/** How many lines at either end of the text belong to its head and foot. */
const EDGE_LINES = 12;
const FOOT_LINES = 25;
const MAX_PHRASES = 5;
const SENTENCE_ENDS = ['。', '；', ';'];
const CLAUSE_ENDS = [...SENTENCE_ENDS, '，', '：', ','];
const MAX_NUMBER_LINE = 60;
/** 某区人民政府令第3号, 公告 2025年第3号: orders and announcements are numbered so, on a line of their own. */
const ORDER_NUMBER =
  /^[（(]?(?:[\u4e00-\u9fff]{2,30}(?:令|公告|通告)\s*[（(]?(?:20\d{2}\s*年?\s*)?|20\d{2}\s*年\s*)第\s*[\d一二三四五六七八九十百]{1,4}\s*号[）)]{0,2}$/;
const PUBLICITY_NOTE =
  /[（(【[]?\s*此\s?件\s?(?:不\s?予|不|主\s?动|依\s?申\s?请|全\s?文)?\s?(?:公\s?开|对外公开|可公开|删减后公开)[^。]{0,10}[）)】\]]?|[（(](?:主动公开|依申请公开|不予公开)[）)]/;
/** The same as all of a line: `【主动公开】`, `（本文件主动公开）`, `公开属性：主动公开`. */
const PUBLICITY_LINE =
  /^\s*(?:[（(【[〔]?\s*(?:此文件?|本文件?|本件)(?:不予|不|主动|依申请|全文|对外)?公开(?:发布)?\s*[）)】\]〕]?|[【[〔]\s*(?:主动|依申请|不予)公开\s*[】\]〕]|主动公开|(?:政府)?(?:信息|公文|文件)?公开(?:属性|方式|类型|类别|形式|选项|程度|标识)\s*[:：]\s*(?:主动公开|依申请公开|不予公开|不公开))\s*(?:$|\s(?!.*公开))/;
/** What parts the pieces of a line under the title. */
const PIECES = /[|｜·•]/;
const PLATFORM = /一网通办|随申办|政务服务网|网上办事大厅/;
const APPLY =
  /(?:提出|提交|办理|可以?|网上|在线|登录.{0,12})申[请报]|申报(?:条件|材料|流程|时间|方式|程序|对象|指南)|申请(?:条件|材料|流程|方式|程序|表)|受理(?:条件|部门|地点|窗口)/;
const INTERPRETATION =
  /^\s*(?:(?:相关|关联|政策|文件|文字|图文|图片|图表|视频|动漫|专家|媒体|负责人)?解读(?:材料|文件|链接)?|一图读懂|图解)\s*[:：]\s*\S|^.{0,8}扫.{0,16}解读/;
/** How far behind the text a line of its own may still speak of its interpretation. */
const LINES_BEHIND = 8;
/** Characters of a note in brackets behind the text. */
const LONGEST_NOTE = 16;
/** A field table before the text is no longer; a number alone in its cell is the document's, whatever its label. */
const TABLE_LINES = 40;
const VIEWER = /\.(?:pdf|ofd|docx?|wps|swf)(?:$|[?#&])|pdfjs|viewer|preview|player/i;
/** 详见附件, 附件：《…》: a text of fewer characters has little more to say. */
const LONGEST_REFERENCE = 240;
const REFERENCE =
  /(?:[详请]?见|查看|下载|打开)(?:文[末后]|下方|以下|本[页文])?的?附件|^\s*附\s?件\s?[\d一二三]?\s*[:：]\s*\S/;
const ATTACHMENT = /^(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar|ceb)$/;

/** The document's text as a whole; null where the page has none to speak of. */
export function gatherBody(
  reading: Reading,
  links: readonly LinkPart[],
  media: Facts['media'],
  frames: Facts['frames'],
): Facts['body'] {
  const { region, survey } = reading;
  if (region === null) return null;
  const lines = survey.lines.slice(region.firstLine, region.lastLine);
  const within = survey.lines.slice(region.part.line, region.lastLine);
  const behind = survey.lines.slice(region.lastLine, region.lastLine + LINES_BEHIND);
  const inText = links.filter(({ part }) => isInText(part, reading));
  const shown = media.filter(({ inBody, hidden }) => inBody && !hidden);
  const viewers = frames.filter(({ inBody, src }) => inBody && VIEWER.test(src)).length;
  const first = lines[0];
  return {
    textLength: region.part.textLength,
    images: shown.filter(({ type }) => type === 'image').length,
    embeds: shown.filter(({ type }) => type !== 'image').length + viewers,
    attachments:
      inText.filter(({ link }) => link.target.file !== null && ATTACHMENT.test(link.target.file)).length ||
      Number(refersToFiles(region, within)),
    unfilled: isUnfilled(region, within),
    numbers: numbersIn(region, reading),
    publicityNotes: [...publicityMarks(region, reading), ...publicityNotes(lines, behind, reading)],
    signatory: signatoryIn(lines, region, reading),
    platformMentions: phrases(
      lines,
      ['一网', '随申', '政务服务网', '大厅'],
      PLATFORM,
      reading,
      SENTENCE_ENDS,
    ),
    applyMentions: phrases(lines, ['申', '受理'], APPLY, reading),
    interpretationMentions: [
      ...interpretationsOnPage(reading),
      ...interpretationMentions(region, reading),
      ...interpretationItems(reading),
    ],
    at: spotOf(region.part, first?.text ?? '', survey),
  };
}

/** Whether a short text leaves its matter to files that no link was found to: scripts add them, or answer a click on their names. */
function refersToFiles(region: TextRegion, lines: readonly Line[]): boolean {
  return region.part.textLength < LONGEST_REFERENCE && lines.some(({ text }) => REFERENCE.test(text));
}

/** A container that waits for a script, or braces of a template that no script has filled. */
function isUnfilled(region: TextRegion, lines: readonly Line[]): boolean {
  if (region.named && region.part.textLength === 0 && region.part.end === region.part.index + 1) return true;
  return lines.some(({ text }) => text.length < 2000 && isTemplate(text));
}

function phraseOf(line: Line, words: string, { survey }: Reading, around: string = words): Phrase[] {
  const part = survey.parts[line.part];
  return part === undefined ? [] : [{ words, at: spotOf(part, around, survey) }];
}

/** One of the words stands in all that the pattern knows. The spot shows as much as `shownTo` parts off. */
function phrases(
  lines: readonly Line[],
  words: readonly string[],
  pattern: RegExp,
  reading: Reading,
  shownTo: readonly string[] = CLAUSE_ENDS,
): Phrase[] {
  const found: Phrase[] = [];
  const seen = new Set<Line>();
  for (const line of lines) {
    if (found.length >= MAX_PHRASES) break;
    if (seen.has(line)) continue;
    seen.add(line);
    const match = line.text.length < 4 || !holdsAny(line.text, words) ? null : pattern.exec(line.text);
    if (match === null) continue;
    const around = (ends: readonly string[]) => partAround(line.text, match.index, match[0].length, ends);
    found.push(...phraseOf(line, around(CLAUSE_ENDS), reading, around(shownTo)));
  }
  return found;
}

/** What the edges of the text say of whether it may be published. */
function publicityNotes(lines: readonly Line[], behind: readonly Line[], reading: Reading): Phrase[] {
  const notes = behind.filter(({ text }) => text.length <= LONGEST_NOTE && /^\s*[（(【[]/.test(text));
  const edges = [...lines.slice(0, EDGE_LINES), ...lines.slice(-FOOT_LINES), ...notes];
  const words = ['公开', '此件', '此 件'];
  const found = phrases(edges, words, PUBLICITY_NOTE, reading);
  return found.length > 0 ? found : phrases(edges, words, PUBLICITY_LINE, reading);
}

/** 主动公开 as a mark beside the title; 依申请公开 there may be the name of a column. */
function publicityMarks(region: TextRegion, reading: Reading): Phrase[] {
  const { survey } = reading;
  const head = survey.lines.slice(Math.max(0, region.firstLine - EDGE_LINES), region.firstLine);
  // Beside its like, it is one of the choices of a filter.
  if (head.some(({ text }) => /依申请公开|不予公开/.test(text))) return [];
  const marked = head.find((line) => {
    const part = survey.parts[line.part];
    if (part === undefined || isHidden(part) || placeOf(part, reading) !== 'main' || isInLink(line, reading))
      return false;
    if (!line.text.includes('主动公开')) return false;
    return line.text.split(PIECES).some((piece) => /^[\s（(【[〔]*主动公开[\s）)】\]〕]*$/.test(piece));
  });
  return marked === undefined ? [] : phraseOf(marked, '主动公开', reading);
}

/** The clause of a sentence that holds a match, cut at punctuation. */
function partAround(text: string, index: number, length: number, ends: readonly string[]): string {
  const before = text.slice(Math.max(0, index - 60), index);
  const after = text.slice(index + length, index + length + 60);
  const start = Math.max(...ends.map((mark) => before.lastIndexOf(mark)));
  const end = [...after].findIndex((character) => ends.includes(character));
  return (
    before.slice(start + 1) +
    text.slice(index, index + length) +
    (end < 0 ? after : after.slice(0, end))
  ).trim();
}

/** `文字解读：《…》` at the end of the text, as a link or as mere words. */
function interpretationMentions(region: TextRegion, reading: Reading): Body['interpretationMentions'] {
  const { survey } = reading;
  const found: Body['interpretationMentions'] = [];
  for (const line of survey.lines.slice(region.firstLine, region.lastLine + LINES_BEHIND)) {
    const match = /[解懂]/.test(line.text) ? INTERPRETATION.exec(line.text) : null;
    const part = survey.parts[line.part];
    if (match === null || part === undefined || found.length >= MAX_PHRASES) continue;
    const linked = survey.runs
      .slice(line.firstRun, line.lastRun)
      .some((run) => (survey.parts[run.part]?.link ?? -1) >= 0);
    found.push({ words: line.text.trim().slice(0, 120), linked, at: spotOf(part, line.text, survey) });
  }
  return found;
}

/** The document's own number: on a line with hardly anything else, in the head or at the edges of the text. */
function numbersIn(region: TextRegion, reading: Reading): Phrase[] {
  const { survey } = reading;
  const edge = Math.max(0, region.firstLine - EDGE_LINES);
  const head = survey.lines.slice(Math.max(0, region.firstLine - TABLE_LINES), region.firstLine + EDGE_LINES);
  const found: Phrase[] = [];
  for (const line of head) {
    const text = line.text.trim();
    if (!/[号號]/.test(text)) continue;
    if (line.index < edge && !isNumberAlone(line, reading)) continue;
    // Behind a short text, a list of other documents begins soon.
    if (line.index >= region.lastLine && !isInMain(line, reading)) continue;
    if (text.length > MAX_NUMBER_LINE || /根据|依据|按照|《.*》.*[（(]/.test(text) || isInLink(line, reading))
      continue;
    const plain = simplified(text);
    const [first] = findDocumentNumbers(plain);
    if (found.length >= MAX_PHRASES) continue;
    if (first === undefined) {
      if (ORDER_NUMBER.test(halfWidth(plain))) found.push(...phraseOf(line, text, reading));
      continue;
    }
    const written = text.slice(first.index, first.index + first.length);
    found.push(...phraseOf(line, plain === text ? first.number : written, reading));
  }
  return found;
}

function isNumberAlone(line: Line, reading: Reading): boolean {
  const words = line.text.trim();
  if (words.length > MAX_NUMBER_LINE || !words.endsWith('号')) return false;
  const [first] = findDocumentNumbers(words);
  return first?.length === words.length && isInMain(line, reading);
}

function isInMain({ part }: Line, reading: Reading): boolean {
  const holder = reading.survey.parts[part];
  return holder !== undefined && placeOf(holder, reading) === 'main' && !isHidden(holder);
}

function isInLink(line: Line, { survey }: Reading): boolean {
  return (survey.parts[survey.runs[line.firstRun]?.part ?? -1]?.link ?? -1) >= 0;
}

function signatoryIn(lines: readonly Line[], region: TextRegion, reading: Reading): Phrase | null {
  const from = Math.max(region.part.line, region.firstLine - EDGE_LINES);
  const head = reading.survey.lines.slice(from, region.firstLine + 1);
  const organ = signatureIn(lines).organ ?? letterheadIn(head);
  return organ === null ? null : (phraseOf(organ.line, organ.words, reading)[0] ?? null);
}
