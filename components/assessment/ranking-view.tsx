import type { AssessmentOverview, SiteStanding } from '../../extension/assessment/overview.ts';
import { say } from '../../extension/words.ts';
import { assessmentHash } from '../../extension/workbench/place.ts';
import { count } from '../workbench/figures.ts';
import { DistributionChart } from './distribution-chart.tsx';
import { RankingTable } from './ranking-table.tsx';

interface Props {
  readonly overview: AssessmentOverview;
  readonly packTitle: (pack: string) => string;
  /** Sites whose score is being reckoned anew, of how many; null while none is. */
  readonly reckoning: { readonly done: number; readonly all: number } | null;
  readonly note: string;
  /** Those of which somebody said something since, or all that were judged. */
  readonly onReckon: (which: 'behind' | 'all') => void;
  readonly onCancel: () => void;
}

/** An assessment at one glance: how far it is, and its sites by score. */
export function RankingView(props: Props) {
  const { overview, packTitle } = props;
  const packs = [...new Set(overview.sites.map(({ ranked }) => ranked.pack))];
  return (
    <div class="stack">
      <Standing {...props} />
      {packs.map((pack) => {
        const sites = overview.sites.filter(({ ranked }) => ranked.pack === pack);
        const measures = overview.ranking.measures.get(pack) ?? [];
        const scores = sites.flatMap(({ ranked: { score } }) => (score === null ? [] : [score.now]));
        return (
          <section key={pack} class="stack" aria-labelledby={`pack-${pack}`}>
            <div class="card">
              <h3 id={`pack-${pack}`}>{say('rankingOfPack', packTitle(pack))}</h3>
              {measures.length > 1 && <p class="caution">{say('rankingMeasures', measures.length)}</p>}
              <RankingTable sites={sites} title={say('rankingOfPack', packTitle(pack))} />
            </div>
            {scores.length > 1 && (
              <div class="card">
                <h3>{say('distributionTitle')}</h3>
                <DistributionChart scores={scores} />
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Standing({ overview, reckoning, note, onReckon, onCancel }: Props) {
  const { assessment, sites } = overview;
  const inStage = (stage: SiteStanding['stage']['stage']) =>
    sites.filter((site) => site.stage.stage === stage).length;
  const questions = sites.reduce(
    (sum, { stage }) => sum + (stage.stage === 'judged' ? stage.questions : 0),
    0,
  );
  const behind = sites.filter(({ stage }) => stage.stage === 'judged' && stage.isBehind).length;
  return (
    <section class="card" aria-labelledby="standing-title">
      <h3 id="standing-title">{say('standingTitle')}</h3>
      <dl class="figures">
        <Figure name={say('standingSites')} value={count(sites.length)} />
        <Figure name={say('standingJudged')} value={count(inStage('judged'))} />
        <Figure
          name={say('standingUnderWay')}
          value={count(inStage('sweeping') + inStage('paused') + inStage('queued'))}
        />
        <Figure name={say('stageNotBegun')} value={count(inStage('notBegun') + inStage('failed'))} />
        <Figure name={say('standingQuestions')} value={count(questions)} />
        <Figure
          name={say('standingVetoed')}
          value={count(sites.filter(({ ranked }) => ranked.vetoed.length > 0).length)}
        />
      </dl>
      <div class="buttons">
        <a class="button" href={assessmentHash(assessment.id, 'run')}>
          {say('assessViewRun')}
        </a>
        <a class="button" href={assessmentHash(assessment.id, 'checks')}>
          {say('assessViewChecks')}
        </a>
        {reckoning === null ? (
          <>
            <button type="button" class="minor" disabled={behind === 0} onClick={() => onReckon('behind')}>
              {behind === 0 ? say('reckonNone') : say('reckon', behind)}
            </button>
            {behind === 0 && inStage('judged') > 0 && (
              <button type="button" class="minor" onClick={() => onReckon('all')}>
                {say('reckonAll')}
              </button>
            )}
          </>
        ) : (
          <>
            <span role="status">{say('reckoning', reckoning.done, reckoning.all)}</span>
            <button type="button" class="minor" onClick={onCancel}>
              {say('linksCancel')}
            </button>
          </>
        )}
      </div>
      <p class="note" role="status">
        {note}
      </p>
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
