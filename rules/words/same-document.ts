import { type Day, dayAfter, dayBefore, readDay } from './dates.ts';
import { plain, relationTo } from './document-name.ts';
import { findDocumentNumbers } from './document-numbers.ts';
import { statusIn } from './validity.ts';

interface Row<At> {
  readonly title: string;
  readonly url: string;
  readonly date: Day | null;
  readonly status: string;
  readonly at: At;
}

/** What two places say differently of one document. */
export interface Difference<At> {
  readonly what: 'title' | 'number' | 'date' | 'status';
  readonly one: string;
  readonly other: string;
  readonly at: readonly At[];
}

const CUT = /(?:…+|\.{2,})\s*$/;
/** Titles shorter than this are shared by quite different documents. */
const TELLING_TITLE = 10;

/** A day's difference comes from time zones and midnight, and says nothing. */
export function areDaysApart(one: Day, other: Day): boolean {
  return one !== other && dayAfter(one) !== other && dayBefore(one) !== other;
}

/** How two titles of one address stand to each other: one only cut short is the same; one without a common subject is another document's, under a wrong address. */
function compareTitles(one: string, other: string): 'same' | 'apart' | 'strangers' {
  const [a = '', b = ''] = [one, other].map((title) => plain(title.replace(CUT, '')));
  if (a.includes(b) || b.includes(a)) return 'same';
  const isOfOneSubject = [relationTo(one, other), relationTo(other, one)].some(
    (relation) => relation === 'shared' || relation === 'named',
  );
  return isOfOneSubject ? 'apart' : 'strangers';
}

/** Whether two numbers as written name different documents; a missing one tells nothing. */
export function areNumbersApart(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => findDocumentNumbers(words)[0]?.number);
  return a !== undefined && b !== undefined && a !== b;
}

function differenceOf<At>(one: Row<At>, other: Row<At>): Difference<At> | null {
  const at = [one.at, other.at];
  const [a, b] = [statusIn(one.status), statusIn(other.status)];
  if (a !== null && b !== null && a !== b) return { what: 'status', one: a, other: b, at };
  // Only the address makes two rows of a yearly title the same document.
  if (one.url !== other.url) return null;
  const titles = compareTitles(one.title, other.title);
  if (titles === 'apart') return { what: 'title', one: one.title, other: other.title, at };
  if (titles === 'same' && one.date !== null && other.date !== null && areDaysApart(one.date, other.date))
    return { what: 'date', one: one.date, other: other.date, at };
  return null;
}

/** An address that more rows share is one that a script fills, or none at all. */
const MOST_OF_ADDRESS = 3;

/** What rows of a page say differently of one document: the same address, or the same telling title with another status. */
export function differencesIn<At>(rows: readonly Row<At>[]): Difference<At>[] {
  const counts = new Map<string, number>();
  for (const { url } of rows) counts.set(url, (counts.get(url) ?? 0) + 1);
  const seen = new Map<string, Row<At>>();
  return rows.flatMap((row) => {
    if ((counts.get(row.url) ?? 0) > MOST_OF_ADDRESS) return [];
    const name = plain(row.title);
    const keys = [row.url, ...(name.length >= TELLING_TITLE && row.status !== '' ? [name] : [])];
    const known = keys.flatMap((key) => seen.get(key) ?? [])[0];
    for (const key of keys) if (!seen.has(key)) seen.set(key, row);
    const difference = known === undefined ? null : differenceOf(known, row);
    return difference === null ? [] : [difference];
  });
}

/** The day in a field or tag that holds nothing else; null for a range, a sentence or none. */
export function soleDay(value: string): Day | null {
  return value.length <= 30 ? readDay(value) : null;
}
