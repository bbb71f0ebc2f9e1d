import type { ComponentType } from 'preact';
import { AssessmentFrame } from '../../components/assessment/assessment-frame.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
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

const KINDS = ['assessments'] as const;

/** One assessment: the frame, and in it the view that the address names. */
export function AssessApp({ ledger, packs, place, go }: Props) {
  const version = useFollow(ledger, KINDS);
  const loaded = useLoaded(() => ledger.assessment(place.assessment), [ledger, place.assessment, version]);
  const ask: AssessProps['ask'] = (change, how) =>
    go({ ...place, query: withQuery(place.query, change) }, how);
  const goTo: AssessProps['goTo'] = (view, query = {}) => go({ ...place, view, query });
  const View = VIEWS[place.view];
  return (
    <Shown loaded={loaded}>
      {(assessment) =>
        assessment === null ? (
          <main>
            <Telling shape="inapplicable" title={say('assessGoneTitle')} text={say('assessGone')}>
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
          >
            <View
              key={place.view}
              ledger={ledger}
              packs={packs}
              assessment={assessment}
              query={place.query}
              ask={ask}
              goTo={goTo}
            />
          </AssessmentFrame>
        )
      }
    </Shown>
  );
}
