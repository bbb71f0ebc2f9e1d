import type { AssessedSite } from '../../assessment/contract.ts';
import type { Audit, KeptSweep, Remark } from '../../ledger/contract.ts';
import { progressOf } from '../workbench/site-overview.ts';
import { openQuestions } from './open-questions.ts';

/** How far the work on a site is. */
export type SiteStage =
  | { readonly stage: 'notBegun' }
  | { readonly stage: 'queued' }
  /** `share` between 0 and 1 of the addresses that are known so far; null before the first. */
  | { readonly stage: 'sweeping' | 'paused'; readonly share: number | null }
  | { readonly stage: 'failed'; readonly why: string }
  | {
      readonly stage: 'judged';
      /** Left to a person at the end of the audit. */
      readonly questions: number;
      /** Somebody said something since, which the score does not have yet. */
      readonly isBehind: boolean;
    };

/** What is known of a site of an assessment. */
export interface StageSource {
  readonly site: AssessedSite;
  readonly audit: Audit | null;
  /** Of this site, the newest first. */
  readonly sweeps: readonly KeptSweep[];
  readonly remarks: readonly Remark[];
  /** The queue of sweeps has it and has not begun. */
  readonly isQueued: boolean;
}

/** Tells how far a site is: what is under way goes before what was. */
export function stageOf({ audit, sweeps, remarks, isQueued }: StageSource): SiteStage {
  const [last] = sweeps;
  if (last?.state === 'running') return { stage: 'sweeping', share: shareOf(last) };
  if (last?.state === 'paused') return { stage: 'paused', share: shareOf(last) };
  if (isQueued) return { stage: 'queued' };
  if (last?.state === 'failed' && (audit === null || audit.endedAt < last.startedAt))
    return { stage: 'failed', why: last.why };
  if (audit === null) return { stage: 'notBegun' };
  return { stage: 'judged', questions: openQuestions(audit.sheet), isBehind: isBehind(audit, remarks) };
}

/** Whether something was said since an audit that bears on the score. */
export function isBehind({ endedAt }: Pick<Audit, 'endedAt'>, remarks: readonly Remark[]): boolean {
  return remarks.some(({ type, at }) => type !== 'note' && at > endedAt);
}

function shareOf(sweep: KeptSweep): number | null {
  const progress = progressOf(sweep);
  if (progress === null || progress.read + progress.waiting === 0) return null;
  return progress.read / (progress.read + progress.waiting);
}
