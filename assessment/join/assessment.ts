import * as z from 'zod/mini';
import { AssessedSite, type Assessment, type Conflict, type FieldChange } from '../contract.ts';
import { canonicalJson, isSame } from './canonical.ts';
import { conflictOf, type Joined, NONE_SETTLED, type Settled } from './joined.ts';
import { joinLists } from './lists.ts';

type Field = FieldChange['field'];
/** Of one field, the oldest first. */
type Changes = readonly FieldChange[];
const FIELDS = [
  'name',
  'pack',
  'period',
  'sites',
  'sample',
  'assessors',
  'two',
  'note',
  'notice',
] as const satisfies readonly Field[];

/**
 * Two copies of an assessment. Each field is taken from the copy that changed it; sites, assessors and rules are put
 * together one by one. It is a conflict where both changed the same thing differently: the later change is taken.
 */
export function joinAssessments(
  kept: Assessment,
  given: Assessment,
  settled = NONE_SETTLED,
): Joined<Assessment> {
  if (isSame(kept, given)) return { taken: kept, became: 'same', conflicts: [] };
  const joining = new Joining(kept, given, settled);
  for (const field of FIELDS) joining.join(field);
  const { taken, conflicts } = joining;
  return { taken, became: isSame(taken, kept) ? 'older' : 'newer', conflicts };
}

/** What one copy changed and the other does not know of, the oldest first. */
function ownChanges(copy: Assessment, other: Assessment): FieldChange[] {
  const known = new Set(other.changes.map(canonicalJson));
  return copy.changes.filter((change) => !known.has(canonicalJson(change)));
}

class Joining {
  taken: Assessment;
  readonly conflicts: Conflict[] = [];
  readonly #given: Assessment;
  readonly #ours: readonly FieldChange[];
  readonly #theirs: readonly FieldChange[];
  readonly #settled: Settled;

  constructor(kept: Assessment, given: Assessment, settled: Settled) {
    this.#given = given;
    this.#settled = settled;
    this.#ours = ownChanges(kept, given);
    this.#theirs = ownChanges(given, kept);
    const changes = [...kept.changes, ...this.#theirs].toSorted((a, b) =>
      a.at < b.at ? -1 : Number(a.at > b.at),
    );
    this.taken = { ...kept, changes };
  }

  join(field: Field): void {
    if (isSame(this.taken[field], this.#given[field])) return;
    const ours = this.#ours.filter((change) => change.field === field);
    const theirs = this.#theirs.filter((change) => change.field === field);
    const [first] = theirs;
    if (first !== undefined && ours.length === 0) {
      this.taken = { ...this.taken, [field]: this.#given[field] };
      return;
    }
    if (first === undefined && ours.length > 0) return;
    this.#joinBoth(field, first?.was, ours, theirs);
  }

  /** Both copies changed a field, or it differs though nobody noted a change. `was`: what the given copy started from. */
  #joinBoth(field: Field, was: unknown, ours: Changes, theirs: Changes): void {
    switch (field) {
      case 'sites':
        this.#joinSites(was, ours, theirs);
        break;
      case 'assessors':
      case 'two':
        this.#joinNames(field, was);
        break;
      default:
        this.#joinWhole(field, ours, theirs);
    }
  }

  #joinSites(was: unknown, ours: Changes, theirs: Changes): void {
    const started = listOf(AssessedSite, was);
    const isLater = isTheirsLater(ours, theirs);
    const { list, clashes } = joinLists(started, this.taken.sites, this.#given.sites, isLater);
    let sites = list;
    for (const { key, taken, other, isTheirs } of clashes) {
      const isSettled = !this.#note(`sites ${key}`, taken, other, sidesOf(ours, theirs, isTheirs));
      if (isSettled && isTheirs) sites = withOurs(sites, key, other);
    }
    this.taken = { ...this.taken, sites };
  }

  /** Names have nothing in them that could differ: each is there or not. */
  #joinNames(field: 'assessors' | 'two', was: unknown): void {
    const named = (names: readonly string[]) => names.map((id) => ({ id }));
    const started = named(listOf(z.string(), was));
    const { list } = joinLists(started, named(this.taken[field]), named(this.#given[field]), false);
    this.taken = { ...this.taken, [field]: list.map(({ id }) => id) };
  }

  #joinWhole(field: Exclude<Field, 'sites' | 'assessors' | 'two'>, ours: Changes, theirs: Changes): void {
    const [own, given] = [this.taken[field], this.#given[field]];
    const isTheirs = isTheirsLater(ours, theirs);
    const sides = sidesOf(ours, theirs, isTheirs);
    const isOpen = this.#note(field, isTheirs ? given : own, isTheirs ? own : given, sides);
    if (isTheirs && isOpen) this.taken = { ...this.taken, [field]: given };
  }

  /** False where it was decided. */
  #note(field: string, taken: unknown, other: unknown, sides: Conflict['sides']): boolean {
    const { id } = this.taken;
    const about = { assessment: id, site: null, what: 'assessment', key: id, field } as const;
    const conflict = conflictOf({ ...about, taken, other, sides });
    const isOpen = !this.#settled.has(conflict.id);
    if (isOpen) this.conflicts.push(conflict);
    return isOpen;
  }
}

/** The list with our entry in the place of theirs; without it where we have none. */
function withOurs(sites: AssessedSite[], id: string, ours: AssessedSite | null): AssessedSite[] {
  return sites.flatMap((site) => (site.id === id ? (ours ?? []) : site));
}

function isTheirsLater(ours: Changes, theirs: Changes): boolean {
  return (theirs.at(-1)?.at ?? '') > (ours.at(-1)?.at ?? '');
}

/** Who changed the field last on either side. */
function sidesOf(ours: Changes, theirs: Changes, isTheirs: boolean): Conflict['sides'] {
  const [own, given] = [ours, theirs].map((changes) => signed(changes.at(-1)));
  const [taken, other] = isTheirs ? [given, own] : [own, given];
  return { mine: isTheirs ? 'other' : 'taken', taken: taken ?? null, other: other ?? null };
}

function signed(change: FieldChange | undefined): Pick<FieldChange, 'by' | 'at'> | null {
  return change === undefined ? null : { by: change.by, at: change.at };
}

function listOf<T>(shape: z.ZodMiniType<T>, value: unknown): T[] {
  return z.safeParse(z.array(shape), value).data ?? [];
}
