import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteColumn } from '../../facts/site.ts';
import { metaContent } from '../../rules/words/page-tags.ts';
import { columnAddress, isNumber, isOpenAddress, listAddress } from './column-address.ts';
import { countFacets, hasOtherContent, hasQuery } from './column-make-up.ts';
import { withoutFragment } from './page-address.ts';
import { isColumn, isUnfilled } from './page-role.ts';
import { isTurned } from './turned-page.ts';

type Listing = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'listEntries'>;

interface Growing {
  readonly column: SiteColumn;
  /** Addresses of its entries, so that what is listed on two pages counts once. */
  readonly seen: Set<string>;
}

/** The columns of a site, each from all its pages. */
export class Columns {
  readonly #columns = new Map<string, Growing>();
  readonly all: SiteColumn[] = [];

  /** The name of the column that a page is of; null for a page that is none. */
  nameOf(page: Listing): string | null {
    return isColumn(page) ? nameOf(page) : null;
  }

  /** Takes up a page; one that lists nothing is no column. */
  add(page: Listing): void {
    const { listEntries, address, kindClues } = page;
    if (!isColumn(page)) return;
    const turned = isTurned(page);
    const { column, seen } = this.#columnOf(address.url, page, turned);
    column.pages += 1;
    if (!turned) delete column.headless;
    column.pager ||= kindClues?.pager ?? false;
    column.unfilled ||= isUnfilled(page);
    column.saysNone ||= kindClues?.saysNone ?? false;
    column.otherContent ||= hasOtherContent(page);
    column.facets = Math.max(column.facets, countFacets(page));
    column.query ||= hasQuery(page);
    for (const { url, title, date } of listEntries) {
      // Rows that a script opens lead to the list itself.
      const key = withoutFragment(url) === address.url ? `${url} ${title}` : url;
      if (seen.has(key)) continue;
      seen.add(key);
      column.entries += 1;
      if (date === null) column.undated += 1;
      else if (column.newest === null || date > column.newest) column.newest = date;
      if (date !== null && (column.oldest === null || date < column.oldest)) column.oldest = date;
    }
  }

  #columnOf(address: string, page: Listing, turned: boolean): Growing {
    const name = nameOf(page);
    const isOpen = isOpenAddress(address);
    const url = columnAddress(address);
    // Pages of one list bear one name.
    const own = isOpen ? `${url} ${name}` : url;
    const keys =
      isNumber(address) && !turned ? [own] : [own, `${listAddress(address)} ${page.kind.kind} ${name}`];
    const known = keys.map((key) => this.#columns.get(key)).find((one) => one !== undefined);
    const growing = known ?? this.#begin(isOpen ? address : url, name, page);
    for (const key of keys) if (!this.#columns.has(key)) this.#columns.set(key, growing);
    return growing;
  }

  #begin(url: string, name: string, page: Listing): Growing {
    const column: SiteColumn = {
      url,
      name,
      path: pathOf(page, name),
      kind: page.kind.kind,
      organs: [...page.kind.organs],
      entries: 0,
      undated: 0,
      newest: null,
      oldest: null,
      pages: 0,
      pager: false,
      headless: true,
      unfilled: false,
      saysNone: false,
      otherContent: false,
      facets: 0,
      query: false,
    };
    const growing = { column, seen: new Set<string>() };
    this.all.push(column);
    return growing;
  }
}

/** The last step of the breadcrumb, else the title; where the way ends above the page, its tag and its heading name it. */
function nameOf({ breadcrumb, title, metaTags = [] }: Listing): string {
  const steps = breadcrumb?.items ?? [];
  const tag = metaContent(metaTags, 'ColumnName');
  if (tag !== '' && tag === title.text && !steps.includes(tag)) return tag;
  return steps.at(-1) || title.text;
}

/** The way to a column, its own name last. */
function pathOf({ breadcrumb }: Listing, name: string): string[] {
  const steps = breadcrumb?.items ?? [];
  return steps.length === 0 || steps.at(-1) === name ? [...steps] : [...steps, name];
}
