import type { Language, Wording } from '../../audit/wording.ts';
import type { Remark, Shot } from '../../ledger/contract.ts';
import { isOfPage, keptWording } from '../../ledger/kept-wording.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { guideViewOf } from '../guide-view.ts';
import type { ClauseChip, GuideView } from '../tab-view.ts';
import type { FindingRow } from './finding-rows.ts';
import { chipsOf, titleOfRule } from './kept-wording.ts';
import { type Answer, type Decision, SaidOfSite } from './standing-of-finding.ts';

export type Note = Extract<Remark, { type: 'note' }>;

/** A finding with all that is to be said of it. */
export interface FindingCase {
  readonly row: FindingRow;
  /** The rule's title: it states the good page. */
  readonly title: string;
  /** Null where this version has no words for it. */
  readonly wording: Wording | null;
  readonly clauses: readonly ClauseChip[];
  /** The decision or answer that holds. */
  readonly said: Decision | Answer | null;
  /** What a person is asked; null where there is nothing to ask. */
  readonly guide: GuideView | null;
  /** The oldest first. */
  readonly notes: readonly Note[];
  readonly shots: readonly Shot[];
}

/** What people said and pictured on the site. */
interface SaidAndShown {
  readonly remarks: readonly Remark[];
  readonly shots: readonly Shot[];
}

/** Puts together what the detail of a finding shows. */
export function findingCase(
  row: FindingRow,
  { remarks, shots }: SaidAndShown,
  pack: Pack,
  language: Language,
): FindingCase {
  const { finding, url } = row;
  return {
    row,
    title: titleOfRule(finding.rule, language),
    wording: keptWording(finding, language),
    clauses: chipsOf(finding.clauses),
    said: new SaidOfSite(remarks).on({ finding, url }),
    guide: isOfPage(finding) ? guideViewOf(finding, pack, language) : null,
    notes: remarks.filter(
      (remark): remark is Note => remark.type === 'note' && remark.fingerprint === finding.fingerprint,
    ),
    shots: shots.filter(({ fingerprint }) => fingerprint === finding.fingerprint),
  };
}
