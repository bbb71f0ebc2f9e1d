/** When one request is over: its time is up, or the run has ended. */
export interface Deadline {
  /** Given then. */
  readonly signal: AbortSignal;
  /** Waits for work, but no longer: a `fetch` that was told to stop need not settle. Throws what the work throws. */
  within<T>(work: Promise<T>): Promise<T>;
  /** Lets go of the clock and of the run's signal, which outlives thousands of requests. */
  clear(): void;
}

/** Starts the time of a request, in milliseconds. `AbortSignal.any` would leave a trace of each on the run's signal. */
export function deadlineOf(timeout: number, run: AbortSignal): Deadline {
  const stop = new AbortController();
  const { promise: over, reject } = Promise.withResolvers<never>();
  over.catch(() => undefined);
  const end = () => {
    stop.abort();
    reject(stop.signal.reason);
  };
  const timer = setTimeout(end, timeout);
  run.addEventListener('abort', end, { once: true });
  if (run.aborted) end();
  return {
    signal: stop.signal,
    within: (work) => Promise.race([work, over]),
    clear() {
      clearTimeout(timer);
      run.removeEventListener('abort', end);
    },
  };
}
