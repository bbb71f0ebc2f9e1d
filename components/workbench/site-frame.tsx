import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import { SITE_VIEWS, type SiteView, siteHash } from '../../extension/workbench/place.ts';
import type { Site } from '../../ledger/contract.ts';
import { viewWords } from './tone-words.ts';

interface Props {
  readonly site: Site;
  readonly view: SiteView;
  /** Title of the pack that judges it. */
  readonly pack: string;
  readonly children: ComponentChildren;
}

/** What stands around every view of a site: which site it is, and the way to the other views. */
export function SiteFrame({ site, view, pack, children }: Props) {
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = rail.current?.querySelector(`[data-view=${view}]`);
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  return (
    <div class="site">
      <section class="site-head" aria-label={site.title}>
        <a href="#/sites">{say('sitesTitle')}</a>
        <span aria-hidden="true">/</span>
        <h1 lang="zh-CN">{site.title}</h1>
        <span class="meta">
          {site.host} · {pack}
        </span>
      </section>
      <nav class="rail" ref={rail} aria-label={say('siteViews')}>
        <ul>
          {SITE_VIEWS.map((one) => (
            <li key={one}>
              <a
                href={siteHash(site.id, one)}
                data-view={one}
                aria-current={one === view ? 'page' : undefined}
              >
                {say(viewWords[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class={`view ${view}`} id="main">
        <h2 class="unseen">{say(viewWords[view])}</h2>
        {children}
      </main>
    </div>
  );
}
