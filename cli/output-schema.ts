import * as z from 'zod';
import { LinkKind, LinkReason, LinkTry } from '../facts/link-verdict.ts';
import { PageKind } from '../facts/shape/kind.ts';
import { plans, standards } from '../rules/plans/index.ts';
import { rules } from '../rules/registry.ts';

export const planIds = plans.map(({ id }) => id);
export const clauseIds = [...plans, ...standards].flatMap((source) => source.clauses.map(({ id }) => id));
const ruleIds = rules.map(({ id }) => id);

export const Tool = z.object({
  name: z.literal('mingcha'),
  version: z.string(),
});

const Page = z.object({
  source: z.string().describe('The file or address as it stood on the command line.'),
  url: z
    .string()
    .describe('The address of the page, after redirects; a file: address for a file without --url.'),
  status: z.number().int().nullable().describe('HTTP status; null for a file.'),
  kind: z.enum(PageKind.options).nullable().describe('Null where the kind could not be read.'),
  why: z.array(z.string()).describe('The reasons that led to the kind.'),
  title: z.string().nullable(),
  plan: z
    .enum(planIds)
    .nullable()
    .describe('The plan that binds the page; null where none of the five does.'),
  pack: z
    .string()
    .describe('The pack that it was judged by: a plan, "general", or the name of a pack of one’s own.'),
  organs: z.array(z.string()).describe('The organs whose page it is, as the page tells.'),
  gatheredAt: z.iso.datetime({ offset: true }).describe('The time of the audit.'),
  encoding: z.object({
    used: z.string().describe('The WHATWG name of the encoding that the page was read in.'),
    declared: z
      .string()
      .nullable()
      .describe(
        'What byte order mark, HTTP header or meta tag declare; where it differs from "used", it is wrong.',
      ),
  }),
  failures: z
    .array(z.object({ fact: z.string(), reason: z.string() }))
    .describe('Facts that could not be read; rules that need them come out untested.'),
});

export const Finding = z.object({
  rule: z.enum(ruleIds),
  outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']).describe('As in EARL 1.0.'),
  severity: z.enum(['error', 'warning', 'info']).nullable().describe('Null unless failed.'),
  message: z.string().describe('What is so, and why it matters.'),
  fix: z.string().describe('What to do; empty where there is nothing to do.'),
  evidence: z
    .array(z.object({ selector: z.string(), text: z.string() }))
    .describe('Where it is seen. " >>> " in a selector steps into a shadow tree.'),
  clauses: z.array(z.enum(clauseIds)),
  basis: z
    .enum(['stated', 'derived', 'analogy'])
    .describe('The plan says it; it follows from the plan; or the clause is borrowed from another plan.'),
  weight: z.number().describe('What it weighs in the score of the plan; 0 by analogy.'),
  fingerprint: z.string().describe('The same finding bears the same fingerprint in every audit.'),
});

const CheckedLink = z.object({
  url: z.string().describe('As it was asked for, without a fragment.'),
  status: z.number().int().nullable().describe('HTTP status; null where none was seen.'),
  kind: z.enum(LinkKind.options),
  reason: z.enum(LinkReason.options),
  words: z.string().describe('The reason in words.'),
  finalUrl: z.string().nullable().describe('Where redirects led; null where there were none.'),
  at: z.string().describe('ISO 8601: when the last try ended.'),
  foundOn: z.array(z.string()).describe('The pages that it stands on, the first few.'),
  pages: z.number().int().describe('On how many pages.'),
  tries: z
    .array(
      z.object({
        at: z.string(),
        way: z.enum(LinkTry.shape.way.options).describe('"second" is the independent checker.'),
        status: z.number().int().nullable(),
        reason: z.enum(LinkReason.options),
        ms: z.number(),
      }),
    )
    .describe('Every request for it, in order: the evidence.'),
});

const MissingPart = z.object({
  url: z.string().describe('With the part that links name behind "#".'),
  certain: z.boolean().describe('No script of the page could make that part, or answer it otherwise.'),
  at: z.string().describe('ISO 8601: when the page was read.'),
  foundOn: z.array(z.string()).describe('The pages where the address stands, the first few.'),
  pages: z.number().int().describe('On how many pages.'),
});

export const Links = z.object({
  checked: z.number().int().describe('Addresses; opens, broken and cantTell add up to it.'),
  opens: z.number().int(),
  broken: z.array(CheckedLink),
  cantTell: z.array(CheckedLink),
  missingParts: z
    .array(MissingPart)
    .describe('Parts that links name and that were not found on their pages; the pages open.'),
  kinds: z.partialRecord(z.enum(LinkKind.options), z.number().int()).describe('Addresses of each kind.'),
});

/** What `mingcha page` says of a page that it read: every rule of the pack, worst finding first. */
export const AuditedPage = z.object({
  tool: Tool,
  page: Page,
  findings: z.array(Finding),
  links: Links.optional().describe('What became of the links; only where they were asked for (--links).'),
});

/** What `mingcha page` says of a source that it could not read. */
export const UnreadPage = z.object({
  tool: Tool,
  source: z.string(),
  error: z.object({ code: z.string(), message: z.string() }),
});

/** The JSON on standard output: an object for one source, an array in the order given for several. */
export const PageOutput = z.union([
  AuditedPage,
  UnreadPage,
  z.array(z.union([AuditedPage, UnreadPage])).min(2),
]);

export type AuditedPage = z.infer<typeof AuditedPage>;
export type UnreadPage = z.infer<typeof UnreadPage>;

/** The schema of `PageOutput` as JSON Schema, 2020-12. */
export function outputJsonSchema(): object {
  return {
    title: 'mingcha page --format json',
    ...z.toJSONSchema(PageOutput),
  };
}
