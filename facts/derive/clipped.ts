const MAX_TEXT = 120;

/** Words cut to the length that a spot's words may have. */
export function clipped(words: string): string {
  const clean = words.replace(/\s+/g, ' ').trim();
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT - 1)}…` : clean;
}
