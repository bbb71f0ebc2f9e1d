/** The time that is left for one piece of work, as a signal. */
export interface Deadline {
  /** Given when the time is over, or when the caller's own signal is. */
  readonly signal: AbortSignal;
  /** The work is done: nothing is kept waiting. */
  clear(): void;
}

/** What is to end with a signal. */
const dependents = new WeakMap<AbortSignal, Set<() => void>>();

/** `timeout` in milliseconds. Unlike `AbortSignal.timeout`, it does not outlive the work. */
export function deadlineOf(timeout: number, signal: AbortSignal): Deadline {
  const stop = new AbortController();
  const end = () => stop.abort();
  const timer = setTimeout(end, timeout);
  const ends = endingWith(signal);
  ends.add(end);
  if (signal.aborted) end();
  return {
    signal: stop.signal,
    clear() {
      clearTimeout(timer);
      ends.delete(end);
    },
  };
}

/**
 * One listener for all work under a signal. Listeners that were removed still name each other, so that of the
 * thousands that a long run would add and remove, each with its whole request, none could be let go for a long time.
 */
function endingWith(signal: AbortSignal): Set<() => void> {
  const known = dependents.get(signal);
  if (known !== undefined) return known;
  const ends = new Set<() => void>();
  dependents.set(signal, ends);
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });
  return ends;
}
