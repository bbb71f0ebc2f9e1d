import * as z from 'zod';
import { Tool } from '../output-schema.ts';
import { RefusedLine } from './contract.ts';

const Count = z.number().int();

const Interval = z
  .object({ now: z.number(), worst: z.number(), best: z.number() })
  .describe(
    'Out of 100: by what was judged alone; were all that could not be told a failure; were it in order.',
  );

const BatchedSite = z.object({
  site: z.string().describe('As it is named: the host, or <host>~<pack>.'),
  title: z.string(),
  home: z.string(),
  level: z.string(),
  pack: z.string().nullable().describe('By which it was judged; null where that is not settled.'),
  state: z
    .enum(['done', 'unread', 'failed', 'open'])
    .describe(
      'Audited; nothing of it could be read; the tool could not do it; not finished. --resume goes on with all but the first.',
    ),
  rank: Count.nullable().describe('From 1 among the sites of its pack, the same for equal scores.'),
  between: z
    .object({ best: Count, worst: Count })
    .nullable()
    .describe('The ranks that the bounds of the scores leave open.'),
  score: Interval.nullable(),
  judged: z.number().min(0).max(1).describe('Share of the weight that was judged.'),
  vetoed: z.array(z.string()).describe('Vetoes that failed: it ranks below all of its pack that none fails.'),
  mayVeto: z.array(z.string()),
  failures: z.object({ error: Count, warning: Count, info: Count }),
  pages: Count,
  broken: Count.describe('Links that do not open.'),
  requests: Count,
  problem: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
  folder: z.string().describe('Where its sweep is kept; mingcha report, site --resume and diff read it.'),
});

/** What `mingcha batch` says of many sites. */
export const BatchOutput = z.object({
  tool: Tool,
  batch: z.object({
    id: z.string(),
    list: z.string(),
    startedAt: z.string().describe('ISO 8601.'),
    sites: Count.describe('done, unread, failed and open add up to it.'),
    done: Count,
    unread: Count,
    failed: Count,
    open: Count,
    pages: Count,
    requests: Count,
  }),
  sites: z
    .array(BatchedSite)
    .describe('By pack, within it by rank, those that a veto fails last; then those without a rank.'),
  refused: z.array(RefusedLine).describe('Rows of the list that give no site.'),
});
export type BatchOutput = z.infer<typeof BatchOutput>;

/** The schema of the output as JSON Schema, 2020-12. */
export function batchJsonSchema(): object {
  return { title: 'mingcha batch --format json', ...z.toJSONSchema(BatchOutput) };
}
