import type { Language } from '../../audit/wording.ts';
import type { KeepProblem } from '../../extension/keep-problem.ts';
import type { Watched } from '../../extension/side-panel/standing-watch.ts';
import type { StandingScore } from '../../extension/site-picture.ts';
import { say } from '../../extension/words.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { groupWords } from '../group-words.ts';
import { Icon } from '../icons.tsx';
import { KeepTrouble } from '../keep-trouble.tsx';
import { count, momentOf, percent, points } from '../workbench/figures.ts';

interface Props {
  /** As the page names its site; a name that a person gave goes before it. */
  readonly site: { readonly id: string; readonly host: string; readonly title: string };
  /** Null while it is reckoned for the first time. */
  readonly watched: Watched | null;
  /** Whether pages that are browsed are kept. */
  readonly isKeeping: boolean;
  /** What stands in the way of keeping them; null where nothing does. */
  readonly problem: KeepProblem | null;
  readonly language: Language;
}

/** How the site of the page stands by all that was seen of it. */
export function SiteCard({ site, watched, isKeeping, problem, language }: Props) {
  const standing = watched?.state === 'reckoned' ? watched.standing : null;
  const title = standing?.site.title ?? site.title;
  return (
    <section class="site-card" aria-label={say('panelSite')} aria-busy={watched === null}>
      <p class="site-name">
        <b lang="zh-CN">{title}</b>
        {site.host !== title && <span class="meta">{site.host}</span>}
        {standing !== null && (
          <a href={`/workbench.html${siteHash(site.id, 'overview')}`} target="_blank" rel="noopener">
            {say('workbench')}
            <span class="unseen">{say('opensNewTab')}</span>
          </a>
        )}
      </p>
      {watched?.state === 'failed' && <p class="caution">{say('panelSiteFailed', watched.reason)}</p>}
      {watched?.state === 'reckoned' && standing === null && <p class="meta">{say('panelSiteNone')}</p>}
      {standing !== null && (
        <>
          <Score score={standing.score} language={language} />
          <ul class="site-counts">
            <li>{say('sitePages', count(standing.site.pages))}</li>
            {(['error', 'warning', 'cantTell'] as const).map((group) => (
              <li key={group} class={group}>
                <Icon shape={group} />
                {say(groupWords[group])} <b>{count(standing.counts[group])}</b>
              </li>
            ))}
          </ul>
          {standing.asOf !== null && <p class="meta">{say('auditAt', momentOf(standing.asOf.endedAt))}</p>}
        </>
      )}
      {isKeeping && problem !== null && <KeepTrouble problem={problem} />}
      {!isKeeping && <p class="meta">{say('panelSiteOff')}</p>}
    </section>
  );
}

function Score({ score, language }: { readonly score: StandingScore | null; readonly language: Language }) {
  if (score?.score == null) return <p class="meta">{say('scoreNone')}</p>;
  const { now, worst, best } = score.score;
  const share = (value: number) => `${Math.min(Math.max(value / score.full, 0), 1) * 100}%`;
  return (
    <>
      <p class="site-score">
        <b>{points(now)}</b>
        <span class="meta">
          {say('panelScoreSpan', points(worst), points(best))} ·{' '}
          {say('panelScoreJudged', percent(score.judged))}
        </span>
      </p>
      <div
        class="score-bar"
        role="img"
        aria-label={say('scoreLabel', points(now), points(worst), points(best), percent(score.judged))}
      >
        <span class="sure" style={{ inlineSize: share(worst) }} />
        <span class="maybe" style={{ insetInlineStart: share(worst), inlineSize: share(best - worst) }} />
        <span class="now" style={{ insetInlineStart: share(now) }} />
      </div>
      {score.vetoed.length > 0 && (
        <p class="caution">
          {say('scoreVetoed', score.vetoed.map((rule) => titleOfRule(rule, language)).join(say('listComma')))}
        </p>
      )}
    </>
  );
}
