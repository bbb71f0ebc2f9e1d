import { browser } from 'wxt/browser';

/** Tells of the tab that the panel speaks of. */
export interface Follower {
  /** Another tab is in front; null where there is none. */
  follow(tab: number | null): void;
  /** The tab in front has begun or ended to load something. */
  loaded(): void;
}

/**
 * Follows the tab in front of the panel's own window, or stays with the one that the address names (`?tab=7`). A panel
 * that stands in a tab of its own does not follow itself. Returns what ends it.
 */
export function followTab(search: string, follower: Follower): () => void {
  const named = new URLSearchParams(search).get('tab');
  const pinned = named !== null && /^\d+$/.test(named) ? Number(named) : null;
  const ended = new AbortController();
  let shown = pinned;
  const onUpdated = (tab: number, { status }: { status?: string }) => {
    if (tab === shown && status !== undefined) follower.loaded();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  ended.signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated));
  if (pinned !== null) follower.follow(pinned);
  else
    void followWindow(ended.signal, (tab) => {
      shown = tab;
      follower.follow(tab);
    });
  return () => ended.abort();
}

async function followWindow(ended: AbortSignal, follow: (tab: number | null) => void): Promise<void> {
  const [{ id: window }, own] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  if (ended.aborted) return;
  let told = false;
  const onActivated = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (windowId !== window || tabId === own?.id) return;
    told = true;
    follow(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  ended.addEventListener('abort', () => browser.tabs.onActivated.removeListener(onActivated));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  // Who came in front in the meantime is known better.
  if (!told && !ended.aborted) follow(active?.id === own?.id ? null : (active?.id ?? null));
}
