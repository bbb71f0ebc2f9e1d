import { browser } from 'wxt/browser';

const ALARM = 'links';
/** Minutes; the shortest that browsers grant. */
const EVERY = 0.5;
/** Milliseconds, under the thirty seconds after which a worker that calls no API is ended. */
const STIR = 20_000;

/**
 * Keeps the worker from being ended while links are checked and, should it end all the same, wakes it.
 * Returns what to tell whether anything is being checked.
 */
export function wakefulness(): (isBusy: boolean) => void {
  let stirring: ReturnType<typeof setInterval> | undefined;
  return (isBusy) => {
    clearInterval(stirring);
    stirring = undefined;
    if (isBusy) {
      stirring = setInterval(() => void browser.runtime.getPlatformInfo(), STIR);
      void browser.alarms.create(ALARM, { periodInMinutes: EVERY });
    } else void browser.alarms.clear(ALARM);
  };
}
