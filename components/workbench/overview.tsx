import { languageOfSurfaces, say } from '../../extension/words.ts';
import { countOf, dearestRules } from '../../extension/workbench/kept-sheet.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { ShownSheet } from '../../extension/workbench/shown-sheet.ts';
import type { SiteOverview } from '../../extension/workbench/site-overview.ts';
import { outOfHundred, type TrendPoint } from '../../extension/workbench/trend.ts';
import type { KeptRule } from '../../ledger/kept-sheet.ts';
import { Icon } from '../icons.tsx';
import { AsOf } from './as-of.tsx';
import { CountsLine } from './counts-line.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { count, percent, points } from './figures.ts';
import { HeadingBars } from './heading-bars.tsx';
import { JudgeForm } from './judge-form.tsx';
import { ScoreRing } from './score-ring.tsx';
import { TrendChart } from './trend-chart.tsx';

/** Rules that are named as what to do first. */
const FIRST = 8;

interface Props {
  readonly overview: SiteOverview;
  readonly shown: ShownSheet;
  readonly isJudging: boolean;
  readonly onJudge: (note: string) => void;
}

/** A site at one glance. */
export function Overview(props: Props) {
  const { site, trend, coverage, needsLive } = props.overview;
  const { sheet } = props.shown;
  return (
    <div class="overview-grid">
      <ScoreCard {...props} />
      <CoverageCard site={site} coverage={coverage} needsLive={needsLive} />
      {sheet !== null && sheet.headings.length > 0 && (
        <section class="card wide" aria-labelledby="headings-title">
          <h3 id="headings-title">{say('headingScores')}</h3>
          <HeadingBars headings={sheet.headings} full={sheet.full} />
        </section>
      )}
      <First
        site={site.id}
        rules={sheet === null ? [] : dearestRules(sheet, FIRST)}
        hasSheet={sheet !== null}
      />
      <Trend trend={trend} />
    </div>
  );
}

function ScoreCard({ overview: { site }, shown, isJudging, onJudge }: Props) {
  const { sheet, now } = shown;
  const score = sheet === null || sheet.score === null ? null : outOfHundred(sheet.score, sheet.full);
  const judged = sheet?.judged ?? 0;
  return (
    <section class="card score-card" aria-labelledby="score-title">
      <h3 id="score-title">{say('scoreTitle')}</h3>
      <ScoreRing score={score} judged={judged} />
      <dl class="figures">
        <div>
          <dt>{say('scoreNow')}</dt>
          <dd>{score === null ? say('scoreNone') : points(score.now)}</dd>
        </div>
        <div>
          <dt>{say('scoreSpan')}</dt>
          <dd>{score === null ? '—' : `${points(score.worst)}–${points(score.best)}`}</dd>
        </div>
        <div>
          <dt>{say('scoreJudged')}</dt>
          <dd>{percent(judged)}</dd>
        </div>
      </dl>
      {sheet !== null && sheet.vetoed.length > 0 && (
        <p class="caution error">
          <Icon shape="error" />
          {say(
            'scoreVetoed',
            sheet.vetoed.map((rule) => titleOfRule(rule, languageOfSurfaces())).join(say('listComma')),
          )}
        </p>
      )}
      <AsOf shown={shown} />
      <CountsLine counts={now?.counts ?? site.counts} />
      <p class="meta">{say(now === null ? 'countsOfPages' : 'countsOfAll')}</p>
      {site.pages > 0 && <JudgeForm isBusy={isJudging} onJudge={onJudge} />}
    </section>
  );
}

interface FirstProps {
  readonly site: string;
  readonly rules: readonly KeptRule[];
  readonly hasSheet: boolean;
}

function First({ site, rules, hasSheet }: FirstProps) {
  return (
    <section class="card" aria-labelledby="first-title">
      <h3 id="first-title">{say('firstTitle')}</h3>
      {rules.length === 0 ? (
        <p class="none">{say(hasSheet ? 'firstNothing' : 'firstNone')}</p>
      ) : (
        <ol class="first">
          {rules.map((one) => (
            <li key={one.rule}>
              <a href={siteHash(site, 'findings', { rule: one.rule })}>
                {titleOfRule(one.rule, languageOfSurfaces())}
              </a>
              <span class="lost">−{points(one.lost)}</span>
              <span class="meta">{say('firstFindings', count(countOf(one)))}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Trend({ trend }: { readonly trend: readonly TrendPoint[] }) {
  return (
    <section class="card" aria-labelledby="trend-title">
      <h3 id="trend-title">{say('trendTitle')}</h3>
      <TrendChart trend={trend} />
    </section>
  );
}
