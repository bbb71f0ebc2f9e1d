import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onExtrasChanged, storedExtras } from '../../extension/extra-settings.ts';
import { OwnPacks, onOwnPacksChanged, packsInUse } from '../../extension/own-packs.ts';
import { PacksInUse } from '../../extension/workbench/packs-in-use.ts';

const store = new OwnPacks(browser.storage.local);

/** The packs in use, which follow the settings; null until they are read, the built-in ones where they cannot be. */
export function usePacks(): PacksInUse | null {
  const [packs, setPacks] = useState<PacksInUse | null>(null);
  useEffect(() => {
    const read = () => {
      Promise.all([store.all(), storedExtras()]).then(
        ([own, extras]) => setPacks(new PacksInUse(packsInUse(own), extras)),
        () => setPacks(new PacksInUse([], [])),
      );
    };
    read();
    const stops = [onOwnPacksChanged(read), onExtrasChanged(read)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return packs;
}
