import { distinctLinks } from '../links/check/links-of-page.ts';
import type { LinkToCheck } from '../links/contract.ts';
import { extensionOf, sortOf } from '../links/policy/file-type.ts';
import { askedAs, identityOf } from './address.ts';
import type { PageLink, Pointer } from './leads.ts';
import type { OwnSite } from './own-site.ts';
import { splitQuery } from './template.ts';

/** What a page points to, sorted by what is to be done about it. */
export interface Discovered {
  readonly pages: readonly PageLink[];
  /** Links to pages of the site that name a part of them. */
  readonly parts: readonly LinkToCheck[];
  /** Files of the site, and everything on other hosts. */
  readonly links: readonly LinkToCheck[];
}

/**
 * What is known of an identity: nothing yet; a page of the site of which a further link may change something; or one
 * that was read or left out, of which none can.
 */
export type Standing = 'new' | 'open' | 'settled';

/**
 * What a page points to; also what is hidden: menus and tabs that are closed hold columns. Pages that are settled are
 * left out: of the links of a page most lead there.
 */
export function discover(
  pointers: readonly Pointer[],
  site: OwnSite,
  standingOf: (identity: string) => Standing,
): Discovered {
  const pages = new Map<string, PageLink>();
  const checks: (LinkToCheck | null)[] = [];
  for (const { page, check, namesPart } of pointers) {
    const standing = page === null ? 'new' : standingOf(page.identity);
    const isPage = page !== null && (standing !== 'new' || isPageOf(site, page.url));
    if (isPage && standing !== 'settled') pages.set(`${page.url} ${page.label}`, page);
    // What is asked for as a page anyway need not be looked at as a link, unless a part of it is named.
    if (!isPage || namesPart) checks.push(check);
  }
  const all = distinctLinks(checks);
  const asPages = new Set([...pages.values()].map(({ url }) => url));
  return {
    pages: [...pages.values()],
    parts: all.filter(({ url, parts = [] }) => parts.length > 0 && asPages.has(url)),
    links: all.filter(({ url }) => !asPages.has(askedAs(url))),
  };
}

function isPageOf(site: OwnSite, url: string): boolean {
  if (!site.owns(url)) return false;
  const { path } = splitQuery(identityOf(url) ?? '');
  const slash = path.indexOf('/');
  return slash < 0 || sortOf(extensionOf(path.slice(slash))) === 'page';
}
