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
const ROW = />(?:li|tr|dl|article):[^>]*(?:>(?!(?:li|tr|dl|article):)[^>]*)*$/;
const LAST_STEP = />[^>]*$/;
const LAST_STEPS = /(?:>[^>]*){2}$/;
/** Rows with ids of their own, numbered: `#line_u9_3`. */
const NUMBERED = /^(#[^>]*?)\d+(?=>|$)/;

/**
 * Entries by the lists that they stand in. Rows of one list hang below one element; cards, tables of one row and
 * other blocks of one make follow each other, and their selectors differ in one number.
 */
export function listsOf<Row extends Entry>(entries: readonly Row[]): Row[][] {
  const parents = new Map<string, number>();
  for (const { at } of entries) {
    const parent = at.selector.replace(LAST_STEP, '');
    parents.set(parent, (parents.get(parent) ?? 0) + 1);
  }
  const lists = new Map<string, Row[]>();
  let before: { readonly selector: string; readonly list: Row[] } | null = null;
  for (const entry of entries) {
    const { selector } = entry.at;
    const name = listName(selector, parents).replace(NUMBERED, '$1');
    const list: Row[] =
      lists.get(name) ?? (before !== null && isNextOf(before.selector, selector) ? before.list : []);
    lists.set(name, list);
    list.push(entry);
    before = { selector, list };
  }
  return [...new Set(lists.values())];
}

/** The selector of what holds a row; rows that are links themselves stand right below it. */
function listName(selector: string, parents: ReadonlyMap<string, number>): string {
  const named = selector.replace(ROW, '');
  if (named !== selector) return named;
  const parent = selector.replace(LAST_STEP, '');
  return (parents.get(parent) ?? 0) > 1 ? parent : selector.replace(LAST_STEPS, '');
}

/** `…>div:nth-of-type(3)>h3:…>a:…` after `…>div:nth-of-type(2)>h3:…>a:…`: the same steps, of which one counts on. */
function isNextOf(before: string, after: string): boolean {
  if (before === after) return false;
  const own = before.split('>');
  const next = after.split('>');
  if (own.length !== next.length) return false;
  const at = own.findIndex((step, i) => step !== next[i]);
  if (own.findLastIndex((step, i) => step !== next[i]) !== at) return false;
  const [tag, number] = countedStep(own[at]);
  const [nextTag, nextNumber] = countedStep(next[at]);
  return tag !== '' && tag === nextTag && nextNumber > number;
}

function countedStep(step: string | undefined): readonly [string, number] {
  const [tag = '', rest] = (step ?? '').split(':nth-of-type(');
  return rest === undefined ? ['', 0] : [tag, Number.parseInt(rest, 10)];
}

/** The rows of the list that a column page is there for: the longest in the main part, without what stands beside it. */
export function mainListOf<Row extends Entry>(entries: readonly Row[], links: readonly Placed[]): Row[] {
  const inMain = new Set(
    links.filter(({ place, hidden }) => place === 'main' && !hidden).map(({ target }) => target.url),
  );
  const lists = listsOf(entries.filter(({ url }) => inMain.has(url)));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}
