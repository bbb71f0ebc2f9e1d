import type { Conflict } from '../contract.ts';
import { canonicalJson } from './canonical.ts';

/** Two versions of one thing, put together. */
export interface Joined<T> {
  readonly taken: T;
  /** What became of the version that was kept: `newer`: something was taken from the given one. `older`: nothing was. */
  readonly became: 'newer' | 'same' | 'older';
  /** What was not taken though nobody had seen and left it. */
  readonly conflicts: readonly Conflict[];
}

/** Ids of conflicts that a person has decided and that ask for nothing: what is kept stays. */
export type Settled = ReadonlySet<string>;

export const NONE_SETTLED: Settled = new Set();

/** A conflict; whichever of the two is taken, it bears the same name. */
export function conflictOf(conflict: Omit<Conflict, 'id'>): Conflict {
  const { what, key, field, taken, other } = conflict;
  const sides = [canonicalJson(taken ?? null), canonicalJson(other ?? null)].toSorted();
  const id = `${what} ${key} ${field} ${digest(sides.join('\n'))}`;
  // A file could not say undefined.
  return { id, ...conflict, taken: taken ?? null, other: other ?? null };
}

/** FNV-1a, 32 bits, in base 36: tells conflicts over one matter apart. http://www.isthe.com/chongo/tech/comp/fnv/ */
function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
