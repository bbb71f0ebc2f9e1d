import { addMonths, type Day, findDays, readMonths } from './dates.ts';
import { statusIn } from './validity.ts';

/**
 * How long a document holds. `dated`: through the day `end`. `permanent`: without end.
 * `startless`: a span whose first day is not known. `extended`: beyond its first term, until when is not said.
 */
export type Term =
  | { readonly type: 'dated'; readonly end: Day }
  | { readonly type: 'permanent' | 'startless' | 'extended'; readonly end: null };

const ENDS = /[至到止]|截/;
const STARTS = /起|施行|实施|生效|印发|发布|公布|修[改订正]/;
const PERMANENT = /长期|永久/;

/** The status that a labelled value shows: 有效期至… is a term and no status, 是否有效：是 is a status. */
export function statusShown(label: string, value: string): string | null {
  const answer = value.trim();
  if (label.includes('是否') && (answer === '是' || answer === '否'))
    return answer === '是' ? '有效' : '失效';
  return statusIn(value.replace(/有效(?:期限?|至|日期)(?!内)/g, ''));
}

/** A number of months from a first day; on the anniversary itself the document is taken to hold still. */
export function termOfMonths(start: Day | null, months: number): Term {
  return start === null ? { type: 'startless', end: null } : { type: 'dated', end: addMonths(start, months) };
}

/** The term in a field's value: a last day, a range, a span from a day of its own or from `start`, 长期; null where it holds none. */
export function readTerm(value: string, start: Day | null): Term | null {
  const days = findDays(`至${value}`);
  const months = readMonths(value);
  const saysEnd = ENDS.test(value);
  if (months !== null && !saysEnd) return termOfMonths(days[0]?.day ?? start, months);
  const last = days.at(-1);
  if (last !== undefined) return saysEnd || !STARTS.test(value) ? { type: 'dated', end: last.day } : null;
  if (months !== null) return termOfMonths(start, months);
  return PERMANENT.test(value) ? { type: 'permanent', end: null } : null;
}
