import type { Language, Wording } from '../../audit/wording.ts';
import type { Remark, Shot } from '../../ledger/contract.ts';
import type { ClauseChip } from '../tab-view.ts';
import type { FindingRow } from './finding-rows.ts';
import { chipsOf, keptWording, titleOfRule } from './kept-wording.ts';
import { type Decision, Decisions } from './standing-of-finding.ts';

export type Note = Extract<Remark, { type: 'note' }>;

/** A finding with all that is to be said of it. */
export interface FindingCase {
  readonly row: FindingRow;
  /** The rule's title: it states the good page. */
  readonly title: string;
  /** Null where this version has no words for it. */
  readonly wording: Wording | null;
  readonly clauses: readonly ClauseChip[];
  /** The decision that holds. */
  readonly decision: Decision | null;
  /** The oldest first. */
  readonly notes: readonly Note[];
  readonly shots: readonly Shot[];
}

/** Puts together what the detail of a finding shows. */
export function findingCase(
  row: FindingRow,
  remarks: readonly Remark[],
  shots: readonly Shot[],
  language: Language,
): FindingCase {
  const { finding, url } = row;
  return {
    row,
    title: titleOfRule(finding.rule, language),
    wording: keptWording(finding, language),
    clauses: chipsOf(finding.clauses),
    decision: new Decisions(remarks).on({ finding, url }),
    notes: remarks.filter(
      (remark): remark is Note => remark.type === 'note' && remark.fingerprint === finding.fingerprint,
    ),
    shots: shots.filter(({ fingerprint }) => fingerprint === finding.fingerprint),
  };
}
