import type { PageFacts } from '../facts/page.ts';
import { linksOf } from '../links/check/links-of-page.ts';
import type { LinkToCheck } from '../links/contract.ts';
import { extensionOf, sortOf } from '../links/policy/file-type.ts';
import { askedAs, identityOf } from './address.ts';
import type { OwnSite } from './own-site.ts';
import { splitQuery } from './template.ts';

/** A link to a page of the site. */
export interface PageLink {
  /** As it is asked for. */
  readonly url: string;
  readonly identity: string;
  readonly label: string;
  readonly heading: string;
}

/** What a page points to, sorted by what is to be done about it. */
export interface Discovered {
  readonly pages: readonly PageLink[];
  /** Links to pages of the site that name a part of them. */
  readonly parts: readonly LinkToCheck[];
  /** Files of the site, and everything on other hosts. */
  readonly links: readonly LinkToCheck[];
}

/**
 * What a page points to; also what is hidden: menus and tabs that are closed hold columns. `isKnown`: whether an
 * identity is that of a page of the site, as far as is known.
 */
export function discover(
  facts: PageFacts,
  site: OwnSite,
  isKnown: (identity: string) => boolean,
): Discovered {
  const pages = new Map<string, PageLink>();
  /** Whether it is a page of the site. */
  const add = (written: string, label: string, heading: string): boolean => {
    const page = pageLink(written, label, heading);
    if (page === null || !(isKnown(page.identity) || isPageOf(site, page.url))) return false;
    pages.set(`${page.url} ${label}`, page);
    return true;
  };
  // What is asked for as a page anyway need not be looked at as a link, unless a part of it is named.
  const links = (facts.links ?? []).filter(
    ({ label, title, heading, target }) =>
      target.type !== 'page' ||
      target.file !== null ||
      !add(target.url, label || title, heading) ||
      target.fragment !== '',
  );
  const frames = (facts.frames ?? []).filter(({ src, label }) => src === '' || !add(src, label, ''));
  const all = linksOf({ ...facts, links, frames });
  const asPages = new Set([...pages.values()].map(({ url }) => url));
  return {
    pages: [...pages.values()],
    parts: all.filter(({ url, parts = [] }) => parts.length > 0 && asPages.has(url)),
    links: all.filter(({ url }) => !asPages.has(askedAs(url))),
  };
}

function pageLink(written: string, label: string, heading: string): PageLink | null {
  const url = askedAs(written);
  const identity = identityOf(url);
  return identity === null ? null : { url, identity, label, heading };
}

function isPageOf(site: OwnSite, url: string): boolean {
  if (!site.owns(url)) return false;
  const { path } = splitQuery(identityOf(url) ?? '');
  const slash = path.indexOf('/');
  return slash < 0 || sortOf(extensionOf(path.slice(slash))) === 'page';
}
