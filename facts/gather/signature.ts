import { findDocumentNumbers } from '../../rules/words/document-numbers.ts';
import { halfWidth } from '../../rules/words/numerals.ts';
import type { Line } from './survey.ts';

const ORGAN =
  /^(?:[\u4e00-\u9fff（(“][\u4e00-\u9fff（）()“”、A-Z\d\s]{1,39}(?:.(?:局|厅|委|(?<![么何以能])办|处|院)|政府|办公室|办公厅|委员会|中心|街道|管委会|指挥部|领导小组|工作组|专班|[支总大]队|工会|[妇残文侨]联|工商联|联合会|红十字会)|[\u4e00-\u9fff]{0,4}府办)$/;
const SEAL = /(?:[（(](?:印章|盖章|公章|代章|章|印)[）)]|\s印)$/;
/** 上 海 市 某 区 人 民 政 府: set apart to fill the line. */
const SPACED_OUT = /^(?:[\u4e00-\u9fff]\s+){4,}[\u4e00-\u9fff]$/;
/** 2024年3月5日, 2024 年 3 月 5 日, 二〇二四年三月五日, 2024.3.5, 2024-03-05 at the end of a line. */
const DATE_AT_END =
  /[（(]?\s*(?:(?:\d{4}|[二一][〇○◯零九0Oo\u039F\u041E][〇○◯零Oo\u039F\u041E一二三四五六七八九]{2})\s*年[^，。；、年]{1,6}月[^，。；、年]{1,6}[日号]|(?<![\d.\-/])\d{4}(?:\.\d{1,2}\.|-\d{1,2}-|\/\d{1,2}\/)\d{1,2})(?<issued>\s*印发?)?\s*[)）]?$/;
const IMPRINT = /^\d{4}\s*年[^，。；、年]{1,6}月[^，。；、年]{1,6}日\s*印发?$/;
/** No line of a signature is longer. */
const LONGEST = 60;
/** Characters that every date has one of. */
const MAY_DATE = /[年.\-/]/;
/** From so many lines at the end of the text any date is that of the document. */
const FOOT_LINES = 12;
/** From so many an organ's name alone is its signature. */
const ORGAN_LINES = 25;
/** Several organs may sign, one below the other. */
const MOST_BETWEEN = 4;

/** 某市财政局文件, 某市财政局（文件）: what a letterhead may end in. */
const LETTERHEAD_END = /\s*[（(]?文\s*件[）)]?$/;

/** Who signs a document, and when: its lines, by their index, null where there is none. */
export interface Signature {
  readonly organ: { readonly line: Line; readonly words: string } | null;
  readonly date: Line | null;
}

/**
 * The signature at the end of a document's text; where annexes follow it on the page, the first organ with a date
 * below or beside it.
 */
export function signatureIn(lines: readonly Line[]): Signature {
  const organ = organAtEnd(lines);
  const date = dateAtEnd(lines);
  if (organ !== null && date !== null) return { organ, date };
  const inside = signedInside(lines);
  return { organ: organ ?? inside.organ, date: date ?? inside.date ?? imprintAtEnd(lines) };
}

/** The first of the organs right above the line of a document's number, where it has a letterhead: 某市财政局文件; null where none stands there. */
export function letterheadIn(head: readonly Line[]): Signature['organ'] {
  const numbered = head.findIndex(({ text }) => {
    const [number] = findDocumentNumbers(text);
    return number !== undefined && number.length === text.trim().length;
  });
  let first: Signature['organ'] = null;
  for (let i = numbered - 1; i >= 0; i -= 1) {
    const line = head[i];
    const organ = line && organOf({ ...line, text: line.text.trim().replace(LETTERHEAD_END, '') });
    if (line === undefined || !organ) break;
    first = { line, words: organ.words };
  }
  return first;
}

/** 2024年3月5日印发, where the office stands in a cell of its own: the only date that the text may have. */
function imprintAtEnd(lines: readonly Line[]): Line | null {
  return (
    lines
      .slice(-FOOT_LINES)
      .find(({ text }) => text.includes('印') && IMPRINT.test(halfWidth(text.trim()))) ?? null
  );
}

function organAtEnd(lines: readonly Line[]): Signature['organ'] {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - ORGAN_LINES); i -= 1) {
    const organ = organOf(lines[i]);
    if (organ !== null) return organ;
  }
  return null;
}

function dateAtEnd(lines: readonly Line[]): Line | null {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - FOOT_LINES); i -= 1) {
    const line = lines[i];
    if (line === undefined) continue;
    const before = beforeDate(line);
    // Behind dots a number of three parts is no date, unless an organ signs it.
    const isBare = before === '' && (line.text.includes('年') || organOf(lines[i - 1]) !== null);
    if (isBare || (before !== null && ORGAN.test(before))) return line;
  }
  return null;
}

function signedInside(lines: readonly Line[]): Signature {
  for (const [i, line] of lines.entries()) {
    const before = beforeDate(line);
    if (before === null) continue;
    const organ = before === '' ? organAbove(lines, i) : organOf(line);
    if (organ !== null) return { organ, date: line };
  }
  return { organ: null, date: null };
}

function organAbove(lines: readonly Line[], at: number): Signature['organ'] {
  for (let i = at - 1; i >= Math.max(0, at - MOST_BETWEEN); i -= 1) {
    const organ = organOf(lines[i]);
    if (organ !== null) return organ;
  }
  return null;
}

/** The organ that a line names, and hardly a word more but a date behind it. */
function organOf(line: Line | undefined): Signature['organ'] {
  if (line === undefined || line.text.length > LONGEST) return null;
  const written = (beforeDate(line) ?? line.text.trim()).replace(SEAL, '').trimEnd();
  const words = SPACED_OUT.test(written) ? written.replace(/\s+/g, '') : written;
  return ORGAN.test(words) ? { line, words } : null;
}

/** What stands before the date that ends a line: nothing where the date is all; null where no date ends it. */
function beforeDate({ text }: Line): string | null {
  if (text.length > LONGEST || !MAY_DATE.test(text)) return null;
  const plain = halfWidth(text.trim());
  const date = DATE_AT_END.exec(plain);
  if (date === null) return null;
  const before = text.trim().slice(0, date.index).trim();
  return before === '' && date.groups?.issued !== undefined ? null : before;
}
