import type { Facts, PageFacts } from '../../facts/page.ts';
import type { PageKind } from '../../facts/shape/kind.ts';
import type { SiteItem } from '../../facts/site.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'listEntries' | 'dates'>;

/** Lists and home pages are no items; what they name is. */
const NO_ITEM = new Set<PageKind>(['home', 'column-list', 'government-openness-index', 'message-board']);

/** What more columns list stands beside every list (热门文章): those that came first are named. */
const MOST_COLUMNS = 100;

/** What the site's lists name and its pages are, each once. */
export class Items {
  readonly #items = new Map<string, SiteItem>();
  readonly all: SiteItem[] = [];

  /** Takes up a page and what it lists; `column`: the name of the column that it is, null where it is none. */
  add(page: Page, column: string | null): void {
    for (const { url, title, date } of page.listEntries) {
      const item = this.#itemAt(url, title);
      item.day ??= date;
      if (column !== null) addName(item, column);
    }
    if (!NO_ITEM.has(page.kind.kind)) this.#readItem(page);
  }

  #readItem({ address, title, dates, kind, breadcrumb }: Page): void {
    const item = this.#itemAt(address.url, title.text);
    item.title = title.text;
    item.day = dates.published?.date ?? item.day;
    item.kind = kind.kind;
    item.organs = [...kind.organs];
    for (const name of breadcrumb?.items ?? []) addName(item, name);
  }

  #itemAt(url: string, title: string): SiteItem {
    const known = this.#items.get(url);
    if (known !== undefined) return known;
    const item: SiteItem = { url, title, day: null, columns: [], kind: null, organs: [] };
    this.#items.set(url, item);
    this.all.push(item);
    return item;
  }
}

function addName({ columns }: SiteItem, name: string): void {
  if (columns.length < MOST_COLUMNS && !columns.includes(name)) columns.push(name);
}
