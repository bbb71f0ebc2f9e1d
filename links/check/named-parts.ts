import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { LinkToCheck } from '../contract.ts';

/** What links name behind `#`, by address. */
export function namedParts(links: readonly LinkToCheck[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { url, parts = [] } of links) {
    if (parts.length > 0) named.set(url, new Set([...(named.get(url) ?? []), ...parts]));
  }
  return named;
}

/** A verdict as it concerns some links alone: others may have named other parts of the same page. */
export function asNamed(verdict: LinkVerdict, named: ReturnType<typeof namedParts>): LinkVerdict {
  const { missingParts, ...rest } = verdict;
  const concerned = missingParts?.filter(({ part }) => named.get(verdict.url)?.has(part)) ?? [];
  return concerned.length === 0 ? rest : { ...rest, missingParts: concerned };
}
