import { browser } from 'wxt/browser';

/** Minutes; the shortest that browsers grant. */
const EVERY = 0.5;
/** Milliseconds, under the thirty seconds after which a worker that calls no API is ended. */
const STIR = 20_000;

/**
 * Keeps the worker from being ended while something is under way and, should it end all the same, wakes it. `alarm`:
 * its own name. Returns what to tell whether anything is under way.
 */
export function wakefulness(alarm: string): (isBusy: boolean) => void {
  let stirring: ReturnType<typeof setInterval> | undefined;
  return (isBusy) => {
    clearInterval(stirring);
    stirring = undefined;
    if (isBusy) {
      stirring = setInterval(() => void browser.runtime.getPlatformInfo(), STIR);
      void browser.alarms.create(alarm, { periodInMinutes: EVERY });
    } else void browser.alarms.clear(alarm);
  };
}
