import { useState } from 'preact/hooks';
import { bytesInWords } from '../../components/workbench/figures.ts';
import { type Droppable, type SiteSpace, SpaceView } from '../../components/workbench/space-view.tsx';
import { storeKeepProblem } from '../../extension/keep-problem.ts';
import { say } from '../../extension/words.ts';
import type { Change } from '../../ledger/announce.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { ForgetApp } from './forget-app.tsx';
import { Shown } from './shown.tsx';
import { useFollow } from './use-follow.ts';
import { useLoaded } from './use-loaded.ts';

/** What changes the list; what a sweep writes meanwhile is counted the next time. */
const FOLLOWED: readonly Change['what'][] = [];

async function spaceIn(ledger: Ledger) {
  const sites: SiteSpace[] = [];
  for (const site of await ledger.sites()) sites.push({ site, holding: await ledger.holdingOf(site.id) });
  const gone = await Promise.all((await ledger.goneSites()).map((id) => ledger.holdingOf(id)));
  return {
    usage: await ledger.usage(),
    sites: sites.toSorted((a, b) => b.holding.bytes - a.holding.bytes),
    gone:
      gone.length === 0
        ? null
        : { sites: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0) },
  };
}

/** How much room the sites take, and making room. */
export function SpaceApp({ ledger }: { readonly ledger: Ledger }) {
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const [done, setDone] = useState(0);
  const [asked, ask] = useState<Site | null>(null);
  const followed = useFollow(ledger, FOLLOWED);
  const loaded = useLoaded(() => spaceIn(ledger), [ledger, done, followed]);
  const drop = (dropping: Promise<void>, bytes: number) => {
    setBusy(true);
    dropping
      .then(
        async () => {
          setNote(say('spaceDropped', bytesInWords(bytes)));
          await storeKeepProblem(null).catch(() => undefined);
        },
        (error: unknown) => setNote(say('spaceNotDropped', String(error))),
      )
      .finally(() => {
        setBusy(false);
        setDone((before) => before + 1);
      });
  };
  const onDrop = ({ site, holding }: SiteSpace, part: Droppable) =>
    drop(part === 'older' ? ledger.dropOlder(site.id) : ledger.dropShots(site.id), holding.parts[part].bytes);
  const forgotten = (site: Site) => {
    ask(null);
    setNote(say('forgetDone', site.title));
    setDone((before) => before + 1);
  };
  return (
    <Shown loaded={loaded}>
      {({ usage, sites, gone }) => (
        <>
          <SpaceView
            usage={usage}
            sites={sites}
            gone={gone}
            isBusy={isBusy}
            note={note}
            onDrop={onDrop}
            onDropGone={() => drop(ledger.dropGone(), gone?.bytes ?? 0)}
            onForget={ask}
          />
          {asked !== null && (
            <ForgetApp
              ledger={ledger}
              site={asked}
              onForgotten={() => forgotten(asked)}
              onClose={() => ask(null)}
            />
          )}
        </>
      )}
    </Shown>
  );
}
