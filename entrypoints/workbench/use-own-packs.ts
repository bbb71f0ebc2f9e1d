import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OwnPacks, onOwnPacksChanged, packsInUse } from '../../extension/own-packs.ts';
import type { Pack } from '../../rules/packs/contract.ts';

const store = new OwnPacks(browser.storage.local);

/** The person's own packs that are in use; none where they cannot be read. */
export function useOwnPacks(): readonly Pack[] {
  const [own, setOwn] = useState<readonly Pack[]>([]);
  useEffect(() => {
    const read = () => {
      store
        .all()
        .then(packsInUse)
        .then(setOwn, () => setOwn([]));
    };
    read();
    return onOwnPacksChanged(read);
  }, []);
  return own;
}
