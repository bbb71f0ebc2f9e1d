import { Decisions, isOpen } from '../audit/score/decisions.ts';
import { isFailure } from '../audit/score/mark.ts';
import type { Language } from '../audit/wording.ts';
import type { Remark } from '../ledger/contract.ts';
import { keptAnswer } from '../ledger/kept-wording.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import type { ReportFinding } from './contract.ts';
import { grouped } from './grouped.ts';
import { keptWording, reportClause, titleOfRule } from './kept-words.ts';
import type { PageIndex } from './page-index.ts';
import { plain, plainAddress } from './plain.ts';
import type { SiteSource } from './source.ts';

/** Whether a finding is one that reports list: it failed, or could not be told. */
export function isListed({ outcome }: AuditFinding): boolean {
  return isOpen(outcome);
}

type Said = Exclude<Remark, { type: 'note' }>;

/** Puts the findings of a site into words, with what people said of each. */
export class FindingWords {
  readonly #language: Language;
  readonly #pages: PageIndex;
  readonly #decisions: Decisions;
  readonly #said: ReadonlyMap<unknown, Said>;
  readonly #notes: ReadonlyMap<string, readonly string[]>;
  readonly #shots: ReadonlyMap<string, readonly string[]>;

  constructor({ pack, remarks, shots }: SiteSource, pages: PageIndex, language: Language) {
    this.#language = language;
    this.#pages = pages;
    this.#decisions = new Decisions(pack, remarks);
    this.#said = new Map(remarks.flatMap((one) => (one.type === 'note' ? [] : [[one, one] as const])));
    this.#notes = grouped(remarks.filter(isNoteOnFinding), ({ fingerprint, text, by }) => [
      fingerprint ?? '',
      plain(by === '' ? text : `${text}（${by}）`),
    ]);
    this.#shots = grouped(shots, ({ fingerprint, id }) => [fingerprint, plain(id)]);
  }

  /** `number`: from 1, in the order of the report. */
  reportFinding(kept: AuditFinding, number: number): ReportFinding {
    const mark = this.#decisions.markOf(kept, kept.url);
    const said = this.#said.get(this.#decisions.holding(kept, kept.url));
    const failed = isFailure(mark);
    return {
      number,
      rule: plain(kept.rule),
      title: titleOfRule(kept.rule, this.#language),
      standing: failed ? 'failed' : mark === 'cantTell' ? 'cantTell' : 'settled',
      severity: failed ? mark : null,
      ...this.#worded(kept, said),
      clauses: kept.clauses.map((id) => reportClause(id)),
      basis: kept.basis,
      url: kept.url === null ? null : plainAddress(kept.url),
      pageTitle: kept.url === null ? '' : this.#pages.titleOf(kept.url),
      evidence: kept.url === null ? null : this.#pages.numberOf(kept.url),
      spots: [
        ...kept.evidence.map(({ text, selector }) => ({ text, selector, url: null })),
        ...kept.places.map(({ text, url }) => ({ text, selector: '', url: plainAddress(url) })),
      ].map(({ text, selector, url }) => ({ text: plain(text, 300), selector: plain(selector, 500), url })),
      notes: [...(this.#notes.get(kept.fingerprint) ?? [])],
      shots: [...(this.#shots.get(kept.fingerprint) ?? [])],
      weight: kept.weight,
      fingerprint: plain(kept.fingerprint),
    };
  }

  #worded(
    kept: AuditFinding,
    said: Said | undefined,
  ): Pick<ReportFinding, 'what' | 'why' | 'fix' | 'state' | 'decided'> {
    const { what, why, fix } = keptWording(kept, this.#language);
    const words = { what: plain(what), why: plain(why), fix: plain(fix) };
    if (said === undefined) return { ...words, state: 'open', decided: null };
    const by = { by: plain(said.by), at: plain(said.at) };
    if (said.type === 'decision') {
      const decided = { answer: null, reason: plain(said.reason), ...by };
      return { ...words, state: said.verdict, decided };
    }
    const answer = keptAnswer(kept.rule, said.answer);
    const decided = {
      answer: plain(answer?.label[this.#language] ?? said.answer),
      reason: plain(said.note),
      ...by,
    };
    return {
      what: words.what,
      why: answer?.why?.[this.#language] ?? '',
      fix: answer?.fix?.[this.#language] ?? '',
      state: 'answered',
      decided,
    };
  }
}

function isNoteOnFinding(remark: Remark): remark is Extract<Remark, { type: 'note' }> {
  return remark.type === 'note' && remark.fingerprint !== null;
}
