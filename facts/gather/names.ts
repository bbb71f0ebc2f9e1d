const MOST_NAMES = 5000;

/**
 * Remembers what a reading of an id or class says: a page writes the same few names on thousands of elements.
 * An empty name reads as `none`.
 */
export function perName<T>(none: T, read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (name === '') return none;
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = read(name);
    if (known.size >= MOST_NAMES) known.clear();
    known.set(name, now);
    return now;
  };
}

const NO_WORDS: readonly string[] = [];

/** The words of an id or class, in lower case: parted by spaces, hyphens and underscores. */
export const wordsIn = perName(NO_WORDS, (name) => name.toLowerCase().split(/[\s_-]+/));

/** Whether a text holds any of some words: far cheaper than a pattern on the first page that a script sees. */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
