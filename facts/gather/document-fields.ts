import { fieldNamed, LONGEST_LABEL, labelAtEnd, plainLabel } from '../../rules/words/field-labels.ts';
import type { Facts } from '../page.ts';
import { placeOf, type Reading, whereOf } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, childrenOf, type Line, nextSiblingOf, type Part, type Run, textOf } from './survey.ts';
import { whereIs } from './text-region.ts';

type Field = Facts['documentFields'][number];

const MAX_VALUE = 300;
/** A label longer than this with its spaces (`索　　引　　号`) is none. */
const MAX_LABEL_TEXT = LONGEST_LABEL * 3;
/** How far up a label's own wrappers go: `<td><p><b>文号</b></p></td>`. */
const MAX_WRAPPERS = 4;
/** Inside the document's text a table of its own has this many of its elements close together. */
const CLUSTER_NAMES = 3;
const CLUSTER_LINES = 16;
/** A label that comes back this often belongs to the rows of a list, not to a document. */
const LIST_REPEATS = 3;
const IDENTIFYING = new Set<Field['name']>(['documentNumber', 'indexNumber', 'issuer', 'publicity']);

/** Where a value ends within a line: at the next word with a colon, or at a control such as 【字体：大 中 小】. */
const VALUE_END =
  /[\s|｜;；]+[\u4e00-\u9fff]{1,4}(?:\s?[\u4e00-\u9fff]){1,5}\s*[:：]|[【[(（]?\s*(?:字体|字号|浏览|打印|分享|访问|点击)[^\n]*$/;

interface Found extends Field {
  readonly line: number;
}

/** The document's own field table, in whatever markup it is written. */
export function gatherDocumentFields(reading: Reading): Field[] {
  const found: Found[] = [];
  const { survey } = reading;
  for (const line of survey.lines) {
    const part = survey.parts[line.part];
    if (part === undefined || isElsewhere(part, reading)) continue;
    found.push(...fieldsOfLine(line, reading));
  }
  found.push(...fieldsAtPictures(reading));
  return ownFields(found).map(({ line: _line, ...field }) => field);
}

function isElsewhere(part: Part, reading: Reading): boolean {
  const place = placeOf(part, reading);
  return place === 'navigation' || place === 'footer' || place === 'toolbar';
}

function fieldsOfLine(line: Line, reading: Reading): Found[] {
  if (line.text.length > 2000) return [];
  const colons = fieldsAtColons(line, reading);
  return colons.length > 0 ? colons : fieldsOfRuns(line, reading);
}

/** `文号：沪府规〔2024〕1号 发布日期：2024-01-02`, however the line is cut into inline elements. */
function fieldsAtColons(line: Line, reading: Reading): Found[] {
  const { text } = line;
  const labels: { label: string; name: Field['name']; from: number; to: number }[] = [];
  const starts = runStarts(line, reading);
  for (const match of text.matchAll(/[:：∶]/g)) {
    const since = labels.at(-1)?.to ?? 0;
    const start = starts.findLast((at) => at < match.index) ?? 0;
    const before =
      labelAtEnd(text.slice(since, match.index)) ??
      (start > since ? labelOf(text.slice(start, match.index)) : null);
    if (before !== null)
      labels.push({ ...before, from: match.index - before.label.length, to: match.index + 1 });
  }
  return labels.flatMap(({ label, name, to }, i) => {
    const next = labels[i + 1];
    const inLine = cutValue(text.slice(to, next === undefined ? undefined : next.from));
    const holder = runAt(line, to, reading) ?? line;
    const part = reading.survey.parts[holder.part];
    const value =
      inLine !== '' || next !== undefined || part === undefined
        ? { text: inLine, picture: false }
        : valueBeside(part, reading);
    return value === null ? [] : [write(name, label, value, part, line, reading)];
  });
}

/** Where the runs of a line begin: a label of its own element needs no space before it. */
function runStarts(line: Line, { survey }: Reading): number[] {
  const starts: number[] = [];
  let at = 0;
  for (let i = line.firstRun; i < line.lastRun; i += 1) {
    const text = survey.runs[i]?.text ?? '';
    at = line.text.indexOf(text, at);
    starts.push(at);
    at += text.length;
  }
  return starts;
}

/** The run that holds a character of a line. */
function runAt(line: Line, offset: number, { survey }: Reading): Run | null {
  let at = 0;
  for (let i = line.firstRun; i < line.lastRun; i += 1) {
    const run = survey.runs[i];
    if (run === undefined) break;
    at = line.text.indexOf(run.text, at) + run.text.length;
    if (at >= offset) return run;
  }
  return null;
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
    const value = rest !== '' ? { text: rest, picture: false } : valueBeside(part, reading);
    if (value === null || (value.text === '' && !value.picture && !standsAlone(part, run, reading))) continue;
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
  const value = valueBeside(part, reading);
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
    if (label === null || line === undefined || part.link >= 0 || part.hidden || isElsewhere(part, reading))
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

function labelOf(text: string): { label: string; name: Field['name'] } | null {
  if (text.length > MAX_LABEL_TEXT) return null;
  const label = plainLabel(text);
  const name = fieldNamed(label);
  return name === null ? null : { label, name };
}

/** A label in a cell, term or span of its own is one even without a value; a word in a sentence is not. */
function standsAlone(part: Part, run: Run, { survey }: Reading): boolean {
  return (
    part.tag !== 'a' &&
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

function cutValue(text: string): string {
  const end = VALUE_END.exec(text);
  const value = (end === null ? text : text.slice(0, end.index)).replace(/[\s|｜]+$/, '').trim();
  return value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE - 1)}…` : value;
}

/** The element that a label fills: its cell, term or span, past wrappers that hold nothing else. */
function wrapperOf(part: Part, survey: Reading['survey']): Part {
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

interface Value {
  readonly text: string;
  readonly picture: boolean;
}

/** The value that stands beside a label: the next cell, or the same column of the next row under a row of labels; null at the head of a list. */
function valueBeside(part: Part, { survey }: Reading): Value | null {
  const cell = wrapperOf(part, survey);
  const below = cellBelow(cell, survey);
  if (below === 'list') return null;
  if (below !== null) return valueIn(below, survey);
  const next = nextSiblingOf(cell, survey);
  const isBeside =
    next !== null &&
    next.textLength <= MAX_VALUE &&
    labelOf(textOf(cell, survey)) !== null &&
    labelOf(textOf(next, survey)) === null &&
    !labelAtStart(next, survey);
  return isBeside ? valueIn(next, survey) : { text: '', picture: false };
}

function labelAtStart(part: Part, survey: Reading['survey']): boolean {
  const colon = /^([^:：]{2,12})[:：]/.exec(textOf(part, survey));
  return colon !== null && labelOf(colon[1] ?? '') !== null;
}

/** In a header row labels stand side by side, and the next row has as many cells; so have all the rows of a list. */
function cellBelow(cell: Part, survey: Reading['survey']): Part | 'list' | null {
  if (cell.tag !== 'td' && cell.tag !== 'th') return null;
  const row = survey.parts[cell.parent];
  if (row === undefined) return null;
  const cells = childrenOf(row, survey);
  const labelled = cells.map((one) => labelOf(textOf(one, survey)) !== null);
  if (!labelled.some((is, i) => is && labelled[i + 1] === true)) return null;
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

/** The next row, also where the header row has a thead of its own. */
function nextRow(row: Part, survey: Reading['survey']): Part | null {
  const sibling = nextSiblingOf(row, survey);
  if (sibling !== null) return sibling;
  const group = survey.parts[row.parent];
  if (group?.tag !== 'thead') return null;
  const body = nextSiblingOf(group, survey);
  return body === null ? null : (childrenOf(body, survey)[0] ?? null);
}

function valueIn(part: Part, survey: Reading['survey']): Value {
  const text = cutValue(textOf(part, survey).replace(/^[:：]/, ''));
  if (text !== '') return { text, picture: false };
  for (let i = part.index; i < part.end; i += 1) {
    const one = survey.parts[i];
    if (one?.tag !== 'img') continue;
    const words = (attributeOf(one, 'alt') ?? attributeOf(one, 'title') ?? '').trim();
    return { text: words, picture: words === '' };
  }
  return { text: '', picture: false };
}

function write(
  name: Field['name'],
  label: string,
  value: Value,
  part: Part | undefined,
  line: Line,
  reading: Reading,
): Found {
  const { survey, region } = reading;
  const holder = part ?? survey.parts[line.part];
  return {
    name,
    label,
    value: name === 'documentNumber' ? value.text.replace(/\s+\d{4}[-年./]\d.*$/, '') : value.text,
    picture: value.picture,
    where: holder === undefined ? whereIs(line.index, region) : whereOf(holder, reading),
    at:
      holder === undefined
        ? { selector: 'body', text: '' }
        : spotOf(holder, `${label}：${value.text}`, survey),
    line: line.index,
  };
}

/** Drops the labels of a list's rows, and inside the text all that is no field table of the document's own. */
function ownFields(found: readonly Found[]): Found[] {
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const identified = found.some(({ name }) => IDENTIFYING.has(name));
  const single = found.filter(
    ({ name }) => (counts.get(name) ?? 0) < LIST_REPEATS && (name !== 'title' || identified),
  );
  return single.filter((field) => field.where !== 'body' || isInCluster(field, single));
}

function isInCluster(field: Found, all: readonly Found[]): boolean {
  const near = all.filter(({ line }) => Math.abs(line - field.line) <= CLUSTER_LINES);
  const names = new Set(near.map(({ name }) => name));
  return names.size >= CLUSTER_NAMES && [...names].some((name) => IDENTIFYING.has(name));
}
