import { useMemo, useState } from 'preact/hooks';
import {
  type Grouping,
  type PanelCounts,
  panelCounts,
  type SortedItems,
  sortItems,
} from '../../extension/side-panel/item-groups.ts';
import { itemsOf } from '../../extension/side-panel/panel-items.ts';
import { type ItemCase, itemCase } from '../../extension/side-panel/said.ts';
import type { PageView } from '../../extension/tab-view.ts';
import type { Kept } from './use-remarks.ts';

/** The findings of a page with what people said of them. */
export interface Findings {
  readonly cases: readonly ItemCase[];
  readonly sorted: SortedItems;
  readonly counts: PanelCounts;
  /** The keys of what is to be looked at, as it stands. */
  readonly order: readonly string[];
  readonly grouping: Grouping;
  readonly group: (grouping: Grouping) => void;
}

/** Joins the findings of a page with what was said of them, and sorts them as the person likes. */
export function useFindings(page: PageView, { remarks, shots }: Kept): Findings {
  const [grouping, group] = useState<Grouping>('clause');
  const cases = useMemo(
    () => itemsOf(page.rows).map((item) => itemCase(item, page.url, remarks, shots)),
    [page, remarks, shots],
  );
  const sorted = useMemo(() => sortItems(cases, grouping), [cases, grouping]);
  return {
    cases,
    sorted,
    counts: panelCounts(page.counts, cases),
    order: sorted.open.flatMap((one) => one.cases.map(({ item }) => item.key)),
    grouping,
    group,
  };
}
