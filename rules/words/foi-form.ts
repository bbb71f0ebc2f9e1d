import { halfWidth } from './numerals.ts';

/**
 * The tables on requests, and on the disputes about them, that every annual report on openness holds in the national
 * form (国办公开办函〔2019〕60号, 〔2021〕30号). Names are those of the form; patterns fit them half width and without spaces.
 */

/** Who applied: the columns of requests, in the order of the form. */
export const foiApplicants = {
  person: { zh: '自然人', en: 'natural persons', head: /^自然人/ },
  company: { zh: '商业企业', en: 'companies', head: /^(?:商业)?企业$/ },
  research: { zh: '科研机构', en: 'research bodies', head: /^科研(?:机构|院所|单位)/ },
  charity: { zh: '社会公益组织', en: 'charities', head: /^社会(?:公益)?组织|^公益组织/ },
  legal: { zh: '法律服务机构', en: 'legal services', head: /^法律服务/ },
  other: { zh: '其他', en: 'others', head: /^其[他它](?:组织|机构)?$/ },
  total: { zh: '总计', en: 'total', head: /^(?:总计|合计|总数)$/ },
} as const;

export type FoiApplicant = keyof typeof foiApplicants;

export const foiApplicantNames = [
  'person',
  'company',
  'research',
  'charity',
  'legal',
  'other',
  'total',
] as const satisfies readonly FoiApplicant[];

/** The lines of the table on requests: 一, 二, those of 三, its total （七）, and 四. */
export type FoiLine = 'received' | 'carriedIn' | 'result' | 'subtotal' | 'handled' | 'carriedOut';

/** By which course a dispute is brought. */
export const foiCourses = {
  review: { zh: '行政复议', en: 'reviews' },
  direct: { zh: '未经复议直接起诉', en: 'suits without review' },
  afterReview: { zh: '复议后起诉', en: 'suits after review' },
} as const;

export type FoiCourse = keyof typeof foiCourses;

export const foiCourseNames = ['review', 'direct', 'afterReview'] as const satisfies readonly FoiCourse[];

/** How a dispute ended. */
export type FoiOutcome = 'upheld' | 'corrected' | 'other' | 'pending' | 'total';

const YEAR_BEFORE = /(?:上|去)一?年度?.{0,4}结转|结转.{0,4}(?:上|去)一?年/;
const YEAR_AFTER =
  /结转(?:到|至|入)?(?:下|次|明)一?年|结转(?:到|至|入)(?:20\d\d)年|(?:下|次|明)一?年度?(?:继续)?(?:办理|结转)/;
const RECEIVED = /新收|(?:本|当)年度?.{0,4}(?:收到|受理).{0,8}申请/;
const TOTAL =
  /^(?:\(?[一二三四五六七八九十\d]+\)?[、.]?)?(?:本年度)?(?:办理)?(?:结果)?(?:总计|合计|总数)(?:数|件数)?$/;
const RESULTS_ALONE = /^(?:[三3][、.])?(?:本|当)?年?度?(?:申请)?办理结果$/;

const OUTCOMES: readonly (readonly [FoiOutcome, RegExp])[] = [
  ['upheld', /^(?:结果)?维持(?:结果)?$/],
  ['corrected', /^(?:结果)?(?:被)?纠正(?:结果)?$/],
  ['other', /^其[他它](?:结果)?$/],
  ['pending', /未审结/],
  ['total', /^(?:总计|合计|小计)$/],
];

const COUNT = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,3})(?:\.0+)?(?:件|宗|起|次|条)?$/;
const BLANK = /^(?:[-—–―─~/\\]+|无)?$/u;

/** A text half width and without white space. */
export function packed(text: string): string {
  return halfWidth(text).replace(/[\s\u200b]+/g, '');
}

/** The column that a head names, null where it names none. */
export function applicantIn(head: string): FoiApplicant | null {
  const words = packed(head);
  return foiApplicantNames.find((name) => foiApplicants[name].head.test(words)) ?? null;
}

/** The line of a row, by the words before its numbers, outermost first. */
export function foiLineOf(labels: readonly string[]): FoiLine {
  const words = packed(labels.join(''));
  const last = packed(labels.at(-1) ?? '');
  if (YEAR_AFTER.test(words)) return 'carriedOut';
  if (YEAR_BEFORE.test(words)) return 'carriedIn';
  if (RECEIVED.test(words)) return 'received';
  if (TOTAL.test(last)) return 'handled';
  return RESULTS_ALONE.test(last) || /小计|其中/.test(last) ? 'subtotal' : 'result';
}

/** The one course that a head names. */
export function courseIn(head: string): FoiCourse | null {
  const words = packed(head);
  if (/未经复议|直接(?:起诉|诉讼)/.test(words)) return 'direct';
  if (/复议后|经复议/.test(words)) return 'afterReview';
  return /^(?:行政)?复议(?!.*诉讼)/.test(words) ? 'review' : null;
}

/** How disputes ended that a head speaks of. */
export function outcomeIn(head: string): FoiOutcome | null {
  const words = packed(head);
  return OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * The number in a cell; null where it is blank or holds a dash, which reports write for none as well as for not filled in.
 * Undefined for anything else: words, two numbers in one cell, a number that runs over a space.
 */
export function countIn(cell: string): number | null | undefined {
  const written = halfWidth(cell)
    .replace(/\u200b/g, '')
    .trim();
  if (BLANK.test(written.replace(/\s/g, ''))) return null;
  const digits = COUNT.exec(written)?.[1];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
}
