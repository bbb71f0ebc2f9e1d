import type { ComponentType } from 'preact';
import { AssessmentFrame } from '../../components/assessment/assessment-frame.tsx';
import { NameModal } from '../../components/side-panel/name-modal.tsx';
import { useAssessor } from '../../components/use-assessor.ts';
import { Telling } from '../../components/workbench/telling.tsx';
import { conflictsIn } from '../../extension/assessment/conflicts-in.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import { type AssessmentView, type Place, withQuery } from '../../extension/workbench/place.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { AssessChecksApp } from './assess-checks-app.tsx';
import { AssessClausesApp } from './assess-clauses-app.tsx';
import { AssessDisagreementsApp } from './assess-disagreements-app.tsx';
import { AssessDisputesApp } from './assess-disputes-app.tsx';
import { AssessHandoverApp } from './assess-handover-app.tsx';
import type { AssessProps } from './assess-props.ts';
import { AssessRankingApp } from './assess-ranking-app.tsx';
import { AssessRunApp } from './assess-run-app.tsx';
import { AssessSetupApp } from './assess-setup-app.tsx';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';
import type { Go } from './use-place.ts';

const VIEWS: Readonly<Record<AssessmentView, ComponentType<AssessProps>>> = {
  ranking: AssessRankingApp,
  clauses: AssessClausesApp,
  run: AssessRunApp,
  checks: AssessChecksApp,
  disagreements: AssessDisagreementsApp,
  disputes: AssessDisputesApp,
  handover: AssessHandoverApp,
  setup: AssessSetupApp,
};

interface Props {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly place: Extract<Place, { at: 'assessment' }>;
  readonly go: Go;
}

const KINDS = ['assessments', 'disputes', 'remarks'] as const;

/** One assessment: the frame, and in it the view that the address names. */
export function AssessApp({ ledger, packs, place, go }: Props) {
  const version = useFollow(ledger, KINDS);
  const assessor = useAssessor();
  const loaded = useLoaded(async () => {
    const assessment = await ledger.assessment(place.assessment);
    return { assessment, open: assessment === null ? 0 : (await conflictsIn(ledger, assessment)).length };
  }, [ledger, place.assessment, version]);
  const ask: AssessProps['ask'] = (change, how) =>
    go({ ...place, query: withQuery(place.query, change) }, how);
  const goTo: AssessProps['goTo'] = (view, query = {}) => go({ ...place, view, query });
  const View = VIEWS[place.view];
  return (
    <Shown loaded={loaded}>
      {({ assessment, open }) =>
        assessment === null ? (
          <main>
            <Telling isAlone shape="inapplicable" title={say('assessGoneTitle')} text={say('assessGone')}>
              <a class="button" href="#/assessments">
                {say('assessmentsTitle')}
              </a>
            </Telling>
          </main>
        ) : (
          <AssessmentFrame
            assessment={assessment}
            view={place.view}
            pack={packs.title(assessment.pack, languageOfSurfaces())}
            by={assessor.by}
            conflicts={open}
            onName={assessor.ask}
          >
            <View
              key={place.view}
              ledger={ledger}
              packs={packs}
              assessment={assessment}
              query={place.query}
              assessor={assessor}
              ask={ask}
              goTo={goTo}
            />
            {assessor.isAsked && (
              <NameModal by={assessor.by} onName={assessor.name} onClose={assessor.cancel} />
            )}
          </AssessmentFrame>
        )
      }
    </Shown>
  );
}
