import { useEffect, useState } from 'preact/hooks';
import type { NoticePlan } from '../../assessment/contract.ts';
import type { NoticeTermsProps } from '../../components/assessment/notice-form.tsx';
import { ReportCard, SITE_REPORTS } from '../../components/assessment/report-card.tsx';
import { dayOf } from '../../components/workbench/figures.ts';
import { storedIssuer, storeIssuer } from '../../extension/assessment/notice-issuer.ts';
import { firstNotice } from '../../extension/assessment/notice-terms.ts';
import { say } from '../../extension/words.ts';
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
export function SiteReportsApp(props: Props) {
  const [notice, setNotice] = useNotice();
  return notice === null ? null : <Reports {...props} notice={notice} onNotice={setNotice} />;
}

function Reports({ ledger, packs, site, notice, onNotice }: Props & Omit<NoticeTermsProps, 'text'>) {
  const [note, setNote] = useState('');
  const about = async () => ({ ledger, sites: [{ site, pack: packs.of(site) }], title: null });
  const { making, start, cancel } = useReports(about, setNote, { notice });
  const terms = { choice: 'docx', word: 'reportNotice', text: say('noticeTextOfSite') } as const;
  return (
    <div class="stack">
      <ReportCard
        offers={SITE_REPORTS}
        making={making}
        terms={{ ...terms, notice, onNotice }}
        onReport={start}
        onCancel={cancel}
      />
      <p class="note" role="status">
        {note}
      </p>
    </div>
  );
}

/** What the notice says, as typed since the page was opened; null until it is known who issued the last one. */
function useNotice() {
  const [notice, setNotice] = useState<NoticePlan | null>(null);
  useEffect(() => {
    const begin = (issuer: string) => setNotice({ ...firstNotice(dayOf(new Date().toISOString())), issuer });
    storedIssuer().then(begin, () => begin(''));
  }, []);
  const keep = (filled: NoticePlan) => {
    setNotice(filled);
    // Where it is not kept, it is typed again the next time.
    storeIssuer(filled.issuer).catch(() => undefined);
  };
  return [notice, keep] as const;
}
