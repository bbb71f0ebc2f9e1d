import type { Line } from './survey.ts';

const ORGAN =
  /^[\u4e00-\u9fff（）()、\s]{3,40}(?:政府|办公室|办公厅|委员会|局|厅|委|办|处|院|中心|街道办事处|管委会|指挥部|领导小组|支队|总队|工会|妇联|联合会)$/;
const SEAL = /\s*[（(](?:印章|盖章|公章|章)[）)]$/;
/** 2024年3月5日, 2024 年 3 月 5 日, 二〇二四年三月五日, 2024.3.5 at the end of a line. */
const DATE_AT_END =
  /[（(]?\s*(?:(?:\d{4}|[二一][〇○零九0O][〇○零一二三四五六七八九]{2})\s*年[^，。；、年]{1,6}月[^，。；、年]{1,6}日|(?<!\d)\d{4}\.\d{1,2}\.\d{1,2})(?<issued>\s*印发)?\s*[)）]?$/;
/** No line of a signature is longer. */
const LONGEST = 60;
/** Characters that every date has one of. */
const MAY_DATE = /[年.]/;
/** From so many lines at the end of the text any date is that of the document. */
const FOOT_LINES = 12;
/** From so many an organ's name alone is its signature. */
const ORGAN_LINES = 25;
/** Several organs may sign, one below the other. */
const MOST_BETWEEN = 4;

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
  return { organ: organ ?? inside.organ, date: date ?? inside.date };
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
  const words = (beforeDate(line) ?? line.text.trim()).replace(SEAL, '');
  return ORGAN.test(words) ? { line, words } : null;
}

/** What stands before the date that ends a line: nothing where the date is all; null where no date ends it. */
function beforeDate({ text }: Line): string | null {
  if (text.length > LONGEST || !MAY_DATE.test(text)) return null;
  const plain = text.trim();
  const date = DATE_AT_END.exec(plain);
  if (date === null) return null;
  const before = plain.slice(0, date.index).trim();
  return before === '' && date.groups?.issued !== undefined ? null : before;
}
