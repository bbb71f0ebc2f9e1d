import type { SweepOrder } from '../../sweep/contract.ts';
import { webAddress } from './web-address.ts';

/** What a person filled in to start a sweep; texts as they were typed. */
export interface SweepForm {
  readonly home: string;
  readonly starts: string;
  readonly sitemaps: boolean;
  readonly pages: string;
  readonly depth: string;
  /** Empty for no bound. */
  readonly minutes: string;
  readonly paths: string;
  readonly isSample: boolean;
  readonly each: string;
  readonly links: boolean;
  readonly live: boolean;
}

/** The fields that can be filled in wrongly. */
export type FormField = 'home' | 'starts' | 'pages' | 'depth' | 'minutes' | 'paths' | 'each';

/** Pages, depth: what a district portal is read with in an evening; the numbers are ours. */
export function firstForm(home: string): SweepForm {
  return {
    home,
    starts: '',
    sitemaps: true,
    pages: '2000',
    depth: '6',
    minutes: '',
    paths: '',
    isSample: false,
    each: '5',
    links: true,
    live: false,
  };
}

const MS_PER_MINUTE = 60_000;
const MOST = { pages: 100_000, depth: 50, minutes: 7 * 24 * 60, each: 1000 } as const;

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A whole number from 1 to a bound; null for anything else. */
function wholeNumber(text: string, most: number): number | null {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}

/** Of the host itself, or below it: a portal's pages stand on several. */
function isOfHost(url: string, host: string): boolean {
  const hostname = URL.parse(url)?.hostname ?? '';
  return hostname === host || hostname.endsWith(`.${host}`);
}

/** The fields that are filled in wrongly; empty where a sweep can start. */
export function faultsOf(form: SweepForm, host: string): FormField[] {
  const faults: FormField[] = [];
  const check = (field: FormField, isRight: boolean) => {
    if (!isRight) faults.push(field);
  };
  const isAddress = (url: string) => webAddress(url) !== null && isOfHost(url, host);
  check('home', isAddress(form.home.trim()));
  check('starts', linesOf(form.starts).every(isAddress));
  check('pages', wholeNumber(form.pages, MOST.pages) !== null);
  check('depth', wholeNumber(form.depth, MOST.depth) !== null);
  check('minutes', form.minutes.trim() === '' || wholeNumber(form.minutes, MOST.minutes) !== null);
  check(
    'paths',
    linesOf(form.paths).every((path) => path.startsWith('/')),
  );
  check('each', !form.isSample || wholeNumber(form.each, MOST.each) !== null);
  return faults;
}

/** What the sweep is asked; `seed` names the sample. Null where a field is filled in wrongly. */
export function orderOf(form: SweepForm, host: string, seed: string): SweepOrder | null {
  const pages = wholeNumber(form.pages, MOST.pages);
  const depth = wholeNumber(form.depth, MOST.depth);
  const each = wholeNumber(form.each, MOST.each);
  const minutes = wholeNumber(form.minutes, MOST.minutes);
  if (faultsOf(form, host).length > 0 || pages === null || depth === null) return null;
  return {
    home: form.home.trim(),
    starts: linesOf(form.starts),
    sitemaps: form.sitemaps,
    bounds: {
      pages,
      depth,
      ms: minutes === null ? null : minutes * MS_PER_MINUTE,
      paths: linesOf(form.paths),
    },
    sample: form.isSample && each !== null ? { each, seed } : null,
    links: form.links,
    live: form.live,
  };
}
