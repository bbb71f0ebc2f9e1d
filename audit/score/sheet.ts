import type { Pack } from '../../rules/packs/contract.ts';
import { type ClauseRow, clauseSheetOf, type SheetRow } from '../../rules/packs/sheet.ts';
import { type ClauseId, clauseOf } from '../../rules/plans/index.ts';
import type { ScoreSheet, SheetClause, SheetHeading, Tallies } from './contract.ts';
import { type Grounds, NO_GROUNDS } from './grounds.ts';
import { worstOutcome } from './mark.ts';
import { Reckoning, rulesIn } from './reckoning.ts';

function rowOf({ clause, rules, also }: ClauseRow, reckoning: Reckoning): SheetClause {
  const ids = [...rules.map(({ id }) => id), ...also.map(({ rule }) => rule)];
  const outcomes = ids.map((id) => reckoning.outcomeOn(clause, id));
  return {
    clause,
    outcome: outcomes.length > 0 ? worstOutcome(outcomes) : unchecked(clause),
    rules: rules.map((row) => reckoning.scored(row)),
    also: also.map((one) => ({ ...one, outcome: reckoning.outcomeOn(clause, one.rule) })),
  };
}

function unchecked(clause: ClauseId): 'untested' | null {
  return clauseOf(clause).clause.check.by === 'offweb' ? null : 'untested';
}

/**
 * The score of a site under a pack, in the rows of the plan's own table. `grounds`: what the findings over the
 * site say of weights and clauses; without them the pack's weights hold, and a rule came out alike on all its clauses.
 */
export function scoreSheet(pack: Pack, tallies: Tallies, grounds: Grounds = NO_GROUNDS): ScoreSheet {
  const groups = clauseSheetOf(pack);
  const reckoning = new Reckoning(pack, groups, tallies, grounds);
  const { score, judged } = reckoning.of(groups);
  const vetoes = groups.flatMap(rulesIn).filter(({ isVeto }) => isVeto);
  const isFailed = ({ id }: SheetRow) => reckoning.outcomeOf(id) === 'failed';
  return {
    pack: pack.id,
    title: pack.title,
    manner: pack.scoring.manner,
    full: reckoning.full,
    score,
    judged,
    vetoed: vetoes.filter(isFailed).map(({ id }) => id),
    mayVeto: vetoes.filter((row) => !isFailed(row) && reckoning.isOpen(row.id)).map(({ id }) => id),
    headings: groups.map(
      (group): SheetHeading => ({
        id: group.id,
        title: group.title,
        rows: group.rows.map((row) => rowOf(row, reckoning)),
        others: group.others.map((row) => reckoning.scored(row)),
        ...reckoning.of([group]),
      }),
    ),
  };
}
