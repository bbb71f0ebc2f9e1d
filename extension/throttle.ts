/**
 * Calls back for a key at most once in so many milliseconds, the last call never lost: for news of something that
 * changes all the time.
 */
export function throttled(call: (key: number) => void, pause: number): (key: number) => void {
  const waiting = new Map<number, boolean>();
  const rest = (key: number) => {
    setTimeout(() => {
      const isDue = waiting.get(key) === true;
      waiting.delete(key);
      if (isDue) run(key);
    }, pause);
  };
  const run = (key: number) => {
    waiting.set(key, false);
    // First, so that a call that throws is not the last.
    rest(key);
    call(key);
  };
  return (key) => {
    if (waiting.has(key)) waiting.set(key, true);
    else run(key);
  };
}
