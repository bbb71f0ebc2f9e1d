import { siteOf } from '../audit/site-of.ts';
import type { Site } from '../ledger/contract.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pageRow } from '../ledger/page-row.ts';
import { LedgerFull } from '../ledger/quota.ts';
import { judgedBy } from '../ledger/stamp.ts';
import { isHttp } from '../rules/words/addresses.ts';
import type { Audit } from './audit-tab.ts';
import type { KeepProblem } from './keep-problem.ts';

/** What keeping needs from outside. */
export interface BrowseKeeperOptions {
  readonly ledger: Pick<Ledger, 'site' | 'putSite' | 'keepPages' | 'keepVerdicts'>;
  /** Whether the person wants what is browsed in a tab to be kept. */
  isWanted(tab: number): Promise<boolean>;
  /** Version of the tool. */
  readonly tool: string;
  /** Called whenever something was to be kept, with what stood in the way; null where it was kept. */
  tell(problem: KeepProblem | null): void;
}

/**
 * Adds the pages that a person browses to the pictures of their sites, one after the other. It never rejects: the
 * audit of a page goes on where nothing can be kept, and surfaces are told why.
 */
export class BrowseKeeper {
  readonly #options: BrowseKeeperOptions;
  #queue: Promise<void> = Promise.resolve();

  constructor(options: BrowseKeeperOptions) {
    this.#options = options;
  }

  /** Keeps a page as it was judged; one that has not come to rest yet, or is no page of the web, is left out. */
  keep(audit: Audit, tab: number): Promise<void> {
    this.#queue = this.#queue
      .then(() => this.#keep(audit, tab))
      .then(
        (isKept) => {
          if (isKept) this.#options.tell(null);
        },
        (error: unknown) => this.#options.tell(error instanceof LedgerFull ? 'full' : 'unavailable'),
      );
    return this.#queue;
  }

  /** Whether there was something to keep. */
  async #keep({ facts, pack, findings }: Audit, tab: number): Promise<boolean> {
    const { ledger, isWanted, tool } = this.#options;
    if (!isHttp(facts.address.scheme) || facts.rendered?.settled === false) return false;
    if (!(await isWanted(tab))) return false;
    const { id, host, title } = siteOf(facts.address, facts.kind?.organs ?? [], pack);
    const { at } = facts.gathering;
    const known = await ledger.site(id);
    if (known === null) await ledger.putSite(newSite({ id, host, title, pack: pack.id, at }));
    const page = pageRow(facts, findings, {
      site: id,
      via: 'browse',
      sha256: null,
      needsLive: false,
      judgedBy: judgedBy(pack, tool),
    });
    await ledger.keepPages(id, [{ page, facts }]);
    if (facts.linkVerdicts) await ledger.keepVerdicts(id, facts.linkVerdicts);
    return true;
  }
}

/** A site of which nothing is kept yet. `at`: ISO 8601. */
export function newSite({
  id,
  host,
  title,
  pack,
  at,
}: Pick<Site, 'id' | 'host' | 'title' | 'pack'> & { readonly at: string }): Site {
  return {
    id,
    host,
    title,
    home: null,
    pack,
    packChosen: false,
    addedAt: at,
    seenAt: at,
    pages: 0,
    counts: { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 },
  };
}
