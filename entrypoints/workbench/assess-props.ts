import type { Assessment } from '../../assessment/contract.ts';
import type { Assessor } from '../../components/use-assessor.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import type { AssessmentView, Query } from '../../extension/workbench/place.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** What a view of an assessment works with. */
export interface AssessProps {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly assessment: Assessment;
  readonly query: Query;
  /** In whose name things are said and done; asked for once, where it is first needed. */
  readonly assessor: Assessor;
  /** Changes what the address asks for; without a step to go back to where `how` says so. */
  readonly ask: (change: Readonly<Record<string, string | null>>, how?: 'push' | 'replace') => void;
  readonly goTo: (view: AssessmentView, query?: Query) => void;
}
