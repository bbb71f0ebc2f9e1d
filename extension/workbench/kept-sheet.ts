import * as z from 'zod/mini';

const Outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);
const Words = z.object({ zh: z.string(), en: z.string() });
const Interval = z.object({ now: z.number(), worst: z.number(), best: z.number() });
export type Interval = z.infer<typeof Interval>;

const ScoredRule = z.object({
  rule: z.string(),
  outcome: Outcome,
  weight: z.number(),
  isVeto: z.boolean(),
  tally: z.object({
    passed: z.number(),
    failed: z.object({ error: z.number(), warning: z.number(), info: z.number() }),
    cantTell: z.number(),
    untested: z.number(),
    inapplicable: z.number(),
  }),
  share: z.nullable(Interval),
  lost: z.number(),
  gained: z.number(),
});
export type KeptScoredRule = z.infer<typeof ScoredRule>;

const Clause = z.object({
  clause: z.string(),
  outcome: z.nullable(Outcome),
  rules: z.array(ScoredRule),
  also: z.array(z.object({ rule: z.string(), outcome: Outcome, row: z.string() })),
});
export type KeptClause = z.infer<typeof Clause>;

const Heading = z.object({
  id: z.string(),
  title: Words,
  rows: z.array(Clause),
  others: z.array(ScoredRule),
  weight: z.number(),
  score: z.nullable(Interval),
  judged: z.number(),
});
export type KeptHeading = z.infer<typeof Heading>;

/** A score sheet at rest: rules and clauses by name, for they may be of another version of the tool. */
const KeptSheet = z.object({
  pack: z.string(),
  title: Words,
  full: z.number(),
  score: z.nullable(Interval),
  judged: z.number(),
  vetoed: z.array(z.string()),
  mayVeto: z.array(z.string()),
  headings: z.array(Heading),
});
export type KeptSheet = z.infer<typeof KeptSheet>;

/** The score sheet of an audit; null where it has none, or one that this version cannot read. */
export function sheetOf({ sheet }: { readonly sheet?: unknown }): KeptSheet | null {
  return z.safeParse(KeptSheet, sheet).data ?? null;
}

/** Every rule of a sheet, each once, in the order of the sheet. */
export function rulesOf({ headings }: KeptSheet): KeptScoredRule[] {
  return headings.flatMap(({ rows, others }) => [...rows.flatMap(({ rules }) => rules), ...others]);
}

/** The rules that cost most points, the dearest first. */
export function dearestRules(sheet: KeptSheet, most: number): KeptScoredRule[] {
  return rulesOf(sheet)
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, most);
}

/** Findings of a rule that ask something of somebody. */
export function countOf({ tally: { failed, cantTell } }: KeptScoredRule): number {
  return failed.error + failed.warning + failed.info + cantTell;
}
