import * as z from 'zod/mini';
import { LinkVerdict } from '../facts/link-verdict.ts';
import { Day } from '../facts/shape/dates.ts';
import { Spot } from '../facts/shape/spot.ts';

/** ISO 8601, UTC. */
const Time = z.string();

/** A site that is to be assessed. */
export const AssessedSite = z.object({
  /** As the ledger names it: `<host>` or `<host>~<pack>`. */
  id: z.string(),
  host: z.string(),
  /** The organ (单位) as the list names it; the host where it names none. */
  title: z.string(),
  /** Where its sweep starts. */
  home: z.string(),
  /** 级别 (区, 镇, 街道 …) in the words of the list; empty where it says none. */
  level: z.string(),
  /** Pack for this site alone; null: that of the assessment. */
  pack: z.nullable(z.string()),
});
export type AssessedSite = z.infer<typeof AssessedSite>;

/** How many documents of each column a person looks at, and the seed by which they are drawn. */
export const SamplePlan = z.object({ perColumn: z.number(), seed: z.string() });
export type SamplePlan = z.infer<typeof SamplePlan>;

/** One change of an assessment after it was made: what a field was before. */
export const FieldChange = z.object({
  at: Time,
  by: z.string(),
  field: z.enum(['name', 'pack', 'period', 'sites', 'sample', 'assessors', 'two', 'note', 'notice']),
  was: z.unknown(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What notices of rectification say that no audit knows; empty where a person has not said it. */
export const NoticePlan = z.object({
  issuer: z.string(),
  /** The number of the document (文号). */
  number: z.string(),
  /** Day of issue, and until when things are to be put right: `YYYY-MM-DD`. */
  day: z.string(),
  deadline: z.string(),
});
export type NoticePlan = z.infer<typeof NoticePlan>;

/** Many sites, judged by one yardstick within one period. What was found and said stands with the sites. */
export const Assessment = z.object({
  id: z.string(),
  name: z.string(),
  /** Id of the pack that judges every site which has none of its own. */
  pack: z.string(),
  /** First and last day. */
  period: z.object({ from: Day, to: Day }),
  /** In the order of the list; none occurs twice. */
  sites: z.array(AssessedSite),
  /** Null: no documents are drawn. */
  sample: z.nullable(SamplePlan),
  /** Names, as they stand in `by` of what people say. */
  assessors: z.array(z.string()),
  /** Rules whose questions two assessors must answer alike. */
  two: z.array(z.string()),
  createdAt: Time,
  createdBy: z.string(),
  note: z.string(),
  /** Absent until somebody fills it in. */
  notice: z.optional(NoticePlan),
  /** The oldest first: by them two copies are told apart and put together. */
  changes: z.array(FieldChange),
});
export type Assessment = z.infer<typeof Assessment>;

/** What was drawn of a site, so that anybody can draw it again (`draw.ts`, docs/sample.md). */
export const Draw = z.object({
  assessment: z.string(),
  site: z.string(),
  at: Time,
  by: z.string(),
  /** Name of the way of drawing. */
  method: z.string(),
  perColumn: z.number(),
  seed: z.string(),
  columns: z.array(
    z.object({
      /** Empty for documents that show no breadcrumb. */
      column: z.string(),
      /** Documents that were drawn from. */
      found: z.number(),
      /** SHA-256 (hex) over their addresses in order, a line each: whether the same were drawn from. */
      foundSha256: z.string(),
      /** Addresses in the order of the draw. */
      drawn: z.array(z.string()),
    }),
  ),
});
export type Draw = z.infer<typeof Draw>;

/** A question to a person, with what to open beside it. Follows from what is kept; is not kept itself. */
export interface GuidedTask {
  /** Same in every queue: site, rule, and what it is about. */
  readonly id: string;
  readonly site: string;
  /** `finding`: a guided rule asks. `sample`: a document that was drawn is to be looked at. */
  readonly of: 'finding' | 'sample';
  /** Of the guided rule; `SAMPLE_RULE` for a drawn document. */
  readonly rule: string;
  /** The first is the one that the queue is ordered by; empty for a drawn document. */
  readonly clauses: readonly string[];
  /** Of a drawn document. */
  readonly column: string | null;
  /** The page to open; null for a question over the site. */
  readonly url: string | null;
  readonly pageTitle: string;
  /** What an answer (`Remark` of type `answer`) bears. */
  readonly fingerprint: string;
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
  /** Spots on that page. */
  readonly evidence: readonly z.infer<typeof Spot>[];
  /** Further pages to open beside it. */
  readonly places: readonly { readonly url: string; readonly text: string }[];
  /** The answer that the evidence speaks for; the message says why. */
  readonly suggests: string | null;
  /** How many assessors must answer alike. */
  readonly needs: 1 | 2;
}

/** Stands for a rule in answers about drawn documents. */
export const SAMPLE_RULE = 'sample';
/** Answers to a drawn document. `gone`: it does not open. */
export const SAMPLE_ANSWERS = ['inOrder', 'fault', 'gone'] as const;

/**
 * Why a page could not be looked at again. `moved`: another page answers under its address. `errorPage`: what answers
 * is the host's page for what it does not have. `refused`: the server answered with an error, whose number stands beside.
 */
export const LookProblem = z.enum([
  ...(['offline', 'noLeave', 'unreachable', 'badRedirect', 'moved'] as const),
  ...(['gone', 'refused', 'errorPage', 'notPage', 'tooComplex', 'tabFailed'] as const),
]);
export type LookProblem = z.infer<typeof LookProblem>;

/** How a finding stood when its page or link was looked at. */
export const EvidenceAt = z.object({
  at: Time,
  url: z.string(),
  title: z.string(),
  /** Null where no answer came or it was not seen. */
  status: z.nullable(z.number()),
  /** SHA-256 (hex) of the page's bytes; null for a page that was read live. */
  sha256: z.nullable(z.string()),
  /** Version of the page's facts in the ledger; null where it could not be read. */
  version: z.nullable(z.string()),
  /** Pack and tool. */
  judgedBy: z.string(),
  /** How the rule came out on the page. */
  outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']),
  severity: z.nullable(z.enum(['error', 'warning', 'info'])),
  /** Name of the message and its data; empty where the finding is no longer there. */
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  spots: z.array(Spot),
  /** Of the link in dispute; null where the dispute is about none. */
  link: z.nullable(LinkVerdict),
  /** Ids of pictures. */
  shots: z.array(z.string()),
  /** Absent where the page was read. */
  problem: z.optional(LookProblem),
});
export type EvidenceAt = z.infer<typeof EvidenceAt>;

/** A site's score at a time. */
export const ScoreAt = z.object({
  at: Time,
  /** The audit; null where it was reckoned from what is kept. */
  audit: z.nullable(z.string()),
  full: z.number(),
  score: z.nullable(z.object({ now: z.number(), worst: z.number(), best: z.number() })),
  /** Share of the weight that was judged, between 0 and 1. */
  judged: z.number(),
  vetoed: z.array(z.string()),
});
export type ScoreAt = z.infer<typeof ScoreAt>;

/** One look at the page or link in dispute, old and new side by side. */
export const Recheck = z.object({
  id: z.string(),
  at: Time,
  by: z.string(),
  before: EvidenceAt,
  after: EvidenceAt,
  /** By the last audit before, and reckoned with what was found; absent where nothing could be read or reckoned. */
  scoreBefore: z.optional(z.nullable(ScoreAt)),
  scoreAfter: z.optional(z.nullable(ScoreAt)),
});
export type Recheck = z.infer<typeof Recheck>;

/** What was decided on an objection. `open`: it was taken up again. */
export const Ruling = z.object({
  id: z.string(),
  state: z.enum(['open', 'upheld', 'dismissed']),
  reason: z.string(),
  by: z.string(),
  at: Time,
  scoreBefore: z.nullable(ScoreAt),
  scoreAfter: z.nullable(ScoreAt),
});
export type Ruling = z.infer<typeof Ruling>;

/** The objection of a site's owner to one finding. What was written down is never changed: rechecks and rulings are added. */
export const Dispute = z.object({
  id: z.string(),
  /** Null: raised outside any assessment. */
  assessment: z.nullable(z.string()),
  site: z.string(),
  /** Of the finding. */
  fingerprint: z.string(),
  rule: z.string(),
  /** Its page; null for a finding over the site. */
  url: z.nullable(z.string()),
  /** The address of the link in dispute; null where it is about none. */
  link: z.nullable(z.string()),
  /** Who objects: person and organ, as they call themselves. */
  objector: z.string(),
  /** When they objected, and what they say. */
  objectedAt: Time,
  text: z.string(),
  /** Who wrote it down, and when. */
  by: z.string(),
  at: Time,
  /** The oldest first. */
  rechecks: z.array(Recheck),
  /** The oldest first; the last holds, and none means open. */
  rulings: z.array(Ruling),
});
export type Dispute = z.infer<typeof Dispute>;
export type DisputeState = Ruling['state'];

/** Who made something what it is, and when. */
const Signed = z.object({ by: z.string(), at: Time });

/**
 * Two parts of an assessment say different things of one matter. What was not taken is kept here for a person to decide;
 * once decided, so that nobody is asked again while the two are the same.
 */
export const Conflict = z.object({
  /** The same for the same conflict, however often the parts are put together. */
  id: z.string(),
  assessment: z.nullable(z.string()),
  site: z.nullable(z.string()),
  what: z.enum(['assessment', 'draw', 'dispute', 'remark', 'shot']),
  /** Id of what they differ on. */
  key: z.string(),
  /** What of it differs; empty for the whole. */
  field: z.string(),
  taken: z.unknown(),
  other: z.unknown(),
  sides: z.optional(
    z.object({
      /** The side that the ledger had when the file came; null where the conflict itself came with a file. */
      mine: z.nullable(z.enum(['taken', 'other'])),
      /** Null where nobody noted it. */
      taken: z.nullable(Signed),
      other: z.nullable(Signed),
    }),
  ),
  /** Absent until a person has decided. `holds`: the side that was left standing. */
  decided: z.optional(z.extend(Signed, { holds: z.enum(['taken', 'other', 'both']) })),
});
export type Conflict = z.infer<typeof Conflict>;
/** What a person decided on a conflict, and when. */
export type Decided = NonNullable<Conflict['decided']>;
