import type { LinkKind, LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import type { Spot } from '../facts/shape/spot.ts';
import { keyOf, seatOf } from '../links/check/address.ts';
import { linksOf } from '../links/check/links-of-page.ts';
import { asNamed, namedParts } from '../links/check/named-parts.ts';
import type { LinkToCheck } from '../links/contract.ts';
import type { LinkStanding } from './link-desk.ts';
import type { LinkRate } from './link-rates.ts';
import type { StoredCheck } from './link-store.ts';

/** How the links of a page stand, as the popup shows it. Addresses are counted, each once. */
export interface LinksView {
  readonly state: 'unchecked' | StoredCheck['state'];
  readonly total: number;
  readonly opens: number;
  readonly broken: number;
  readonly cantTell: number;
  /** Not settled; `opens`, `broken`, `cantTell` and `left` add up to `total`. */
  readonly left: number;
  /** Addresses that are broken or could not be told, by what became of them, most first. */
  readonly kinds: readonly {
    readonly verdict: 'broken' | 'cantTell';
    readonly kind: LinkKind;
    readonly count: number;
  }[];
  /** Parts that links name behind `#` and that were not found on their pages, which open. */
  readonly missingParts: number;
  /** Addresses on hosts that the extension has no leave to ask. */
  readonly withoutLeave: number;
  /** Requests per second to one host. */
  readonly rate: LinkRate;
  /** Seconds that what is left takes at least, by the pace of the host with the most addresses. */
  readonly secondsLeft: number;
  /** Where links stand that are broken, the first of them. */
  readonly brokenSpots: readonly Spot[];
}

/** Marks beyond this are no help. */
const MOST_SPOTS = 200;

/** Makes what is known of a page's links into what the popup shows. `mayAsk`: by address. */
export async function linksViewOf(
  facts: PageFacts,
  standing: LinkStanding | null,
  rate: LinkRate,
  mayAsk: (url: string) => Promise<boolean>,
): Promise<LinksView> {
  const links = linksOf(facts);
  const addresses = [...new Set(links.map(({ url }) => url))];
  const verdicts = standing?.verdicts ?? new Map<string, LinkVerdict>();
  const counts = { opens: 0, broken: 0, cantTell: 0 };
  const unsettled: string[] = [];
  for (const url of addresses) {
    const verdict = verdicts.get(url);
    if (verdict === undefined) unsettled.push(url);
    else counts[verdict.verdict] += 1;
  }
  const refused = await Promise.all(
    addresses.map(async (url) => verdicts.get(url)?.reason !== 'share' && !(await mayAsk(url))),
  );
  return {
    state: standing?.state ?? 'unchecked',
    total: addresses.length,
    ...counts,
    left: unsettled.length,
    kinds: kindsOf(addresses, verdicts),
    missingParts: missingPartsOf(links, verdicts),
    withoutLeave: refused.filter((isRefused) => isRefused).length,
    rate,
    secondsLeft: Math.ceil(mostOnOneHost(unsettled) / rate),
    brokenSpots: brokenSpotsOf(facts, verdicts),
  };
}

function kindsOf(
  addresses: readonly string[],
  verdicts: ReadonlyMap<string, LinkVerdict>,
): LinksView['kinds'] {
  const kinds = new Map<string, { verdict: 'broken' | 'cantTell'; kind: LinkKind; count: number }>();
  for (const url of addresses) {
    const found = verdicts.get(url);
    if (found === undefined || found.verdict === 'opens') continue;
    const { verdict, kind } = found;
    const known = kinds.get(`${verdict} ${kind}`);
    if (known === undefined) kinds.set(`${verdict} ${kind}`, { verdict, kind, count: 1 });
    else known.count += 1;
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

function missingPartsOf(links: readonly LinkToCheck[], verdicts: ReadonlyMap<string, LinkVerdict>): number {
  const named = namedParts(links);
  let count = 0;
  for (const url of named.keys()) {
    const verdict = verdicts.get(url);
    if (verdict !== undefined) count += asNamed(verdict, named).missingParts?.length ?? 0;
  }
  return count;
}

function mostOnOneHost(urls: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const url of urls) {
    // Without the port, as the pace is kept.
    const host = seatOf(url)?.host ?? '';
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function brokenSpotsOf(
  { links = [], media = [], frames = [] }: PageFacts,
  verdicts: ReadonlyMap<string, LinkVerdict>,
): Spot[] {
  const isBroken = (url: string) => verdicts.get(keyOf(url))?.verdict === 'broken';
  return [
    ...links.filter(({ target, hidden }) => !hidden && isBroken(target.url)),
    ...media.filter(({ url, hidden }) => !hidden && isBroken(url)),
    ...frames.filter(({ src, hidden }) => !hidden && isBroken(src)),
  ]
    .slice(0, MOST_SPOTS)
    .map(({ at }) => at);
}
