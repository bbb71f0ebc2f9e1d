import type { FindingRow, Group } from '../tab-view.ts';

/** The findings of a row that bear one fingerprint: what a person says of one of them holds for all. */
export interface PanelItem extends Omit<FindingRow, 'more'> {
  readonly fingerprint: string;
  /** Findings of the row beyond those that are told one by one; only on the last item of the row. */
  readonly more: number;
}

/** The findings of a page as a person can speak of them, in the order of the page's view. */
export function itemsOf(rows: readonly FindingRow[]): PanelItem[] {
  return rows.flatMap((row) => {
    const byFingerprint = Map.groupBy(row.cases, ({ fingerprint }) => fingerprint);
    return [...byFingerprint].map(([fingerprint, cases], index) => ({
      ...row,
      key: `${row.key}\n${fingerprint}`,
      fingerprint,
      cases,
      more: index === byFingerprint.size - 1 ? row.more : 0,
    }));
  });
}

/** Whether there is something to decide about what stands in a group. */
export function isOpen(group: Group): boolean {
  return group === 'error' || group === 'warning' || group === 'cantTell';
}
