import type { PageFacts } from '../facts/page.ts';
import type { SiteFacts, SiteVisit } from '../facts/site.ts';
import { isChosen } from '../rules/packs/choice.ts';
import type { Pack } from '../rules/packs/contract.ts';
import type { RuleId } from '../rules/registry.ts';
import type { Finding } from './finding.ts';
import { SiteFold } from './fold/site-fold.ts';
import { judgePage } from './judge.ts';
import { judgeSite } from './judge-site.ts';
import type { ScoreSheet, Tallies } from './score/contract.ts';
import { countsOf, type GroupCounts, NO_FINDINGS, plus } from './score/counts.ts';
import { type Decidable, Decisions, type Said } from './score/decisions.ts';
import { groundsOf } from './score/grounds.ts';
import { isFailure, outcomesOf, type PageOutcomes } from './score/mark.ts';
import { scoreSheet } from './score/sheet.ts';
import type { SiteFinding } from './site-finding.ts';
import { decidedOutcomes, siteTallies, Tally } from './tally.ts';

/** Rules that wait for what the network says of links: working-link and link-target. */
export const linkRules = ['working-link', 'link-target'] as const satisfies readonly RuleId[];

const ofLinks: ReadonlySet<string> = new Set(linkRules);

/** What all pages that came out alike share. */
interface Make {
  readonly outcomes: PageOutcomes;
  /** Findings by rules that do not wait for links, and by those that do. */
  readonly settled: GroupCounts;
  readonly links: GroupCounts;
}

interface PageRecord {
  readonly make: Make;
  /** What a person can decide on, and what else its rules say of the page. */
  readonly open: readonly Decidable[];
}

/**
 * The audit of one site under one pack, as its pages come: judged one by one, folded, tallied. Beside the fold it keeps
 * of each page no more than the fingerprints of what is open. Pages must be of the site, as `siteOf` tells.
 */
export class SiteAudit {
  readonly #pack: Pack;
  readonly #linkPack: Pack;
  readonly #fold: SiteFold;
  readonly #tally = new Tally();
  readonly #pages = new Map<string, PageRecord>();
  readonly #makes = new Map<string, Make>();
  #counts = NO_FINDINGS;
  /** Null where something came since the site was judged. */
  #siteFindings: readonly SiteFinding[] | null = null;

  constructor(pack: Pack, host: string) {
    this.#pack = pack;
    const chosen = linkRules.filter((id) => isChosen(id, pack));
    this.#linkPack = { ...pack, rules: chosen };
    this.#fold = new SiteFold(host);
  }

  /**
   * Takes up the facts of a page, complete as `completeFacts` makes them; its findings, worst first. A page that comes
   * again replaces its tally; the facts of the site stay those of its first reading.
   */
  add(facts: PageFacts): Finding[] {
    const findings = judgePage(facts, this.#pack);
    this.#siteFindings = null;
    this.#fold.add(facts);
    this.#replace(facts.address.url, {
      make: this.#makeOf(
        outcomesOf(findings),
        countsOf(findings.filter(({ rule }) => !ofLinks.has(rule))),
        countsOf(findings.filter(({ rule }) => ofLinks.has(rule))),
      ),
      open: openAmong(findings),
    });
    return findings;
  }

  /**
   * Judges a page again by the two rules that wait for links, with the verdicts in its facts: their findings, to stand
   * in the place of those before. Of a page that was not added, the findings alone.
   */
  rejudgeLinks(facts: PageFacts): Finding[] {
    const findings = judgePage(facts, this.#linkPack);
    const known = this.#pages.get(facts.address.url);
    if (known === undefined) return findings;
    const others = Object.entries(known.make.outcomes).filter(([rule]) => !ofLinks.has(rule));
    const outcomes = { ...Object.fromEntries(others), ...outcomesOf(findings) };
    this.#replace(facts.address.url, {
      make: this.#makeOf(outcomes, known.make.settled, countsOf(findings)),
      open: [...known.open.filter(({ rule }) => !ofLinks.has(rule)), ...openAmong(findings)],
    });
    return findings;
  }

  /** Notes a page that could not be had at all. */
  fail(url: string, why: string): void {
    this.#siteFindings = null;
    this.#fold.fail(url, why);
  }

  /** Takes up a visit to the home page that the host recorded. */
  visit(visit: SiteVisit): void {
    this.#siteFindings = null;
    this.#fold.visit(visit);
  }

  /** Says whether everything within the bounds of the sweep was read. */
  complete(isComplete: boolean): void {
    this.#siteFindings = null;
    this.#fold.complete(isComplete);
  }

  /** Pages that were judged. */
  get pages(): number {
    return this.#tally.pages;
  }

  /** Findings of the pages in each group. */
  get counts(): GroupCounts {
    return this.#counts;
  }

  /** What is known of the site: the fold itself, which grows. */
  get facts(): SiteFacts {
    return this.#fold.facts;
  }

  /** The rules over the site, worst finding first, by what is known so far. */
  judge(): readonly SiteFinding[] {
    this.#siteFindings ??= judgeSite(this.#fold.facts, this.#pack);
    return this.#siteFindings;
  }

  /** How every rule came out, after what people decided. */
  tallies(said: Iterable<Said> = []): Tallies {
    return this.#tallies(new Decisions(this.#pack, said));
  }

  /** The score of the site by now, after what people decided. */
  sheet(said: Iterable<Said> = []): ScoreSheet {
    const decisions = new Decisions(this.#pack, said);
    return scoreSheet(this.#pack, this.#tallies(decisions), groundsOf(this.judge(), decisions));
  }

  #tallies(decisions: Decisions): Tallies {
    const overSite = siteTallies(this.judge(), decisions);
    return new Map([...this.#decided(decisions).under(this.#pack), ...overSite]);
  }

  #decided(decisions: Decisions): Tally {
    if (decisions.isEmpty) return this.#tally;
    const tally = this.#tally.copy();
    for (const [url, { make, open }] of this.#pages) {
      if (open.length === 0) continue;
      tally.takeAway(make.outcomes);
      tally.add(decidedOutcomes(make.outcomes, open, url, decisions));
    }
    return tally;
  }

  #replace(url: string, record: PageRecord): void {
    const before = this.#pages.get(url);
    if (before !== undefined) {
      this.#tally.takeAway(before.make.outcomes);
      this.#counts = plus(plus(this.#counts, before.make.settled, -1), before.make.links, -1);
    }
    this.#tally.add(record.make.outcomes);
    this.#counts = plus(plus(this.#counts, record.make.settled), record.make.links);
    this.#pages.set(url, record);
  }

  #makeOf(outcomes: PageOutcomes, settled: GroupCounts, links: GroupCounts): Make {
    const key = JSON.stringify([Object.entries(outcomes).sort(), settled, links]);
    const known = this.#makes.get(key);
    if (known !== undefined) return known;
    const make = { outcomes, settled, links };
    this.#makes.set(key, make);
    return make;
  }
}

/** The findings of rules of which something failed or could not be told; of a dismissed one the others then speak. */
function openAmong(findings: readonly Finding[]): Decidable[] {
  const outcomes = outcomesOf(findings);
  return findings.flatMap(({ rule, outcome, severity, fingerprint }) => {
    const worst = outcomes[rule];
    const isOpen = worst !== undefined && (isFailure(worst) || worst === 'cantTell');
    return isOpen && outcome !== 'passed' && outcome !== 'inapplicable'
      ? [{ rule, outcome, severity, fingerprint }]
      : [];
  });
}
