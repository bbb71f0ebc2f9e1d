/** What was drawn of the pages of one column and template, of those that were found. */
export interface Stratum {
  readonly template: string;
  readonly known: number;
  readonly drawn: number;
}

/** A share with the bounds between which it lies, each from 0 to 1. */
export interface Interval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile for 95 %: one in twenty of such intervals misses the truth. */
const CONFIDENCE = 1.96;

/**
 * How many of all pages fail, judged by those that were drawn: Wilson's interval at 95 %, narrowed by the correction
 * for a finite population and never beyond what is certain (what failed fails, what passed does not). Where nothing
 * was drawn it is from 0 to 1. `known` ≥ `drawn` ≥ `failing`. E. B. Wilson, JASA 22 (1927); W. G. Cochran, Sampling
 * Techniques, 2.6.
 */
export function intervalOf(failing: number, drawn: number, known: number): Interval {
  if (drawn === 0 || known === 0) return { share: 0, low: 0, high: 1 };
  const share = failing / drawn;
  if (drawn >= known) return { share, low: share, high: share };
  const weight = (drawn * (known - 1)) / (known - drawn);
  const square = CONFIDENCE ** 2;
  const centre = (share + square / (2 * weight)) / (1 + square / weight);
  const spread =
    (CONFIDENCE / (1 + square / weight)) *
    Math.sqrt((share * (1 - share)) / weight + square / (4 * weight ** 2));
  return {
    share,
    low: Math.max(centre - spread, failing / known),
    high: Math.min(centre + spread, (known - drawn + failing) / known),
  };
}

interface Candidate {
  readonly identity: string;
  readonly lot: number;
}

interface Pool {
  known: number;
  drawn: number;
  /** Those with the lowest lots, the lowest first. */
  readonly best: Candidate[];
}

/** Draws so many pages of each template, by lots that the seed gives: the same pages, whatever the order they were found in. */
export class Sample {
  readonly #each: number;
  readonly #seed: string;
  readonly #pools = new Map<string, Pool>();

  constructor({ each, seed }: { readonly each: number; readonly seed: string }) {
    this.#each = each;
    this.#seed = seed;
  }

  /** Takes up a page; returns the identity that is out for good, which may be its own, or null. */
  enter(template: string, identity: string): string | null {
    const pool = this.#poolOf(template);
    pool.known += 1;
    const lot = lotOf(this.#seed, identity);
    const place = pool.best.findIndex((other) => lot < other.lot);
    pool.best.splice(place < 0 ? pool.best.length : place, 0, { identity, lot });
    return pool.best.length + pool.drawn > this.#each ? (pool.best.pop()?.identity ?? null) : null;
  }

  /** The pages that the lot fell on, of all templates; each is given once. */
  draw(): string[] {
    return [...this.#pools.values()].flatMap((pool) => {
      pool.drawn += pool.best.length;
      return pool.best.splice(0).map(({ identity }) => identity);
    });
  }

  get strata(): Stratum[] {
    return [...this.#pools].map(([template, { known, drawn }]) => ({ template, known, drawn }));
  }

  #poolOf(template: string): Pool {
    const pool = this.#pools.get(template);
    if (pool !== undefined) return pool;
    const made = { known: 0, drawn: 0, best: [] };
    this.#pools.set(template, made);
    return made;
  }
}

/** A number from 0 to 2³² − 1 that seed and identity settle: FNV-1a, stirred as MurmurHash3 ends. */
function lotOf(seed: string, identity: string): number {
  let hash = 0x811c9dc5;
  for (const text of [seed, '\n', identity]) {
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
