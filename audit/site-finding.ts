import type { SitePlace } from '../rules/site-contract.ts';
import type { SiteRuleId } from '../rules/site-registry.ts';
import type { Finding } from './finding.ts';

/** What one rule says of one site (or of one thing on it), as plain JSON. */
export interface SiteFinding extends Omit<Finding, 'rule' | 'evidence' | 'suggests'> {
  readonly rule: SiteRuleId;
  /** Where it is seen or, for something that is missing, where it was looked for. */
  readonly places: readonly SitePlace[];
}
