import { useState } from 'preact/hooks';
import { Overview } from '../../components/workbench/overview.tsx';
import { say } from '../../extension/words.ts';
import { hashOf } from '../../extension/workbench/place.ts';
import { shownSheet } from '../../extension/workbench/shown-sheet.ts';
import { siteOverview } from '../../extension/workbench/site-overview.ts';
import { ForgetApp } from './forget-app.tsx';
import { Shown } from './shown.tsx';
import { SiteReportsApp } from './site-reports-app.tsx';
import { useLoaded } from './use-loaded.ts';
import { useNow } from './use-now.ts';
import type { ViewProps } from './view-props.ts';

/** The site at one glance: by its last audit at once, and as it stands now as soon as that is reckoned. */
export function OverviewApp(props: ViewProps) {
  const { site, shelf, version, judging } = props;
  const [isAsked, ask] = useState(false);
  const now = useNow(props);
  const loaded = useLoaded(async () => {
    const [audits, sweeps] = await Promise.all([shelf.audits(), shelf.sweeps()]);
    return siteOverview(site, audits, sweeps);
  }, [shelf, version, site]);
  return (
    <Shown loaded={loaded}>
      {(overview) => (
        <>
          <Overview
            overview={overview}
            shown={shownSheet(overview.audit, now.state === 'ready' ? now.value : null)}
            isJudging={judging.done !== null}
            onJudge={(note) => judging.start(site, note)}
          />
          {overview.audit !== null && (
            <SiteReportsApp ledger={props.ledger} packs={props.packs} site={site} />
          )}
          <p class="forget no-print">
            <button type="button" class="minor" onClick={() => ask(true)}>
              {say('forgetDo')}…
            </button>
          </p>
          {isAsked && (
            <ForgetApp
              ledger={props.ledger}
              site={site}
              onForgotten={() => location.assign(hashOf({ at: 'sites' }))}
              onClose={() => ask(false)}
            />
          )}
        </>
      )}
    </Shown>
  );
}
