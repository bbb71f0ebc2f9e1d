import * as z from 'zod';
import { Tool } from '../output-schema.ts';

const Count = z.number().int().nonnegative();

const Interval = z
  .object({ now: z.number(), worst: z.number(), best: z.number() })
  .describe(
    'Out of 100: by what was judged alone; were all that could not be told a failure; were it in order.',
  );

const Questions = z
  .object({ asked: Count, answered: Count, waiting: Count, disagreed: Count, open: Count, notDrawn: Count })
  .describe(
    'To people: answered by as many as must; by one where two must; by two, differently; by nobody. notDrawn: about documents outside the sample, not asked.',
  );

const Disputes = z.object({ open: Count, upheld: Count, dismissed: Count });

const SiteStanding = z.object({
  site: z.string().describe('As it is named: the host, or <host>~<pack>.'),
  title: z.string(),
  home: z.string(),
  level: z.string(),
  pack: z.string().describe('By which it is to be judged.'),
  stage: z
    .enum(['notRead', 'paused', 'failed', 'read', 'judged'])
    .describe(
      'Never read; a sweep is not at its end; the last sweep failed; pages are there, no score by the pack; judged.',
    ),
  readAt: z.string().nullable().describe('ISO 8601, UTC: when it was read last.'),
  why: z.string().describe('Why the last sweep failed; empty otherwise.'),
  pages: Count,
  judgedAt: z.string().nullable().describe('ISO 8601, UTC: the audit by which it is ranked.'),
  isBehind: z.boolean().describe('Something was said since that the score does not have yet.'),
  rank: Count.nullable().describe('From 1 among the sites of its pack, the same for equal scores.'),
  between: z
    .object({ best: Count, worst: Count })
    .nullable()
    .describe('The ranks that the bounds of the scores leave open.'),
  noRank: z
    .enum(['notAudited', 'otherPack', 'noScore', 'unreadable'])
    .nullable()
    .describe('Why it bears none.'),
  score: Interval.nullable(),
  judged: z.number().min(0).max(1).describe('Share of the weight that was judged.'),
  vetoed: z.array(z.string()).describe('Vetoes that failed: it ranks below all of its pack that none fails.'),
  mayVeto: z.array(z.string()),
  questions: Questions,
  people: z.array(z.object({ by: z.string(), answers: Count, decisions: Count })),
  disputes: Disputes,
});

/** What `mingcha assessment` says of an assessment. */
export const AssessmentOutput = z.object({
  tool: Tool,
  file: z.object({
    name: z.string(),
    writtenBy: z.string().describe('Name and version of the tool.'),
    at: z.string().describe('ISO 8601, UTC.'),
    refused: z
      .array(z.object({ line: Count, why: z.string() }))
      .describe('Lines that hold no row, or one that belongs to nothing: they were left out.'),
  }),
  assessment: z.object({
    id: z.string(),
    name: z.string(),
    pack: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    sample: z.object({ perColumn: Count, seed: z.string() }).nullable(),
    assessors: z.array(z.string()),
    two: z.array(z.string()).describe('Rules whose questions two assessors must answer alike.'),
    createdAt: z.string(),
    createdBy: z.string(),
    note: z.string(),
    changes: Count,
  }),
  counts: z.object({
    sites: Count,
    notRead: Count,
    judged: Count,
    pages: Count,
    questions: Questions,
    disputes: Disputes,
    conflicts: Count,
  }),
  sites: z
    .array(SiteStanding)
    .describe('By pack, within it by rank, those that a veto fails last; then those without a rank.'),
  conflicts: z
    .array(
      z.object({
        what: z.enum(['assessment', 'draw', 'dispute', 'remark', 'shot']),
        key: z.string().describe('Id of what two parts differ on.'),
        field: z.string().describe('What of it; empty for the whole.'),
        site: z.string().nullable(),
        taken: z.unknown().describe('What holds until somebody decides.'),
        other: z.unknown(),
      }),
    )
    .describe('What two parts said differently and nobody has settled yet.'),
});
export type AssessmentOutput = z.infer<typeof AssessmentOutput>;

/** The schema of the output as JSON Schema, 2020-12. */
export function assessmentJsonSchema(): object {
  return { title: 'mingcha assessment --format json', ...z.toJSONSchema(AssessmentOutput) };
}
