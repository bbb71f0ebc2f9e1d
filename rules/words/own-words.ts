/** Spaces never count: portals set `政 策 留 言`. */
function packed(words: string): string {
  return words.replace(/\s/g, '');
}

/** Whether a text holds one of the words that a pack adds, as it is written there. */
export function holdsOwn(text: string, own: readonly string[]): boolean {
  if (own.length === 0) return false;
  const words = packed(text);
  return own.some((word) => words.includes(packed(word)));
}

/** Whether a text is one of the words that a pack adds. */
export function isOwn(text: string, own: readonly string[]): boolean {
  return own.length > 0 && own.some((word) => packed(word) === packed(text));
}

/** A text without the words that a pack adds. */
export function withoutOwn(text: string, own: readonly string[]): string {
  return own.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
