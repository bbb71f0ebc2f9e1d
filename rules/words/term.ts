import { addMonths, type Day, findDays, readDay, readMonths } from './dates.ts';
import { addDays } from './day-count.ts';
import { tickedIn } from './publicity.ts';
import { simplified } from './traditional.ts';
import { statusIn } from './validity.ts';

/**
 * How long a document holds. `dated`: through the day `end`. `permanent`: without end.
 * `startless`: a span whose first day is not known. `extended`: beyond its first term, until when is not said.
 */
export type Term =
  | { readonly type: 'dated'; readonly end: Day }
  | { readonly type: 'permanent' | 'startless' | 'extended'; readonly end: null };

/** A term and where it stands. */
export type Placed<Place> = Term & { readonly at: Place };

interface Field<Place> {
  readonly name: string;
  readonly value: string;
  readonly at: Place;
}

interface Sentence<Place> {
  readonly says: 'until' | 'span' | 'extended' | 'permanent' | 'repealed';
  readonly until: Day | null;
  readonly months: number | null;
  readonly from: Day | null;
  readonly fromIssue: boolean;
  readonly daysAfterIssue?: number | undefined;
  readonly at: Place;
}

const ENDS = /[至到止]|截/;
const STARTS = /起|施行|实施|生效|印发|发布|公布|修[改订正]/;
const PERMANENT = /长期|永久|无(?:固定)?期限|无限期|不限期/;

/** Whether words say that something holds without end. */
export function isPermanent(words: string): boolean {
  return PERMANENT.test(words);
}

/** 全部有效失效废止: the choices of a filter, and no status. */
const CHOICE =
  /^(?=.*有效)(?=.*(?:失效|废止))(?:全部|不限|所有|现行|继续|部分|已|有效|失效|废止|修改|[\s/、|□☐○])+$/;

/** Whether a value is a row of choices of which nothing tells the one that is made; with 全部 among them they filter a list. */
export function isChoiceOfStatus(value: string): boolean {
  return CHOICE.test(tickedIn(value)) && !/全部|不限|所有/.test(value);
}

/** The status that a labelled value shows: 有效期至… is a term and no status, 是否有效：是, 有效性：是 and 是否废止：否 are a status. */
export function statusShown(label: string, value: string): string | null {
  const answer = value.trim();
  if (/是否|有效性/.test(label) && (answer === '是' || answer === '否')) {
    const asksForEnd = /失效|废止/.test(label);
    if ((answer === '是') !== asksForEnd) return '有效';
    return label.includes('废止') ? '废止' : '失效';
  }
  const words = tickedIn(simplified(value)).replace(/有效(?:期限?|至|日期)(?!内)/g, '');
  return CHOICE.test(words) ? null : statusIn(words);
}

/** The term in a field's value: a last day, a range, a span from a day of its own or from `start`, 长期; null where it holds none. */
export function readTerm(written: string, start: Day | null): Term | null {
  if (isPermanent(written)) return { type: 'permanent', end: null };
  const value = written.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const days = findDays(`至${value}`);
  const months = readMonths(value);
  const saysEnd = ENDS.test(value);
  if (months !== null && !saysEnd && days.length < 2) return termOfMonths(days[0]?.day ?? start, months);
  const last = days.at(-1);
  if (last !== undefined) return saysEnd || !STARTS.test(value) ? { type: 'dated', end: last.day } : null;
  return months === null ? null : termOfMonths(start, months);
}

/** Every term that a page gives its document: in its fields, and in sentences about itself. `issued`: the day of issue, if known. */
export function findTerms<Place>(
  fields: readonly Field<Place>[],
  sentences: readonly Sentence<Place>[],
  issued: Day | null,
): Placed<Place>[] {
  const dayIn = (wanted: string) => readDay(fields.find(({ name }) => name === wanted)?.value ?? '');
  const effective = dayIn('effectiveDate') ?? sentences.find(({ from }) => from !== null)?.from ?? null;
  const issue = issued ?? dayIn('issueDate');
  const since = sentences.find(({ fromIssue }) => fromIssue);
  const start = effective ?? (since === undefined ? null : firstDay(since, issue));
  const inFields = fields
    .filter(({ name }) => name === 'validUntil' || name === 'validity')
    .map(({ value, at }) => ({ term: after(readTerm(value, start), start ?? issue), at }));
  const inSentences = sentences.map((sentence) => ({
    term: termOf(sentence, sentence.fromIssue ? (firstDay(sentence, issue) ?? effective) : effective),
    at: sentence.at,
  }));
  return [...inFields, ...inSentences].flatMap(({ term, at }) => (term === null ? [] : [{ ...term, at }]));
}

/** The latest last day among terms; null where none is dated. */
export function lastDay<Place>(terms: readonly Placed<Place>[]): { end: Day; at: Place } | null {
  let last: { end: Day; at: Place } | null = null;
  for (const { end, at } of terms) {
    if (end !== null && (last === null || end > last.end)) last = { end, at };
  }
  return last;
}

/** No term ends within a month of its beginning: such a day alone in a field is the first, not the last. */
function after(term: Term | null, start: Day | null): Term | null {
  return term?.type === 'dated' && start !== null && term.end < addMonths(start, 1) ? null : term;
}

/** The first day in force of what comes into force on the day of issue, or days after it. */
function firstDay<Place>({ daysAfterIssue }: Sentence<Place>, issue: Day | null): Day | null {
  return issue === null ? null : addDays(issue, daysAfterIssue ?? 0);
}

function termOf<Place>({ says, until, months, from }: Sentence<Place>, start: Day | null): Term | null {
  if (until !== null) return { type: 'dated', end: until };
  if (says === 'permanent' || says === 'extended') return { type: says, end: null };
  return months === null ? null : termOfMonths(from ?? start, months);
}

/** On the anniversary itself the document is taken to hold still. */
function termOfMonths(start: Day | null, months: number): Term {
  return start === null ? { type: 'startless', end: null } : { type: 'dated', end: addMonths(start, months) };
}
