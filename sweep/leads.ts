import type { PageFacts } from '../facts/page.ts';
import { frameToCheck, linkToCheck, mediaToCheck, pointingPage } from '../links/check/links-of-page.ts';
import type { LinkToCheck } from '../links/contract.ts';
import { askedAs, identityOf } from './address.ts';
import { headLinks } from './head-links.ts';
import { listMark } from './pagers.ts';
import { type Paging, pagingOf } from './paging.ts';

/** A link to a page, of this site or another. */
export interface PageLink {
  /** As it is asked for. */
  readonly url: string;
  readonly identity: string;
  readonly label: string;
  readonly heading: string;
}

/** Something that a page points to. */
export interface Pointer {
  /** As a page; null for what can be none. */
  readonly page: PageLink | null;
  /** As the check asks for it; null for what is not for the network to judge. */
  readonly check: LinkToCheck | null;
  /** It names a part, and so is looked at as a link although it is read as a page. */
  readonly namesPart: boolean;
}

/** What a sweep goes on with from a page: plain values, so that another thread may have read it. */
export interface PageLeads {
  /** Where the page stands, redirects followed. */
  readonly url: string;
  /** The title that the page goes by. */
  readonly title: string;
  readonly pointers: readonly Pointer[];
  readonly paging: Paging;
  /** Tells the pages of a list apart by what they list. */
  readonly listMark: string;
  /** The page's other address for itself; null where its source names none. */
  readonly canonical: string | null;
  /** A script is still to write what the page is there for. */
  readonly needsLive: boolean;
}

/** What a page leads to. `html`: its source; null where its scripts have run. */
export function leadsOf(facts: PageFacts, html: string | null): PageLeads {
  const { url } = facts.address;
  return {
    url,
    title: facts.title?.text ?? '',
    pointers: [...pointersOf(facts)],
    paging: pagingOf(facts, html),
    listMark: listMark(facts),
    canonical: html === null ? null : headLinks(html, askedAs(url)).canonical,
    needsLive: facts.awaitsScript === true,
  };
}

function* pointersOf(facts: PageFacts): Iterable<Pointer> {
  const { links = [], media = [], frames = [] } = facts;
  const from = pointingPage(facts);
  for (const link of links) {
    const { target, label, title, heading } = link;
    const isPage = target.type === 'page' && target.file === null;
    yield* pointer(
      isPage ? pageLink(target.url, label || title, heading) : null,
      linkToCheck(link, from),
      target.fragment !== '',
    );
  }
  for (const one of media) yield* pointer(null, mediaToCheck(one, from), false);
  for (const frame of frames) {
    const page = frame.src === '' ? null : pageLink(frame.src, frame.label, '');
    yield* pointer(page, frameToCheck(frame, from), false);
  }
}

function* pointer(page: PageLink | null, check: LinkToCheck | null, namesPart: boolean): Iterable<Pointer> {
  if (page !== null || check !== null) yield { page, check, namesPart };
}

function pageLink(written: string, label: string, heading: string): PageLink | null {
  const url = askedAs(written);
  const identity = identityOf(url);
  return identity === null ? null : { url, identity, label, heading };
}
