import type { Outcome } from '../../../rules/contract.ts';
import type { SiteRuleId } from '../../../rules/site-registry.ts';
import type { PortalName } from './clean-portal.ts';
import type { DialectName } from './dialects.ts';
import type { Portal } from './portal.ts';
import type { Seeing } from './reading.ts';

/** A fault put into the clean portal, and what has to fail for it: nothing else may. */
export interface Seed {
  readonly what: string;
  readonly in: PortalName;
  /** The smallest change that makes the fault. */
  readonly change?: (portal: Portal) => void;
  /** How the portal is seen, where that makes the fault. */
  readonly seeing?: Seeing;
  readonly says: string;
  /** Other rules that by the rule book fail with it, each with what it says (`rule: message`). */
  readonly with?: readonly string[];
  /** Where only some ways of writing can show it. */
  readonly dialects?: readonly DialectName[];
}

/** What looks like the fault and is none: no rule fails, and the rule comes to this. */
export interface NearMiss {
  readonly what: string;
  readonly in: PortalName;
  readonly change?: (portal: Portal) => void;
  readonly seeing?: Seeing;
  readonly comes: Exclude<Outcome, 'failed' | 'untested'>;
  readonly says: string;
  /** Other rules that by the rule book fail with it. */
  readonly with?: readonly string[];
  readonly dialects?: readonly DialectName[];
}

/** The faults and near misses of a rule. */
export interface Seeds {
  readonly faults: readonly [Seed, ...Seed[]];
  readonly misses: readonly [NearMiss, ...NearMiss[]];
}

export type SeedTable = Readonly<Partial<Record<SiteRuleId, Seeds>>>;
