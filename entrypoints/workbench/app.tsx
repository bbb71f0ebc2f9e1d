import { browser } from 'wxt/browser';
import { Masthead } from '../../components/masthead.tsx';
import { OptionsButton } from '../../components/workbench/options-button.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { say } from '../../extension/words.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { AssessApp } from './assess-app.tsx';
import { AssessmentsApp } from './assessments-app.tsx';
import { SiteApp } from './site-app.tsx';
import { SitesApp } from './sites-app.tsx';
import { SpaceApp } from './space-app.tsx';
import { usePacks } from './use-packs.ts';
import { usePlace } from './use-place.ts';

/** The workbench: the list of sites, or one view of one site, as the address says. */
export function WorkbenchApp({ ledger }: { readonly ledger: Ledger }) {
  const { place, go } = usePlace();
  const packs = usePacks();
  return (
    <>
      <Masthead
        detail={say('workbench')}
        action={<OptionsButton onOpen={() => void browser.runtime.openOptionsPage()} />}
      />
      {place.at === 'sites' && packs !== null && <SitesApp ledger={ledger} packs={packs} go={go} />}
      {place.at === 'space' && <SpaceApp ledger={ledger} />}
      {place.at === 'site' && packs !== null && (
        <SiteApp key={place.site} ledger={ledger} packs={packs} place={place} go={go} />
      )}
      {place.at === 'assessments' && packs !== null && (
        <AssessmentsApp ledger={ledger} packs={packs} query={place.query} go={go} />
      )}
      {place.at === 'assessment' && packs !== null && (
        <AssessApp key={place.assessment} ledger={ledger} packs={packs} place={place} go={go} />
      )}
      {place.at === 'nowhere' && (
        <main>
          <Telling
            isAlone
            shape="inapplicable"
            title={say('nowhereTitle')}
            text={say('nowhereText', place.hash)}
          >
            <a class="button" href="#/sites">
              {say('nowhereBack')}
            </a>
          </Telling>
        </main>
      )}
    </>
  );
}
