import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Conflict } from '../../assessment/contract.ts';
import { HandoverView } from '../../components/assessment/handover-view.tsx';
import { dayOf } from '../../components/workbench/figures.ts';
import { plainName } from '../../extension/assessment/report-files.ts';
import { takeOther } from '../../extension/assessment/take-other.ts';
import { say } from '../../extension/words.ts';
import { saveStream } from '../../extension/workbench/save-stream.ts';
import { EXTENSION } from '../../ledger/transfer/format.ts';
import type { AssessProps } from './assess-props.ts';
import { reportInWords } from './import-words.ts';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';
import { useReports } from './use-reports.ts';

const KINDS = ['assessments'] as const;

/** Handing the assessment on, and taking another's part in. */
export function AssessHandoverApp({ ledger, packs, assessment }: AssessProps) {
  const version = useFollow(ledger, KINDS);
  const [note, setNote] = useState('');
  const failed = (error: unknown) => setNote(say('notKept', String(error)));
  const loaded = useLoaded(async () => {
    const own = new Set(assessment.sites.map(({ id }) => id));
    const isOwn = ({ assessment: of, site }: Conflict) =>
      of === assessment.id || (of === null && site !== null && own.has(site));
    return (await ledger.conflicts()).filter(isOwn);
  }, [ledger, assessment, version]);
  const reports = useReports(
    async () => {
      const kept = await Promise.all(assessment.sites.map(({ id }) => ledger.site(id)));
      const sites = kept.flatMap((site) => (site === null ? [] : [{ site, pack: packs.of(site) }]));
      return { ledger, sites, title: assessment.name };
    },
    setNote,
    assessment,
  );
  const save = async () => {
    setNote(say('exporting'));
    const at = new Date().toISOString();
    const tool = `mingcha ${browser.runtime.getManifest().version}`;
    const file = `${plainName(assessment.name)}-${dayOf(at)}${EXTENSION}`;
    await saveStream(file, await ledger.exportAssessment(assessment.id, { tool, at }));
    setNote(say('exported', assessment.sites.length));
  };
  const settle = async (conflict: Conflict, take: 'taken' | 'other') => {
    if (take === 'other') await takeOther(ledger, conflict);
    await ledger.removeConflict(conflict.id);
  };
  return (
    <Shown loaded={loaded}>
      {(conflicts) => (
        <HandoverView
          conflicts={conflicts}
          making={reports.making}
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
          onConflict={(conflict, take) => void settle(conflict, take).catch(failed)}
        />
      )}
    </Shown>
  );
}
