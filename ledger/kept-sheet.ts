import * as z from 'zod/mini';

const Outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);
const Words = z.object({ zh: z.string(), en: z.string() });
const Interval = z.object({ now: z.number(), worst: z.number(), best: z.number() });
export type Interval = z.infer<typeof Interval>;

const Rule = z.object({
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
  gained: z._default(z.number(), 0),
});
export type KeptRule = z.infer<typeof Rule>;

const Row = z.object({
  clause: z.string(),
  outcome: z.nullable(Outcome),
  rules: z.array(Rule),
  also: z.array(z.object({ rule: z.string(), outcome: Outcome, row: z.string() })),
});
export type KeptRow = z.infer<typeof Row>;

const Heading = z.object({
  id: z.string(),
  title: Words,
  rows: z.array(Row),
  others: z.array(Rule),
  weight: z.number(),
  score: z.nullable(Interval),
  judged: z.number(),
  lost: z._default(z.number(), 0),
  gained: z._default(z.number(), 0),
});
export type KeptHeading = z.infer<typeof Heading>;

/** A score sheet at rest (`audit/score/contract.ts`): rules and clauses by name, for they may be of another version. */
const KeptSheet = z.object({
  pack: z.string(),
  title: Words,
  manner: z.enum(['weighted-mean', 'deduction']),
  full: z.number(),
  score: z.nullable(Interval),
  judged: z.number(),
  vetoed: z.array(z.string()),
  mayVeto: z._default(z.array(z.string()), []),
  headings: z.array(Heading),
});
export type KeptSheet = z.infer<typeof KeptSheet>;

/** Reads a score sheet; null where there is none, or one that this version cannot read. */
export function readSheet(sheet: unknown): KeptSheet | null {
  return z.safeParse(KeptSheet, sheet).data ?? null;
}
