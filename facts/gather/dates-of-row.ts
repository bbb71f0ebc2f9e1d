import type { RowDate } from './row-dates.ts';
import { childrenOf, type Part, type Survey, textOf } from './survey.ts';

/** What says that a date is that of publishing, and that it is of something else that happened to the document. */
const PUBLISHED = /发布|公开|公布|上网|更新/;
const OTHER = /成文|发文|印发|签发|制定|生成|施行|实施|生效|截止|失效|到期|有效期/;
const MOST_STEPS = 4;
const LONGEST_HEAD = 20;

/** Whether of two dates of one row the later is that of publishing: 成文日期 goes before 发布日期 in many lists. */
export function isOfPublishing(date: RowDate, before: RowDate, survey: Survey): boolean {
  return rankOf(date, survey) > rankOf(before, survey);
}

function rankOf({ run }: RowDate, survey: Survey): number {
  const part = survey.parts[run.part];
  const words = `${run.text} ${part === undefined ? '' : headOver(part, survey)}`;
  if (PUBLISHED.test(words)) return 2;
  return OTHER.test(words) ? 0 : 1;
}

/** The words in the first row of a table, over the cell that a part stands in; empty outside of tables. */
export function headOver(part: Part, survey: Survey): string {
  const cell = above(part, survey, ({ tag }) => tag === 'td' || tag === 'th');
  const row = cell && above(cell, survey, ({ tag }) => tag === 'tr');
  const table = row && above(row, survey, ({ tag }) => tag === 'table');
  if (!cell || !row || !table) return '';
  const first = firstRowOf(table, survey);
  if (first === null || first === row) return '';
  const head = childrenOf(first, survey)[childrenOf(row, survey).indexOf(cell)];
  return head === undefined || head.textLength > LONGEST_HEAD ? '' : textOf(head, survey);
}

function above(part: Part, { parts }: Survey, isWanted: (part: Part) => boolean): Part | null {
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i <= MOST_STEPS; i += 1) {
    if (isWanted(at)) return at;
    at = parts[at.parent];
  }
  return null;
}

function firstRowOf(table: Part, { parts }: Survey): Part | null {
  for (let i = table.index + 1; i < table.end; i += 1) {
    const part = parts[i];
    if (part?.tag === 'tr') return part;
  }
  return null;
}
