import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Assessment } from '../../assessment/contract.ts';
import { say } from '../../extension/words.ts';
import { ASSESSMENT_VIEWS, type AssessmentView, assessmentHash } from '../../extension/workbench/place.ts';
import { assessmentViewWords } from './assessment-words.ts';

interface Props {
  readonly assessment: Assessment;
  readonly view: AssessmentView;
  /** Title of the pack that judges its sites. */
  readonly pack: string;
  /** Who assesses here; empty where nobody has said. */
  readonly by: string;
  /** Conflicts of merging that nobody has decided. */
  readonly conflicts: number;
  readonly onName: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every view of an assessment: which it is, and the way to the other views. */
export function AssessmentFrame({ assessment, view, pack, by, conflicts, onName, children }: Props) {
  const { id, name, period, sites } = assessment;
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = rail.current?.querySelector(`[data-view=${view}]`);
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <div class="site assessment">
      <section class="site-head" aria-label={name}>
        <a href="#/assessments">{say('assessmentsTitle')}</a>
        <span aria-hidden="true">/</span>
        <h1>{name}</h1>
        <span class="meta">
          {pack} · {say('assessPeriodOf', period.from, period.to)} · {say('assessSites', sites.length)}
        </span>
        <span class="assessor">
          {by === '' ? say('assessorNone') : say('assessorIs', by)}
          <button type="button" class="minor" onClick={onName}>
            {say(by === '' ? 'assessorGive' : 'assessorChange')}
          </button>
        </span>
      </section>
      <nav class="rail" ref={rail} aria-label={say('assessViews')}>
        <ul>
          {ASSESSMENT_VIEWS.map((one) => (
            <li key={one}>
              <a
                href={assessmentHash(id, one)}
                data-view={one}
                aria-current={one === view ? 'page' : undefined}
              >
                {say(assessmentViewWords[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class={`view assess-${view}`} id="main">
        <h2 class="unseen">{say(assessmentViewWords[view])}</h2>
        {conflicts > 0 && view !== 'handover' && (
          <p class="caution">
            {say('conflictsOpen', conflicts)}{' '}
            <a href={assessmentHash(id, 'handover')}>{say('conflictsGo')}</a>
          </p>
        )}
        {children}
      </main>
    </div>
  );
}
