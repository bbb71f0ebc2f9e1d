import type { PageFacts } from '../../facts/page.ts';
import { namedPart } from '../../rules/words/link-part.ts';
import { type PointingPage, standingOfLink, standingOfSource } from '../../rules/words/link-standing.ts';
import type { LinkToCheck } from '../contract.ts';
import { keyOf, seatOf } from './address.ts';

type Of<Fact extends 'links' | 'media' | 'frames'> = NonNullable<PageFacts[Fact]>[number];

/**
 * What a page points to that only the network can judge: its links, then pictures and films, then frames, less
 * the hidden ones; an address stands once for each label, with the parts of it that links name behind `#`.
 */
export function linksOf(facts: PageFacts): LinkToCheck[] {
  const { links = [], media = [], frames = [] } = facts;
  const page = pointingPage(facts);
  return distinctLinks([
    ...links.map((link) => linkToCheck(link, page)),
    ...media.map((shown) => mediaToCheck(shown, page)),
    ...frames.map((frame) => frameToCheck(frame, page)),
  ]);
}

/** Each address once for each label, as it is asked for, in the order in which they first come. */
export function distinctLinks(found: readonly (LinkToCheck | null)[]): LinkToCheck[] {
  const distinct = new Map<string, LinkToCheck>();
  for (const link of found) {
    if (link === null) continue;
    const { label, parts = [] } = link;
    const url = keyOf(link.url);
    if (seatOf(url) === null) continue;
    const name = `${url} ${label}`;
    const known = distinct.get(name)?.parts ?? [];
    if (parts.length > 0) distinct.set(name, { url, label, parts: [...new Set([...known, ...parts])] });
    else if (!distinct.has(name)) distinct.set(name, { url, label });
  }
  return [...distinct.values()];
}

/** A link of a page as it is checked; null where that is not for the network to judge. */
export function linkToCheck(link: Of<'links'>, page: PointingPage): LinkToCheck | null {
  if (link.hidden || standingOfLink(link, page) !== 'network') return null;
  const { target, label, title, scripted } = link;
  // A script that answers the click may have its own use for the fragment.
  const part = scripted ? '' : namedPart(target.url);
  return { url: target.url, label: label || title, ...(part !== '' && { parts: [part] }) };
}

/** A picture or a film of a page, as {@link linkToCheck}. */
export function mediaToCheck(
  { src, url, label, hidden }: Of<'media'>,
  page: PointingPage,
): LinkToCheck | null {
  return hidden || !isForNetwork(src, page) ? null : { url, label };
}

/** A frame of a page, as {@link linkToCheck}. */
export function frameToCheck({ src, label, hidden }: Of<'frames'>, page: PointingPage): LinkToCheck | null {
  return hidden || !isForNetwork(src, page) ? null : { url: src, label };
}

function isForNetwork(source: string, page: PointingPage): boolean {
  return standingOfSource(source, page) === 'network';
}

/** A page as what it points to sees it. */
export function pointingPage({ address, gathering, kind }: PageFacts): PointingPage {
  return {
    address,
    isParsed: gathering.mode === 'parsed',
    isHome: kind?.kind === 'home',
    // They tell which links without an address are in order: none of those is for the network.
    ownNames: [],
    placeNames: [],
    crumb: null,
  };
}
