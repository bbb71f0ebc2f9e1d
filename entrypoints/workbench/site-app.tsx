import { JudgingLine } from '../../components/workbench/judging-line.tsx';
import { SiteFrame } from '../../components/workbench/site-frame.tsx';
import { Telling } from '../../components/workbench/telling.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import { type Place, withQuery } from '../../extension/workbench/place.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { Shown } from './shown.tsx';
import { useJudging } from './use-judging.ts';
import { useLoaded } from './use-loaded.ts';
import type { Go } from './use-place.ts';
import { useShelf } from './use-shelf.ts';
import type { ViewProps } from './view-props.ts';
import { views } from './views.ts';

interface Props {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly place: Extract<Place, { at: 'site' }>;
  readonly go: Go;
}

/** One site: the frame, and in it the view that the address names. */
export function SiteApp({ ledger, packs, place, go }: Props) {
  const inUse = useShelf(ledger, place.site);
  const { shelf, version } = inUse;
  const loaded = useLoaded(async () => {
    const site = await shelf.site();
    return site && packs.asJudged(site);
  }, [shelf, version, packs]);
  const ask: ViewProps['ask'] = (change, how) => go({ ...place, query: withQuery(place.query, change) }, how);
  const goTo: ViewProps['goTo'] = (view, query) => go({ at: 'site', site: place.site, view, query });
  const judging = useJudging(ledger, packs);
  const View = views[place.view];
  return (
    <Shown loaded={loaded}>
      {(site) =>
        site === null ? (
          <main>
            <Telling
              isAlone
              shape="inapplicable"
              title={say('siteGoneTitle')}
              text={say('siteGoneText', place.site)}
            >
              <a class="button" href="#/sites">
                {say('nowhereBack')}
              </a>
            </Telling>
          </main>
        ) : (
          <SiteFrame site={site} view={place.view} pack={packs.title(site.pack, languageOfSurfaces())}>
            <JudgingLine done={judging.done} of={site.pages} note={judging.note} onCancel={judging.cancel} />
            <View
              key={place.view}
              {...inUse}
              ledger={ledger}
              packs={packs}
              judging={judging}
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
