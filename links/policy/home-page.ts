import { isItem } from '../../rules/words/item-address.ts';
import { extensionOf, sortOf } from './file-type.ts';

const HOME =
  /^\/(?:(?:zh|cn|en|sc|tc|hk|gb|big5|chs|cht|zh[-_](?:cn|hans|hant|tw|hk)|en[-_]us|pc|web|www)\/?)?(?:(?:index|default|home|main|portal|welcome)(?:[_-]?(?:new|pc|page|cn|zh|en))?(?:\.\w{2,5})?)?\/?$/i;
const INDEX = /^(?:index|default|home|main|list|portal)(?:[_-]?\d+)?(?:\.\w+)?$/i;
const MOBILE = /^(?:m|wap|3g|mobile|h5)\./i;

/** Path and slash of what a link shortener gives out (`/A6xyzabc`, `/s/A1b2c3`). Characters. */
const LONGEST_SHORT_LINK = 14;

/** Whether an address is the first page of its host. */
export function isHome({ pathname, search, hash }: URL): boolean {
  return search === '' && !/^#!?\/\w/.test(hash) && HOME.test(pathname);
}

/** A host without what stands before the name that people know it by. */
function siteOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www\d?|m|wap|3g|mobile|h5)\./i, '');
}

function foldersOf({ pathname }: URL): string[] {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  return INDEX.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments;
}

/** One page or file among many: an article, a form, a further level of columns. */
function isDeep(asked: URL, sameSite: boolean): boolean {
  const { pathname, search } = asked;
  if (isItem(pathname, search) || sortOf(extensionOf(pathname)) !== 'page') return true;
  return sameSite && foldersOf(asked).length >= 2;
}

/** An address that is there to lead on: it carries another one (`/link?url=https%3A%2F%2F…`), or shortens it. */
function leadsOn(asked: URL, final: URL): boolean {
  const { pathname, search } = asked;
  const isShort = search === '' && pathname.length <= LONGEST_SHORT_LINK && extensionOf(pathname) === '';
  return isShort || (pathname + decodeQuery(search)).includes(final.hostname);
}

function decodeQuery(search: string): string {
  try {
    return decodeURIComponent(search);
  } catch {
    return search;
  }
}

/**
 * Whether a redirect took a reader from one page among many to a home page. `perhaps`: to that of another site,
 * of which the entry may have been a link, or to that of the mobile site, where programs are sent more readily
 * than people. A bare host, a column's root and an address that is there to lead on may end on a home page.
 */
export function landsOnHome(asked: URL, final: URL): 'yes' | 'perhaps' | 'no' {
  if (!isHome(final) || isHome(asked)) return 'no';
  const sameSite = siteOf(asked) === siteOf(final);
  if (!isDeep(asked, sameSite) || (!sameSite && leadsOn(asked, final))) return 'no';
  const toMobile = MOBILE.test(final.hostname) && !MOBILE.test(asked.hostname);
  return sameSite && !toMobile ? 'yes' : 'perhaps';
}

/** Whether a redirect led to another page, not only to the same one under https, www or a closing slash. */
export function leadsElsewhere(asked: URL, final: URL): boolean {
  const trimmed = ({ pathname }: URL) => pathname.replace(/\/(?:index\.\w+)?$/i, '').toLowerCase();
  return siteOf(asked) !== siteOf(final) || trimmed(asked) !== trimmed(final);
}
