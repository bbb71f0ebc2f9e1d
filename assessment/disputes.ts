import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { KeptFinding, Page } from '../ledger/contract.ts';
import type { Dispute, EvidenceAt, Recheck, Ruling, ScoreAt } from './contract.ts';
import { isSame } from './join/canonical.ts';
import { decisionId } from './join/dispute.ts';
import type { Decision } from './said.ts';

export { decisionId, stateOf } from './join/dispute.ts';

/** What a dispute is about. */
export type Disputed = Pick<Dispute, 'rule' | 'fingerprint' | 'link'>;

/** What a page was seen with: its verdicts on the link in dispute and its pictures. */
interface SeenWith {
  readonly link: LinkVerdict | null;
  readonly shots: readonly string[];
}

/**
 * How the finding in dispute stands on a page as it is kept, before and after it is looked at again. Where the finding
 * is gone, the outcome is that of its rule on the page; inapplicable where the rule is no longer for it.
 */
export function evidenceOn(page: Page, disputed: Disputed, { link, shots }: SeenWith): EvidenceAt {
  const { rule, fingerprint } = disputed;
  const finding = page.findings.find((one) => one.rule === rule && one.fingerprint === fingerprint);
  const { seenAt: at, url, title, status, sha256, version, judgedBy } = page;
  return {
    ...{ at, url, title, status, sha256, version, judgedBy },
    ...(finding === undefined ? withoutFinding(page, rule) : stateOfFinding(finding)),
    link: disputed.link === null ? null : link,
    shots: [...shots],
  };
}

/** The same of a page that could not be read: nothing can be told of the finding. `at`: ISO 8601. */
export function evidenceOfUnread(before: EvidenceAt, at: string, { link, shots }: SeenWith): EvidenceAt {
  return {
    ...{ at, url: before.url, title: before.title, status: null, sha256: null, version: null },
    ...{ judgedBy: before.judgedBy, outcome: 'untested', severity: null, message: '', data: {}, spots: [] },
    link,
    shots: [...shots],
  };
}

type FindingField = 'outcome' | 'severity' | 'message' | 'data' | 'spots';

function stateOfFinding({
  outcome,
  severity,
  message,
  data,
  evidence,
}: KeptFinding): Pick<EvidenceAt, FindingField> {
  return { outcome, severity, message, data, spots: evidence };
}

/** Others of the rule may still fail on the page: of this one it is only known that it is gone. */
function withoutFinding(page: Page, rule: string): Pick<EvidenceAt, FindingField> {
  return { outcome: goneOutcome(page, rule), severity: null, message: '', data: {}, spots: [] };
}

function goneOutcome({ outcomes, findings }: Page, rule: string): EvidenceAt['outcome'] {
  const mark = outcomes[rule];
  if (mark === undefined) return 'inapplicable';
  if (findings.some((one) => one.rule === rule && one.outcome === 'cantTell')) return 'cantTell';
  return mark === 'untested' ? 'untested' : 'passed';
}

/** What of the evidence differs between the two looks. */
const COMPARED = [
  ...(['outcome', 'severity', 'message', 'data', 'spots'] as const),
  ...(['status', 'title', 'sha256', 'version', 'judgedBy', 'link'] as const),
] as const;
export type EvidenceField = (typeof COMPARED)[number];

/** The fields that differ between the old look and the new one; of a link only its verdict, not when it was asked for. */
export function evidenceChanges({ before, after }: Recheck): EvidenceField[] {
  return COMPARED.filter((field) =>
    field === 'link'
      ? before.link?.kind !== after.link?.kind || before.link?.reason !== after.link?.reason
      : !isSame(before[field], after[field]),
  );
}

/** A dispute with one more look at the page or link. */
export function withRecheck(dispute: Dispute, recheck: Recheck): Dispute {
  return { ...dispute, rechecks: [...dispute.rechecks, recheck] };
}

/** A dispute with what was decided on it. */
export function withRuling(dispute: Dispute, ruling: Ruling): Dispute {
  return { ...dispute, rulings: [...dispute.rulings, ruling] };
}

/**
 * What a ruling says of the finding, to be kept among the site's remarks so that the score follows: upheld, the finding
 * is dismissed; dismissed, it is confirmed. Null for a dispute that was taken up again: then the remark of this id is to be removed.
 */
export function decisionOf(dispute: Dispute, ruling: Ruling): Decision | null {
  if (ruling.state === 'open') return null;
  const { id, site, fingerprint, rule, url } = dispute;
  return {
    type: 'decision',
    id: decisionId({ id }),
    ...{ site, fingerprint, rule, url },
    scope: 'finding',
    verdict: ruling.state === 'upheld' ? 'dismissed' : 'confirmed',
    reason: ruling.reason,
    by: ruling.by,
    at: ruling.at,
  };
}

/** How a ruling moved the score. */
export interface ScoreMove {
  readonly before: ScoreAt | null;
  readonly after: ScoreAt | null;
  /** Out of 100: above 0 where the site gained; null where one of the two has no score. */
  readonly points: number | null;
}

/** How the score moved by the ruling that holds, or by all of them (`since` the first). */
export function scoreMove({ rulings }: Dispute, over: 'last' | 'all'): ScoreMove | null {
  const last = rulings.at(-1);
  const first = over === 'all' ? rulings[0] : last;
  if (last === undefined || first === undefined) return null;
  const [before, after] = [first.scoreBefore, last.scoreAfter];
  const [then, now] = [outOf100(before), outOf100(after)];
  return { before, after, points: then === null || now === null ? null : now - then };
}

function outOf100(at: ScoreAt | null): number | null {
  return at === null || at.score === null || at.full <= 0 ? null : (at.score.now * 100) / at.full;
}
