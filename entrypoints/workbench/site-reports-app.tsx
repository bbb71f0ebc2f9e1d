import { useState } from 'preact/hooks';
import { ReportCard, SITE_REPORTS } from '../../components/assessment/report-card.tsx';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { useReports } from './use-reports.ts';

interface Props {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly site: Site;
}

/** Reports of the last audit of one site. */
export function SiteReportsApp({ ledger, packs, site }: Props) {
  const [note, setNote] = useState('');
  const about = async () => ({ ledger, sites: [{ site, pack: packs.of(site) }], title: null });
  const { making, start, cancel } = useReports(about, setNote);
  return (
    <div class="stack">
      <ReportCard offers={SITE_REPORTS} making={making} onReport={start} onCancel={cancel} />
      <p class="note" role="status">
        {note}
      </p>
    </div>
  );
}
