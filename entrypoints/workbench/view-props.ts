import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import type { Query, SiteView } from '../../extension/workbench/place.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Judging } from './use-judging.ts';
import type { ShelfInUse } from './use-shelf.ts';

/** What a view of a site works with. */
export interface ViewProps extends ShelfInUse {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly site: Site;
  readonly query: Query;
  /** Changes what the address asks for; without a step to go back to where `how` says so. */
  readonly ask: (change: Readonly<Record<string, string | null>>, how?: 'push' | 'replace') => void;
  /** Judging the site anew, which goes on in every view. */
  readonly judging: Judging;
  readonly goTo: (view: SiteView, query: Query) => void;
}
