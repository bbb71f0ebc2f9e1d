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

/** Two pictures of one name that are not the same: the kept one stays under it. */
export function shotConflict(kept: ShotHead, given: ShotHead): Conflict {
  const { id, site } = kept;
  const about = { assessment: null, site, what: 'shot', key: id, field: '' } as const;
  const sides = { mine: 'taken', taken: signed(kept), other: signed(given) } as const;
  return conflictOf({ ...about, taken: kept, other: given, sides });
}

/** Who took a picture is not noted. */
function signed({ at }: ShotHead): { by: string; at: string } {
  return { by: '', at };
}
