import { judgePage } from '../../audit/judge.ts';
import type { Outcome } from '../../rules/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { RuleId } from '../../rules/registry.ts';
import { factsOf } from '../facts/facts-of.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { homes } from './homes.ts';
import type { Subject } from './subject.ts';

export const subjects: readonly Subject[] = [documents, drafts, homes];

/** A verdict beside its label. */
export interface Measurement {
  readonly rule: RuleId;
  /** The system and the version. */
  readonly page: string;
  readonly label: Outcome;
  readonly verdict: Outcome;
}

/** Judges every page of a subject. */
export function measure({ plan, url, at, rules, pages }: Subject): Measurement[] {
  const pack = packFor(plan);
  return pages.flatMap(({ system, version, html, labels }) => {
    const verdicts = new Map<string, Outcome>();
    // The worst comes first.
    for (const { rule, outcome } of judgePage(factsOf(html, { url, at }), pack)) {
      if (!verdicts.has(rule)) verdicts.set(rule, outcome);
    }
    return rules.map((rule) => ({
      rule,
      page: `${system}: ${version}`,
      label: labels[rule] ?? 'untested',
      verdict: verdicts.get(rule) ?? 'untested',
    }));
  });
}

/** What became of a rule's labels. */
export interface Tally {
  readonly rule: RuleId;
  readonly pages: number;
  /** Faults that are there, that were reported, and that were left open. */
  readonly faults: number;
  readonly found: number;
  readonly open: number;
  /** Faults reported where there is none, and questions asked where the page has the answer. */
  readonly falseAlarms: number;
  readonly needless: number;
}

/** Counts measurements, rule by rule. */
export function tallyOf(measurements: readonly Measurement[]): Tally[] {
  return [...Map.groupBy(measurements, ({ rule }) => rule)].map(([rule, own]) => {
    const wrong = own.filter(({ label }) => label === 'failed');
    const others = own.filter(({ label }) => label !== 'failed');
    const count = (list: readonly Measurement[], verdict: Outcome) =>
      list.filter((one) => one.verdict === verdict).length;
    return {
      rule,
      pages: own.length,
      faults: wrong.length,
      found: count(wrong, 'failed'),
      open: count(wrong, 'cantTell'),
      falseAlarms: count(others, 'failed'),
      needless: count(
        others.filter(({ label }) => label !== 'cantTell'),
        'cantTell',
      ),
    };
  });
}
