/**
 * A page's tree as one flat list, in document order: all that reading it needs, and nothing that is alive, so
 * that the page itself spends a few milliseconds and everything else happens elsewhere. A number says what
 * follows it:
 *
 * - {@link ELEMENT} or {@link UNSEEN_ELEMENT}: its local name, how many attributes it has, then name and value
 *   of each; its content follows, up to {@link CLOSE}.
 * - {@link TEXT}: the characters of a text node.
 * - {@link SHADOW}: the innermost open element's shadow tree, up to {@link CLOSE}; before the element's content.
 * - {@link FRAME_TOKEN}: the word by which the script inside the innermost open element, a frame, is known.
 */
export type Recording = readonly (string | number)[];

export const CLOSE = 0;
export const TEXT = 1;
export const ELEMENT = 2;
/** An element that no one can see on the laid-out page. */
export const UNSEEN_ELEMENT = 3;
export const SHADOW = 4;
export const FRAME_TOKEN = 5;

/** Whether something is a list of words and numbers; whether they follow each other as they must, reading shows. */
export function isRecording(items: unknown): items is Recording {
  return Array.isArray(items) && items.every((item) => typeof item === 'string' || typeof item === 'number');
}

/** Whether two recordings are of the same tree. */
export function isSameRecording(a: Recording, b: Recording): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
