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

/** What became of the links of one or more pages. */
export const LinkReport = z.object({
  /** Addresses, each counted once; `opens`, `broken` and `cantTell` add up to it. */
  checked: z.number(),
  opens: z.number(),
  broken: z.array(Item),
  cantTell: z.array(Item),
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
  const counts = new Map<LinkKind, number>();
  for (const { verdict, foundOn } of settled) {
    items[verdict.verdict].push(itemOf(verdict, foundOn));
    counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
  }
  const { opens, broken, cantTell } = items;
  return {
    checked: opens.length + broken.length + cantTell.length,
    opens: opens.length,
    broken: broken.sort(byAddress),
    cantTell: cantTell.sort(byAddress),
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

/** By code unit: the same on every machine. */
function byAddress(a: { readonly url: string }, b: { readonly url: string }): number {
  if (a.url === b.url) return 0;
  return a.url < b.url ? -1 : 1;
}
