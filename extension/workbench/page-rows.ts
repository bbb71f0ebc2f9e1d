import type { Page } from '../../ledger/contract.ts';
import { columnOf } from './columns.ts';
import { toneOf } from './finding-rows.ts';
import type { Query } from './place.ts';

/** One line of the list of pages. */
export interface PageRow {
  readonly page: Page;
  readonly column: string;
  readonly errors: number;
  /** Warnings and hints. */
  readonly warnings: number;
  readonly unsure: number;
}

export const PAGE_SORTS = ['title', 'kind', 'column', 'day', 'status', 'findings', 'seen'] as const;
export type PageSort = (typeof PAGE_SORTS)[number];

/** How the list is sorted and what it is searched for. */
export interface PageOrder {
  readonly sort: PageSort;
  readonly isDescending: boolean;
  readonly text: string;
}

/** What is best seen from its large end: counts, days. */
const FROM_THE_TOP: readonly PageSort[] = ['day', 'findings', 'seen'];

/** The order that an address asks for: `sort=day`, `sort=-day` for the other way round than usual. */
export function pageOrder({ sort = '', text = '' }: Query): PageOrder {
  const isTurned = sort.startsWith('-');
  const known = PAGE_SORTS.find((one) => one === sort.replace(/^-/, '')) ?? 'findings';
  return { sort: known, isDescending: FROM_THE_TOP.includes(known) !== isTurned, text };
}

/** The `sort` of an address after a press on the head of a column: the other way round where it is sorted by it already. */
export function sortAfterPress(pressed: PageSort, { sort = '' }: Query): string {
  const current = sort === '' ? 'findings' : sort;
  return current === pressed ? `-${pressed}` : pressed;
}

/** A page as a line of the list. */
export function rowOf(page: Page): PageRow {
  const tones = page.findings.map(toneOf);
  const count = (tone: string) => tones.filter((one) => one === tone).length;
  return {
    page,
    column: columnOf(page.column),
    errors: count('error'),
    warnings: count('warning') + count('info'),
    unsure: count('cantTell'),
  };
}

function keyOf({ page, column, errors, warnings, unsure }: PageRow, sort: PageSort): string | number {
  switch (sort) {
    case 'title':
      return page.title;
    case 'kind':
      return page.kind;
    case 'column':
      return column;
    case 'day':
      return page.day ?? '';
    case 'status':
      return page.status ?? 0;
    case 'findings':
      return errors * 1e8 + warnings * 1e4 + unsure;
    case 'seen':
      return page.seenAt;
  }
}

/** The lines that an order asks for, sorted; what is equal stays by address. */
export function orderedPages(rows: readonly PageRow[], { sort, isDescending, text }: PageOrder): PageRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isWanted = ({ page, column }: PageRow) => {
    const hay = `${page.title}\n${page.url}\n${column}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  };
  const keyed = rows
    .filter((row) => words.length === 0 || isWanted(row))
    .map((row) => ({ row, key: keyOf(row, sort) }));
  const way = isDescending ? -1 : 1;
  keyed.sort((a, b) => way * (a.key < b.key ? -1 : Number(a.key > b.key)) || byAddress(a.row, b.row));
  return keyed.map(({ row }) => row);
}

function byAddress(a: PageRow, b: PageRow): number {
  return a.page.url < b.page.url ? -1 : 1;
}
