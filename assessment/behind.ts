import type { Audit, Remark } from '../ledger/contract.ts';

/** Whether something was said since an audit that bears on the score. */
export function isBehind({ endedAt }: Pick<Audit, 'endedAt'>, remarks: readonly Remark[]): boolean {
  return remarks.some(({ type, at }) => type !== 'note' && at > endedAt);
}
