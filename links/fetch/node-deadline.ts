/** The time that is left for one piece of work, as a signal. */
export interface Deadline {
  /** Given when the time is over, or when the caller's own signal is. */
  readonly signal: AbortSignal;
  /** The work is done: nothing is kept waiting. */
  clear(): void;
}

/** `timeout` in milliseconds. Unlike `AbortSignal.timeout`, it does not outlive the work. */
export function deadlineOf(timeout: number, signal: AbortSignal): Deadline {
  const stop = new AbortController();
  const end = () => stop.abort();
  const timer = setTimeout(end, timeout);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  return {
    signal: stop.signal,
    clear() {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    },
  };
}
