import { findDays, readDay } from '../../rules/words/dates.ts';
import type { Facts } from '../page.ts';
import { firstLinkFrom, type LinkPart } from './link-parts.ts';
import type { Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { childrenOf, type Part, textOf } from './survey.ts';

type Message = Facts['messages'][number];

/** What a board shows of the state of a message; 已办结, 已受理 and 处理完成 are seen on boards; the others are expected. */
const STATUS =
  /已(?:办结|回复|答复|受理|处理|转办|解决|采纳|归档)|处理完成|办理完成|回复完成|待(?:回复|处理|办理|受理|审核|答复)|未(?:回复|办结|处理|答复|受理)|正在(?:办理|处理|受理)|(?:办理|处理|受理)中|办结/;
const STATES = new RegExp(STATUS, 'g');
/** A character that every state has: most runs of a page have none, and need no closer look. */
const MAY_BE_STATUS = /[已办待未理复]/;
/** 已受理：157: how many there are of a state. */
const COUNTED = /[:：（(]?\s*\d+\s*[件条封)）]?$/;
const LONGEST_STATUS = 20;
/** Longer where the state has its label beside others: 写信时间：2025-03-03 办理状态：办理中. */
const LONGEST_LABELLED = 60;
const LABELLED_STATUS = /(?:状态|进度|情况)\s*[:：]\s*\S{2,5}/;
const SUBMITTED = /(?:提交|写信|留言|来信|提问|咨询|发信|信件|问询|反映|诉求|登记|创建|发布)(?:时间|日期)/;
const REPLIED = /(?:回复|答复|回答|解答|办结|处理|反馈|办理|回信)(?:时间|日期)/;
const ROW_TAGS = new Set(['tr', 'li', 'dl', 'div']);
const MAX_ROW_TEXT = 400;
const MIN_TITLE = 4;

/** Messages to the organ with the dates of asking and answering, from lists and from a message's own page. */
export function gatherMessages(
  reading: Reading,
  links: readonly LinkPart[],
  title: Facts['title'],
): Message[] {
  const own = ownMessage(reading, title);
  return [...(own === null ? [] : [own]), ...fromRows(reading, links)];
}

function fromRows(reading: Reading, links: readonly LinkPart[]): Message[] {
  const { survey } = reading;
  const rows = new Set<Part>(rowsUnderHeads(survey));
  for (const run of survey.runs) {
    if (!showsState(run.text)) continue;
    const part = survey.parts[run.part];
    const row = part && rowAround(part, survey);
    if (row) rows.add(row);
  }
  return innermost([...rows]).flatMap((row) => {
    const message = messageIn(row, links, reading);
    return message === null ? [] : [message];
  });
}

function showsState(text: string): boolean {
  if (text.length > LONGEST_LABELLED || !MAY_BE_STATUS.test(text) || !STATUS.test(text)) return false;
  return text.length > LONGEST_STATUS ? LABELLED_STATUS.test(text) : !COUNTED.test(text);
}

/** Rows that hold no other: around a choice of states above a list stands the list, not a message. */
function innermost(rows: readonly Part[]): Part[] {
  const inOrder = rows.toSorted((a, b) => a.index - b.index);
  return inOrder.filter((row, at) => (inOrder[at + 1]?.index ?? row.end) >= row.end);
}

/** The rows of tables that have a column for asking and one for answering, whether or not they show a state. */
function rowsUnderHeads(survey: Reading['survey']): Part[] {
  const isBoard = new Map<number, boolean>();
  return (survey.byTag.get('tr') ?? []).filter((row) => {
    const table = tableOf(row, survey);
    if (table === null || row.textLength > MAX_ROW_TEXT) return false;
    const known = isBoard.get(table.index);
    if (known !== undefined) return known;
    const heads = textOf(row, survey).replace(/发布(?:时间|日期)/g, '');
    isBoard.set(table.index, SUBMITTED.test(heads) && REPLIED.test(heads) && readDay(heads) === null);
    return false;
  });
}

function tableOf(row: Part, { parts }: Reading['survey']): Part | null {
  let at = parts[row.parent];
  while (at !== undefined && at.tag !== 'table') at = parts[at.parent];
  return at ?? null;
}

/**
 * The nearest row around a state that also holds a date; the heads of columns hold none. None for one of several states
 * to choose by (全部 待回复 已回复), or beside a list whose rows have dates of their own.
 */
function rowAround(part: Part, survey: Reading['survey']): Part | null {
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i < 5; i += 1) {
    if (at.textLength > MAX_ROW_TEXT) return null;
    const text = textOf(at, survey);
    if (readDay(text) === null) {
      if (new Set(text.match(STATES)).size > 1) return null;
    } else if (ROW_TAGS.has(at.tag)) return at.tag === 'div' && holdsRow(at, part, survey) ? null : at;
    at = survey.parts[at.parent];
  }
  return null;
}

/** Whether a block holds a dated row that a part stands outside of. */
function holdsRow(block: Part, part: Part, survey: Reading['survey']): boolean {
  return survey.parts
    .slice(block.index + 1, block.end)
    .some(
      (one) =>
        (one.tag === 'tr' || one.tag === 'li') &&
        (part.index < one.index || part.index >= one.end) &&
        readDay(textOf(one, survey)) !== null,
    );
}

function messageIn(row: Part, links: readonly LinkPart[], { survey }: Reading): Message | null {
  const text = textOf(row, survey);
  const titles = links
    .slice(firstLinkFrom(links, row.index), firstLinkFrom(links, row.end))
    .map(({ link }) => (link.title.length > link.label.length ? link.title : link.label));
  const cells = childrenOf(row, survey).map((cell) => textOf(cell, survey));
  const title =
    longest(titles) || longest(cells.filter((cell) => readDay(cell) === null && !STATUS.test(cell)));
  // 请问2025年3月1日的通知还有效吗: a day in the subject is not that of asking.
  const days = findDays(text.replace(title, ' '));
  if (title.length < MIN_TITLE || days.length === 0) return null;
  const heads = headsOf(row, survey);
  const dayIn = (wanted: RegExp): string | null => {
    const column = heads.findIndex((head) => wanted.test(head));
    if (column >= 0) return readDay(cells[column] ?? '');
    const label = wanted.exec(text);
    return label === null
      ? null
      : readDay(text.slice(label.index + label[0].length, label.index + label[0].length + 24));
  };
  const replied = dayIn(REPLIED);
  const submitted = dayIn(SUBMITTED) ?? (replied === null ? (days[0]?.day ?? null) : null);
  return { title, submitted, replied, status: STATUS.exec(text)?.[0] ?? '', at: spotOf(row, title, survey) };
}

function longest(words: readonly string[]): string {
  return words.reduce((best, one) => (one.length > best.length ? one : best), '');
}

/** The words that head the columns of a row's table. */
function headsOf(row: Part, survey: Reading['survey']): string[] {
  if (row.tag !== 'tr') return [];
  const table = tableOf(row, survey);
  if (table === null) return [];
  for (let i = table.index; i < row.index; i += 1) {
    const one = survey.parts[i];
    if (one?.tag !== 'tr') continue;
    const heads = childrenOf(one, survey).map((cell) => textOf(cell, survey));
    // A line over the whole table is its name.
    if (heads.length > 1) return heads;
  }
  return [];
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The message on a page of its own: 写信时间 and 回复时间 stand as labels in the text. */
function ownMessage({ survey }: Reading, title: Facts['title']): Message | null {
  let submitted: string | null = null;
  let replied: string | null = null;
  let at: Message['at'] | null = null;
  let found = 0;
  const times = { asked: 0, answered: 0 };
  for (const line of survey.lines) {
    if (line.text.length > 200 || !(line.text.includes('时间') || line.text.includes('日期'))) continue;
    const asked = SUBMITTED.exec(line.text);
    const answered = REPLIED.exec(line.text);
    if (asked === null && answered === null) continue;
    found += 1;
    if (found > 6) return null;
    const next = survey.lines[line.index + 1]?.text ?? '';
    const dayBehind = (label: RegExpExecArray): string | null => {
      const rest = line.text.slice(label.index + label[0].length);
      return readDay(rest.trim().length > 1 ? rest : next);
    };
    const askedOn = asked === null || /发布/.test(asked[0]) ? null : dayBehind(asked);
    if (askedOn !== null) times.asked += 1;
    submitted ??= askedOn;
    if (answered !== null) times.answered += 1;
    if (answered !== null) replied = earlier(replied, dayBehind(answered));
    const part = survey.parts[line.part];
    if (part !== undefined) at ??= spotOf(part, line.text, survey);
  }
  // Several messages on one page: none is its own.
  if (times.asked > 1 && times.answered > 1) return null;
  if (submitted === null || at === null || title.text === '') return null;
  return { title: title.text, submitted, replied, status: replied === null ? '' : '已回复', at };
}
