import { judgePage } from '../../audit/judge.ts';
import type { Outcome } from '../../rules/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { factsOf } from '../facts/facts-of.ts';
import { cases, type Labels, type Measured, measured } from './cases.ts';
import { vendors } from './vendors.ts';

const URL = 'https://www.jiading.gov.cn/zwgk/gfxwj/2023/0512/t20230512_880.html';
const AT = '2023-11-03T10:00:00+08:00';
const pack = packFor('jiading-2023');

/** A verdict beside its label. */
export interface Measurement {
  readonly rule: Measured;
  /** The vendor and the case. */
  readonly page: string;
  readonly label: Outcome;
  readonly verdict: Outcome;
}

/** Judges every case in the markup of every vendor. */
export function measure(): Measurement[] {
  return vendors.flatMap(({ id, page }) =>
    cases.flatMap(({ id: what, paper, labels }) => compared(`${id}: ${what}`, page(paper), labels)),
  );
}

function compared(page: string, html: string, labels: Labels): Measurement[] {
  const verdicts = new Map<string, Outcome>();
  // The worst comes first.
  for (const { rule, outcome } of judgePage(factsOf(html, { url: URL, at: AT }), pack)) {
    if (!verdicts.has(rule)) verdicts.set(rule, outcome);
  }
  return measured.map((rule) => ({
    rule,
    page,
    label: labels[rule],
    verdict: verdicts.get(rule) ?? 'untested',
  }));
}

/** What became of a rule's labels. */
export interface Tally {
  readonly rule: Measured;
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
  return measured.map((rule) => {
    const own = measurements.filter((one) => one.rule === rule);
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
