import { useState } from 'preact/hooks';
import { AssessmentList } from '../../components/assessment/assessment-list.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import type { Query } from '../../extension/workbench/place.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { AssessNewApp } from './assess-new-app.tsx';
import { reportInWords } from './import-words.ts';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';
import type { Go } from './use-place.ts';

interface Props {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly query: Query;
  readonly go: Go;
}

const KINDS = ['assessments'] as const;

/** The list of assessments, or the form for a new one. */
export function AssessmentsApp({ ledger, packs, query, go }: Props) {
  const version = useFollow(ledger, KINDS);
  const [note, setNote] = useState('');
  const loaded = useLoaded(() => ledger.assessments(), [ledger, version]);
  if (query.new !== undefined) return <AssessNewApp ledger={ledger} packs={packs} go={go} />;
  return (
    <Shown loaded={loaded}>
      {(assessments) => (
        <AssessmentList
          assessments={assessments}
          note={note}
          packTitle={(pack) => packs.title(pack, languageOfSurfaces())}
          onImport={(file) => {
            setNote(say('importing', file.name));
            ledger.importFrom(file.stream()).then(
              (report) => setNote(reportInWords(file.name, report)),
              (error: unknown) => setNote(say('notKept', String(error))),
            );
          }}
        />
      )}
    </Shown>
  );
}
