/**
 * A tree as the browser writes it out by itself, with what only the laid-out page knows of its elements. It costs the page
 * about half of a recording (`facts/recording.ts`), and the same recording is made of it elsewhere. Elements go by their
 * number in the order of the tree, from 0, what templates hold left out.
 */
export interface Snapshot {
  readonly html: string;
  /** How many elements it has. */
  readonly elements: number;
  /** Those that no one can see. */
  readonly unseen: readonly number[];
  /** Frames, and the words by which the scripts inside them are known. */
  readonly frames: readonly (readonly [element: number, token: string])[];
  /** The shadow trees of its elements. */
  readonly shadows: readonly (readonly [host: number, tree: Snapshot])[];
}

/** Shadow trees within each other. Ours: pages have two or three. */
export const DEEPEST = 20;

/** Whether something has the shape of a snapshot; whether its parts fit each other, reading shows. */
export function isSnapshot(value: unknown, depth = 0): value is Snapshot {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if (
    !('html' in value && 'elements' in value && 'unseen' in value && 'frames' in value && 'shadows' in value)
  )
    return false;
  const { html, elements, unseen, frames, shadows } = value;
  if (typeof html !== 'string' || typeof elements !== 'number') return false;
  if (!Array.isArray(unseen) || !unseen.every((one) => typeof one === 'number')) return false;
  return (
    areNumbered(frames, (token) => typeof token === 'string') &&
    areNumbered(shadows, (tree) => isSnapshot(tree, depth + 1))
  );
}

function areNumbered(list: unknown, isRight: (value: unknown) => boolean): boolean {
  return (
    Array.isArray(list) &&
    list.every((one) => Array.isArray(one) && typeof one[0] === 'number' && isRight(one[1]))
  );
}

/** Whether two snapshots are of the same tree. */
export function isSameSnapshot(a: Snapshot, b: Snapshot): boolean {
  return (
    a.html === b.html &&
    isSameList(a.unseen, b.unseen) &&
    isSameList(a.frames.flat(), b.frames.flat()) &&
    a.shadows.length === b.shadows.length &&
    a.shadows.every(([host, tree], index) => {
      const other = b.shadows[index];
      return other !== undefined && other[0] === host && isSameSnapshot(tree, other[1]);
    })
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
