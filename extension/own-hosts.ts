import { browser } from 'wxt/browser';
import { contentScripts } from './content-scripts.ts';
import { hostLeave } from './hosts.ts';

const IDS = ['page', 'frame'];

let lastTurn: Promise<void> = Promise.resolve();

/**
 * Has the pages of the hosts that a person named read unasked, as those of the portals are. Leave for every host
 * was given for checking links, and reads no page. Calls run one after the other.
 */
export function readOwnHosts(): Promise<void> {
  const turn = lastTurn.then(register);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function register(): Promise<void> {
  const { others } = await hostLeave();
  const { scripting } = browser;
  const known = await scripting.getRegisteredContentScripts({ ids: IDS });
  if (known.length > 0) await scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (others.length === 0) return;
  const common = { matches: [...others], runAt: 'document_idle' as const };
  await scripting.registerContentScripts([
    { ...common, id: 'page', js: [contentScripts.page] },
    { ...common, id: 'frame', js: [contentScripts.frame], allFrames: true, matchOriginAsFallback: true },
  ]);
}
