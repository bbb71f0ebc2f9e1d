import { useEffect, useState } from 'preact/hooks';
import { SitesView } from '../../components/workbench/sites-view.tsx';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import { siteLine } from '../../extension/workbench/site-lines.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { ForgetApp } from './forget-app.tsx';
import { Shown } from './shown.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Go } from './use-place.ts';
import { useSitesTools } from './use-sites-tools.ts';

interface Props {
  readonly ledger: Ledger;
  readonly packs: PacksInUse;
  readonly go: Go;
}

/** The list of sites, which follows the ledger. */
export function SitesApp({ ledger, packs, go }: Props) {
  const [version, setVersion] = useState(0);
  useEffect(() => ledger.onChange(() => setVersion((before) => before + 1)), [ledger]);
  const [asked, ask] = useState<Site | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { tell, ...tools } = useSitesTools(ledger, packs.own, chosen, go);
  const loaded = useLoaded(async () => {
    const [sites, sweeps] = await Promise.all([ledger.sites(), ledger.sweeps()]);
    return Promise.all(
      sites.map(async (kept) => {
        const site = packs.asJudged(kept);
        const pack = packs.title(site.pack, languageOfSurfaces());
        const ofSite = sweeps.filter((sweep) => sweep.site === site.id);
        return siteLine(site, pack, await ledger.audits(site.id), ofSite);
      }),
    );
  }, [ledger, packs, version]);
  const choose = (site: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== site);
    setChosen(new Set(isChosen ? [...others, site] : others));
  };
  return (
    <Shown loaded={loaded}>
      {(lines) => (
        <>
          <SitesView lines={lines} chosen={chosen} onChoose={choose} onForget={ask} tools={tools} />
          {asked !== null && (
            <ForgetApp
              ledger={ledger}
              site={asked}
              onForgotten={() => {
                ask(null);
                choose(asked.id, false);
                tell(say('forgetDone', asked.title));
              }}
              onClose={() => ask(null)}
            />
          )}
        </>
      )}
    </Shown>
  );
}
