import * as z from 'zod/mini';
import { ReportDispute } from './dispute-contract.ts';
import { Interval, Outcome, Severity, Time } from './values.ts';

/** A clause as a reader looks it up; one that this version does not have goes by its name alone. */
export const ReportClause = z.object({
  id: z.string(),
  plan: z.string(),
  locator: z.string(),
  title: z.string(),
});
export type ReportClause = z.infer<typeof ReportClause>;

/** What a person decided or answered, by whom and when. */
const Decided = z.object({
  /** The answer's own words; null for a decision. */
  answer: z.nullable(z.string()),
  reason: z.string(),
  by: z.string(),
  at: Time,
});

/** What stands of a finding after people decided: it counts as a failure, is still open to be told, or is settled. */
const Standing = z.enum(['failed', 'cantTell', 'settled']);
export type Standing = z.infer<typeof Standing>;

/** A finding in words. Texts of pages are on one line, without control characters, and of bounded length. */
export const ReportFinding = z.object({
  /** From 1, in the order of the report. */
  number: z.number(),
  rule: z.string(),
  /** The rule's title: it states the good page. */
  title: z.string(),
  standing: Standing,
  /** After what was decided; null unless it counts as a failure. */
  severity: z.nullable(Severity),
  state: z.enum(['open', 'confirmed', 'dismissed', 'answered']),
  decided: z.nullable(Decided),
  what: z.string(),
  why: z.string(),
  fix: z.string(),
  clauses: z.array(ReportClause),
  basis: z.enum(['stated', 'derived', 'analogy']),
  /** Of its page; null for a finding over the site. */
  url: z.nullable(z.string()),
  pageTitle: z.string(),
  /** Its number in the index of evidence; null where the page is not kept. */
  evidence: z.nullable(z.number()),
  /** Where it is seen; an address stands only where that is another page. */
  spots: z.array(z.object({ text: z.string(), selector: z.string(), url: z.nullable(z.string()) })),
  notes: z.array(z.string()),
  /** Names of pictures. */
  shots: z.array(z.string()),
  weight: z.number(),
  fingerprint: z.string(),
});
export type ReportFinding = z.infer<typeof ReportFinding>;

/** An address that does not open, or of which it cannot be told. */
export const ReportLink = z.object({
  url: z.string(),
  verdict: z.enum(['broken', 'cantTell']),
  kind: z.string(),
  reason: z.string(),
  status: z.nullable(z.number()),
  finalUrl: z.nullable(z.string()),
  at: Time,
  tries: z.number(),
  /** The first pages whose findings name it. */
  foundOn: z.array(z.object({ url: z.string(), title: z.string() })),
});
export type ReportLink = z.infer<typeof ReportLink>;

/** A page on which findings rest, as it was read. */
export const ReportEvidence = z.object({
  number: z.number(),
  url: z.string(),
  title: z.string(),
  at: Time,
  status: z.nullable(z.number()),
  /** Of the bytes as they were sent, in hex; null for a page that was read live. */
  sha256: z.nullable(z.string()),
  mode: z.enum(['live', 'parsed']),
  findings: z.number(),
  shots: z.array(z.object({ id: z.string(), at: Time, sha256: z.string() })),
});
export type ReportEvidence = z.infer<typeof ReportEvidence>;

/** One row of the plan's own task table, filled in. */
export const ReportRow = z.object({
  /** 序号: where it stands in the plan; empty for rules by analogy. */
  number: z.string(),
  /** 一级指标. */
  heading: z.string(),
  /** 二级指标. */
  title: z.string(),
  duty: z.string(),
  /** 责任单位. */
  responsible: z.string(),
  /** 时间节点, as the plan words it. */
  deadline: z.string(),
  clause: z.nullable(z.string()),
  /** Null where it is not checked on the web. */
  outcome: z.nullable(Outcome),
  /** Each rule that is counted here, or bears on the row, with how it came out. */
  rules: z.array(
    z.object({
      rule: z.string(),
      title: z.string(),
      outcome: Outcome,
      isVeto: z.boolean(),
      failed: z.number(),
      cantTell: z.number(),
      passed: z.number(),
      lost: z.number(),
      /** Counted in another row. */
      elsewhere: z.boolean(),
    }),
  ),
  weight: z.number(),
  /** Between 0 and 1, by what was judged; null where nothing was. */
  share: z.nullable(z.number()),
  lost: z.number(),
  gained: z.number(),
  /** Addresses where failures are seen, the first of them. */
  evidence: z.array(z.string()),
});
export type ReportRow = z.infer<typeof ReportRow>;

export const ReportHeading = z.object({
  title: z.string(),
  weight: z.number(),
  score: z.nullable(Interval),
  judged: z.number(),
  lost: z.number(),
  gained: z.number(),
  rows: z.array(ReportRow),
});
export type ReportHeading = z.infer<typeof ReportHeading>;

export const ReportSheet = z.object({
  manner: z.enum(['weighted-mean', 'deduction']),
  full: z.number(),
  score: z.nullable(Interval),
  /** Share of the weight that was judged. */
  judged: z.number(),
  /** Titles of vetoes that failed, and of those of which something could not be told. */
  vetoed: z.array(z.string()),
  mayVeto: z.array(z.string()),
  headings: z.array(ReportHeading),
});
export type ReportSheet = z.infer<typeof ReportSheet>;

/** What was read and what was not. Null where nobody counted. */
export const ReportCoverage = z.object({
  read: z.number(),
  complete: z.nullable(z.boolean()),
  unread: z.nullable(z.number()),
  failed: z.nullable(z.number()),
  /** The first pages that could not be read. */
  failures: z.array(z.object({ url: z.string(), why: z.string() })),
  /** Pages of which a script writes parts that were not seen. */
  needsLive: z.number(),
  /** Frames and attached files whose content was not read. */
  frames: z.nullable(z.number()),
  attachments: z.nullable(z.number()),
  /** Addresses left out because a bound was reached (pages, depth, time, path, sample). */
  overBudget: z.nullable(z.number()),
  links: z.object({
    opens: z.number(),
    broken: z.number(),
    cantTell: z.number(),
    /** Of those that cannot be told: refused to the program, and never asked for. */
    blocked: z.number(),
    notAsked: z.number(),
  }),
});
export type ReportCoverage = z.infer<typeof ReportCoverage>;

/** How many findings are listed, and how they stand. `total` is the number of rows in every format. */
export const ReportCounts = z.object({
  total: z.number(),
  error: z.number(),
  warning: z.number(),
  info: z.number(),
  cantTell: z.number(),
  settled: z.number(),
  confirmed: z.number(),
  dismissed: z.number(),
  answered: z.number(),
});
export type ReportCounts = z.infer<typeof ReportCounts>;

/** What a person said of a page or the site as a whole. */
const ReportNote = z.object({ url: z.nullable(z.string()), text: z.string(), by: z.string(), at: Time });

/** All of a site's report that is small. */
export const SiteHead = z.object({
  site: z.object({ id: z.string(), host: z.string(), title: z.string(), home: z.nullable(z.string()) }),
  pack: z.object({
    id: z.string(),
    title: z.string(),
    /** The plan's full title and number; empty where the pack has no plan. */
    plan: z.string(),
    documentNumber: z.string(),
  }),
  audit: z.object({
    id: z.string(),
    from: z.enum(['browse', 'sweep', 'import']),
    startedAt: Time,
    endedAt: Time,
    /** Version of the tool and of the pack by which pages were judged. */
    judgedBy: z.string(),
    note: z.string(),
  }),
  sheet: z.nullable(ReportSheet),
  counts: ReportCounts,
  coverage: ReportCoverage,
  notes: z.array(ReportNote),
  /** What the site's owner objected to; empty for the most part. */
  disputes: z.array(ReportDispute),
  /** Scores of the site's audits under the same pack, out of 100, the oldest first. */
  history: z.array(z.object({ at: Time, score: Interval })),
});
export type SiteHead = z.infer<typeof SiteHead>;

/** A site among others. */
export const Ranked = z.object({
  site: z.string(),
  title: z.string(),
  pack: z.string(),
  /** From 1 among the sites of its pack; the same for equal scores; null without a score. */
  rank: z.nullable(z.number()),
  /** The best and the worst rank that the bounds of the scores leave open. */
  between: z.nullable(z.tuple([z.number(), z.number()])),
  /** Out of 100. */
  score: z.nullable(Interval),
  judged: z.number(),
  vetoed: z.array(z.string()),
  counts: ReportCounts,
  pages: z.number(),
});
export type Ranked = z.infer<typeof Ranked>;

/** The rows of one pack against its sites. */
export const HeatMap = z.object({
  pack: z.string(),
  title: z.string(),
  sites: z.array(z.object({ id: z.string(), title: z.string() })),
  rows: z.array(
    z.object({
      clause: z.string(),
      number: z.string(),
      title: z.string(),
      /** In the order of the sites; null where it is not checked on the web. */
      outcomes: z.array(z.nullable(Outcome)),
      /** In the order of the sites, between 0 and 1; null where nothing was judged. */
      shares: z.array(z.nullable(z.number())),
      /** Sites on which it failed, and on which it was judged. */
      failed: z.number(),
      judged: z.number(),
    }),
  ),
});
export type HeatMap = z.infer<typeof HeatMap>;

/** All of an assessment that is small. */
export const AssessmentHead = z.object({
  title: z.string(),
  ranking: z.array(Ranked),
  heatMaps: z.array(HeatMap),
});
export type AssessmentHead = z.infer<typeof AssessmentHead>;

/** What made the report, and when. */
export const Made = z.object({ at: Time, tool: z.string(), version: z.string() });
export type Made = z.infer<typeof Made>;
