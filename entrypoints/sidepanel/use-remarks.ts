import { useEffect, useState } from 'preact/hooks';
import type { Remark, Shot } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** What people said and pictured on a site. */
export interface Kept {
  readonly remarks: readonly Remark[];
  readonly shots: readonly Shot[];
}

const NOTHING: Kept = { remarks: [], shots: [] };

/** What people said of a site, and again whenever any window changes it; nothing where it cannot be read. */
export function useRemarks(ledger: Ledger | null, site: string): Kept {
  const [kept, setKept] = useState(NOTHING);
  useEffect(() => {
    if (ledger === null) return;
    let turn = 0;
    const read = async () => {
      turn += 1;
      const own = turn;
      const [remarks, shots] = await Promise.all([ledger.remarks(site), ledger.shots(site)]);
      if (own === turn) setKept({ remarks, shots });
    };
    const readAnyway = () => void read().catch(() => undefined);
    const stop = ledger.onChange((change) => {
      if (change.site !== site && change.what !== 'all') return;
      if (['remarks', 'shots', 'site', 'all'].includes(change.what)) readAnyway();
    });
    readAnyway();
    return () => {
      turn = Number.NaN;
      stop();
    };
  }, [ledger, site]);
  return kept;
}
