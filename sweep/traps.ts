import { isPrintParameter, isPrintPath } from '../facts/derive/print-view.ts';
import { isItemAddress, isPageParameter, parametersOf, splitQuery } from './template.ts';

/** What an address is that leads a sweep nowhere new. */
export type Trap = 'loop' | 'nested' | 'print' | 'sorting' | 'results' | 'calendar' | 'mirror' | 'growing';

const MOST_SEGMENTS = 16;
const MOST_ALIKE = 3;
const MOST_PARAMETERS = 10;
const LONGEST_QUERY = 600;

/** A piece of up to three folders that stands three times in a row: a relative address that resolves against itself. */
const CYCLE = /(?:^|\/)((?:[^/]+\/){1,3})\1\1/;

const SORT_NAME =
  /^(?:order_?by|sort_?by|sort_?(?:field|order|type|dir|way)|order_?(?:field|type|dir|way)|px|asc|desc)$/i;
const SORT_NAME_IF_WORD = /^(?:sort|order)$/i;
const SORT_VALUE =
  /^[-+]?(?:asc|desc|date|time|hits?|clicks?|views?|title|name|score|relevan\w*|pub\w*|new\w*|hot|size)/i;
const SHOW_NAME =
  /^(?:page_?size|rows?|per_?page|limit|view_?(?:mode|as)|display_?mode|layout|font_?size|skin)$/i;

const SEARCH_PATH =
  /(?:^|[/_-])(?:search|so|sousuo|query|fullsearch|searchresult|jsearch\w*|jrobot|solr|es)(?:[/._-]|$)/i;
const WORDS_NAME =
  /^(?:q|wd|word|words|kw|keyword|keywords|search|search_?(?:word|words|key|text|value|content)|query|querystring|searchkey|text)$/i;

const CALENDAR_PATH = /(?:^|[/_.-])(?:calendar|rili|wannianli)(?:[/._-]|$)/i;
const CALENDAR_NAME =
  /^(?:date|day|year|month|ym|ymd|rq|riqi|nian|yue|week|from|to|start(?:date|time)?|end(?:date|time)?|begin(?:date|time)?)$/i;

const MIRROR = /(?:^|\/)gate\/(?:big5|gb|gbk|pda)\/|^big5\.|\/(?:big5|fanti|tc)\/(?:www\.)?[\w-]+\.gov\.cn/i;
const CARRIES_ADDRESS = /(?:=|%3d)(?:https?(?::|%3a)|%2f\w|\/\w)/i;
const BACK_NAME =
  /^(?:return(?:_?(?:url|to))?|redirect(?:_?(?:url|uri|to))?|back_?url|from_?url|referer|goto|service|callback|next)$/i;

/**
 * What sort of trap an address of the site is by its looks; null for none. `identity`: the address without its scheme.
 * How many there are of a form is another question: see `TrapCount`.
 */
export function trapOf(identity: string): Trap | null {
  const { path, query } = splitQuery(identity);
  const slash = path.indexOf('/');
  const folders = slash < 0 ? '' : path.slice(slash + 1);
  if (CYCLE.test(folders) || isWinding(folders.split('/'))) return 'loop';
  if (MIRROR.test(identity)) return 'mirror';
  if (isPrintPath(path)) return 'print';
  return query === '' ? null : trapInQuery(path, query);
}

/** Folders by the hundred, or the same one again and again in whatever order. */
function isWinding(segments: readonly string[]): boolean {
  if (segments.length > MOST_SEGMENTS) return true;
  return segments.some((one) => segments.filter((other) => other === one).length > MOST_ALIKE);
}

function trapInQuery(path: string, query: string): Trap | null {
  const parameters = parametersOf(query);
  if (query.length > LONGEST_QUERY || parameters.length > MOST_PARAMETERS || isRepeating(parameters)) {
    return 'growing';
  }
  if (CALENDAR_PATH.test(path) && parameters.some(([name]) => CALENDAR_NAME.test(name))) return 'calendar';
  for (const [name, value] of parameters) {
    const trap = trapInParameter(name, value);
    if (trap !== null) return trap;
    if (WORDS_NAME.test(name) && value !== '' && (SEARCH_PATH.test(path) || isWords(value))) return 'results';
  }
  return null;
}

function trapInParameter(name: string, value: string): Trap | null {
  if (BACK_NAME.test(name) && CARRIES_ADDRESS.test(`=${value}`)) return 'nested';
  if (isPrintParameter(name, value)) return 'print';
  const sorts =
    SORT_NAME.test(name) || SHOW_NAME.test(name) || (SORT_NAME_IF_WORD.test(name) && SORT_VALUE.test(value));
  return sorts ? 'sorting' : null;
}

/** Chinese, as UTF-8 or GBK escapes or as it is: a person's words rather than a number or a code. */
function isWords(value: string): boolean {
  return /%[8-9a-f]|[\u3400-\u9fff]/i.test(value);
}

/** The same name three times: a filter that adds itself to the address on every click. */
function isRepeating(parameters: readonly (readonly [string, string])[]): boolean {
  const counts = new Map<string, number>();
  for (const [name] of parameters) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= 3);
}

/** Ours: so many addresses of one form are followed. Twenty years of months; a list of 10,000 entries; a menu of filters. */
const MOST = { archive: 240, calendar: 62, pages: 500, filters: 500, values: 3_000 } as const;

type Form = keyof typeof MOST;

/** Counts addresses of forms that can go on without end, and says when there are more than a site can mean. */
export class TrapCount {
  readonly #counts = new Map<string, number>();

  /** Whether a new address is within what its form may have; counts it. */
  admit(identity: string): boolean {
    const form = formOf(identity);
    if (form === null) return true;
    const count = (this.#counts.get(form.key) ?? 0) + 1;
    this.#counts.set(form.key, count);
    return count <= MOST[form.form];
  }
}

const DATED = /\/(?:19|20|2[1-9])\d{2}[-/]\d{1,2}(?:[-/]\d{1,2})?\/?$/;

/** The endless form that an address has; null for articles and plain folders, of which there may be any number. */
function formOf(identity: string): { readonly form: Form; readonly key: string } | null {
  const { path, query } = splitQuery(identity);
  if (query === '') {
    return DATED.test(path) ? { form: 'archive', key: `archive ${path.replace(DATED, '')}` } : null;
  }
  const parameters = parametersOf(query);
  const names = parameters.map(([name]) => name.toLowerCase()).toSorted();
  const key = `${path}?${names.join('&')}`;
  if (names.some(isPageParameter)) {
    const others = parameters.filter(([name]) => !isPageParameter(name)).map((pair) => pair.join('='));
    return { form: 'pages', key: `${path}?${others.toSorted().join('&')}` };
  }
  if (names.some((name) => CALENDAR_NAME.test(name))) return { form: 'calendar', key };
  if (isItemAddress(identity)) return null;
  // Filters are added one by one and in any order: all of one path are of one form.
  return names.length > 1 ? { form: 'filters', key: `filters ${path}` } : { form: 'values', key };
}
