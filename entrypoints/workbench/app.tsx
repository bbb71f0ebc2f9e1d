import { browser } from 'wxt/browser';
import { Masthead } from '../../components/masthead.tsx';
import { OptionsButton } from '../../components/workbench/options-button.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { say } from '../../extension/words.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { SiteApp } from './site-app.tsx';
import { SitesApp } from './sites-app.tsx';
import { useOwnPacks } from './use-own-packs.ts';
import { usePlace } from './use-place.ts';

/** The workbench: the list of sites, or one view of one site, as the address says. */
export function WorkbenchApp({ ledger }: { readonly ledger: Ledger }) {
  const { place, go } = usePlace();
  const own = useOwnPacks();
  return (
    <>
      <Masthead
        detail={say('workbench')}
        action={<OptionsButton onOpen={() => void browser.runtime.openOptionsPage()} />}
      />
      {place.at === 'sites' && <SitesApp ledger={ledger} own={own} go={go} />}
      {place.at === 'site' && <SiteApp key={place.site} ledger={ledger} own={own} place={place} go={go} />}
      {place.at === 'nowhere' && (
        <main>
          <Telling shape="inapplicable" title={say('nowhereTitle')} text={say('nowhereText', place.hash)}>
            <a class="button" href="#/sites">
              {say('nowhereBack')}
            </a>
          </Telling>
        </main>
      )}
    </>
  );
}
