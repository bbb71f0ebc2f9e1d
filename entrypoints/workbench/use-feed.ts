import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../../ledger/contract.ts';
import type { Loaded } from './use-loaded.ts';
import type { ShelfInUse } from './use-shelf.ts';

/** The pages that have come by now. */
export interface FedPages {
  readonly pages: readonly Page[];
  readonly isWhole: boolean;
}

/**
 * The pages of a site, the first of them as soon as they are there. When they are read again, those before are shown
 * until all are there.
 */
export function useFeed({ shelf, version }: ShelfInUse): Loaded<FedPages> {
  const [loaded, setLoaded] = useState<Loaded<FedPages>>({ state: 'loading' });
  const wasWhole = useRef(false);
  useEffect(() => {
    const { pages: feed } = shelf.feed();
    const show = () => {
      if (!feed.isWhole && wasWhole.current) return;
      wasWhole.current = feed.isWhole;
      // A new object each time: what is derived from it is derived again.
      if (feed.isWhole || feed.pages.length > 0) setLoaded(ready(feed.pages.slice(), feed.isWhole));
    };
    show();
    const failed = { holds: true };
    feed.whole.catch((error: unknown) => {
      if (failed.holds) setLoaded({ state: 'failed', reason: String(error) });
    });
    const stop = feed.onGrowth(show);
    return () => {
      failed.holds = false;
      stop();
    };
  }, [shelf, version]);
  return loaded;
}

function ready(pages: readonly Page[], isWhole: boolean): Loaded<FedPages> {
  return { state: 'ready', value: { pages, isWhole } };
}
