import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindingRow } from '../../extension/workbench/finding-rows.ts';
import type { Feed } from '../../extension/workbench/site-shelf.ts';
import { SaidOfSite } from '../../extension/workbench/standing-of-finding.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { Loaded } from './use-loaded.ts';
import type { ShelfInUse } from './use-shelf.ts';

/** The findings that have come by now. */
export interface FedFindings {
  readonly rows: readonly FindingRow[];
  /** All pages were read, and the site is judged. */
  readonly isWhole: boolean;
}

/**
 * The findings of a site and its pages, those of the first pages as soon as they are there. When they are read again,
 * those before are shown until all are there.
 */
export function useFindings({ shelf, version }: ShelfInUse, pack: Pack): Loaded<FedFindings> {
  const [loaded, setLoaded] = useState<Loaded<FedFindings>>({ state: 'loading' });
  const wasWhole = useRef(false);
  useEffect(() => {
    const asked = { holds: true, hasSite: wasWhole.current };
    const { pages, table } = shelf.feed();
    const show = () => {
      if (!asked.holds || (!pages.isWhole && wasWhole.current)) return;
      table.take(pages.pages);
      if (!pages.isWhole && pages.pages.length === 0) return;
      wasWhole.current = pages.isWhole && asked.hasSite;
      setLoaded({ state: 'ready', value: { rows: table.rows, isWhole: wasWhole.current } });
    };
    const showAll = () => {
      asked.hasSite = true;
      show();
    };
    const failed = (error: unknown) => {
      if (asked.holds) setLoaded({ state: 'failed', reason: String(error) });
    };
    follow({ pages, table }, shelf, pack, { show, showAll }).catch(failed);
    const stop = pages.onGrowth(show);
    return () => {
      asked.holds = false;
      stop();
    };
  }, [shelf, version, pack]);
  return loaded;
}

/** Takes up what people said, then what stands over the site, then waits for the last page. */
async function follow(
  { pages, table }: Feed,
  shelf: ShelfInUse['shelf'],
  pack: Pack,
  { show, showAll }: { readonly show: () => void; readonly showAll: () => void },
): Promise<void> {
  table.say(new SaidOfSite(await shelf.remarks()));
  show();
  table.ofSite(await shelf.siteFindings(pack));
  showAll();
  await pages.whole;
}
