import type { Citation, Words } from '../contract.ts';
import type { ClauseId } from '../plans/index.ts';
import { rules } from '../registry.ts';
import { siteRules } from '../site-registry.ts';
import { isChosen, weightUnder } from './choice.ts';
import type { AnyRuleId, Group, Pack } from './contract.ts';

/** Where rules stand whose clauses are all of other plans. */
const byAnalogy: Group = {
  id: 'analogy',
  title: { zh: '参照其他要点', en: 'By analogy with other plans' },
  clauses: [],
};

/** The groups of a pack in order: the plan's headings, and last where borrowed rules stand. */
export function groupsOf({ groups }: Pick<Pack, 'groups'>): Group[] {
  return [...groups, byAnalogy];
}

/** A rule in its group. */
export interface SheetRow {
  readonly id: AnyRuleId;
  readonly title: Words;
  readonly weight: number;
  readonly isVeto: boolean;
}

/** A group of a pack with the rules that stand in it. */
export interface SheetGroup extends Group {
  readonly rules: readonly SheetRow[];
}

interface Place {
  readonly group: Group;
  /** The row of the plan; null by analogy. */
  readonly clause: ClauseId | null;
}

/** The clause that states the duty first, else that from which it follows, with its group; each rule stands once. */
function placeOf(cites: readonly Citation[], groups: readonly Group[]): Place {
  const stated = cites.filter(({ basis }) => basis === 'stated');
  for (const { clause } of [...stated, ...cites]) {
    const group = groups.find(({ clauses }) => clauses.includes(clause));
    if (group !== undefined) return { group, clause };
  }
  return { group: byAnalogy, clause: null };
}

interface PlacedRule extends Place {
  readonly row: SheetRow;
  readonly cites: readonly Citation[];
}

/** The rules that a pack has judged, each in its place, the heaviest first. */
function placedRules(pack: Pack): PlacedRule[] {
  return [...rules, ...siteRules]
    .filter(({ id }) => isChosen(id, pack))
    .map(({ id, title, cites }) => {
      const place = placeOf(cites, pack.groups);
      const weight = weightUnder(id, pack, place.clause === null);
      return { ...place, cites, row: { id, title, weight, isVeto: pack.vetoes.includes(id) } };
    })
    .sort(({ row: a }, { row: b }) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

/** A pack as a sheet: its groups in order, with the rules that it has judged under each. */
export function sheetOf(pack: Pack): SheetGroup[] {
  const placed = placedRules(pack);
  return groupsOf(pack).map((group) => ({
    ...group,
    rules: placed.filter((one) => one.group === group).map(({ row }) => row),
  }));
}

/** A row of the plan's own table: a clause with the rules that are counted in it. */
export interface ClauseRow {
  readonly clause: ClauseId;
  readonly rules: readonly SheetRow[];
  /** Rules that cite the clause and are counted in the row of another. */
  readonly also: readonly { readonly rule: AnyRuleId; readonly row: ClauseId }[];
}

/** A group of a pack row by row. */
export interface ClauseGroup extends Group {
  readonly rows: readonly ClauseRow[];
  /** Rules that stand in no row of the plan; only in the last group. */
  readonly others: readonly SheetRow[];
}

/** A pack as the plan's own table: its groups in order, under each a row for every clause, and each rule once. */
export function clauseSheetOf(pack: Pack): ClauseGroup[] {
  const placed = placedRules(pack);
  const rowOf = (clause: ClauseId): ClauseRow => ({
    clause,
    rules: placed.filter((one) => one.clause === clause).map(({ row }) => row),
    also: placed.flatMap(({ clause: row, cites, row: { id } }) =>
      row !== null && row !== clause && cites.some((cited) => cited.clause === clause)
        ? [{ rule: id, row }]
        : [],
    ),
  });
  return groupsOf(pack).map((group) => ({
    ...group,
    rows: group.clauses.map(rowOf),
    others: group === byAnalogy ? placed.filter(({ clause }) => clause === null).map(({ row }) => row) : [],
  }));
}
