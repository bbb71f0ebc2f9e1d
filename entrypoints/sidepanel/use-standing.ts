import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onExtrasChanged } from '../../extension/extra-settings.ts';
import { OwnPacks, onOwnPacksChanged } from '../../extension/own-packs.ts';
import { storedPackOf } from '../../extension/pack-choice.ts';
import { StandingWatch, type Watched } from '../../extension/side-panel/standing-watch.ts';
import { SitePicture } from '../../extension/site-picture.ts';
import type { PageView } from '../../extension/tab-view.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Pack } from '../../rules/packs/contract.ts';

/** Milliseconds from a change in the ledger to a new reckoning: a sweep changes it all the time. */
const PAUSE = 400;

const packs = new OwnPacks(browser.storage.local);

/** Calls back in good time after a change of a site or of the packs; returns what ends it. */
function onChanges(ledger: Ledger, site: string, packsChanged: () => void, refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refreshSoon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      refresh();
    }, PAUSE);
  };
  const chosenAnew = () => {
    packsChanged();
    refreshSoon();
  };
  const stops = [
    ledger.onChange((change) => {
      if (change.site === site || change.what === 'all') refreshSoon();
    }),
    onOwnPacksChanged(chosenAnew),
    onExtrasChanged(chosenAnew),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/**
 * How the site of the page in front stands, kept up to date; null until it is first reckoned, and without a ledger.
 * While a page is being read (null) the site of the last one is kept in mind: a page more then costs that page alone.
 */
export function useStanding(ledger: Ledger | null, page: PageView | null): Watched | null {
  const last = useRef<PageView | null>(null);
  last.current = page ?? last.current;
  const site = last.current?.site.id ?? null;
  const packId = last.current?.pack.id ?? '';
  const [watched, setWatched] = useState<{ readonly site: string; readonly now: Watched } | null>(null);
  useEffect(() => {
    if (ledger === null || site === null) return;
    let chosen: Promise<Pack> | null = null;
    const pack = () => {
      chosen ??= storedPackOf({ pack: packId }, packs);
      return chosen;
    };
    const watch = new StandingWatch(new SitePicture(ledger, site), pack, (now) => setWatched({ site, now }));
    const forget = () => {
      chosen = null;
    };
    const stop = onChanges(ledger, site, forget, () => void watch.refresh());
    void watch.refresh();
    return () => {
      watch.end();
      stop();
    };
  }, [ledger, site, packId]);
  return watched?.site === site ? watched.now : null;
}
