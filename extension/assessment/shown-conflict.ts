import type { Conflict, Dispute } from '../../assessment/contract.ts';
import { Remark } from '../../ledger/contract.ts';
import { languageOfSurfaces, say } from '../words.ts';
import { titleOfRule } from '../workbench/kept-wording.ts';
import { type Line, linesOf, type Names } from './conflict-lines.ts';
import { type ConflictChoice, canKeepBoth, sideOfMine } from './conflict-sides.ts';
import { questionOfRule } from './task-words.ts';

/** What a conflict is about, as a person sorts them. */
export const CONFLICT_KINDS = [
  ...(['answer', 'decision', 'note', 'shot', 'dispute', 'draw', 'site', 'plan'] as const),
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** One side of a conflict in words. */
export interface ConflictSide {
  /** Who said it and when; null where nobody noted it. */
  readonly signed: { readonly by: string; readonly at: string } | null;
  /** Empty where there is nothing on this side. */
  readonly lines: readonly Line[];
  /** It holds until a person decides. */
  readonly holds: boolean;
  /** Id of the picture; null where it is none. */
  readonly shot: string | null;
}

/** A conflict as it is shown. */
export interface ShownConflict {
  readonly conflict: Conflict;
  readonly kind: ConflictKind;
  readonly title: string;
  /** Title of the site; empty where it is about none. */
  readonly site: string;
  /** The page; null where it is about none. */
  readonly url: string | null;
  /** It is known which side this ledger had: otherwise the one that holds stands in its place. */
  readonly isMineKnown: boolean;
  readonly mine: ConflictSide;
  readonly theirs: ConflictSide;
  readonly choices: readonly ConflictChoice[];
}

/** Puts a conflict into words. `disputes`: by id. */
export function shownConflict(
  conflict: Conflict,
  names: Names,
  disputes: ReadonlyMap<string, Dispute>,
): ShownConflict {
  const { taken, sides } = conflict;
  const kind = kindOf(conflict);
  const mine = sideOfMine(conflict);
  const remark = conflict.what === 'remark' ? (Remark.safeParse(taken).data ?? null) : null;
  return {
    conflict,
    kind,
    title: titleOf(conflict, remark, disputes),
    site: conflict.site === null ? '' : names.site(conflict.site),
    url: remark?.url ?? null,
    isMineKnown: (sides?.mine ?? null) !== null,
    mine: sideIn(conflict, mine, names),
    theirs: sideIn(conflict, mine === 'taken' ? 'other' : 'taken', names),
    choices: canKeepBoth(conflict) ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'],
  };
}

function kindOf({ what, field, taken, other }: Conflict): ConflictKind {
  switch (what) {
    case 'remark':
      return (Remark.safeParse(taken).data ?? Remark.safeParse(other).data)?.type ?? 'note';
    case 'assessment':
      return field.startsWith('sites ') ? 'site' : 'plan';
    case 'draw':
    case 'dispute':
    case 'shot':
      return what;
  }
}

function sideIn(conflict: Conflict, side: 'taken' | 'other', names: Names): ConflictSide {
  const { what, field, sides } = conflict;
  const value = conflict[side];
  const shot =
    what === 'shot' && typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return {
    signed: sides?.[side] ?? null,
    lines: linesOf(what, field, value, names),
    holds: side === 'taken',
    shot: typeof shot === 'string' ? shot : null,
  };
}

function titleOf(
  { what, key }: Conflict,
  remark: Remark | null,
  disputes: ReadonlyMap<string, Dispute>,
): string {
  const language = languageOfSurfaces();
  const rule = remark !== null && 'rule' in remark ? remark.rule : disputes.get(key)?.rule;
  if (rule !== undefined) return questionOfRule(rule, language)?.question ?? titleOfRule(rule, language);
  return what === 'remark' ? say('conflictNote') : '';
}
