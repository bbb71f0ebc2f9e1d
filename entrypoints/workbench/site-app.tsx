import { SiteFrame } from '../../components/workbench/site-frame.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { packTitle } from '../../extension/workbench/pack-names.ts';
import { type Place, withQuery } from '../../extension/workbench/place.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Go } from './use-place.ts';
import { useShelf } from './use-shelf.ts';
import type { ViewProps } from './view-props.ts';
import { views } from './views.ts';

interface Props {
  readonly ledger: Ledger;
  readonly own: readonly Pack[];
  readonly place: Extract<Place, { at: 'site' }>;
  readonly go: Go;
}

/** One site: the frame, and in it the view that the address names. */
export function SiteApp({ ledger, own, place, go }: Props) {
  const inUse = useShelf(ledger, place.site);
  const { shelf, version } = inUse;
  const loaded = useLoaded(() => shelf.site(), [shelf, version]);
  const ask: ViewProps['ask'] = (change, how) => go({ ...place, query: withQuery(place.query, change) }, how);
  const goTo: ViewProps['goTo'] = (view, query) => go({ at: 'site', site: place.site, view, query });
  const View = views[place.view];
  return (
    <Shown loaded={loaded}>
      {(site) =>
        site === null ? (
          <main>
            <Telling shape="inapplicable" title={say('siteGoneTitle')} text={say('siteGoneText', place.site)}>
              <a class="button" href="#/sites">
                {say('nowhereBack')}
              </a>
            </Telling>
          </main>
        ) : (
          <SiteFrame site={site} view={place.view} pack={packTitle(site.pack, own, languageOfSurfaces())}>
            <View
              key={place.view}
              {...inUse}
              ledger={ledger}
              own={own}
              site={site}
              query={place.query}
              ask={ask}
              goTo={goTo}
            />
          </SiteFrame>
        )
      }
    </Shown>
  );
}
