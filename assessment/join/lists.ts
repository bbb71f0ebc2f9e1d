import { isSame } from './canonical.ts';

interface Named {
  readonly id: string;
}

/** One entry that both sides changed, each in its way; null on the side that removed it. */
interface Clash<T> {
  readonly key: string;
  readonly taken: T | null;
  readonly other: T | null;
  /** Theirs was taken. */
  readonly isTheirs: boolean;
}

/**
 * Does to our list what was done to theirs since it was `started`. An entry that both sides changed differently is a
 * clash, of which the later side is taken; one that one side removed and the other changed stays.
 */
export function joinLists<T extends Named>(
  started: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  isTheirsLater: boolean,
): { list: T[]; clashes: Clash<T>[] } {
  const [before, after] = [byId(started), byId(theirs)];
  const list = byId(ours);
  const clashes: Clash<T>[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is, here] = [before.get(id), after.get(id), list.get(id)];
    if (isSame(was, is) || isSame(here, is)) continue;
    if (!isSame(here, was)) {
      const isTheirs = here === undefined || (is !== undefined && isTheirsLater);
      const [taken, other] = isTheirs ? [is, here] : [here, is];
      clashes.push({ key: id, taken: taken ?? null, other: other ?? null, isTheirs });
      if (!isTheirs) continue;
    }
    if (is === undefined) list.delete(id);
    else list.set(id, is);
  }
  return { list: [...list.values()], clashes };
}

function byId<T extends Named>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}
