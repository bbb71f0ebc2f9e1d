import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Page } from '../../ledger/contract.ts';
import { readable } from '../../rules/words/link-evidence.ts';

/** An address that does not open, or of which it cannot be told. */
export interface LinkRow {
  readonly verdict: LinkVerdict;
  /** Pages whose findings on links name it, as far as they do. */
  readonly foundOn: readonly { readonly url: string; readonly title: string }[];
}

const RULES: readonly string[] = ['working-link', 'link-target'];
/** Pages that are named for one address. */
const MOST_PLACES = 20;

/** How many addresses were asked for, by what became of them. */
export function linkCounts(verdicts: readonly LinkVerdict[]): Record<LinkVerdict['verdict'], number> {
  const counts = { opens: 0, broken: 0, cantTell: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

/** The addresses that ask something of somebody, broken ones first, each with where it was found. */
export function linkRows(verdicts: readonly LinkVerdict[], pages: readonly Page[]): LinkRow[] {
  const places = placesByAddress(pages);
  return verdicts
    .filter(({ verdict }) => verdict !== 'opens')
    .map((verdict) => ({ verdict, foundOn: places.get(readable(verdict.url)) ?? [] }))
    .sort((a, b) => rank(a) - rank(b) || (a.verdict.url < b.verdict.url ? -1 : 1));
}

function rank({ verdict: { verdict } }: LinkRow): number {
  return verdict === 'broken' ? 0 : 1;
}

/** By address as findings write it, the pages whose findings on links speak of it. */
function placesByAddress(pages: readonly Page[]): Map<string, LinkRow['foundOn'][number][]> {
  const places = new Map<string, LinkRow['foundOn'][number][]>();
  for (const { url, title, findings } of pages) {
    const named = findings
      .filter(({ rule }) => RULES.includes(rule))
      .map(({ data }) => String(data.url ?? ''));
    for (const address of new Set(named)) {
      const known = places.get(address) ?? [];
      if (known.length < MOST_PLACES) places.set(address, [...known, { url, title }]);
    }
  }
  return places;
}
