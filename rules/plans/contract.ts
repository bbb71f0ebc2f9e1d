/** How much a clause binds: a duty, or something to be encouraged or explored. */
export type Force = 'must' | 'encourage' | 'explore';

/** A number or date that the clause itself sets. */
export interface Threshold {
  readonly value: string;
  readonly unit: string;
  /** How the value bounds: `>=`, `<=` … as far as the clause says. */
  readonly op?: string;
  readonly meaning: string;
  /** False for a number that is a name (热线 12345, 第三届), not a bound. */
  readonly testable?: boolean;
  /** Read out of the wording rather than printed there (应解读尽解读 = 100%). */
  readonly derived?: boolean;
}

/** How the clause is checked: by rules, by a person with the evidence at hand, or not on the web at all. */
export type Check =
  | { readonly by: 'rule'; readonly over: 'page' | 'site' | 'dates' }
  | { readonly by: 'guided' }
  | { readonly by: 'offweb'; readonly why: string };

/** One clause of a plan, in our own words. */
export interface Clause<Id extends string = string> {
  /** `<plan>/<number>`, for prose `<plan>/prose-<section>`. */
  readonly id: Id;
  /** Where it stands in the plan's text. */
  readonly locator: string;
  readonly title: string;
  readonly duty: string;
  /** Last day (`YYYY-MM-DD`), a month (`YYYY-MM`), or the plan's own words such as 全年; null where none is set. */
  readonly deadline: string | null;
  /** The deadline as the plan words it. */
  readonly deadlineText: string | null;
  readonly thresholds: readonly Threshold[];
  readonly force: Force;
  /** Who answers for it, as the plan names them; null where it names nobody. */
  readonly responsible: string | null;
  readonly check: Check;
  /** What a person can look at. */
  readonly signals: readonly string[];
  readonly note?: string;
}

/** Something that clauses stand in, in the order of its text. */
interface Source<Slug extends string, Id extends string> {
  readonly id: Slug;
  readonly title: string;
  readonly shortTitle: string;
  readonly documentNumber: string | null;
  readonly clauses: readonly Clause<Id>[];
}

/**
 * A standard that holds beside every plan. It binds no portal by itself: a pack adds it, and until then none of its
 * rules is judged.
 */
export interface Standard<Slug extends string = string, Id extends string = string> extends Source<Slug, Id> {
  readonly kind: 'standard';
}

/** A yearly work plan on open government (政务公开工作要点) with all its clauses in the order of the text. */
export interface Plan<Slug extends string = string, Id extends string = string> extends Source<Slug, Id> {
  readonly level: 'district' | 'town';
  readonly area: string;
  readonly year: number;
  /** Date of issue (`YYYY-MM-DD`), null where the text bears none. */
  readonly issued: string | null;
  /** Where the date of issue was read. */
  readonly issuedFrom: string;
}

/** Keeps the literal ids of a plan's clauses, so that a wrong clause id does not compile. */
export function definePlan<const Slug extends string, const Id extends `${Slug}/${string}`>(
  plan: Plan<Slug, Id>,
): Plan<Slug, Id> {
  return plan;
}

/** The same for a standard. */
export function defineStandard<const Slug extends string, const Id extends `${Slug}/${string}`>(
  standard: Omit<Standard<Slug, Id>, 'kind'>,
): Standard<Slug, Id> {
  return { kind: 'standard', ...standard };
}
