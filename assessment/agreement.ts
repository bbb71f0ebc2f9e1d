import type { Remark } from '../ledger/contract.ts';
import { type Answer, answersIn } from './said.ts';

/**
 * Where a question stands. `open`: nobody has answered. `waiting`: one more assessor must answer. `agreed`: all who
 * answered, and enough of them, say the same. `disagreed`: they do not. `settled`: one of the answers was given to end
 * a disagreement.
 */
export type AnswerState = 'open' | 'waiting' | 'agreed' | 'disagreed' | 'settled';

/** Where a question stands, and what was said. */
export interface Agreement {
  readonly state: AnswerState;
  /** The answer that holds; null where none does. */
  readonly holds: Answer | null;
  /** The last answer of each person, the oldest first. */
  readonly answers: readonly Answer[];
}

/** Where one question stands. `answers`: all that were given to it; of one person's the last counts. */
export function agreementOn(answers: Iterable<Answer>, needs: 1 | 2): Agreement {
  const last = lastByPerson(answers);
  const settling = last.findLast(({ settles }) => settles === true);
  if (settling !== undefined && isLastWord(settling, last))
    return { state: 'settled', holds: settling, answers: last };
  const latest = last.at(-1) ?? null;
  if (latest === null) return { state: 'open', holds: null, answers: last };
  if (last.some(({ answer }) => answer !== latest.answer))
    return { state: 'disagreed', holds: null, answers: last };
  const isEnough = last.length >= needs;
  return { state: isEnough ? 'agreed' : 'waiting', holds: isEnough ? latest : null, answers: last };
}

/** What somebody says otherwise after a settlement opens the question again. */
function isLastWord(settling: Answer, answers: readonly Answer[]): boolean {
  return answers.every(({ at, answer }) => at <= settling.at || answer === settling.answer);
}

/** A name as it is compared: blanks around it tell nobody apart. */
export function personOf({ by }: Pick<Answer, 'by'>): string {
  return by.trim();
}

function lastByPerson(answers: Iterable<Answer>): Answer[] {
  const last = new Map<string, Answer>();
  for (const answer of answers) {
    const known = last.get(personOf(answer));
    if (known === undefined || known.at <= answer.at) last.set(personOf(answer), answer);
  }
  return [...last.values()].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Answers by what they are about: site and fingerprint. */
export function answersByQuestion(remarks: Iterable<Remark>): ReadonlyMap<string, readonly Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answersIn(remarks)) {
    const key = questionOf(answer);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return groups;
}

/** Names a question: what all answers to it share. */
export function questionOf({ site, fingerprint }: Pick<Answer, 'site' | 'fingerprint'>): string {
  return `${site} ${fingerprint}`;
}

/** A question that assessors answered differently. */
export interface Disagreement {
  readonly site: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly url: string | null;
  /** The last answer of each person. */
  readonly answers: readonly Answer[];
}

/** All questions that assessors answered differently and that nobody has settled, by site, rule and page. */
export function disagreements(remarks: Iterable<Remark>): Disagreement[] {
  const found = [...answersByQuestion(remarks).values()].flatMap((given): Disagreement[] => {
    const { state, answers } = agreementOn(given, 1);
    const [first] = answers;
    if (state !== 'disagreed' || first === undefined) return [];
    const { site, rule, fingerprint, url } = first;
    return [{ site, rule, fingerprint, url, answers }];
  });
  const keyOf = ({ site, rule, url, fingerprint }: Disagreement) =>
    `${site}\n${rule}\n${url ?? ''}\n${fingerprint}`;
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * What people said, without the answers that do not hold: those of one assessor where two must agree, and those that
 * differ. A score is reckoned from these, so that an open question stays open. `two`: rules that two must answer alike.
 */
export function heldRemarks(remarks: Iterable<Remark>, two: readonly string[]): Remark[] {
  const all = [...remarks];
  const held = new Set<Remark>();
  for (const given of answersByQuestion(all).values()) {
    const needs = given.some(({ rule }) => two.includes(rule)) ? 2 : 1;
    const { holds } = agreementOn(given, needs);
    if (holds !== null) held.add(holds);
  }
  return all.filter((remark) => remark.type !== 'answer' || held.has(remark));
}
