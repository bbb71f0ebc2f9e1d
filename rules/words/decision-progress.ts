import type { Day } from './dates.ts';
import { findDays } from './dates.ts';
import type { DecisionItem } from './decision-items.ts';
import type { Stage } from './decision-stages.ts';
import { readNumeral } from './numerals.ts';

/**
 * How an item stands to the stages that a plan asks for. `complete`: all are linked. `bare`: what is due has no
 * link at all. `partial`: some of what is due is missing. `pending`: what is missing is not due yet.
 * `undated`: nothing tells whether it is due. `unseen`: it may stand behind what one page does not show.
 */
export type Progress = 'complete' | 'bare' | 'partial' | 'pending' | 'undated' | 'unseen';

export interface Standing {
  readonly progress: Progress;
  /** Stages that are asked for and not linked; of a `bare` or `partial` item those that are due. */
  readonly missing: readonly Stage[];
}

/** What a decision's catalogue covers and when it is looked at. */
export interface Moment {
  readonly today: Day;
  /** The catalogue's year. */
  readonly year: number;
}

/** The stages that are due: all after the year, all but the execution once the decision is made or was to be. */
function dueStages(
  item: DecisionItem,
  required: readonly Stage[],
  { today, year }: Moment,
): readonly Stage[] | null {
  if (today > `${year}-12-31` && (item.planned === null || item.planned < today)) return required;
  const made = item.linked.has('result') || item.done;
  if (made || (item.planned !== null && item.planned < today)) {
    return required.filter((stage) => stage !== 'execution');
  }
  return item.planned === null ? null : [];
}

/** An explanation of a draft begins with its background: where a plan names the background alone, either will do. */
function isLinked(stage: Stage, { linked }: DecisionItem, required: readonly Stage[]): boolean {
  if (linked.has(stage)) return true;
  return stage === 'background' && !required.includes('explanation') && linked.has('explanation');
}

/** Weighs one item of a catalogue. */
export function standingOf(item: DecisionItem, required: readonly Stage[], moment: Moment): Standing {
  const missing = required.filter((stage) => !isLinked(stage, item, required) && !item.exempt.has(stage));
  if (missing.length === 0) return { progress: 'complete', missing };
  const due = dueStages(item, required, moment);
  const missingDue = missing.filter((stage) => due?.includes(stage));
  if (item.doubtful && (due === null || missingDue.length > 0)) return { progress: 'unseen', missing };
  if (due === null) return { progress: 'undated', missing };
  if (missingDue.length === 0) return { progress: 'pending', missing };
  return { progress: item.reaches ? 'partial' : 'bare', missing: missingDue };
}

const YEAR = /(?<!\d)(20\d{2})\s*年|([二2][〇○零0][〇○零一二三四五六七八九\d]{2})\s*年/;

/** The year of a catalogue: of its title, else of its day of publication; null where neither tells. */
export function catalogueYear(title: string, published: Day | null): number | null {
  const [, digits, numeral] = YEAR.exec(title) ?? [];
  const named = digits ?? numeral;
  if (named !== undefined) return readNumeral(named);
  const day = published ?? findDays(title)[0]?.day;
  return day === undefined ? null : Number(day.slice(0, 4));
}
