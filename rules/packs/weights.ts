import type { RuleId } from '../registry.ts';

/** What a rule weighs, 1 to 10: the order of value to an assessor. The plans set no weights; these are the tool's own. */
export const weights: Readonly<Record<RuleId, number>> = {
  'working-link': 10,
  'validity-label': 10,
  'interpretation-link': 10,
  'message-board': 10,
  'personal-privacy': 9,
  'classified-mark': 9,
  'validity-accuracy': 8,
  'document-metadata': 7,
  'link-target': 7,
  'standards-catalogue-entry': 6,
  'read-act-link': 6,
  'publicity-attribute-label': 6,
  'home-core-sections': 4,
};
