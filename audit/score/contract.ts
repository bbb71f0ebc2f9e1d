import type { Outcome, Severity, Words } from '../../rules/contract.ts';
import type { AnyRuleId, Scoring } from '../../rules/packs/contract.ts';
import type { ClauseId } from '../../rules/plans/index.ts';

/** How one rule came out over the pages of a site (or, for a rule over sites, over its findings). */
export interface RuleTally {
  readonly passed: number;
  /** By the worst severity on each page. */
  readonly failed: Readonly<Record<Severity, number>>;
  readonly cantTell: number;
  readonly untested: number;
  readonly inapplicable: number;
}

/** Tallies by rule; a rule that was not judged has none. */
export type Tallies = ReadonlyMap<AnyRuleId, RuleTally>;

/** A number that is certain only within bounds: `worst` ≤ `now` ≤ `best`. */
export interface Interval {
  /** By what was judged alone. */
  readonly now: number;
  /** Were all that could not be told a failure. */
  readonly worst: number;
  /** Were all that could not be told in order. */
  readonly best: number;
}

/** One rule in a score sheet. */
export interface ScoredRule {
  readonly rule: AnyRuleId;
  readonly outcome: Outcome;
  readonly weight: number;
  readonly isVeto: boolean;
  readonly tally: RuleTally;
  /** Between 0 and 1; null where nothing was judged. */
  readonly share: Interval | null;
  /** Points of the whole score that this rule costs now; 0 where it costs none. */
  readonly lost: number;
  /** What it would cost if no group had a cap; the rest of it the cap forgives. */
  readonly beforeCap: number;
  /** Points that it earns beyond the full ones; 0 unless the pack gives a bonus for it. */
  readonly gained: number;
}

/** One row of the plan's own task table: a clause. */
export interface SheetClause {
  readonly clause: ClauseId;
  /** How the clause came out: the worst of its rules; untested where none was judged, null where it is not checked on the web. */
  readonly outcome: Outcome | null;
  /** Rules that are counted in this row. Each rule is counted once. */
  readonly rules: readonly ScoredRule[];
  /** Rules that also bear on the clause and are counted in another row. */
  readonly also: readonly { readonly rule: AnyRuleId; readonly outcome: Outcome; readonly row: ClauseId }[];
}

/** A heading of the plan with its rows and its score. */
export interface SheetHeading {
  readonly id: string;
  readonly title: Words;
  readonly rows: readonly SheetClause[];
  /** Rules by analogy that stand in no row of the plan; only under the last heading. */
  readonly others: readonly ScoredRule[];
  readonly weight: number;
  /** Out of 100 (or out of the pack's full points), as if the heading stood alone; null where nothing under it was judged. */
  readonly score: Interval | null;
  /** Share of its weight that was judged, between 0 and 1. */
  readonly judged: number;
  /** Points of the whole score that its rules cost, and that they earn beyond the full ones. */
  readonly lost: number;
  readonly gained: number;
}

/**
 * A site's score under a pack, each lost point traceable to a rule: `full` less what the rules lost and plus what they
 * gained is `score.now`. Plain JSON.
 */
export interface ScoreSheet {
  readonly pack: string;
  /** The pack's own title: a sheet may outlive its pack. */
  readonly title: Words;
  readonly manner: Scoring['manner'];
  /** Points of a site without fault. */
  readonly full: number;
  /** Null where the pack weighs nothing or nothing was judged. */
  readonly score: Interval | null;
  /** Share of the weight that was judged, between 0 and 1. */
  readonly judged: number;
  /** Vetoes that failed: the site fails whatever its score. */
  readonly vetoed: readonly AnyRuleId[];
  /** Vetoes that did not fail, but of which something could not be told. */
  readonly mayVeto: readonly AnyRuleId[];
  readonly headings: readonly SheetHeading[];
}
