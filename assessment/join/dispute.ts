import type { Conflict, Dispute, DisputeState } from '../contract.ts';
import { isSame } from './canonical.ts';
import { conflictOf, type Joined, NONE_SETTLED } from './joined.ts';

interface Dated {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Two copies of a dispute, with all rechecks and rulings of both in the order of their times. It is a conflict where
 * both ruled since and came to different states (the last holds), and where one wrote down something else.
 */
export function joinDisputes(kept: Dispute, given: Dispute, settled = NONE_SETTLED): Joined<Dispute> {
  if (isSame(kept, given)) return { taken: kept, became: 'same', conflicts: [] };
  const rechecks = bothOf(kept.rechecks, given.rechecks);
  const rulings = bothOf(kept.rulings, given.rulings);
  const taken = { ...kept, rechecks, rulings };
  const conflicts = [
    ...writtenOtherwise(kept, given),
    ...alteredIn(kept, given, 'rechecks'),
    ...alteredIn(kept, given, 'rulings'),
    ...ruledOtherwise(kept, given),
  ].filter(({ id }) => !settled.has(id));
  return { taken, became: isSame(taken, kept) ? 'older' : 'newer', conflicts };
}

function bothOf<T extends Dated>(kept: readonly T[], given: readonly T[]): T[] {
  const all = new Map([...given, ...kept].map((one) => [one.id, one]));
  return [...all.values()].toSorted((a, b) => (a.at === b.at ? order(a.id, b.id) : order(a.at, b.at)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** What belongs to both conflicts and is the same for all of a dispute. */
function about({ assessment, site, id }: Dispute) {
  return { assessment, site, what: 'dispute', key: id } as const;
}

function sides(taken: Dated, other: Dated, mine: 'taken' | 'other' = 'taken'): Conflict['sides'] {
  return { mine, taken: { by: taken.by, at: taken.at }, other: { by: other.by, at: other.at } };
}

const WRITTEN = [
  'assessment',
  'site',
  'fingerprint',
  'rule',
  'url',
  'link',
  'objector',
  'objectedAt',
  'text',
] as const;

function writtenOtherwise(kept: Dispute, given: Dispute): Conflict[] {
  return WRITTEN.filter((field) => kept[field] !== given[field]).map((field) =>
    conflictOf({ ...about(kept), field, taken: kept[field], other: given[field], sides: sides(kept, given) }),
  );
}

function alteredIn(kept: Dispute, given: Dispute, field: 'rechecks' | 'rulings'): Conflict[] {
  const known = new Map<string, Dated>(kept[field].map((one) => [one.id, one]));
  return given[field].flatMap((other) => {
    const taken = known.get(other.id);
    const isAltered = taken !== undefined && !isSame(taken, other);
    if (!isAltered) return [];
    const named = `${field} ${other.id}`;
    return [conflictOf({ ...about(kept), field: named, taken, other, sides: sides(taken, other) })];
  });
}

function ruledOtherwise(kept: Dispute, given: Dispute): Conflict[] {
  const [ours, theirs] = [newIn(kept, given), newIn(given, kept)];
  if (ours === null || theirs === null || ours.state === theirs.state) return [];
  const [taken, other] = ours.at >= theirs.at ? [ours, theirs] : [theirs, ours];
  const mine = taken === ours ? 'taken' : 'other';
  return [conflictOf({ ...about(kept), field: 'state', taken, other, sides: sides(taken, other, mine) })];
}

/** The last ruling of one copy, where the other does not have it. */
function newIn(copy: Dispute, other: Dispute): Dispute['rulings'][number] | null {
  const last = copy.rulings.at(-1);
  return last === undefined || other.rulings.some(({ id }) => id === last.id) ? null : last;
}

/** Where a dispute stands. */
export function stateOf({ rulings }: Dispute): DisputeState {
  return rulings.at(-1)?.state ?? 'open';
}

/** Id of the remark that follows from a dispute: one, whatever is ruled later. */
export function decisionId({ id }: Pick<Dispute, 'id'>): string {
  return `dispute ${id}`;
}

/** Whether a remark follows from a ruling on a dispute after which there were others: it says nothing new. */
export function isOutruled({ id, by, at }: Dated, dispute: Dispute): boolean {
  const earlier = dispute.rulings.slice(0, -1);
  return id === decisionId(dispute) && earlier.some((ruling) => ruling.by === by && ruling.at === at);
}
