import type { Draw } from '../contract.ts';
import { isSame } from './canonical.ts';
import { conflictOf, type Joined, NONE_SETTLED } from './joined.ts';

/** Two draws of one site: the first that was made holds, for it is what people have looked at. */
export function joinDraws(kept: Draw, given: Draw, settled = NONE_SETTLED): Joined<Draw> {
  const isEarlier = given.at < kept.at || (given.at === kept.at && given.by < kept.by);
  const [taken, other] = isEarlier ? [given, kept] : [kept, given];
  const became = isEarlier ? 'newer' : 'older';
  if (isSame(drawnIn(kept), drawnIn(given)))
    return { taken, became: isSame(kept, given) ? 'same' : became, conflicts: [] };
  const { assessment, site } = kept;
  const sides = { mine: isEarlier ? 'other' : 'taken', taken: signed(taken), other: signed(other) } as const;
  const about = { assessment, site, what: 'draw', key: `${assessment} ${site}`, field: '' } as const;
  const conflict = conflictOf({ ...about, taken, other, sides });
  if (settled.has(conflict.id)) return { taken: kept, became: 'older', conflicts: [] };
  return { taken, became, conflicts: [conflict] };
}

function signed({ by, at }: Draw): Pick<Draw, 'by' | 'at'> {
  return { by, at };
}

function drawnIn({ at: _, by: __, ...drawn }: Draw): unknown {
  return drawn;
}
