import { withLinkVerdicts } from '../facts/derive/link-verdicts.ts';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { linksOf } from '../links/check/links-of-page.ts';

/** Addresses that a page points to and that only the network can judge, each once. */
export function addressesOf(facts: PageFacts): string[] {
  return [...new Set(linksOf(facts).map(({ url }) => url))];
}

/**
 * A page's facts joined with what is known of its links, by address as they are asked for; as they are where nothing is
 * known of any. `addresses`: as `addressesOf` gives them, where they are at hand.
 */
export function joinVerdicts(
  facts: PageFacts,
  verdicts: ReadonlyMap<string, LinkVerdict>,
  addresses?: readonly string[],
): PageFacts {
  if (verdicts.size === 0) return facts;
  const known = (addresses ?? addressesOf(facts)).flatMap((url) => verdicts.get(url) ?? []);
  return known.length === 0 ? facts : withLinkVerdicts(facts, known);
}
