import type { Pack, Portal } from './contract.ts';

/** Where a page is, as far as it tells which pack binds it. */
export interface BoundPage {
  /** Lower case, without the port. */
  readonly host: string;
  readonly path: string;
  /** Names of the organ whose page it is, as the page tells. */
  readonly organs: readonly string[];
}

/** How closely a portal fits a page: 0 not at all, 1 by host, 2 by host and path or organ. */
function closenessOf({ host, paths, organs }: Portal, page: BoundPage): 0 | 1 | 2 {
  if (!isWithin(page.host, host)) return 0;
  const byPath = paths?.some((prefix) => page.path.startsWith(prefix)) ?? false;
  const byOrgan = organs?.some((organ) => page.organs.some((name) => name.includes(organ))) ?? false;
  if (byPath || byOrgan) return 2;
  return paths === undefined && organs === undefined ? 1 : 0;
}

/**
 * Whether two portals may fit a page equally closely, as far as they show it. One that is narrowed lies within one that
 * is not, and is the closer there; a path and the name of an organ cannot be held against each other.
 */
export function mayTie(one: Portal, other: Portal): boolean {
  const isRelated = isWithin(one.host, other.host) || isWithin(other.host, one.host);
  if (!isRelated || isNarrow(one) !== isNarrow(other)) return false;
  return (
    !isNarrow(one) ||
    meet(one.paths, other.paths, (a, b) => a.startsWith(b)) ||
    meet(one.organs, other.organs, (a, b) => a.includes(b))
  );
}

function isNarrow({ paths, organs }: Portal): boolean {
  return paths !== undefined || organs !== undefined;
}

function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}

type Holds = (whole: string, part: string) => boolean;

function meet(ones: Portal['paths'], others: Portal['paths'], holds: Holds): boolean {
  return (ones ?? []).some((one) => (others ?? []).some((other) => holds(one, other) || holds(other, one)));
}

/** The portal of a pack that binds a page, and how closely. */
export interface Binding {
  readonly portal: Portal;
  readonly closeness: 1 | 2;
}

/** How a pack binds a page: of several portals by the closest, then by the nearest host; null where by none. */
export function bindingOf({ portals }: Pack, page: BoundPage): Binding | null {
  const bindings = portals.flatMap((portal): Binding[] => {
    const closeness = closenessOf(portal, page);
    return closeness === 0 ? [] : [{ portal, closeness }];
  });
  bindings.sort((a, b) => b.closeness - a.closeness || b.portal.host.length - a.portal.host.length);
  return bindings[0] ?? null;
}
