import type { Assessment } from '../../assessment/contract.ts';
import { say } from '../../extension/words.ts';
import { assessmentHash, hashOf } from '../../extension/workbench/place.ts';
import { FileButton } from '../file-button.tsx';
import { dayOf } from '../workbench/figures.ts';
import { Telling } from '../workbench/telling.tsx';

interface Props {
  readonly assessments: readonly Assessment[];
  /** What came of the last file. */
  readonly note: string;
  readonly packTitle: (pack: string) => string;
  readonly onImport: (file: File) => void;
}

/** All assessments, the newest first, and the ways to more of them. */
export function AssessmentList({ assessments, note, packTitle, onImport }: Props) {
  return (
    <main class="sites-view" id="main">
      <h1>{say('assessmentsTitle')}</h1>
      <div class="tools">
        <div class="buttons">
          <a class="act" href={hashOf({ at: 'assessments', query: { new: '1' } })}>
            {say('assessNew')}
          </a>
          <FileButton label={say('assessImport')} onFile={onImport} />
          <a class="button" href="#/sites">
            {say('sitesTitle')}
          </a>
        </div>
        <p class="note" role="status">
          {note}
        </p>
      </div>
      {assessments.length === 0 ? (
        <Telling shape="lens" title={say('assessmentsNoneTitle')} text={say('assessmentsNone')} />
      ) : (
        <ul class="sites">
          {assessments.map((one) => (
            <li key={one.id} class="assessment-card">
              <h2>
                <a href={assessmentHash(one.id, 'ranking')}>{one.name}</a>
              </h2>
              <p class="meta">
                {packTitle(one.pack)} · {say('assessPeriodOf', one.period.from, one.period.to)} ·{' '}
                {say('assessSites', one.sites.length)}
              </p>
              <p class="meta">
                {say('assessMade', dayOf(one.createdAt), one.createdBy)}
                {one.assessors.length > 0 && (
                  <> · {say('assessAssessors', one.assessors.join(say('listComma')))}</>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
