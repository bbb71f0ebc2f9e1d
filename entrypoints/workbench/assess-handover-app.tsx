import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { changedAssessment } from '../../assessment/changed.ts';
import type { NoticePlan } from '../../assessment/contract.ts';
import { HandoverView } from '../../components/assessment/handover-view.tsx';
import { dayOf } from '../../components/workbench/figures.ts';
import { firstNotice } from '../../extension/assessment/notice-terms.ts';
import { plainName } from '../../extension/assessment/report-files.ts';
import { say } from '../../extension/words.ts';
import { saveStream } from '../../extension/workbench/save-stream.ts';
import { EXTENSION } from '../../ledger/transfer/format.ts';
import type { AssessProps } from './assess-props.ts';
import { reportInWords } from './import-words.ts';
import { Shown } from './shown.tsx';
import { useConflicts } from './use-conflicts.ts';
import { usePackageCheck } from './use-package-check.ts';
import { useReports } from './use-reports.ts';

/** Handing the assessment on, and taking another's part in. */
export function AssessHandoverApp(props: AssessProps) {
  const { ledger, packs, assessment, assessor } = props;
  const [note, setNote] = useState('');
  const failed = (error: unknown) => setNote(say('notKept', String(error)));
  const conflicts = useConflicts(props, setNote);
  const packages = usePackageCheck(failed);
  const today = useMemo(() => dayOf(new Date().toISOString()), []);
  const reports = useReports(
    async () => {
      const kept = await Promise.all(assessment.sites.map(({ id }) => ledger.site(id)));
      const sites = kept.flatMap((site) => (site === null ? [] : [{ site, pack: packs.of(site) }]));
      return { ledger, sites, title: assessment.name };
    },
    setNote,
    { assessment, ...(assessment.notice && { notice: assessment.notice }) },
  );
  const save = async () => {
    setNote(say('exporting'));
    const at = new Date().toISOString();
    const tool = `mingcha ${browser.runtime.getManifest().version}`;
    const file = `${plainName(assessment.name)}-${dayOf(at)}${EXTENSION}`;
    await saveStream(file, await ledger.exportAssessment(assessment.id, { tool, at }));
    setNote(say('exported', assessment.sites.length));
  };
  const keepNotice = async (notice: NoticePlan) => {
    const change = { by: assessor.by, at: new Date().toISOString() };
    const changed = changedAssessment(assessment, { notice }, change);
    if (changed !== assessment) await ledger.putAssessment(changed);
  };
  return (
    <Shown loaded={conflicts.loaded}>
      {({ conflicts: shown, shots }) => (
        <HandoverView
          conflicts={shown}
          shots={shots}
          isDeciding={conflicts.isDeciding}
          making={reports.making}
          notice={assessment.notice ?? firstNotice(today)}
          checked={packages.checked}
          note={note}
          onExport={() => void save().catch((error: unknown) => setNote(say('notExported', String(error))))}
          onImport={(file) => {
            setNote(say('importing', file.name));
            ledger
              .importFrom(file.stream())
              .then((report) => setNote(reportInWords(file.name, report)), failed);
          }}
          onReport={reports.start}
          onCancel={reports.cancel}
          onNotice={(notice) => void keepNotice(notice).catch(failed)}
          onDecide={conflicts.decide}
          onCheckPackage={packages.check}
        />
      )}
    </Shown>
  );
}
