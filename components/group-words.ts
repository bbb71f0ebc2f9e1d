import type { FindingRow, Group } from '../extension/tab-view.ts';
import type { Word } from '../extension/words.ts';
import type { PageKind } from '../facts/shape/kind.ts';

/** The name of each group. */
export const groupWords = {
  error: 'groupError',
  warning: 'groupWarning',
  cantTell: 'groupCantTell',
  passed: 'groupPassed',
  untested: 'groupUntested',
  inapplicable: 'groupInapplicable',
} as const satisfies Record<Group, Word>;

/** The name of each kind of page. */
export const kindWords = {
  home: 'kindHome',
  'column-list': 'kindColumnList',
  'normative-document': 'kindNormativeDocument',
  'policy-document': 'kindPolicyDocument',
  interpretation: 'kindInterpretation',
  'draft-consultation': 'kindDraftConsultation',
  'decision-catalogue': 'kindDecisionCatalogue',
  'message-board': 'kindMessageBoard',
  'service-guide': 'kindServiceGuide',
  'annual-report': 'kindAnnualReport',
  gazette: 'kindGazette',
  'standards-catalogue': 'kindStandardsCatalogue',
  'government-openness-index': 'kindOpennessIndex',
  other: 'kindOther',
} as const satisfies Record<PageKind, Word>;

/** On what ground a finding stands; what the plan itself says needs no word. */
export const basisWords = {
  stated: null,
  derived: 'basisDerived',
  analogy: 'basisAnalogy',
} as const satisfies Record<FindingRow['basis'], Word | null>;
