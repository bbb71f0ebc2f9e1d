import type { Word } from '../../extension/words.ts';
import type { Tone } from '../../extension/workbench/finding-rows.ts';
import type { SiteView } from '../../extension/workbench/place.ts';
import type { FindingState } from '../../extension/workbench/standing-of-finding.ts';

/** The name of each severity. */
export const toneWords = {
  error: 'groupError',
  warning: 'groupWarning',
  info: 'severityInfo',
  cantTell: 'groupCantTell',
} as const satisfies Record<Tone, Word>;

/** The name of what people said of a finding. */
export const stateWords = {
  open: 'stateOpen',
  confirmed: 'stateConfirmed',
  dismissed: 'stateDismissed',
  answered: 'stateAnswered',
} as const satisfies Record<FindingState, Word>;

/** The name of each view of a site. */
export const viewWords = {
  overview: 'viewOverview',
  findings: 'viewFindings',
  pages: 'viewPages',
  links: 'viewLinks',
  documents: 'viewDocuments',
  sheet: 'viewSheet',
  history: 'viewHistory',
  sweep: 'viewSweep',
} as const satisfies Record<SiteView, Word>;
