import * as z from 'zod/mini';
import type { Audit } from '../ledger/contract.ts';
import type { ScoreAt } from './contract.ts';

const Outcome = z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);
const Interval = z.object({ now: z.number(), worst: z.number(), best: z.number() });
export type Interval = z.infer<typeof Interval>;

const Rule = z.object({ weight: z.number(), share: z.nullable(Interval), lost: z.number() });

const Row = z.object({ clause: z.string(), outcome: z.nullable(Outcome), rules: z.array(Rule) });
export type KeptRow = z.infer<typeof Row>;

/** What of a score sheet at rest (`audit/score/contract.ts`) sites are compared by. */
const KeptSheet = z.object({
  pack: z.string(),
  full: z.number(),
  score: z.nullable(Interval),
  judged: z.number(),
  vetoed: z.array(z.string()),
  mayVeto: z._default(z.array(z.string()), []),
  headings: z.array(z.object({ rows: z.array(Row) })),
});
export type KeptSheet = z.infer<typeof KeptSheet>;

/** Reads a score sheet; null where there is none, or one that this version cannot read. */
export function readSheet(sheet: unknown): KeptSheet | null {
  return z.safeParse(KeptSheet, sheet).data ?? null;
}

/** A site's score at the end of an audit; null where the audit has no sheet that can be read. */
export function scoreAt(audit: Pick<Audit, 'id' | 'endedAt' | 'sheet'>): ScoreAt | null {
  const sheet = readSheet(audit.sheet);
  if (sheet === null) return null;
  const { full, score, judged, vetoed } = sheet;
  return { at: audit.endedAt, audit: audit.id, full, score, judged, vetoed };
}
