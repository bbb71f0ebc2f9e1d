import * as z from 'zod/mini';
import { LinkKind, LinkReason, LinkTry, type LinkVerdict } from '../../facts/link-verdict.ts';
import type { FoundOn } from './address-book.ts';

const Item = z.object({
  url: z.string(),
  /** HTTP status, null where none was seen. */
  status: z.nullable(z.number()),
  kind: LinkKind,
  reason: LinkReason,
  finalUrl: z.nullable(z.string()),
  /** ISO 8601: when the last try ended. */
  at: z.string(),
  /** Addresses of pages, the first few. */
  foundOn: z.array(z.string()),
  /** How many pages there are. */
  pages: z.number(),
  tries: z.array(LinkTry),
});

const Misplaced = z.object({
  /** With the part that links name behind `#`. */
  url: z.string(),
  /** No script of the page could make that part, or answer it in another way. */
  certain: z.boolean(),
  /** ISO 8601: when the page was read. */
  at: z.string(),
  /** Addresses of pages where the address stands, the first few. */
  foundOn: z.array(z.string()),
  /** How many pages there are. */
  pages: z.number(),
});

/** What became of the links of one or more pages. */
export const LinkReport = z.object({
  /** Addresses, each counted once; `opens`, `broken` and `cantTell` add up to it. */
  checked: z.number(),
  opens: z.number(),
  broken: z.array(Item),
  cantTell: z.array(Item),
  /** Parts that links name and that were not found on their pages, which open: they count as such. */
  missingParts: z.array(Misplaced),
  /** How many addresses are of each kind; kinds without any are left out. */
  kinds: z.partialRecord(LinkKind, z.number()),
});
export type LinkReport = z.infer<typeof LinkReport>;

/** A verdict, and where its address stands. */
export interface Settled {
  readonly verdict: LinkVerdict;
  readonly foundOn: FoundOn;
}

/** Sums verdicts up, in the same order whatever the order in which they came: by address, and kinds by their list. */
export function linkReport(settled: Iterable<Settled>): LinkReport {
  const items: Record<LinkVerdict['verdict'], z.infer<typeof Item>[]> = {
    opens: [],
    broken: [],
    cantTell: [],
  };
  const missingParts: z.infer<typeof Misplaced>[] = [];
  const counts = new Map<LinkKind, number>();
  for (const { verdict, foundOn } of settled) {
    items[verdict.verdict].push(itemOf(verdict, foundOn));
    missingParts.push(...misplacedOf(verdict, foundOn));
    counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
  }
  const { opens, broken, cantTell } = items;
  return {
    checked: opens.length + broken.length + cantTell.length,
    opens: opens.length,
    broken: broken.sort(byAddress),
    cantTell: cantTell.sort(byAddress),
    missingParts: missingParts.sort(byAddress),
    kinds: Object.fromEntries(
      LinkKind.options.flatMap((kind) => {
        const count = counts.get(kind);
        return count === undefined ? [] : [[kind, count]];
      }),
    ),
  };
}

function itemOf({ url, status, kind, reason, finalUrl, at, tries }: LinkVerdict, { pages, count }: FoundOn) {
  return { url, status, kind, reason, finalUrl, at, foundOn: [...pages], pages: count, tries };
}

function misplacedOf({ url, at, missingParts = [] }: LinkVerdict, { pages, count }: FoundOn) {
  return missingParts.map(({ part, certain }) => {
    return { url: `${url}#${part}`, certain, at, foundOn: [...pages], pages: count };
  });
}

/** By code unit: the same on every machine. */
function byAddress(a: { readonly url: string }, b: { readonly url: string }): number {
  if (a.url === b.url) return 0;
  return a.url < b.url ? -1 : 1;
}
