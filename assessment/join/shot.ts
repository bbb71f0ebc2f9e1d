import type { Conflict } from '../contract.ts';
import { conflictOf } from './joined.ts';

/** A picture without its bytes, as the ledger keeps it. */
export interface ShotHead {
  readonly id: string;
  readonly site: string;
  readonly fingerprint: string;
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Media type. */
  readonly type: string;
  /** Hex. */
  readonly sha256: string;
}

/** Two pictures of one name that are not the same: the first stays under it. `mine`: which of them the ledger had. */
export function shotConflict(taken: ShotHead, other: ShotHead, mine: 'taken' | 'other' = 'taken'): Conflict {
  const { id, site } = taken;
  const about = { assessment: null, site, what: 'shot', key: id, field: '' } as const;
  const sides = { mine, taken: signed(taken), other: signed(other) };
  return conflictOf({ ...about, taken, other, sides });
}

/** Who took a picture is not noted. */
function signed({ at }: ShotHead): { by: string; at: string } {
  return { by: '', at };
}
