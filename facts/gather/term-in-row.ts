import { type Day, readDay } from '../../rules/words/dates.ts';
import { readTerm } from '../../rules/words/term.ts';
import { headOver } from './dates-of-row.ts';
import type { Part, Run, Survey } from './survey.ts';

/** What names a term of validity, before its value in a row or at the head of a column. */
const TERM = /(?:有效期限?|有效(?:截止)?(?:日期|时间)|失效(?:日期|时间))(?=\s*(?:[:：至到自\d长]|$))/;
const START = /(?:施行|实施|生效)(?:日期|时间)(?=\s*(?:[:：\d]|$))/;
/** The next label of the same line. */
const NEXT_LABEL = /\s*[\u4e00-\u9fff]{2,6}\s*[:：]/;
/** A range whose last day is left out. */
const OPEN_END = /[至到]\s*$/;
const NUMBER = /\d|长期/;
/** What is shorter is a label of its own, though the title has the words, too. */
const SHORTEST_TITLE = 10;

/** Whether a page says of anything how long it holds. */
export function namesTerms({ lines }: Survey): boolean {
  return lines.some(({ text }) => TERM.test(text));
}

/**
 * The last day of the term of validity that a row of a list shows; null where it shows none that has an end. `title`:
 * the row's own, which may speak of a term.
 */
export function lastDayInRow(row: Part, title: string, survey: Survey): Day | null {
  const runs = survey.runs
    .slice(row.firstRun, row.lastRun)
    .filter(({ text }) => text.length < SHORTEST_TITLE || !title.includes(text.trim()));
  const value = valueIn(runs, TERM, survey);
  if (value === null || OPEN_END.test(value)) return null;
  const start = valueIn(runs, START, survey);
  return readTerm(value, start === null ? null : readDay(start))?.end ?? null;
}

/** The text behind a label in a row, or below it in a table. */
function valueIn(runs: readonly Run[], label: RegExp, survey: Survey): string | null {
  for (const [i, { text, line }] of runs.entries()) {
    const found = label.exec(text);
    if (found === null) continue;
    const behind = text.slice(found.index + found[0].length).replace(/^[\s:：]+/, '');
    const next = runs[i + 1];
    const whole = behind === '' && next?.line === line ? next.text : behind;
    const [value = ''] = whole.split(NEXT_LABEL);
    return NUMBER.test(value) ? value : null;
  }
  const below = runs.filter(({ part, text }) => {
    const at = survey.parts[part];
    return NUMBER.test(text) && at !== undefined && label.test(headOver(at, survey));
  });
  return below.length === 0 ? null : below.map(({ text }) => text).join('');
}
