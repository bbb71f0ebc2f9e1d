import type { Language } from '../audit/wording.ts';
import type { KeptRow, KeptRule, KeptSheet } from '../ledger/kept-sheet.ts';
import type { ReportHeading, ReportRow, ReportSheet } from './contract.ts';
import { keptClause, titleOfRule } from './kept-words.ts';
import { plain } from './plain.ts';

/** Addresses that one row names. */
const MOST_ADDRESSES = 3;

/** By rule, addresses where it failed. */
export type Failing = ReadonlyMap<string, readonly string[]>;

function sum(rules: readonly KeptRule[], of: (rule: KeptRule) => number): number {
  return rules.reduce((all, rule) => all + of(rule), 0);
}

/** The mean of the shares by weight; null where nothing was judged or nothing weighs. */
function shareOf(rules: readonly KeptRule[]): number | null {
  const judged = rules.filter(({ share, weight }) => share !== null && weight > 0);
  const weight = sum(judged, (rule) => rule.weight);
  return weight === 0 ? null : sum(judged, (rule) => rule.weight * (rule.share?.now ?? 0)) / weight;
}

/** Writes the rows of one sheet. */
class Rows {
  readonly #language: Language;
  readonly #failing: Failing;

  constructor(language: Language, failing: Failing) {
    this.#language = language;
    this.#failing = failing;
  }

  ofClause(heading: string, { clause: id, outcome, rules, also }: KeptRow): ReportRow {
    const clause = keptClause(id);
    const elsewhere = also.map(({ rule, outcome: its }) => ({
      rule,
      title: titleOfRule(rule, this.#language),
      outcome: its,
      isVeto: false,
      failed: 0,
      cantTell: 0,
      passed: 0,
      lost: 0,
      elsewhere: true,
    }));
    return {
      ...this.#counted(heading, rules),
      number: clause?.locator ?? plain(id, 200),
      title: clause?.title ?? '',
      duty: clause?.duty ?? '',
      responsible: clause?.responsible ?? '',
      deadline: clause?.deadlineText ?? '',
      clause: plain(id, 200),
      outcome,
      rules: [...rules.map((rule) => this.#rule(rule)), ...elsewhere],
    };
  }

  ofOther(heading: string, rule: KeptRule): ReportRow {
    return {
      ...this.#counted(heading, [rule]),
      title: titleOfRule(rule.rule, this.#language),
      outcome: rule.outcome,
      rules: [this.#rule(rule)],
    };
  }

  #counted(heading: string, rules: readonly KeptRule[]): ReportRow {
    const addresses = rules.flatMap(({ rule }) => this.#failing.get(rule) ?? []);
    return {
      number: '',
      heading,
      title: '',
      duty: '',
      responsible: '',
      deadline: '',
      clause: null,
      outcome: null,
      rules: [],
      weight: sum(rules, (rule) => rule.weight),
      share: shareOf(rules),
      lost: sum(rules, (rule) => rule.lost),
      gained: sum(rules, (rule) => rule.gained),
      evidence: [...new Set(addresses)].slice(0, MOST_ADDRESSES),
    };
  }

  #rule({ rule, outcome, isVeto, tally, lost }: KeptRule): ReportRow['rules'][number] {
    const { failed, cantTell, passed } = tally;
    const failures = failed.error + failed.warning + failed.info;
    const title = titleOfRule(rule, this.#language);
    return { rule, title, outcome, isVeto, failed: failures, cantTell, passed, lost, elsewhere: false };
  }
}

/** A score sheet with its words and evidence, in the plan's own order. Headings without rows are left out. */
export function reportSheet(kept: KeptSheet, language: Language, failing: Failing): ReportSheet {
  const rows = new Rows(language, failing);
  const { manner, full, score, judged, vetoed, mayVeto } = kept;
  const headings = kept.headings
    .map(({ title: words, rows: clauses, others, ...numbers }): ReportHeading => {
      const title = plain(words[language]);
      return {
        ...numbers,
        title,
        rows: [
          ...clauses.map((row) => rows.ofClause(title, row)),
          ...others.map((rule) => rows.ofOther(title, rule)),
        ],
      };
    })
    .filter((heading) => heading.rows.length > 0);
  const titled = (ids: readonly string[]) => ids.map((id) => titleOfRule(id, language));
  return { manner, full, score, judged, vetoed: titled(vetoed), mayVeto: titled(mayVeto), headings };
}
