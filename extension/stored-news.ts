import { browser } from 'wxt/browser';

/** Calls back when something under such a key has changed, in whichever part of the extension; returns what ends it. */
export function onStored(
  isKey: (key: string) => boolean,
  heard: () => void,
  wanted: 'local' | 'session' = 'local',
): () => void {
  const listen = (changes: object, area: string) => {
    if (area === wanted && Object.keys(changes).some(isKey)) heard();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
