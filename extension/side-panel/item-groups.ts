import type { ClauseChip, Group } from '../tab-view.ts';
import { isOpen } from './panel-items.ts';
import type { ItemCase } from './said.ts';

export type Grouping = 'clause' | 'severity';

/** What findings are shown under: a clause, a group, or no clause. */
export type Heading = ClauseChip | Group | null;

export interface ItemGroup {
  /** Its own on the page. */
  readonly key: string;
  readonly heading: Heading;
  readonly cases: readonly ItemCase[];
}

/** The findings of a page, sorted by what is to be done with them. */
export interface SortedItems {
  /** What is to be looked at; worst first. */
  readonly open: readonly ItemGroup[];
  readonly dismissed: readonly ItemCase[];
  /** What asks nothing, by group. */
  readonly rest: readonly ItemGroup[];
}

const URGENCY: readonly Group[] = ['error', 'warning', 'cantTell'];
const REST: readonly Group[] = ['passed', 'untested', 'inapplicable'];

/** A hint stands behind the warnings that it is counted with. */
function rankOf({ group, item }: ItemCase): number {
  const rank = URGENCY.indexOf(group);
  return item.severity === 'info' && group === 'warning' ? rank + 0.5 : rank;
}

/** Sorts what is open by clause (of several by the first) or by severity; within a group worst first. */
export function sortItems(all: readonly ItemCase[], grouping: Grouping): SortedItems {
  const dismissed = all.filter(({ said }) => said.state === 'dismissed');
  const standing = all.filter(({ said }) => said.state !== 'dismissed');
  const open = standing.filter(({ group }) => isOpen(group)).sort((a, b) => rankOf(a) - rankOf(b));
  return {
    open: grouping === 'clause' ? byClause(open) : byGroup(open, URGENCY),
    dismissed,
    rest: byGroup(standing, REST),
  };
}

/** A group stands where its worst finding does, for they come worst first. */
function byClause(open: readonly ItemCase[]): ItemGroup[] {
  const groups = Map.groupBy(open, ({ item }) => item.clauses[0]?.id ?? '');
  return [...groups].map(([key, cases]) => ({ key, heading: cases[0]?.item.clauses[0] ?? null, cases }));
}

function byGroup(cases: readonly ItemCase[], order: readonly Group[]): ItemGroup[] {
  return order
    .map((heading) => ({
      key: heading,
      heading,
      cases: cases.filter(({ group }) => group === heading),
    }))
    .filter((group) => group.cases.length > 0);
}

/** Findings in each group after what people said; what was dismissed is counted apart. */
export type PanelCounts = Readonly<Record<Group | 'dismissed', number>>;

/** Counts every finding once, those too that are not told one by one. `counts`: as the page was judged. */
export function panelCounts(counts: Readonly<Record<Group, number>>, all: readonly ItemCase[]): PanelCounts {
  const after = { ...counts, dismissed: 0 };
  for (const { item, said, group } of all) {
    const target = said.state === 'dismissed' ? 'dismissed' : group;
    // What was said of one finding says nothing of those that are not told.
    const isWide = said.state === 'dismissed' && said.by.scope !== 'finding';
    const moved = item.cases.length + (isWide ? item.more : 0);
    after[item.group] -= moved;
    after[target] += moved;
  }
  return after;
}
