/** The views of a site, in the order of the rail. */
export const SITE_VIEWS = [
  'overview',
  'findings',
  'pages',
  'links',
  'documents',
  'sheet',
  'history',
  'sweep',
] as const;
export type SiteView = (typeof SITE_VIEWS)[number];

/** What an address says beside the view: filters, sorting, what is open. Values are never empty. */
export type Query = Readonly<Record<string, string>>;

/** Where the workbench stands. */
export type Place =
  | { readonly at: 'sites' }
  | { readonly at: 'site'; readonly site: string; readonly view: SiteView; readonly query: Query }
  /** An address that names nothing: it is shown as it is. */
  | { readonly at: 'nowhere'; readonly hash: string };

function isSiteView(word: string): word is SiteView {
  return SITE_VIEWS.some((view) => view === word);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Reads the place from an address's part behind `#`, with or without the `#`. */
export function placeOf(hash: string): Place {
  const whole = hash.replace(/^#/, '');
  const [path = '', ...rest] = whole.split('?');
  if (path === '' || path === '/' || path === '/sites') return { at: 'sites' };
  const [empty, sites, id = '', view = 'overview', ...more] = path.replace(/\/$/, '').split('/');
  const site = decoded(id);
  const isSite = empty === '' && sites === 'sites' && site !== null && site !== '' && more.length === 0;
  if (!isSite || !isSiteView(view)) return { at: 'nowhere', hash: whole };
  const query = [...new URLSearchParams(rest.join('?'))].filter(([, value]) => value !== '');
  return { at: 'site', site, view, query: Object.fromEntries(query) };
}

/** Writes a place as the part of an address behind `#`, with the `#`: {@link placeOf} reads the same again. */
export function hashOf(place: Place): string {
  switch (place.at) {
    case 'sites':
      return '#/sites';
    case 'site': {
      const { site, view, query } = place;
      const filled = Object.entries(query).filter(([, value]) => value !== '');
      const words = new URLSearchParams(filled).toString();
      return `#/sites/${encodeURIComponent(site)}/${view}${words === '' ? '' : `?${words}`}`;
    }
    case 'nowhere':
      return `#${place.hash}`;
  }
}

/** The address of a view of a site. */
export function siteHash(site: string, view: SiteView, query: Query = {}): string {
  return hashOf({ at: 'site', site, view, query });
}

/** A query with some of it changed; null takes a word away. */
export function withQuery(query: Query, change: Readonly<Record<string, string | null>>): Query {
  const all = Object.entries({ ...query, ...change });
  return Object.fromEntries(
    all.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== ''),
  );
}
