import type { Facts, Spot } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { addMonths, findDays, readDay, readMonths, shanghaiDay } from '../words/dates.ts';
import { relationTo } from '../words/document-name.ts';
import { isEnded, isInForce, statusIn } from '../words/validity.ts';

type Page = Pick<
  Facts,
  | 'gathering'
  | 'kind'
  | 'title'
  | 'breadcrumb'
  | 'documentFields'
  | 'validityBadges'
  | 'validitySentences'
  | 'dates'
  | 'listEntries'
  | 'links'
>;

interface Shown {
  readonly words: string;
  readonly at: Spot;
}

/** Last day in force; null for a document without end, and for a span whose start is not known. */
interface Term {
  readonly end: string | null;
  readonly type: 'dated' | 'permanent' | 'startless' | 'extended';
  readonly at: Spot;
}

const MOST_SPOTS = 50;
const CURRENT_COLUMN = /现行有效/;
/** Lists of what a clean-up kept or ended: their own column tells nothing of each document. */
const CLEAN_UP = /清理|废止|宣布失效|失效.*目录/;
const EXTENSION = /(?:延长|顺延|延续|续延|继续).{0,60}?(?:有效|施行|实施|执行|适用)/;
const TITLE_ENDED = /[（(【[〔]\s*(?:全文|已)*(?:废止|失效)\s*[)）】\]〕]/;
const PERMANENT = /长期|永久/;

/** The status in a value; 有效期至… is a term, 是否有效：是 a status. */
function statusOf(label: string, value: string): string | null {
  if (label.includes('是否') && /^[是否]$/.test(value)) return value === '是' ? '有效' : '失效';
  return statusIn(value.replace(/有效(?:期限?|至|日期)(?!内)/g, ''));
}

function statusesOn({ documentFields, validityBadges, title }: Page): Shown[] {
  const shown: Shown[] = [];
  for (const { name, label, value, at } of documentFields) {
    const words = name === 'validity' ? statusOf(label, value) : null;
    if (words !== null) shown.push({ words, at });
  }
  for (const { status, at } of validityBadges) {
    const words = statusOf('', status);
    if (words !== null) shown.push({ words, at });
  }
  const ended = TITLE_ENDED.exec(title.text)?.[0];
  if (ended !== undefined) shown.push({ words: ended, at: title.heading ?? { selector: 'title', text: ended } });
  return shown;
}

function termFrom(start: string | null, months: number, at: Spot): Term {
  if (start === null) return { end: null, type: 'startless', at };
  return { end: addMonths(start, months), type: 'dated', at };
}

function termsOn({ documentFields, validitySentences, dates }: Page): Term[] {
  const effective = readDay(documentFields.find(({ name }) => name === 'effectiveDate')?.value ?? '');
  const issueField = documentFields.find(({ name }) => name === 'issueDate')?.value ?? '';
  const issued = dates.issued?.date ?? readDay(issueField);
  const started = validitySentences.find(({ from }) => from !== null)?.from;
  const sinceIssue = validitySentences.some(({ fromIssue }) => fromIssue) ? issued : null;
  const start = effective ?? started ?? sinceIssue;

  const terms: Term[] = [];
  for (const { name, value, at } of documentFields) {
    if (name !== 'validUntil' && name !== 'validity') continue;
    const end = findDays(`至${value}`).at(-1)?.day;
    const months = readMonths(value);
    if (end !== undefined) terms.push({ end, type: 'dated', at });
    else if (months !== null) terms.push(termFrom(start, months, at));
    else if (PERMANENT.test(value)) terms.push({ end: null, type: 'permanent', at });
  }
  for (const { says, until, months, from, fromIssue, at } of validitySentences) {
    if (until !== null) terms.push({ end: until, type: 'dated', at });
    else if (says === 'permanent') terms.push({ end: null, type: 'permanent', at });
    else if (says === 'extended') terms.push({ end: null, type: 'extended', at });
    else if (months !== null) terms.push(termFrom(from ?? (fromIssue ? issued : effective), months, at));
  }
  return terms;
}

/** A notice that this very document holds on, linked from its page. */
function findExtension({ links, title }: Page): Spot | null {
  const notice = links.find(
    ({ label, hidden, place }) =>
      !hidden &&
      (place === 'main' || place === 'related') &&
      EXTENSION.test(label) &&
      relationTo(title.text, label) === 'named',
  );
  return notice?.at ?? null;
}
