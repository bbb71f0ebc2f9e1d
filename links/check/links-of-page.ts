import type { PageFacts } from '../../facts/page.ts';
import { namedPart } from '../../rules/words/link-part.ts';
import { type PointingPage, standingOfLink, standingOfSource } from '../../rules/words/link-standing.ts';
import type { LinkToCheck } from '../contract.ts';
import { keyOf, seatOf } from './address.ts';

/**
 * What a page points to that only the network can judge: its links, then pictures and films, then frames, less
 * the hidden ones; an address stands once for each label, with the parts of it that links name behind `#`.
 */
export function linksOf(facts: PageFacts): LinkToCheck[] {
  const page = pointingPage(facts);
  const found = [...linked(facts, page), ...shown(facts, page), ...framed(facts, page)];
  const distinct = new Map<string, LinkToCheck>();
  for (const { url, label, parts = [] } of found) {
    const key = keyOf(url);
    if (seatOf(key) === null) continue;
    const all = [...new Set([...(distinct.get(`${key} ${label}`)?.parts ?? []), ...parts])];
    distinct.set(`${key} ${label}`, { url: key, label, ...(all.length > 0 && { parts: all }) });
  }
  return [...distinct.values()];
}

function linked({ links = [] }: PageFacts, page: PointingPage): LinkToCheck[] {
  return links
    .filter((link) => !link.hidden && standingOfLink(link, page) === 'network')
    .map(({ target, label, title, scripted }) => {
      // A script that answers the click may have its own use for the fragment.
      const part = scripted ? '' : namedPart(target.url);
      return { url: target.url, label: label || title, ...(part !== '' && { parts: [part] }) };
    });
}

function shown({ media = [] }: PageFacts, page: PointingPage): LinkToCheck[] {
  return media
    .filter(({ src, hidden }) => !hidden && isForNetwork(src, page))
    .map(({ url, label }) => ({ url, label }));
}

function framed({ frames = [] }: PageFacts, page: PointingPage): LinkToCheck[] {
  return frames
    .filter(({ src, hidden }) => !hidden && isForNetwork(src, page))
    .map(({ src, label }) => ({ url: src, label }));
}

function isForNetwork(source: string, page: PointingPage): boolean {
  return standingOfSource(source, page) === 'network';
}

function pointingPage({ address, gathering, kind }: PageFacts): PointingPage {
  return {
    address,
    isParsed: gathering.mode === 'parsed',
    isHome: kind?.kind === 'home',
    // They tell which links without an address are in order: none of those is for the network.
    ownNames: [],
  };
}
