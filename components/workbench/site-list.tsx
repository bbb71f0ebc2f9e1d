import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { SiteLine } from '../../extension/workbench/site-lines.ts';
import { CountsLine } from './counts-line.tsx';
import { count, momentOf } from './figures.ts';
import { ScoreRing } from './score-ring.tsx';
import { Sparkline } from './trend-chart.tsx';

interface Props {
  readonly lines: readonly SiteLine[];
  /** Ids of the sites that are chosen for a file. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (site: string, isChosen: boolean) => void;
}

/** All sites, the one that was seen last first. */
export function SiteList({ lines, chosen, onChoose }: Props) {
  return (
    <ul class="sites">
      {lines.map((line) => (
        <SiteCard
          key={line.site.id}
          line={line}
          isChosen={chosen.has(line.site.id)}
          onChoose={(isChosen) => onChoose(line.site.id, isChosen)}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  readonly line: SiteLine;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function SiteCard({ line: { site, pack, score, judged, trend, sweep }, isChosen, onChoose }: CardProps) {
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
          {site.host} · {pack}
        </p>
        <p class="meta">
          {site.pages === 0
            ? say('siteUnread')
            : `${say('sitePages', count(site.pages))} · ${say('siteSeen', momentOf(site.seenAt))}`}
          {sweep !== null && (
            <>
              {' · '}
              <a href={siteHash(site.id, 'sweep')}>
                {say(sweep === 'running' ? 'sweepRunning' : 'sweepPaused')}
              </a>
            </>
          )}
        </p>
      </div>
      <CountsLine counts={site.counts} />
      <Sparkline trend={trend} />
      <ScoreRing score={score} judged={judged} />
    </li>
  );
}
