import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { SiteLine } from '../../extension/workbench/site-lines.ts';
import type { Site } from '../../ledger/contract.ts';
import { CountsLine } from './counts-line.tsx';
import { count, momentOf } from './figures.ts';
import { ScoreRing } from './score-ring.tsx';
import { Sparkline } from './trend-chart.tsx';

interface Props {
  readonly lines: readonly SiteLine[];
  /** Ids of the sites that are chosen for a file. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (site: string, isChosen: boolean) => void;
  readonly onForget: (site: Site) => void;
}

/** All sites, the one that was seen last first. */
export function SiteList({ lines, chosen, onChoose, onForget }: Props) {
  return (
    <ul class="sites">
      {lines.map((line) => (
        <SiteCard
          key={line.site.id}
          line={line}
          isChosen={chosen.has(line.site.id)}
          onChoose={(isChosen) => onChoose(line.site.id, isChosen)}
          onForget={() => onForget(line.site)}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly line: SiteLine;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onForget: () => void;
}

function SiteCard({ line, isChosen, onChoose, onForget }: CardProps) {
  const { site, pack, counts, score, judged, trend, sweep } = line;
  return (
    <li class="site-card">
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={say('siteChoose', site.title)}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div class="site-names">
        <h2 lang="zh-CN">
          <a href={siteHash(site.id, 'overview')}>{site.title}</a>
        </h2>
        <p class="meta">
          <span class="whole">{site.host}</span>
          <Dot />
          <span class="whole">{pack}</span>
        </p>
        <p class="meta">
          {site.pages === 0 ? (
            say('siteUnread')
          ) : (
            <>
              <span class="whole">{say('sitePages', count(site.pages))}</span>
              <Dot />
              <span class="whole">{say('siteSeen', momentOf(site.seenAt))}</span>
            </>
          )}
          {sweep !== null && (
            <>
              <Dot />
              <a href={siteHash(site.id, 'sweep')}>
                {say(sweep === 'running' ? 'sweepRunning' : 'sweepPaused')}
              </a>
            </>
          )}
        </p>
      </div>
      <CountsLine counts={counts} />
      <Sparkline trend={trend} />
      <ScoreRing score={score} judged={judged} />
      <p class="site-foot meta">
        <span>{scoreInWords(line)}</span>
        <button type="button" class="minor" onClick={onForget}>
          {say('forget')}
          <span class="unseen">{site.title}</span>
        </button>
      </p>
    </li>
  );
}

/** Stands between two words of a line, and goes where each has a line of its own. */
function Dot() {
  return <span class="dot"> · </span>;
}

/** Of what moment the score is: the overview may tell that of this one. */
function scoreInWords({ site, scoredAt, isBehind }: SiteLine): string {
  if (scoredAt === null) return site.pages === 0 ? '' : say('siteScoreNone');
  return `${say('auditAt', momentOf(scoredAt))}${isBehind ? say('siteScoreBehind') : ''}`;
}
