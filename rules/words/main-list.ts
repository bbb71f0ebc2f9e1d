interface Entry {
  readonly url: string;
  readonly at: { readonly selector: string };
}

interface Placed {
  readonly place: string;
  readonly hidden: boolean;
  readonly target: { readonly url: string };
}

/** What follows a list's own selector: its row and what is in it. */
const ROW = />(?:li|tr|dl):[^>]*(?:>(?!(?:li|tr|dl):)[^>]*)*$|(?:>[^>]*){2}$/;
/** Rows with ids of their own, numbered: `#line_u9_3`. */
const NUMBERED = /^(#[^>]*?)\d+(?=>|$)/;

/** The rows of the list that a column page is there for: the longest in the main part, without what stands beside it. */
export function mainListOf<Row extends Entry>(entries: readonly Row[], links: readonly Placed[]): Row[] {
  const inMain = new Set(
    links.filter(({ place, hidden }) => place === 'main' && !hidden).map(({ target }) => target.url),
  );
  const lists = new Map<string, Row[]>();
  for (const entry of entries) {
    if (!inMain.has(entry.url)) continue;
    const list = entry.at.selector.replace(ROW, '').replace(NUMBERED, '$1');
    lists.set(list, [...(lists.get(list) ?? []), entry]);
  }
  return [...lists.values()].reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}
