import type { Conflict } from '../contract.ts';
import { isSame } from './canonical.ts';
import { conflictOf, type Joined, NONE_SETTLED } from './joined.ts';

/** What somebody said once and may have changed since. */
interface Said {
  readonly id: string;
  readonly site: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Two versions of what one person said: the later holds. It is a conflict where another person changed it, or where
 * the two say different things at the same time; of these the kept one stays.
 */
export function joinSaid<T extends Said>(kept: T, given: T, settled = NONE_SETTLED): Joined<T> {
  if (isSame(kept, given)) return { taken: kept, became: 'same', conflicts: [] };
  const isNewer = given.at > kept.at;
  const [taken, other] = isNewer ? [given, kept] : [kept, given];
  const isOwnChange = kept.by === given.by && kept.at !== given.at;
  const { id, site } = kept;
  const sides = { mine: isNewer ? 'other' : 'taken', taken: signed(taken), other: signed(other) } as const;
  const conflict = {
    assessment: null,
    site,
    what: 'remark',
    key: id,
    field: '',
    taken,
    other,
    sides,
  } as const;
  const conflicts: Conflict[] = isOwnChange ? [] : [conflictOf(conflict)];
  if (conflicts.some((one) => settled.has(one.id))) return { taken: kept, became: 'older', conflicts: [] };
  return { taken, became: isNewer ? 'newer' : 'older', conflicts };
}

function signed({ by, at }: Said): Pick<Said, 'by' | 'at'> {
  return { by, at };
}
