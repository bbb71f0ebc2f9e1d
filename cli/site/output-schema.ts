import * as z from 'zod';
import { PageKind } from '../../facts/shape/kind.ts';
import { packs } from '../../rules/packs/index.ts';
import { rules } from '../../rules/registry.ts';
import { siteRules } from '../../rules/site-registry.ts';
import { SkipReason } from '../../sweep/contract.ts';
import { clauseIds, Finding, Links, planIds, Tool, UnreadPage } from '../output-schema.ts';

const anyRuleIds = [...rules, ...siteRules].map(({ id }) => id);
const Share = z.number().min(0).max(1);
const Outcome = Finding.shape.outcome;

const Site = z.object({
  id: z.string().describe('The host, or <host>~<pack> for a part of a host that a pack binds.'),
  host: z.string(),
  title: z.string().describe('The area or organ whose site it is, or the host.'),
  home: z.string().describe('Where the sweep began.'),
  plan: z
    .enum(planIds)
    .nullable()
    .describe('The plan that binds the site; null where none of the five does.'),
  pack: z
    .string()
    .describe(
      `The pack that it was judged by: ${packs.map(({ id }) => id).join(', ')}, or one of one’s own.`,
    ),
  judgedBy: z
    .string()
    .describe('Version of the tool, pack and what the pack lays down: audits compare where it is the same.'),
  startedAt: z.string().describe('ISO 8601.'),
  endedAt: z.string(),
  state: z.enum(['done', 'stopped']),
  requests: z.number().int().describe('Requests that were made, all tries counted.'),
});

const SitePage = z.object({
  url: z.string().describe('After redirects.'),
  kind: z.enum(PageKind.options),
  title: z.string(),
  status: z.number().int().nullable(),
  mode: z.enum(['live', 'parsed']).describe('Read in a browser, or parsed as it was sent.'),
  needsLive: z.boolean().describe('A script writes parts of it that were not seen.'),
  readAt: z.string(),
  outcomes: z
    .record(z.string(), z.enum(['passed', 'error', 'warning', 'info', 'cantTell', 'untested']))
    .describe('By rule, the worst outcome; a rule that is not for the page is left out.'),
  findings: z.array(Finding).describe('What failed or cannot be told, worst first.'),
});

const SiteFinding = Finding.omit({ evidence: true }).extend({
  rule: z.enum(siteRules.map(({ id }) => id)),
  places: z
    .array(z.object({ url: z.string(), text: z.string() }))
    .describe('Where it is seen or, for something that is missing, where it was looked for.'),
});

const Interval = z
  .object({ now: z.number(), worst: z.number(), best: z.number() })
  .describe('By what was judged alone; were all that could not be told a failure; were it all in order.');

const Tally = z.object({
  passed: z.number().int(),
  failed: z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  cantTell: z.number().int(),
  untested: z.number().int(),
  inapplicable: z.number().int(),
});

const ScoredRule = z.object({
  rule: z.enum(anyRuleIds),
  outcome: Outcome,
  weight: z.number(),
  isVeto: z.boolean(),
  tally: Tally.describe('Pages (for a rule over sites: findings) by outcome.'),
  share: Interval.nullable().describe('Null where nothing was judged.'),
  lost: z.number().describe('Points of the whole score that it costs.'),
  beforeCap: z.number().describe('What it would cost if no group had a cap.'),
  gained: z.number().describe('Points beyond the full ones.'),
});

const Row = z.object({
  clause: z.enum(clauseIds),
  outcome: Outcome.nullable().describe('Null where the clause is not checked on the web.'),
  rules: z.array(ScoredRule).describe('Counted in this row; each rule is counted once.'),
  also: z.array(z.object({ rule: z.enum(anyRuleIds), outcome: Outcome, row: z.enum(clauseIds) })),
});

const Heading = z.object({
  id: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  rows: z.array(Row),
  others: z.array(ScoredRule).describe('Rules by analogy that stand in no row of the plan.'),
  weight: z.number(),
  score: Interval.nullable(),
  judged: Share,
  lost: z.number(),
  gained: z.number(),
});

const Sheet = z.object({
  pack: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  manner: z.string(),
  full: z.number().describe('Points of a site without fault.'),
  score: Interval.nullable().describe('Null where the pack weighs nothing or nothing was judged.'),
  judged: Share.describe('Share of the weight that was judged.'),
  vetoed: z.array(z.enum(anyRuleIds)),
  mayVeto: z.array(z.enum(anyRuleIds)).describe('Vetoes of which something could not be told.'),
  headings: z.array(Heading),
});

const Coverage = z.object({
  pages: z.number().int(),
  kinds: z.partialRecord(z.enum(PageKind.options), z.number().int()),
  complete: z.boolean().describe('Everything was read: what was not found is not there.'),
  unread: z.number().int().describe('Addresses of the site that pages link to and that were not read.'),
  failed: z
    .array(z.object({ url: z.string(), why: z.string() }))
    .describe('Pages that could not be read, the first of them.'),
  failures: z.number().int(),
  unfilled: z.array(z.string()).describe('Pages whose text a script was still to write, the first of them.'),
  skipped: z
    .partialRecord(z.enum(SkipReason.options), z.number().int())
    .describe('Addresses left out, by reason.'),
  needsLive: z.number().int().describe('Pages of which a script writes parts that were not seen.'),
  closedPagers: z
    .number()
    .int()
    .describe('Lists whose further pages only a script can turn: they were not seen to their end.'),
  unseenColumns: z
    .number()
    .int()
    .describe('Pages other than articles that may be there and could not be read.'),
  sample: z
    .array(
      z.object({
        template: z.string(),
        known: z.number().int(),
        drawn: z.number().int(),
        failing: z.number().int(),
        share: Share,
        low: Share,
        high: Share,
      }),
    )
    .describe(
      'Of each template that was sampled: pages known and read, those that fail at "error", and the share of all that do, with its interval at 95 %.',
    ),
});

/** What `mingcha site` says of a site that it read. */
export const AuditedSite = z.object({
  tool: Tool,
  site: Site,
  pages: z.array(SitePage).describe('By address.'),
  findings: z.array(SiteFinding).describe('Every rule over the site, worst first.'),
  links: Links.describe('Pages of the site are among them: they were asked for like links.'),
  sheet: Sheet,
  coverage: Coverage,
});
export type SiteOutput = z.infer<typeof AuditedSite>;

/** The JSON on standard output; of a site of which nothing could be read, why. */
const Output = z.union([AuditedSite, UnreadPage]);

/** The schema of the output as JSON Schema, 2020-12. */
export function siteJsonSchema(): object {
  return { title: 'mingcha site --format json', ...z.toJSONSchema(Output) };
}
