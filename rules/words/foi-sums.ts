import {
  type FoiApplicant,
  type FoiCourse,
  type FoiLine,
  type FoiOutcome,
  foiApplicants,
  foiCourses,
  packed,
} from './foi-form.ts';

type Count = number | null;

interface Row {
  readonly line: FoiLine;
  readonly label: string;
  readonly counts: readonly Count[];
}

interface Requests {
  readonly columns: readonly FoiApplicant[];
  readonly rows: readonly Row[];
}

type Dispute = { readonly course: FoiCourse } & Readonly<Record<FoiOutcome, Count>>;

export interface FoiTables {
  readonly requests: readonly Requests[];
  readonly disputes: readonly Dispute[];
}

/** A sum that does not come out, in words with its numbers. */
export interface FoiDifference {
  readonly zh: string;
  readonly en: string;
}

/** What the sums of a report come to. */
export interface FoiSums {
  readonly differences: readonly FoiDifference[];
  /** 一 and 二 against 三 and 四 in every column, and disputes by how they ended, were read and come out. */
  readonly settled: boolean;
  /** Every number that was read is 0, and those of 一 to 四 are among them. */
  readonly none: boolean;
}

/** One line of each group under 三: where one is not there, more may be missing. */
const GROUPS = [/予以公开/, /部分公开/, /国家秘密/, /不掌握/, /信访/, /逾期|其[他它]处理/];
const SIDES = ['received', 'carriedIn', 'handled', 'carriedOut'] as const satisfies readonly FoiLine[];

/**
 * Checks the sums of a report. Blanks count nothing where a sum comes out with them so; where it does not, the sum is
 * not settled: only numbers that are all there can differ.
 */
export function foiSums({ requests, disputes }: FoiTables): FoiSums {
  const mains = requests.flatMap(mainSums);
  const ends = disputes.map(sumOfDispute);
  const all = [...mains, ...requests.flatMap(rowSums), ...requests.flatMap(resultSums), ...ends];
  const isEach = disputes.length === 3 && new Set(disputes.map(({ course }) => course)).size === 3;
  return {
    differences: all.flatMap(({ state, says }) => (state === 'differs' ? [says] : [])),
    settled: requests.length > 0 && isEach && [...mains, ...ends].every(({ state }) => state === 'holds'),
    none: isNone(requests, disputes),
  };
}

interface Sum {
  readonly state: 'holds' | 'differs' | 'open';
  readonly says: FoiDifference;
}

function stateOf(left: readonly Count[], right: readonly Count[]): Sum['state'] {
  if (total(left) === total(right)) return 'holds';
  return [...left, ...right].includes(null) ? 'open' : 'differs';
}

function total(counts: readonly Count[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

const UNREAD: Sum = { state: 'open', says: { zh: '', en: '' } };

/** 一 + 二 = 三（七）+ 四, by column. */
function mainSums({ columns, rows }: Requests): Sum[] {
  const lines = SIDES.map((side) => rows.filter(({ line }) => line === side));
  const [received, carriedIn, handled, carriedOut] = lines.map((those) =>
    those.length === 1 ? those[0] : undefined,
  );
  if (!received || !carriedIn || !handled || !carriedOut || columns.length === 0) return [UNREAD];
  if ([received, handled].some(isEmpty)) return [UNREAD];
  return columns.map((name, at): Sum => {
    const [a, b, c, d] = [received, carriedIn, handled, carriedOut].map(({ counts }) => counts[at]);
    if (a === undefined || b === undefined || c === undefined || d === undefined) return UNREAD;
    const { zh, en } = foiApplicants[name];
    return {
      state: stateOf([a, b], [c, d]),
      says: {
        zh: `${zh}：新收${a}＋上年结转${b}≠办理结果${c}＋结转下年${d}`,
        en: `${en}: received ${a} + carried in ${b} ≠ handled ${c} + carried out ${d}`,
      },
    };
  });
}

/** Not filled in at all. */
function isEmpty({ counts }: Row): boolean {
  return counts.every((count) => count === null);
}

/** All applicants of a row = its 总计. Only rows without a blank: some reports leave their totals out. */
function rowSums({ columns, rows }: Requests): Sum[] {
  const last = columns.indexOf('total');
  if (last < 0) return [];
  return rows
    .filter(({ counts }) => counts.length === columns.length)
    .map(({ label, counts }) => {
      const parts = counts.filter((_, at) => at !== last);
      const whole = counts[last] ?? null;
      const says = {
        zh: `“${label}”一行：各栏之和${total(parts)}≠总计${whole}`,
        en: `row “${label}”: columns make ${total(parts)} ≠ total ${whole}`,
      };
      return { state: stateOf(parts, [whole]), says };
    });
}

/** The lines of 三 = （七）, by column; only where they are all there. */
function resultSums({ columns, rows }: Requests): Sum[] {
  const results = rows.filter(({ line }) => line === 'result');
  const handled = rows.filter(({ line }) => line === 'handled');
  const isWhole = results.every(({ counts }) => counts.length === columns.length) && isWholeForm(results);
  if (!isWhole || handled.length !== 1 || rows.some(({ line }) => line === 'subtotal')) return [];
  return columns.map((name, at) => {
    const parts = results.map(({ counts }) => counts[at] ?? null);
    const whole = handled[0]?.counts[at] ?? null;
    const { zh, en } = foiApplicants[name];
    const says = {
      zh: `${zh}：各项办理结果之和${total(parts)}≠总计${whole}`,
      en: `${en}: results make ${total(parts)} ≠ total ${whole}`,
    };
    return { state: stateOf(parts, [whole]), says };
  });
}

/** Every group of the form is there, and no number is left out on the way to the last of each. */
function isWholeForm(results: readonly Row[]): boolean {
  const words = results.map(({ label }) => packed(label));
  const numbers = words.map((label) => Number(/^(\d{1,2})[.、]/.exec(label)?.[1] ?? 0));
  const isCounted = numbers.every((number, at) => number <= 1 || number === (numbers[at - 1] ?? 0) + 1);
  return isCounted && GROUPS.every((group) => words.some((label) => group.test(label)));
}

function sumOfDispute({ course, upheld, corrected, other, pending, total: whole }: Dispute): Sum {
  const parts = [upheld, corrected, other, pending];
  const { zh, en } = foiCourses[course];
  const says = {
    zh: `${zh}：各类结果之和${total(parts)}≠总计${whole}`,
    en: `${en}: results make ${total(parts)} ≠ total ${whole}`,
  };
  return { state: stateOf(parts, [whole]), says };
}

function isNone(requests: readonly Requests[], disputes: readonly Dispute[]): boolean {
  const read = [
    ...requests.flatMap(({ rows }) => rows.flatMap(({ counts }) => counts)),
    ...disputes.flatMap(({ upheld, corrected, other, pending, total: whole }) => [
      upheld,
      corrected,
      other,
      pending,
      whole,
    ]),
  ];
  const mains = requests.flatMap(({ rows }) =>
    rows.filter(({ line }) => line !== 'result' && line !== 'subtotal'),
  );
  return (
    mains.length > 0 &&
    mains.every(({ counts }) => counts.includes(0)) &&
    read.every((count) => count === null || count === 0)
  );
}

/** How many of the disputes that ended went against the organ. */
export interface FoiRate {
  readonly lost: number;
  readonly ended: number;
}

/** 纠错率 of reviews, 败诉率 of suits. */
export const foiRates = {
  correction: { zh: '行政复议纠错率', en: 'share of reviews corrected', courses: ['review'] },
  loss: { zh: '行政诉讼败诉率', en: 'share of suits lost', courses: ['direct', 'afterReview'] },
} as const satisfies Record<string, { zh: string; en: string; courses: readonly FoiCourse[] }>;

export type FoiRateName = keyof typeof foiRates;

/** A rate among the disputes that ended, those pending left out; null where its numbers are not all known. */
export function foiRate({ disputes }: FoiTables, name: FoiRateName): FoiRate | null {
  const wanted: readonly FoiCourse[] = foiRates[name].courses;
  const counted = disputes.filter(({ course }) => wanted.includes(course));
  const isKnown =
    counted.length === wanted.length && counted.every((one) => sumOfDispute(one).state === 'holds');
  if (!isKnown) return null;
  const lost = total(counted.map(({ corrected }) => corrected));
  return { lost, ended: lost + total(counted.flatMap(({ upheld, other }) => [upheld, other])) };
}

/** Whether a rate is higher than another, without rounding; null where nothing ended in the other year. */
export function isHigher(rate: FoiRate, than: FoiRate): boolean | null {
  if (rate.lost === 0) return false;
  return than.ended === 0 ? null : rate.lost * than.ended > than.lost * rate.ended;
}
