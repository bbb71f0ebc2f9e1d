import type { SiteCoverage } from '../../assessment/coverage.ts';
import type { SiteStanding } from '../../extension/assessment/overview.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { titleOfRule } from '../../extension/workbench/kept-wording.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import { Icon } from '../icons.tsx';
import { count, dayOf, percent, points } from '../workbench/figures.ts';
import { scoreInWords } from '../workbench/score-ring.tsx';
import { ScrollRegion } from '../workbench/scroll-region.tsx';
import { noRankWords } from './assessment-words.ts';
import { StageMark } from './stage-mark.tsx';

interface Props {
  /** Of one pack, in the order of the ranking. */
  readonly sites: readonly SiteStanding[];
  readonly title: string;
}

/** Sites by score, each with the bounds of its score, the share that was judged, and what was not looked at. */
export function RankingTable({ sites, title }: Props) {
  return (
    <ScrollRegion label={title}>
      <table class="ranking">
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('rankRank')}
            </th>
            <th scope="col">{say('rankSite')}</th>
            <th scope="col" class="bar-cell">
              {say('rankScore')}
            </th>
            <th scope="col" class="number">
              {say('scoreJudged')}
            </th>
            <th scope="col">{say('rankStage')}</th>
            <th scope="col">{say('rankCoverage')}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <Line key={site.ranked.site.id} standing={site} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Line({ standing }: { readonly standing: SiteStanding }) {
  const { ranked, stage } = standing;
  const { site, score, judged, why } = ranked;
  return (
    <tr class={ranked.vetoed.length > 0 ? 'vetoed' : ''}>
      <td class="number rank">
        <Rank standing={standing} />
      </td>
      <th scope="row">
        <a href={siteHash(site.id, 'overview')} lang="zh-CN">
          {site.title}
        </a>
        <span class="line meta">
          {site.host}
          {site.level !== '' && <> · {site.level}</>}
        </span>
        <Vetoes standing={standing} />
      </th>
      <td class="bar-cell">
        {score === null ? (
          <span class="meta">{why === null ? '—' : say(noRankWords[why])}</span>
        ) : (
          <>
            <span class="bar" role="img" aria-label={scoreInWords({ score, judged })}>
              <span class="sure" style={{ inlineSize: `${score.worst}%` }} />
              <span class="open" style={{ inlineSize: `${Math.max(score.best - score.worst, 0)}%` }} />
              <span class="now" style={{ insetInlineStart: `${score.now}%` }} />
            </span>
            <span class="line">
              <b>{points(score.now)}</b>{' '}
              <span class="meta">
                {points(score.worst)}–{points(score.best)}
              </span>
            </span>
          </>
        )}
      </td>
      <td class="number judged" data-name={say('scoreJudged')}>
        {score === null ? '—' : percent(judged)}
      </td>
      <td>
        <StageMark site={site.id} stage={stage} />
      </td>
      <td class="coverage-cell">
        <CoverageLine standing={standing} />
      </td>
    </tr>
  );
}

function Rank({ standing: { ranked } }: { readonly standing: SiteStanding }) {
  const { rank, between } = ranked;
  if (rank === null) return <>—</>;
  const isOpen = between !== null && between[0] !== between[1];
  return (
    <>
      <b>{rank}</b>
      {isOpen && (
        <span class="line meta">
          <span class="unseen">{say('rankBetween')} </span>
          {between[0]}–{between[1]}
        </span>
      )}
    </>
  );
}

function Vetoes({ standing: { ranked } }: { readonly standing: SiteStanding }) {
  const titles = (rules: readonly string[]) =>
    rules.map((rule) => titleOfRule(rule, languageOfSurfaces())).join(say('listComma'));
  return (
    <>
      {ranked.vetoed.length > 0 && (
        <span class="mark error veto">
          <Icon shape="error" />
          {say('rankVetoed', titles(ranked.vetoed))}
        </span>
      )}
      {ranked.vetoed.length === 0 && ranked.mayVeto.length > 0 && (
        <span class="mark cantTell veto">
          <Icon shape="cantTell" />
          {say('rankMayVeto', titles(ranked.mayVeto))}
        </span>
      )}
    </>
  );
}

/** What was not looked at and why, and what people verified. */
function CoverageLine({ standing }: { readonly standing: SiteStanding }) {
  const { ranked, coverage, needsLive, leftOut } = standing;
  if (ranked.audit === null) return <span class="meta">{say('coverNothing')}</span>;
  return (
    <details class="fold">
      <summary>
        {say('coverRead', count(coverage.read))}
        {' · '}
        {coverage.isComplete === true ? say('coverWhole') : say('coverPartly')}
        {coverage.verified.length > 0 && <> · {say('coverPeople', coverage.verified.length)}</>}
      </summary>
      <ul class="plain-list">
        {coverage.unread !== null && <li>{say('coverUnread', count(coverage.unread))}</li>}
        {leftOut !== null && leftOut > 0 && <li>{say('coverLeftOut', count(leftOut))}</li>}
        {coverage.failures !== null && (
          <li>
            {say('coverFailed', count(coverage.failures))}
            <Reasons coverage={coverage} />
          </li>
        )}
        {needsLive !== null && <li>{say('coverLive', count(needsLive))}</li>}
        {coverage.verified.map(({ by, answers, decisions, from, to }) => (
          <li key={by}>
            {say('coverBy', by === '' ? say('nobodyNamed') : by, answers, decisions, dayOf(from), dayOf(to))}
          </li>
        ))}
        {coverage.verified.length === 0 && <li>{say('coverNobody')}</li>}
      </ul>
    </details>
  );
}

function Reasons({ coverage: { reasons } }: { readonly coverage: SiteCoverage }) {
  if (reasons.length === 0) return null;
  return (
    <span class="meta">
      {' '}
      {reasons
        .slice(0, 3)
        .map(({ why, count: found }) => `${why} ${found}`)
        .join(say('listComma'))}
    </span>
  );
}
