import { isHomePage } from './handling.ts';
import { type Pressable, reachOf } from './reach.ts';

interface Linked extends Pressable {
  readonly target: Pressable['target'] & {
    readonly host: string;
    readonly path: string;
    readonly item: boolean;
    readonly file: string | null;
  };
}

interface OwnAddress {
  readonly url: string;
  readonly host: string;
  readonly path: string;
}

/**
 * Where a link in a catalogue's row leads. `content`: one page or file. `column`: a list of pages. `above`: home,
 * this page or a column that it stands in. `acts`: something by script. `unclear`: a placeholder, or an address
 * that may be either. `nowhere`: no address, or one that no reader can open.
 */
export type Landing = 'content' | 'column' | 'above' | 'acts' | 'unclear' | 'nowhere';

/** A column's own page and its further pages. */
const COLUMN_PAGE = /^(?:index|list|default|main|column|more|home)(?:[_-]?\d{1,4})?(?:\.\w+)?$/i;

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isColumnPage(path: string): boolean {
  const last = lastOf(path);
  return last === '' || COLUMN_PAGE.test(last);
}

/** The page itself, or the first page of a folder that it lies in. */
function isAbove({ target }: Linked, own: OwnAddress): boolean {
  const [bare] = target.url.split('#');
  if (bare === own.url) return true;
  return target.host === own.host && isColumnPage(target.path) && own.path.startsWith(folderOf(target.path));
}

function landingOfLeading(link: Linked, own: OwnAddress): Landing {
  const { target } = link;
  if (target.file !== null) return 'content';
  // A route of a site that is built by script: `#/detail/1`.
  if (target.type === 'here') return 'content';
  if (isHomePage(target) || isAbove(link, own)) return target.item ? 'content' : 'above';
  if (target.item) return 'content';
  if (isColumnPage(target.path)) return 'column';
  return lastOf(target.path).includes('.') ? 'content' : 'unclear';
}

/** Tells where a link leads, by its address alone. `own` is the catalogue's. */
export function landingOf(link: Linked, own: OwnAddress): Landing {
  switch (reachOf(link)) {
    case 'leads':
      return landingOfLeading(link, own);
    case 'acts':
      return 'acts';
    case 'unclear':
      return 'unclear';
    case 'unlinked':
    case 'dead':
    case 'other':
      return 'nowhere';
  }
}

interface Row {
  readonly cells: readonly { readonly links: readonly number[] }[];
}

/** Addresses that at least this share of the rows have in common lead to none of them; the tool's own number. */
const COMMON_SHARE = 0.9;

/** Addresses that all rows, or nearly all, share: what stands for everything shows nothing of one item. */
export function commonAddresses(rows: readonly Row[], links: readonly Linked[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const targets = cells.flatMap((cell) => cell.links.flatMap((at) => links[at]?.target ?? []));
    // What only a script tells apart (javascript:;) is no address.
    const urls = new Set(targets.filter(({ type }) => type === 'page').map(({ url }) => url));
    for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  }
  const isCommon = (count: number) => count >= 2 && count >= COMMON_SHARE * rows.length;
  return new Set([...counts].filter(([, count]) => isCommon(count)).map(([url]) => url));
}
