import type { Citation, Words } from '../contract.ts';
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

/** The group of the clause that states the duty first, else of that from which it follows; each rule stands once. */
function groupOf(cites: readonly Citation[], groups: readonly Group[]): Group {
  const stated = cites.filter(({ basis }) => basis === 'stated');
  for (const { clause } of [...stated, ...cites]) {
    const group = groups.find(({ clauses }) => clauses.includes(clause));
    if (group !== undefined) return group;
  }
  return byAnalogy;
}

/** A pack as a sheet: its groups in order, with the rules that it has judged under each. */
export function sheetOf(pack: Pack): SheetGroup[] {
  const placed = [...rules, ...siteRules]
    .filter(({ id }) => isChosen(id, pack))
    .map(({ id, title, cites }) => ({ id, title, group: groupOf(cites, pack.groups) }));
  return groupsOf(pack).map((group) => ({
    ...group,
    rules: placed
      .filter((one) => one.group === group)
      .map(({ id, title }) => ({
        id,
        title,
        weight: weightUnder(id, pack, group === byAnalogy),
        isVeto: pack.vetoes.includes(id),
      }))
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)),
  }));
}
