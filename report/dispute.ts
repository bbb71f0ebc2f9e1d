import type { Dispute, EvidenceAt, Recheck, Ruling, ScoreAt } from '../assessment/contract.ts';
import { stateOf } from '../assessment/disputes.ts';
import type { Language } from '../audit/wording.ts';
import type { KeptFinding } from '../ledger/contract.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import { kindWords } from '../links/policy/words.ts';
import type { ReportDispute, ReportLook, ReportMove } from './dispute-contract.ts';
import { keptWording, titleOfRule } from './kept-words.ts';
import { LOOK_PROBLEMS } from './look-words.ts';
import { plain, plainAddress } from './plain.ts';
import type { Interval } from './values.ts';

/** Longest spot or title that is quoted. */
const LONGEST_QUOTE = 300;

type About = Pick<AuditFinding, 'rule' | 'fingerprint' | 'url'>;

function keyOf({ rule, fingerprint, url }: About): string {
  return JSON.stringify([rule, fingerprint, url]);
}

/** Puts the disputes of a site into words, with the numbers that their findings bear in the report. */
export class DisputeWords {
  readonly #disputes: readonly Dispute[];
  readonly #language: Language;
  readonly #numbers: Map<string, number | null>;

  constructor(disputes: readonly Dispute[], language: Language) {
    const order = (a: Dispute, b: Dispute) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);
    this.#disputes = disputes.toSorted(order);
    this.#language = language;
    this.#numbers = new Map(disputes.map((dispute) => [keyOf(dispute), null]));
  }

  /** Notes the number of a finding that is listed; of findings nobody disputes nothing is kept. */
  note(finding: About, number: number): void {
    if (this.#numbers.size === 0) return;
    const key = keyOf(finding);
    if (this.#numbers.get(key) === null) this.#numbers.set(key, number);
  }

  /** The disputes, the oldest first. */
  all(): ReportDispute[] {
    return this.#disputes.map((dispute, index) => this.#worded(dispute, index + 1));
  }

  #worded(dispute: Dispute, number: number): ReportDispute {
    const { id, rule, fingerprint, url, link, objector, objectedAt, text, by, at, rechecks, rulings } =
      dispute;
    const [first, last] = [rulings[0], rulings.at(-1)];
    return {
      number,
      id: plain(id),
      state: stateOf(dispute),
      finding: this.#numbers.get(keyOf(dispute)) ?? null,
      fingerprint: plain(fingerprint),
      rule: plain(rule),
      title: titleOfRule(rule, this.#language),
      url: url === null ? null : plainAddress(url),
      link: link === null ? null : plainAddress(link),
      objector: plain(objector),
      objectedAt: plain(objectedAt),
      text: plain(text),
      noted: { by: plain(by), at: plain(at) },
      rechecks: rechecks.map((recheck) => this.#recheck(recheck, dispute)),
      rulings: rulings.map(reportRuling),
      score: first === undefined || last === undefined ? null : moveOf(first.scoreBefore, last.scoreAfter),
    };
  }

  #recheck(
    { at, by, before, after, scoreBefore, scoreAfter }: Recheck,
    dispute: Dispute,
  ): ReportDispute['rechecks'][number] {
    return {
      at: plain(at),
      by: plain(by),
      before: this.#look(before, dispute),
      after: this.#look(after, dispute),
      score: scoreAfter === undefined ? null : moveOf(scoreBefore ?? null, scoreAfter),
    };
  }

  #look(seen: EvidenceAt, { rule, fingerprint }: Dispute): ReportLook {
    const { status, sha256, outcome, severity, message, data, spots, link, problem } = seen;
    const finding = { rule, fingerprint, outcome, severity, message, data };
    return {
      at: plain(seen.at),
      pageTitle: plain(seen.title, LONGEST_QUOTE),
      status,
      sha256: sha256 === null ? null : plain(sha256, 64),
      judgedBy: plain(seen.judgedBy),
      outcome,
      severity,
      what: message === '' ? '' : plain(this.#what(finding)),
      spots: spots.map(({ text }) => plain(text, LONGEST_QUOTE)).filter((text) => text !== ''),
      link: link === null ? null : { kind: kindWords(link.kind)[this.#language], status: link.status },
      problem: problem === undefined ? null : LOOK_PROBLEMS[problem][this.#language],
    };
  }

  #what(seen: SeenFinding): string {
    const unsaid = { evidence: [], places: [], clauses: [], suggests: null, weight: 0 };
    return keptWording({ ...seen, ...unsaid, basis: 'stated' }, this.#language).what;
  }
}

/** What was wrong at a look, as far as it makes the words. */
type SeenFinding = Pick<KeptFinding, 'rule' | 'fingerprint' | 'outcome' | 'severity' | 'message' | 'data'>;

function reportRuling({ state, reason, by, at, scoreBefore, scoreAfter }: Ruling) {
  const score = moveOf(scoreBefore, scoreAfter);
  return { state, reason: plain(reason), by: plain(by), at: plain(at), score };
}

function moveOf(then: ScoreAt | null, now: ScoreAt | null): ReportMove {
  const [before, after] = [outOf100(then), outOf100(now)];
  return { before, after, points: before === null || after === null ? null : after.now - before.now };
}

function outOf100(at: ScoreAt | null): Interval | null {
  if (at === null || at.score === null || at.full <= 0) return null;
  const scale = 100 / at.full;
  const { now, worst, best } = at.score;
  return { now: now * scale, worst: worst * scale, best: best * scale };
}
