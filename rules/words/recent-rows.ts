interface Row {
  readonly url: string;
  readonly date: string | null;
}

interface Placed {
  readonly place: string;
  readonly hidden: boolean;
  readonly target: { readonly url: string };
}

/**
 * The rows of a column's own lists, without what stands beside them, from the first day that is audited on
 * (`since`; null: all). A row without a date may be of that time.
 */
export function recentRows<Given extends Row>(
  rows: readonly Given[],
  links: readonly Placed[],
  since: string | null,
): Given[] {
  const inMain = new Set(
    links.filter(({ place, hidden }) => place === 'main' && !hidden).map(({ target }) => target.url),
  );
  return rows.filter(
    ({ url, date }) => inMain.has(url) && (since === null || date === null || date >= since),
  );
}
