/** Bytes of a number, a date or a word of the store's own. */
const WORD = 8;

/**
 * Bytes that a value takes at rest, roughly: as the browser writes it, a text of Latin letters one byte a letter, any
 * other two. What the database adds, and saves by packing, is not known.
 */
export function sizeOf(value: unknown): number {
  let bytes = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') bytes += WORD + (isLatin(one) ? one.length : 2 * one.length);
    else if (one instanceof Uint8Array) bytes += WORD + one.byteLength;
    else if (typeof one === 'object' && one !== null) {
      bytes += WORD;
      for (const [key, inside] of Object.entries(one)) {
        if (!Array.isArray(one)) bytes += key.length;
        waiting.push(inside);
      }
    } else bytes += WORD;
  }
  return bytes;
}

function isLatin(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0xff) return false;
  return true;
}
