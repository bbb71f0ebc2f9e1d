import { labelAtEnd } from '../../rules/words/field-labels.ts';
import type { Facts } from '../page.ts';
import { awaitsValue } from './awaiting.ts';
import {
  cutValue,
  labelOf,
  MAX_LABEL_TEXT,
  MAX_VALUE,
  shownBehind,
  type Value,
  valueBeside,
  valueIn,
  wrapperOf,
} from './field-values.ts';
import { runAt, runStarts } from './line-runs.ts';
import { type Found, ownFields, shownFields } from './own-fields.ts';
import { isUnseen, placeOf, type Reading, whereOfLine } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Line, nextSiblingOf, type Part, type Run, textOf } from './survey.ts';

type Field = Facts['documentFields'][number];

/** A line with a space for a colon is no longer than this. */
const MAX_SPACED_LINE = 60;
/** Fields whose labels begin no sentence or heading. */
const SPACED = new Set<Field['name']>([
  'documentNumber',
  'indexNumber',
  'issueDate',
  'validity',
  'validUntil',
  'publicity',
]);
/** Fields whose value may be a mark: ✓, a stamp. */
const DRAWN = new Set<Field['name']>(['validity', 'publicity']);

/** So many lines before the text, a bar of tools is the line under the title: 发布时间, 来源 and 字体 side by side. */
const HEAD_LINES = 12;
const UNDER_TITLE = new Set<Field['name']>(['issuer', 'issueDate', 'publishDate']);

/** Fields whose value may be pictures with words: labels of a theme. */
const PICTURED = new Set<Field['name']>(['tags', 'keywords']);

/** 公开方式 over links such as 依申请公开: a menu of columns. */
function isOfMenu(name: Field['name'], { linked }: Value): boolean {
  return linked === true && name === 'publicity';
}

/** The document's own field table, in whatever markup it is written. */
export function gatherDocumentFields(reading: Reading): Field[] {
  const found: Found[] = [];
  const { survey } = reading;
  for (const line of survey.lines) {
    const part = survey.parts[line.part];
    if (part === undefined) continue;
    if (!isElsewhere(part, reading)) found.push(...fieldsOfLine(line, reading));
    else if (isBarUnderTitle(part, line, reading))
      found.push(...fieldsOfLine(line, reading).filter(({ name }) => UNDER_TITLE.has(name)));
  }
  found.push(...fieldsAtPictures(reading));
  return ownFields(shownFields(found, reading)).map((one) => {
    const { line: _line, part: _part, ...field } = one;
    return awaitsValue(one, reading) ? { ...field, awaits: true } : field;
  });
}

function isElsewhere(part: Part, reading: Reading): boolean {
  const place = placeOf(part, reading);
  return place === 'navigation' || place === 'footer' || place === 'toolbar';
}

function isBarUnderTitle(part: Part, { index }: Line, reading: Reading): boolean {
  const end = reading.region?.firstLine ?? 0;
  return index < end && index >= end - HEAD_LINES && placeOf(part, reading) === 'toolbar';
}

function fieldsOfLine(line: Line, reading: Reading): Found[] {
  if (line.text.length > 2000) return [];
  const bracketed = fieldsInBrackets(line, reading);
  if (bracketed.length > 1 || isBracketedAlone(line, bracketed)) return bracketed;
  const colons = fieldsAtColons(line, reading);
  if (colons.length > 0) return colons;
  const runs = fieldsOfRuns(line, reading);
  return runs.length > 0 ? runs : fieldAtSpace(line, reading);
}

/** `【索引号】SY1【文号】沪府规〔2024〕1号`, `[索引号] SY1`: several labels of one line, with nothing else to part them. */
function fieldsInBrackets(line: Line, reading: Reading): Found[] {
  const { text } = line;
  if (!/[】\]]/.test(text) || /[:：]/.test(text)) return [];
  // The year of a number stands in such brackets as well.
  const labels = [...text.matchAll(/[【[]([^【】[\]]{2,24})[】\]]/g)].flatMap((match) => {
    const label = labelOf(match[1] ?? '');
    return label === null ? [] : [{ ...label, from: match.index, to: match.index + match[0].length }];
  });
  return labels.map(({ name, label, to }, i) => {
    const shown = { text: cutValue(text.slice(to, labels[i + 1]?.from)), picture: false };
    return write(name, label, shown, undefined, line, reading);
  });
}

/** `【有效期】2025年6月1日至2030年5月31日`: the same with a line of its own; a label alone has its value in the next element. */
function isBracketedAlone({ text }: Line, [only]: readonly Found[]): boolean {
  return (
    only !== undefined &&
    only.name !== 'title' &&
    only.value !== '' &&
    text.length <= MAX_SPACED_LINE &&
    /^\s*[【[]/.test(text)
  );
}

/** `发文字号　沪府规〔2024〕1号`, `有效性……有效`: a line of its own with a space or dots for a colon. */
function fieldAtSpace(line: Line, reading: Reading): Found[] {
  const text = line.text.trim();
  const part = reading.survey.parts[line.part];
  if (text.length > MAX_SPACED_LINE || part === undefined || part.link >= 0) return [];
  for (const gap of text.slice(0, MAX_LABEL_TEXT).matchAll(/[\s…—]+/g)) {
    const label = labelOf(text.slice(0, gap.index));
    if (label === null || !SPACED.has(label.name) || label.label.length < 2) continue;
    const shown = { text: cutValue(text.slice(gap.index + gap[0].length)), picture: false };
    return [write(label.name, label.label, shown, part, line, reading)];
  }
  return [];
}

/** `文号：沪府规〔2024〕1号 发布日期：2024-01-02`, however the line is cut into inline elements. */
function fieldsAtColons(line: Line, reading: Reading): Found[] {
  const { text } = line;
  if (!/[:：∶]/.test(text)) return [];
  const labels: { label: string; name: Field['name']; from: number; to: number }[] = [];
  const starts = runStarts(line, reading.survey);
  for (const match of text.matchAll(/[:：∶]/g)) {
    const since = labels.at(-1)?.to ?? 0;
    const start = starts.findLast((at) => at < match.index) ?? 0;
    const before =
      labelAtEnd(text.slice(since, match.index)) ??
      (start > since ? labelOf(text.slice(start, match.index)) : null);
    if (before !== null)
      labels.push({ ...before, from: labelStart(text, match.index, before.label), to: match.index + 1 });
  }
  return labels.flatMap(({ label, name, to }, i) => {
    const next = labels[i + 1];
    const inLine = cutValue(text.slice(to, next === undefined ? undefined : next.from));
    const { survey } = reading;
    const run = runAt(line, to, survey);
    const part = survey.parts[survey.runs[run]?.part ?? line.part];
    const behind = inLine === '' ? valueBehind(name, run, reading) : null;
    const value =
      behind ??
      (inLine !== '' || next !== undefined || part === undefined
        ? { text: inLine, picture: false }
        : valueBeside(part, survey));
    return value === null || isOfMenu(name, value) ? [] : [write(name, label, value, part, line, reading)];
  });
}

/** A mark or a picture behind a label, where the field may have one for its value. */
function valueBehind(name: Field['name'], run: number, { survey }: Reading): Value | null {
  if (!DRAWN.has(name) && !PICTURED.has(name)) return null;
  const shown = shownBehind(run, survey);
  return shown !== null && (DRAWN.has(name) || shown.text !== '' || shown.picture) ? shown : null;
}

/** Where a label begins that ends before a colon, whatever spaces and English stand in it. */
function labelStart(text: string, end: number, label: string): number {
  let at = end;
  for (let left = label.length; left > 0 && at > 0; ) {
    at -= 1;
    if (text[at] === label[left - 1]) left -= 1;
  }
  return at;
}

/** Labels without a colon: a cell, a term, a span of their own, with the value in the next one. */
function fieldsOfRuns(line: Line, reading: Reading): Found[] {
  const { survey } = reading;
  const whole = fieldOfWholeLine(line, reading);
  if (whole !== null) return [whole];
  const found: Found[] = [];
  for (let i = line.firstRun; i < line.lastRun; i += 1) {
    const run = survey.runs[i];
    const part = run && survey.parts[run.part];
    if (run === undefined || part === undefined || part.link >= 0) continue;
    const label = labelOf(run.text);
    if (label === null) continue;
    const rest = restOfLine(line, i, reading);
    const value = rest !== '' ? { text: rest, picture: false } : valueBeside(part, reading.survey);
    if (value === null || isOfMenu(label.name, value)) continue;
    if (value.text === '' && !value.picture && !standsAlone(part, run, reading)) continue;
    found.push(write(label.name, label.label, value, part, line, reading));
  }
  return found;
}

/** `<dt><b>发文</b><b>字号</b></dt><dd>…</dd>`: a label in pieces that fills its cell or term. */
function fieldOfWholeLine(line: Line, reading: Reading): Found | null {
  const { survey } = reading;
  const part = survey.parts[line.part];
  if (line.lastRun - line.firstRun < 2 || part === undefined || part.link >= 0) return null;
  const label = labelOf(line.text);
  if (label === null || packed(textOf(part, survey)) !== packed(line.text)) return null;
  const value = valueBeside(part, reading.survey);
  return value === null ? null : write(label.name, label.label, value, part, line, reading);
}

function packed(text: string): string {
  return text.replace(/\s/g, '');
}

/** A label that is a picture with words, alone in its cell or before the value in the same element. */
function fieldsAtPictures(reading: Reading): Found[] {
  const { survey } = reading;
  return (survey.byTag.get('img') ?? []).flatMap((part) => {
    const label = labelOf(
      (attributeOf(part, 'alt') ?? '').trim() || (attributeOf(part, 'title') ?? '').trim(),
    );
    const line = survey.lines[part.line];
    if (
      label === null ||
      line === undefined ||
      part.link >= 0 ||
      isUnseen(part, reading) ||
      isElsewhere(part, reading)
    )
      return [];
    const value = valueOfPicture(part, survey);
    return value === null ? [] : [write(label.name, label.label, value, part, line, reading)];
  });
}

function valueOfPicture(part: Part, survey: Reading['survey']): Value | null {
  const cell = wrapperOf(part, survey);
  const next = nextSiblingOf(cell, survey);
  if (next !== null && next.tag !== 'br') {
    return next.textLength > MAX_VALUE || labelOf(textOf(next, survey)) !== null
      ? null
      : valueIn(next, survey);
  }
  const above = survey.parts[cell.parent];
  const isBeside = above !== undefined && above.textLength > 0 && above.textLength <= MAX_VALUE;
  return isBeside ? { text: cutValue(textOf(above, survey).replace(/^\s*[:：]/, '')), picture: false } : null;
}

/** A label in a cell, term or span of its own is one even without a value; a word in a sentence is not. */
function standsAlone(part: Part, run: Run, { survey }: Reading): boolean {
  return (
    part.tag !== 'a' &&
    part.textLength <= run.text.length &&
    textOf(part, survey) === run.text.trim() &&
    nextSiblingOf(wrapperOf(part, survey), survey) !== null
  );
}

function restOfLine(line: Line, from: number, { survey }: Reading): string {
  let rest = '';
  for (let i = from + 1; i < line.lastRun; i += 1) {
    const text = survey.runs[i]?.text ?? '';
    if (labelOf(text) !== null) break;
    rest += text;
  }
  return cutValue(rest.replace(/^\s*[:：]/, ''));
}

function write(
  name: Field['name'],
  label: string,
  value: Value,
  part: Part | undefined,
  line: Line,
  reading: Reading,
): Found {
  const { survey } = reading;
  const holder = part ?? survey.parts[line.part];
  return {
    name,
    label,
    value:
      name === 'documentNumber'
        ? value.text.replace(/\s+\d{4}[-年./]\d.*$|(?<=号)\s*[|｜（(].*$/, '')
        : value.text,
    picture: value.picture || (value.drawn === true && DRAWN.has(name)),
    where: whereOfLine({ part: holder?.index ?? line.part, index: line.index }, reading),
    at:
      holder === undefined
        ? { selector: 'body', text: '' }
        : spotOf(holder, `${label}：${value.text}`, survey),
    line: line.index,
    part: holder,
    ...(holder !== undefined && isUnseen(holder, reading) ? { hidden: true as const } : {}),
  };
}
