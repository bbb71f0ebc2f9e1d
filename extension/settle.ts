import { isWorthReading } from './page-changes.ts';

/** Milliseconds without a change after which a page counts as settled. */
const QUIET = 400;
/** Milliseconds after which it is read all the same: some portals never rest. */
const MOST = 6000;

/**
 * Waits until a page has loaded and its scripts have stopped writing into it.
 * Resolves to whether it did come to rest; false once the upper bound has passed.
 */
export function untilSettled(page: Document, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const view = page.defaultView;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver((records) => {
      if (quiet !== undefined && isWorthReading(records)) rest();
    });
    const finish = (settled: boolean) => {
      clearTimeout(quiet);
      clearTimeout(bound);
      observer.disconnect();
      view?.removeEventListener('load', rest);
      signal.removeEventListener('abort', giveUp);
      resolve(settled);
    };
    const rest = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => finish(true), QUIET);
    };
    const giveUp = () => finish(false);
    const bound = setTimeout(giveUp, MOST);
    signal.addEventListener('abort', giveUp);
    observer.observe(page, { childList: true, characterData: true, subtree: true });
    if (page.readyState === 'complete') rest();
    else view?.addEventListener('load', rest);
  });
}
