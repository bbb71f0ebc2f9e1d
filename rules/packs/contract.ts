import type { Setting } from '../contract.ts';
import type { PlanId } from '../plans/index.ts';

/** Which pages of which host a pack is for. */
export interface Portal {
  /** The host itself and all below it. */
  readonly host: string;
  /** Path prefixes; absent: the whole host. */
  readonly paths?: readonly string[];
  /** Names of the organ: on this host a page that names one as its own belongs here, whatever its path. */
  readonly organs?: readonly string[];
}

/** A plan made into something to judge by. No logic. */
export interface Pack extends Setting {
  readonly id: PlanId | 'general';
  readonly title: { readonly zh: string; readonly en: string };
  readonly portals: readonly Portal[];
  /** Whose clause to borrow, nearest first, for a rule on which the own plan is silent. */
  readonly borrowsFrom: readonly PlanId[];
}
