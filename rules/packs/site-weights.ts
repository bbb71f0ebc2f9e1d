import type { SiteRuleId } from '../site-registry.ts';

/** What a rule over sites weighs, 1 to 10: the order of value to an assessor. The plans set no weights; these are the tool's own. */
export const siteWeights: Readonly<Record<SiteRuleId, number>> = {
  'annual-report': 8,
  'power-list': 6,
};
