import type { AnswerState } from '../../assessment/agreement.ts';
import type { DisputeState, LookProblem } from '../../assessment/contract.ts';
import type { EvidenceField } from '../../assessment/disputes.ts';
import type { NoRank } from '../../assessment/ranking.ts';
import type { Column } from '../../assessment/site-list/contract.ts';
import type { Word } from '../../extension/words.ts';
import type { AssessmentView } from '../../extension/workbench/place.ts';

/** The name of each view of an assessment. */
export const assessmentViewWords = {
  ranking: 'assessViewRanking',
  clauses: 'assessViewClauses',
  run: 'assessViewRun',
  checks: 'assessViewChecks',
  disagreements: 'assessViewDisagreements',
  disputes: 'assessViewDisputes',
  handover: 'assessViewHandover',
  setup: 'assessViewSetup',
} as const satisfies Record<AssessmentView, Word>;

/** Why a site bears no rank. */
export const noRankWords = {
  notAudited: 'noRankNotAudited',
  otherPack: 'noRankOtherPack',
  noScore: 'noRankNoScore',
  unreadable: 'noRankUnreadable',
} as const satisfies Record<NoRank, Word>;

/** What a column of a list says. */
export const columnWords = {
  title: 'listTitle',
  home: 'listHome',
  level: 'listLevel',
  pack: 'listPack',
} as const satisfies Record<Column, Word>;

/** Where a question stands. */
export const answerStateWords = {
  open: 'answerOpen',
  waiting: 'answerWaiting',
  agreed: 'answerAgreed',
  disagreed: 'answerDisagreed',
  settled: 'answerSettled',
} as const satisfies Record<AnswerState, Word>;

/** Where a dispute stands. */
export const disputeStateWords = {
  open: 'disputeOpen',
  upheld: 'disputeUpheld',
  dismissed: 'disputeDismissed',
} as const satisfies Record<DisputeState, Word>;

/** Why a page could not be looked at again, and what to do. */
export const lookProblemWords = {
  offline: 'lookOffline',
  noLeave: 'lookNoLeave',
  unreachable: 'lookUnreachable',
  badRedirect: 'lookBadRedirect',
  moved: 'lookMoved',
  gone: 'lookGone',
  refused: 'lookRefused',
  errorPage: 'lookErrorPage',
  notPage: 'lookNotPage',
  tooComplex: 'lookTooComplex',
  tabFailed: 'lookTabFailed',
} as const satisfies Record<LookProblem, Word>;

/** What two looks at a page are compared by. */
export const evidenceWords = {
  outcome: 'evidenceOutcome',
  severity: 'evidenceSeverity',
  message: 'evidenceMessage',
  data: 'evidenceData',
  spots: 'evidenceSpots',
  status: 'evidenceStatus',
  title: 'evidenceTitle',
  sha256: 'evidenceSha256',
  version: 'evidenceVersion',
  judgedBy: 'evidenceJudgedBy',
  link: 'evidenceLink',
} as const satisfies Record<EvidenceField, Word>;
