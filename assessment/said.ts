import type { Remark } from '../ledger/contract.ts';

export type Answer = Extract<Remark, { type: 'answer' }>;
export type Decision = Extract<Remark, { type: 'decision' }>;

/** The answers among what people said. */
export function answersIn(remarks: Iterable<Remark>): Answer[] {
  return [...remarks].filter((remark): remark is Answer => remark.type === 'answer');
}
