import type { AnyRuleId, Pack } from '../../rules/packs/contract.ts';
import { decidedOutcomes, siteTallies, Tally } from '../tally.ts';
import type { RuleTally, ScoreSheet } from './contract.ts';
import { type Decidable, Decisions, type Said } from './decisions.ts';
import { type Grounded, groundsOf } from './grounds.ts';
import type { PageOutcomes } from './mark.ts';
import { scoreSheet } from './sheet.ts';

/** A page as it is kept: how the rules came out, and at least what failed or could not be told. */
export interface KeptPage {
  readonly url: string;
  readonly outcomes: PageOutcomes;
  readonly findings: readonly Decidable[];
}

/**
 * The score of a site from its pages as they are kept, without their facts: all must have been judged by the pack.
 * `siteFindings`: those of the rules over the site; without them these rules count as not judged.
 */
export function sheetOfKept(
  pack: Pack,
  pages: Iterable<KeptPage>,
  siteFindings: readonly Grounded[],
  said: Iterable<Said> = [],
): ScoreSheet {
  const decisions = new Decisions(pack, said);
  const tally = new Tally();
  for (const { url, outcomes, findings } of pages) {
    tally.add(decidedOutcomes(outcomes, findings, url, decisions));
  }
  const tallies = new Map<AnyRuleId, RuleTally>([
    ...tally.under(pack),
    ...siteTallies(siteFindings, decisions),
  ]);
  return scoreSheet(pack, tallies, groundsOf(siteFindings, decisions));
}
