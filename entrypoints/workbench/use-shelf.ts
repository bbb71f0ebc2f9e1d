import { useEffect, useMemo, useState } from 'preact/hooks';
import { SiteShelf } from '../../extension/workbench/site-shelf.ts';
import type { Change } from '../../ledger/announce.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { toolVersion } from './tool.ts';

/**
 * Milliseconds from a change to the next reading. What a person has just said, and a new audit, are to be seen at once;
 * what grows all the time during a sweep, and takes long to read, is read seldom.
 */
const PAUSES: Readonly<Record<Change['what'], number>> = {
  remarks: 0,
  shots: 0,
  audits: 0,
  all: 0,
  disputes: 0,
  assessments: 0,
  site: 1000,
  sweeps: 1000,
  pages: 8000,
  verdicts: 8000,
};

/** What is read of a site, and a number that grows when the ledger has something new. */
export interface ShelfInUse {
  readonly shelf: SiteShelf;
  readonly version: number;
}

/** The shelf of a site, which follows the ledger. */
export function useShelf(ledger: Ledger, site: string): ShelfInUse {
  const shelf = useMemo(() => new SiteShelf(ledger, site, toolVersion()), [ledger, site]);
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const timers = new Map<Change['what'], ReturnType<typeof setTimeout>>();
    const readSoon = (what: Change['what']) => {
      if (timers.has(what)) return;
      const read = () => {
        timers.delete(what);
        shelf.forget(what);
        setVersion((before) => before + 1);
      };
      timers.set(what, setTimeout(read, PAUSES[what]));
    };
    const stop = ledger.onChange((change) => {
      if (change.site !== site) return;
      readSoon(change.what);
      // The counts of a site grow with its pages.
      if (change.what === 'pages') readSoon('site');
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, [ledger, site, shelf]);
  return { shelf, version };
}
