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

/** The views of an assessment, in the order of the rail. */
export const ASSESSMENT_VIEWS = [
  'ranking',
  'clauses',
  'run',
  'checks',
  'disagreements',
  'disputes',
  'handover',
  'setup',
] as const;
export type AssessmentView = (typeof ASSESSMENT_VIEWS)[number];

/** What an address says beside the view: filters, sorting, what is open. Values are never empty. */
export type Query = Readonly<Record<string, string>>;

/** Where the workbench stands. */
export type Place =
  | { readonly at: 'sites' }
  /** What is kept, and how much room it takes. */
  | { readonly at: 'space' }
  | { readonly at: 'site'; readonly site: string; readonly view: SiteView; readonly query: Query }
  | { readonly at: 'assessments'; readonly query: Query }
  | {
      readonly at: 'assessment';
      readonly assessment: string;
      readonly view: AssessmentView;
      readonly query: Query;
    }
  /** An address that names nothing: it is shown as it is. */
  | { readonly at: 'nowhere'; readonly hash: string };

function isSiteView(word: string): word is SiteView {
  return SITE_VIEWS.some((view) => view === word);
}

function isAssessmentView(word: string): word is AssessmentView {
  return ASSESSMENT_VIEWS.some((view) => view === word);
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
  const query = queryIn(rest.join('?'));
  if (path === '' || path === '/' || path === '/sites') return { at: 'sites' };
  if (path === '/space') return { at: 'space' };
  if (path === '/assessments') return { at: 'assessments', query };
  const [empty, list, id = '', view, ...more] = path.replace(/\/$/, '').split('/');
  const name = decoded(id);
  if (empty === '' && name !== null && name !== '' && more.length === 0) {
    const place = placeIn(list, name, view, query);
    if (place !== null) return place;
  }
  return { at: 'nowhere', hash: whole };
}

function queryIn(words: string): Query {
  return Object.fromEntries([...new URLSearchParams(words)].filter(([, value]) => value !== ''));
}

/** A view of one site or of one assessment; null where there is no such list or view. */
function placeIn(
  list: string | undefined,
  name: string,
  view: string | undefined,
  query: Query,
): Place | null {
  if (list === 'sites') {
    const shown = view ?? 'overview';
    return isSiteView(shown) ? { at: 'site', site: name, view: shown, query } : null;
  }
  const shown = view ?? 'ranking';
  return list === 'assessments' && isAssessmentView(shown)
    ? { at: 'assessment', assessment: name, view: shown, query }
    : null;
}

/** Writes a place as the part of an address behind `#`, with the `#`: {@link placeOf} reads the same again. */
export function hashOf(place: Place): string {
  switch (place.at) {
    case 'sites':
      return '#/sites';
    case 'space':
      return '#/space';
    case 'site':
      return `#/sites/${encodeURIComponent(place.site)}/${place.view}${wordsOf(place.query)}`;
    case 'assessments':
      return `#/assessments${wordsOf(place.query)}`;
    case 'assessment':
      return `#/assessments/${encodeURIComponent(place.assessment)}/${place.view}${wordsOf(place.query)}`;
    case 'nowhere':
      return `#${place.hash}`;
  }
}

function wordsOf(query: Query): string {
  const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return words === '' ? '' : `?${words}`;
}

/** The address of a view of a site. */
export function siteHash(site: string, view: SiteView, query: Query = {}): string {
  return hashOf({ at: 'site', site, view, query });
}

/** The address of a view of an assessment. */
export function assessmentHash(assessment: string, view: AssessmentView, query: Query = {}): string {
  return hashOf({ at: 'assessment', assessment, view, query });
}

/** A query with some of it changed; null takes a word away. */
export function withQuery(query: Query, change: Readonly<Record<string, string | null>>): Query {
  const all = Object.entries({ ...query, ...change });
  return Object.fromEntries(
    all.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== ''),
  );
}
