/** Time, handed in: tests have one of their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Comes back after so many milliseconds; may come back or throw at once when the signal is given. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
    }),
};
