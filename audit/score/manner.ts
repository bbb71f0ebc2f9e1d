import type { Severity } from '../../rules/contract.ts';
import type { AnyRuleId } from '../../rules/packs/contract.ts';
import type { Interval, RuleTally } from './contract.ts';
import type { Bounds } from './share.ts';

/** A rule as it enters a score. */
export interface Counted {
  readonly rule: AnyRuleId;
  /** The group that it stands in. */
  readonly group: string;
  readonly weight: number;
  /** Undefined where it was not judged. */
  readonly tally: RuleTally | undefined;
  /** Null where it applies to nothing. */
  readonly bounds: Bounds | null;
  /** The most that a failure of it weighs. */
  readonly heaviest: Severity;
}

/** What a rule takes from the score, and adds to it. */
export interface Cost {
  readonly lost: number;
  readonly beforeCap: number;
  readonly gained: number;
}

/** How a score comes about, from rules in the order of the sheet. */
export interface Manner {
  /** Points of a site without fault. */
  readonly full: number;
  /** Null where nothing that counts was judged. */
  score(rules: readonly Counted[]): Interval | null;
  /** By rule; one that takes and adds nothing has none. What all lose is `full` less the score, what is gained aside. */
  costs(rules: readonly Counted[]): ReadonlyMap<AnyRuleId, Cost>;
}
