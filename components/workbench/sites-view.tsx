import { say } from '../../extension/words.ts';
import type { SiteLine } from '../../extension/workbench/site-lines.ts';
import type { Site } from '../../ledger/contract.ts';
import { SiteList } from './site-list.tsx';
import { SitesTools, type SitesToolsProps } from './sites-tools.tsx';
import { Telling } from './telling.tsx';

interface Props {
  readonly lines: readonly SiteLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (site: string, isChosen: boolean) => void;
  readonly onForget: (site: Site) => void;
  readonly tools: Omit<SitesToolsProps, 'chosen'>;
}

/** All sites, and the ways to more of them. */
export function SitesView({ lines, chosen, onChoose, onForget, tools }: Props) {
  return (
    <main class="sites-view" id="main">
      <h1>{say('sitesTitle')}</h1>
      <SitesTools {...tools} chosen={lines.filter(({ site }) => chosen.has(site.id)).length} />
      {lines.length === 0 ? (
        <Telling shape="lens" title={say('sitesNoneTitle')} text={say('sitesNone')} />
      ) : (
        <SiteList lines={lines} chosen={chosen} onChoose={onChoose} onForget={onForget} />
      )}
    </main>
  );
}
