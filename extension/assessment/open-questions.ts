import * as z from 'zod/mini';
import { rules } from '../../rules/registry.ts';

const Tallied = z.object({ rule: z.string(), tally: z.object({ cantTell: z.number() }) });
const Tallies = z.object({
  headings: z.array(z.object({ rows: z.array(z.object({ rules: z.array(Tallied) })) })),
});

const guided: ReadonlySet<string> = new Set(rules.flatMap((rule) => ('guide' in rule ? [rule.id] : [])));

/** Questions to a person that were open at the end of an audit, by its score sheet; 0 for a sheet that this version cannot read. */
export function openQuestions(sheet: unknown): number {
  const headings = z.safeParse(Tallies, sheet).data?.headings ?? [];
  const tallied = headings.flatMap(({ rows }) => rows.flatMap((row) => row.rules));
  return tallied.reduce((sum, { rule, tally }) => sum + (guided.has(rule) ? tally.cantTell : 0), 0);
}
