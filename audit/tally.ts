import { isChosen } from '../rules/packs/choice.ts';
import type { AnyRuleId, Pack } from '../rules/packs/contract.ts';
import { rules } from '../rules/registry.ts';
import { siteRules } from '../rules/site-registry.ts';
import type { RuleTally, Tallies } from './score/contract.ts';
import type { Decidable, Decisions } from './score/decisions.ts';
import { type Mark, type PageOutcomes, worstOf } from './score/mark.ts';

type Counts = Record<Mark, number>;

function noCounts(): Counts {
  return { error: 0, warning: 0, info: 0, cantTell: 0, untested: 0, passed: 0, inapplicable: 0 };
}

function tallyOf({ error, warning, info, ...rest }: Counts): RuleTally {
  return { ...rest, failed: { error, warning, info } };
}

/**
 * Counts how the rules came out over pages, one page at the cost of its rules, in whatever order. A page of which a
 * rule says nothing is one that the rule is not for.
 */
export class Tally {
  readonly #byRule = new Map<string, Counts>();
  #pages = 0;

  /** Another tally of the same pages. */
  copy(): Tally {
    const copy = new Tally();
    for (const [rule, counts] of this.#byRule) copy.#byRule.set(rule, { ...counts });
    copy.#pages = this.#pages;
    return copy;
  }

  get pages(): number {
    return this.#pages;
  }

  add(outcomes: PageOutcomes): void {
    this.#count(outcomes, 1);
  }

  /** Takes away a page that was added with these outcomes. */
  takeAway(outcomes: PageOutcomes): void {
    this.#count(outcomes, -1);
  }

  /** How each rule over pages that a pack has judged came out; none where no page was read. */
  under(pack: Pack): Tallies {
    const tallies = new Map<AnyRuleId, RuleTally>();
    if (this.#pages === 0) return tallies;
    for (const { id } of rules) {
      if (!isChosen(id, pack)) continue;
      const counts = this.#byRule.get(id) ?? noCounts();
      const applied = Object.values(counts).reduce((sum, count) => sum + count, 0);
      tallies.set(id, tallyOf({ ...counts, inapplicable: this.#pages - applied }));
    }
    return tallies;
  }

  #count(outcomes: PageOutcomes, step: 1 | -1): void {
    this.#pages += step;
    for (const [rule, mark] of Object.entries(outcomes)) {
      const counts = this.#byRule.get(rule) ?? noCounts();
      counts[mark] += step;
      this.#byRule.set(rule, counts);
    }
  }
}

/**
 * The outcomes of a page after what was decided on its findings. `findings` need only be those that failed or could
 * not be told; a rule all of whose findings were dismissed is in order there.
 */
export function decidedOutcomes(
  outcomes: PageOutcomes,
  findings: readonly Decidable[],
  url: string,
  decisions: Decisions,
): PageOutcomes {
  if (decisions.isEmpty || findings.length === 0) return outcomes;
  const marks = new Map<string, Mark[]>();
  for (const finding of findings) {
    const ofRule = marks.get(finding.rule) ?? [];
    ofRule.push(decisions.markOf(finding, url));
    marks.set(finding.rule, ofRule);
  }
  const decided: Record<string, PageOutcomes[string]> = { ...outcomes };
  for (const [rule, ofRule] of marks) {
    const worst = worstOf(ofRule);
    if (worst === 'inapplicable') delete decided[rule];
    else decided[rule] = worst;
  }
  return decided;
}

/** How the rules over sites came out, counted by their findings, after what was decided on them. */
export function siteTallies(findings: readonly Decidable[], decisions: Decisions): Tallies {
  const counts = new Map<string, Counts>();
  for (const finding of findings) {
    const ofRule = counts.get(finding.rule) ?? noCounts();
    ofRule[decisions.markOf(finding, null)] += 1;
    counts.set(finding.rule, ofRule);
  }
  const tallies = new Map<AnyRuleId, RuleTally>();
  for (const { id } of siteRules) {
    const ofRule = counts.get(id);
    if (ofRule !== undefined) tallies.set(id, tallyOf(ofRule));
  }
  return tallies;
}
