const MAX_TEXT = 120;

/** Words cut to the length that a spot's words may have. */
export function clipped(words: string): string {
  const clean = words.replace(/\s+/g, ' ').trim();
  return clean.length > MAX_TEXT ? `${clean.slice(0, MAX_TEXT - 1)}…` : clean;
}

interface Line {
  readonly text: string;
  readonly written?: string | undefined;
}

/** Words of a line as the page writes them, clipped. */
export function clippedFrom({ text, written }: Line, words: string): string {
  const at = written === undefined ? -1 : text.indexOf(words);
  return clipped(written === undefined || at < 0 ? words : written.slice(at, at + words.length));
}
