import { readDay } from '../../rules/words/dates.ts';
import { fieldNamed, LONGEST_LABEL, plainLabel } from '../../rules/words/field-labels.ts';
import { metaContent } from '../../rules/words/page-tags.ts';
import type { Facts } from '../page.ts';
import { placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { signatureIn } from './signature.ts';
import { attributeOf, type Line } from './survey.ts';

type Dates = Facts['dates'];
type Dated = NonNullable<Dates['published']>;

const HEAD_LINES_BEFORE = 12;
/** The same with the lines of a field table. */
const MOST_LINES_BEFORE = 60;
const MAX_LINE = 160;
const PUBLISHED_WORDS = /发布|时间|日期|公开|来源|字号|字体|浏览|作者|编辑/;
const ONLY_DATE =
  /^[(（[【\s]*\d{4}\s*[-./年∶]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?(?:\s*\d{1,2}\s*[:：∶时]\s*\d{1,2}(?:\s*[:：∶分]\s*\d{1,2}秒?)?)?[)）\]】\s]*$/;
/** `2025-06-12 10:20:33区府办`: a time of day, and who published, in elements side by side. */
const DATE_AND_SOURCE =
  /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*\d{1,2}[:：∶]\d{2}(?:[:：∶]\d{2})?\s*[\u4e00-\u9fff]{2,16}$/;
/** Words of another day. Some are part of other words unless 日期 or 时间 follows: 执行局 may publish. */
const OTHER_DAY =
  /有效|施行|成文|印发|失效|生效|废止|截止|(?:生成|产生|形成|制[发定]|签发|落款|实施|执行)(?:日期|时间)/;
/** 沪松府规〔2025〕3号　2025-06-12 */
const DATE_BEHIND_NUMBER = /号\s+[(（]?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?[)）]?\s*$/;
/** When the page was published and when its document was issued. */
export function gatherDates(
  reading: Reading,
  metaTags: Facts['metaTags'],
  fields: Facts['documentFields'],
): Dates {
  return {
    published: earlier(fromMeta(reading, metaTags), fromField(fields, 'publishDate')) ?? fromHead(reading),
    issued: fromField(fields, 'issueDate') ?? fromFoot(reading),
  };
}

/** A site that puts its pages out anew sets the tag anew: a page came out no later than on the day that it tells its readers. */
function earlier(inTag: Dated | null, shown: Dated | null): Dated | null {
  if (inTag === null || shown === null) return inTag ?? shown;
  return shown.date < inTag.date ? shown : inTag;
}

function fromMeta({ survey }: Reading, metaTags: Facts['metaTags']): Dated | null {
  const content = metaContent(metaTags, 'PubDate');
  const date = readDay(content);
  if (date === null) return null;
  const part = (survey.byTag.get('meta') ?? []).find(
    (meta) => attributeOf(meta, 'name')?.toLowerCase().trim() === 'pubdate',
  );
  return part === undefined ? null : { date, from: 'meta', at: spotOf(part, content, survey) };
}

function fromField(fields: Facts['documentFields'], name: 'publishDate' | 'issueDate'): Dated | null {
  for (const field of fields) {
    const date = field.name === name ? readDay(field.value) : null;
    if (date !== null) return { date, from: 'field', at: field.at };
  }
  return null;
}

function datedLine(line: Line, from: Dated['from'], { survey }: Reading): Dated | null {
  const part = survey.parts[line.part];
  const date = readDay(line.text);
  return part === undefined || date === null ? null : { date, from, at: spotOf(part, line.text, survey) };
}

/** The line under the title: a date alone, or among 来源, 字号 and the like. */
function fromHead(reading: Reading): Dated | null {
  const { survey, region } = reading;
  if (region === null) return null;
  for (let i = headStart(survey.lines, region.firstLine); i < region.firstLine; i += 1) {
    const line = survey.lines[i];
    const part = line && survey.parts[line.part];
    if (line === undefined || part === undefined || line.text.length > MAX_LINE) continue;
    const place = placeOf(part, reading);
    if ((place !== 'main' && place !== 'toolbar') || isInLink(line, reading)) continue;
    if (labelsOtherDay(survey.lines[i - 1]?.text ?? '')) continue;
    if (
      ONLY_DATE.test(line.text) ||
      DATE_AND_SOURCE.test(line.text.trim()) ||
      ((PUBLISHED_WORDS.test(line.text) || DATE_BEHIND_NUMBER.test(line.text)) &&
        !OTHER_DAY.test(line.text.replace(/\s/g, '')))
    ) {
      const dated = datedLine(line, 'line', reading);
      if (dated !== null) return dated;
    }
  }
  return null;
}

/** The line in which the head begins, those of a field table between it and the text aside. */
function headStart(lines: readonly Line[], end: number): number {
  let at = end;
  const isField = (index: number) => fieldIn(lines[index]?.text ?? '') !== null;
  for (let left = HEAD_LINES_BEFORE; left > 0 && at > Math.max(0, end - MOST_LINES_BEFORE); at -= 1) {
    if (!isField(at - 1) && !isField(at - 2)) left -= 1;
  }
  return at;
}

/** The field that a line of a label alone names. */
function fieldIn(line: string): ReturnType<typeof fieldNamed> {
  return line.length > 2 * LONGEST_LABEL ? null : fieldNamed(plainLabel(line));
}

/** 成文日期 in a cell of its own: the day stands in the next one. */
function labelsOtherDay(before: string): boolean {
  const field = fieldIn(before);
  return field === 'issueDate' || field === 'effectiveDate' || field === 'validUntil';
}

function isInLink(line: Line, { survey }: Reading): boolean {
  return (survey.parts[survey.runs[line.firstRun]?.part ?? -1]?.link ?? -1) >= 0;
}

/** The date under the signature at the end of the text, or right at its beginning in a red-headed document. */
function fromFoot(reading: Reading): Dated | null {
  const { survey, region } = reading;
  if (region === null) return null;
  const { date } = signatureIn(survey.lines.slice(region.firstLine, region.lastLine));
  return date === null ? null : datedLine(date, 'foot', reading);
}
