import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import { siteHash } from '../../extension/workbench/place.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Holding } from '../../ledger/holding.ts';
import type { Usage } from '../../ledger/quota.ts';
import { bytesInWords, count } from './figures.ts';
import { Telling } from './telling.tsx';

/** A site and what is kept of it. */
export interface SiteSpace {
  readonly site: Site;
  readonly holding: Holding;
}

/** What of a site can go while the site stays. */
export type Droppable = 'older' | 'shots';

export interface SpaceProps {
  readonly usage: Usage;
  /** The largest first. */
  readonly sites: readonly SiteSpace[];
  /** What is left of sites that were forgotten; null where nothing is. */
  readonly gone: { readonly sites: number; readonly bytes: number } | null;
  /** Something is being deleted. */
  readonly isBusy: boolean;
  readonly note: string;
  readonly onDrop: (space: SiteSpace, part: Droppable) => void;
  readonly onDropGone: () => void;
  readonly onForget: (site: Site) => void;
}

/** How much room the sites take, and what can go. */
export function SpaceView({ usage, sites, gone, note, ...deeds }: SpaceProps) {
  return (
    <main class="sites-view" id="main">
      <p>
        <a href="#/sites">{say('sitesTitle')}</a>
      </p>
      <h1>{say('spaceTitle')}</h1>
      <p>
        <b>{usageInWords(usage)}</b> <span class="meta">{say('spaceLead')}</span>
      </p>
      <p class="note" role="status">
        {note}
      </p>
      {gone !== null && <Gone gone={gone} isBusy={deeds.isBusy} onDropGone={deeds.onDropGone} />}
      {sites.length === 0 ? (
        <Telling shape="inapplicable" title={say('sitesNoneTitle')} text={say('spaceNone')} />
      ) : (
        <ul class="spaces">
          {sites.map((space) => (
            <Space key={space.site.id} space={space} {...deeds} />
          ))}
        </ul>
      )}
    </main>
  );
}

function usageInWords({ used, quota }: Usage): string {
  if (used === null) return say('spaceUsedUnknown');
  return quota === null
    ? say('spaceUsed', bytesInWords(used))
    : say('spaceUsedOf', bytesInWords(used), bytesInWords(quota));
}

function Gone({
  gone,
  isBusy,
  onDropGone,
}: Pick<SpaceProps, 'isBusy' | 'onDropGone'> & { gone: NonNullable<SpaceProps['gone']> }) {
  return (
    <p class="caution">
      {say('spaceGone', count(gone.sites), bytesInWords(gone.bytes))}{' '}
      <button type="button" class="minor" disabled={isBusy} onClick={onDropGone}>
        {say('spaceGoneDrop')}
      </button>
    </p>
  );
}

const WHY = { older: 'spaceOlderWhy', shots: 'spaceShotsWhy' } as const;
const WORD = { older: 'spaceOlder', shots: 'spaceShots' } as const;

type SiteProps = Pick<SpaceProps, 'isBusy' | 'onDrop' | 'onForget'> & { readonly space: SiteSpace };

function Space({ space, isBusy, onDrop, onForget }: SiteProps) {
  const { site, holding } = space;
  const [asked, ask] = useState<Droppable | null>(null);
  const droppable = (['older', 'shots'] as const).filter((part) => holding.parts[part].count > 0);
  return (
    <li class="space">
      <div class="space-name">
        <h2 lang="zh-CN">
          <a href={siteHash(site.id, 'overview')}>{site.title}</a>
        </h2>
        <p class="meta">
          {site.host} · {say('sitePages', count(site.pages))}
        </p>
      </div>
      <b class="space-bytes">{bytesInWords(holding.bytes)}</b>
      <div class="buttons">
        {droppable.map((part) => (
          <button
            key={part}
            type="button"
            class="minor"
            aria-expanded={asked === part}
            disabled={isBusy}
            onClick={() => ask(asked === part ? null : part)}
          >
            {say(WORD[part], bytesInWords(holding.parts[part].bytes))}
          </button>
        ))}
        <button type="button" class="minor" disabled={isBusy} onClick={() => onForget(site)}>
          {say('spaceWhole', bytesInWords(holding.bytes))}
        </button>
      </div>
      {asked !== null && holding.parts[asked].count > 0 && (
        <div class="space-sure">
          <p>{say(WHY[asked])}</p>
          <div class="buttons">
            <button type="button" class="act danger" disabled={isBusy} onClick={() => onDrop(space, asked)}>
              {say('spaceDrop')}
            </button>
            <button type="button" class="minor" onClick={() => ask(null)}>
              {say('panelCancel')}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
