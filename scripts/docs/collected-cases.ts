import type { Outcome, Severity, Words } from '../../rules/contract.ts';
import type { PlanId } from '../../rules/plans/index.ts';

/** What a rule said of a case. */
export interface Said {
  readonly outcome: Outcome;
  /** The name of the message; with a leading `judge.` it is the judge's. */
  readonly message: string;
  /** Null unless failed. */
  readonly severity: Severity | null;
  /** What is so, in words, with the data of the case. */
  readonly what: Words;
}

/** A case of a rule's table, read outside the tests. */
export interface Case {
  /** The list that it stands in: `passed`, `failed` … or `evidence`, `nothing`. */
  readonly list: string;
  readonly why: string;
  /** What differs from an ordinary page or site. */
  readonly change: object;
  /** The plan that it is judged under. */
  readonly plan: PlanId;
  readonly said: readonly Said[];
}

/** The cases of every table that was read, by the rule's id. */
export const collected = new Map<string, readonly Case[]>();

/** Where the tests judge a case that names no plan. */
const USUAL_PLAN: PlanId = 'jiading-2023';

type Row<Change> = readonly [why: string, change: Change, expected?: { readonly plan?: PlanId }];

/** Keeps a table of a rule, and what the rule says of each of its cases. */
export function collect<Change extends object>(
  id: string,
  table: Readonly<Record<string, readonly Row<Change>[] | undefined>>,
  saidOf: (change: Change, plan: PlanId) => readonly Said[],
): void {
  const cases = Object.entries(table).flatMap(([list, rows = []]) =>
    rows.map(([why, change, { plan = USUAL_PLAN } = {}]) => {
      return { list, why, change, plan, said: saidOf(change, plan) };
    }),
  );
  collected.set(id, [...(collected.get(id) ?? []), ...cases]);
}
