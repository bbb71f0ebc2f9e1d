import type { Setting, Severity, Words } from '../contract.ts';
import type { ClauseId, PlanId, StandardId } from '../plans/index.ts';
import type { RuleId } from '../registry.ts';
import type { SiteRuleId } from '../site-registry.ts';

/** Which pages of which host a pack is for. */
export interface Portal {
  /** The host itself and all below it. */
  readonly host: string;
  /** Path prefixes; absent: the whole host. */
  readonly paths?: readonly string[];
  /** Names of the organ: on this host a page that names one as its own belongs here, whatever its path. */
  readonly organs?: readonly string[];
}

/** A heading of the plan's own outline, with the clauses under it. Which rules stand there follows from what they cite. */
export interface Group {
  readonly id: string;
  readonly title: Words;
  readonly clauses: readonly ClauseId[];
}

/** How a site's score comes about. */
export type Scoring =
  /** Each rule gives a share between 0 and 1; the score is their mean by weight, out of 100. */
  | { readonly manner: 'weighted-mean' }
  /** From `full` each failed rule takes away points by its severity; a group takes no more than its cap. */
  | {
      readonly manner: 'deduction';
      readonly full: number;
      readonly points: Readonly<Record<Severity, number>>;
      /** By the id of a group; a group without one has no cap. */
      readonly caps: Readonly<Record<string, number>>;
      /** 加分项; absent: nothing earns points. */
      readonly bonus?: Bonus;
    };

/** Points beyond the full ones, for rules of excellence: such a rule earns where it is met and costs nothing where it is not. */
export interface Bonus {
  readonly points: Readonly<Partial<Record<AnyRuleId, number>>>;
  /** The most that all of them earn together. */
  readonly cap: number;
}

/** The packs that come with the tool: one for each plan, and one for portals of no plan. */
export type BuiltInId = PlanId | 'general';

/** A rule over pages or over sites. */
export type AnyRuleId = RuleId | SiteRuleId;

/** A plan made into something to judge by. No logic. */
export interface Pack extends Setting {
  /** Of a built-in pack, or the name that a user gave. */
  readonly id: string;
  readonly title: Words;
  /** The built-in pack that a pack of one's own rests on; null for a built-in one. */
  readonly extends: BuiltInId | null;
  readonly portals: readonly Portal[];
  /** Whose clause to borrow, nearest first, for a rule on which the own plan is silent. */
  readonly borrowsFrom: readonly PlanId[];
  /** Standards that hold beside the plan; no built-in pack has any. */
  readonly extras: readonly StandardId[];
  /** The plan's outline, in its order; empty where there is no plan. */
  readonly groups: readonly Group[];
  /** The rules that are judged; null for every rule of the plans and of the extras. */
  readonly rules: readonly AnyRuleId[] | null;
  /** Weights (0–10) that go before the usual ones, also where a clause is borrowed. */
  readonly weights: Readonly<Partial<Record<AnyRuleId, number>>>;
  /** Rules whose failure fails the whole site. */
  readonly vetoes: readonly AnyRuleId[];
  readonly scoring: Scoring;
}
