import * as z from 'zod/mini';
import { Spot } from '../facts/shape/spot.ts';

/** ISO 8601, UTC. */
const Time = z.string();

/** A finding of a page or of a site at rest. Its rule and message may be of another version of the tool: whoever reads it looks them up. */
export const KeptFinding = z.object({
  rule: z.string(),
  outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']),
  severity: z.nullable(z.enum(['error', 'warning', 'info'])),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Spots on the page; of a finding over the site empty. */
  evidence: z.array(Spot),
  /** Places on the site; of a finding of a page empty. */
  places: z.array(z.object({ url: z.string(), text: z.string() })),
  clauses: z.array(z.string()),
  basis: z.enum(['stated', 'derived', 'analogy']),
  suggests: z.nullable(z.string()),
  weight: z.number(),
  fingerprint: z.string(),
});
export type KeptFinding = z.infer<typeof KeptFinding>;

/** Findings in each group of the surfaces. */
export const Counts = z.object({
  error: z.number(),
  warning: z.number(),
  cantTell: z.number(),
  passed: z.number(),
  untested: z.number(),
  inapplicable: z.number(),
});
export type Counts = z.infer<typeof Counts>;

/** A site: what one pack binds on one portal, or a host that no pack binds. */
export const Site = z.object({
  /** `<host>` or, where a pack binds a part of it, `<host>~<pack>`. */
  id: z.string(),
  host: z.string(),
  /** The organ or the host; a person may name it otherwise. */
  title: z.string(),
  /** Where its sweeps start. */
  home: z.nullable(z.string()),
  /** The pack that judges it. */
  pack: z.string(),
  /** It was chosen by a person, not by address. */
  packChosen: z.boolean(),
  addedAt: Time,
  seenAt: Time,
  /** Pages that are kept. */
  pages: z.number(),
  /** Findings of its pages. */
  counts: Counts,
});
export type Site = z.infer<typeof Site>;

/** A page of a site as last seen: its findings, and what lists and tables show of it. */
export const Page = z.object({
  site: z.string(),
  url: z.string(),
  title: z.string(),
  kind: z.string(),
  /** Breadcrumb from the top; empty where the page shows none. */
  column: z.array(z.string()),
  /** Day of publication. */
  day: z.nullable(z.string()),
  status: z.nullable(z.number()),
  /** As the document states it; null where it states none or is no document. */
  validity: z.nullable(z.string()),
  /** Addresses of its interpretations, or of the documents that it explains. */
  related: z.array(z.string()),
  mode: z.enum(['live', 'parsed']),
  /** A script writes parts of it that were not seen. */
  needsLive: z.boolean(),
  /** How it came: by browsing, by a sweep, from a file. */
  via: z.enum(['browse', 'sweep', 'import']),
  firstSeen: Time,
  seenAt: Time,
  /** Name of its facts, by what they say: the same as long as the page says the same. */
  version: z.string(),
  /** SHA-256 of the bytes as they were sent, in hex; null for a live page. */
  sha256: z.nullable(z.string()),
  /** SHA-256 of the bytes that a sweep was last sent, where the reading in a live tab stands against it. */
  sweptSha256: z.optional(z.string()),
  /** By rule, the worst outcome on this page. */
  outcomes: z.record(z.string(), z.enum(['passed', 'error', 'warning', 'info', 'cantTell', 'untested'])),
  /** What failed or could not be told. */
  findings: z.array(KeptFinding),
  /** Pack and tool by which it was judged: judged anew where they are no longer the same. */
  judgedBy: z.string(),
});
export type Page = z.infer<typeof Page>;

/** An audit: the state of a site at a time, kept to be compared and reported. */
export const Audit = z.object({
  id: z.string(),
  site: z.string(),
  pack: z.string(),
  judgedBy: z.string(),
  /** What it came of. */
  from: z.enum(['browse', 'sweep', 'import']),
  startedAt: Time,
  endedAt: Time,
  pages: z.number(),
  counts: Counts,
  /** Score sheet, as `audit/score/contract.ts` says. */
  sheet: z.unknown(),
  /** Coverage of the site, as `facts/site.ts` says. */
  coverage: z.unknown(),
  note: z.string(),
});
export type Audit = z.infer<typeof Audit>;

/** What a person said of a finding, a page or a site. */
export const Remark = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('decision'),
    id: z.string(),
    site: z.string(),
    fingerprint: z.string(),
    /** `site`: every finding of the rule on the site. */
    scope: z.enum(['finding', 'page', 'site']),
    rule: z.string(),
    url: z.nullable(z.string()),
    verdict: z.enum(['confirmed', 'dismissed']),
    reason: z.string(),
    by: z.string(),
    at: Time,
  }),
  z.object({
    type: z.literal('answer'),
    id: z.string(),
    site: z.string(),
    fingerprint: z.string(),
    rule: z.string(),
    url: z.nullable(z.string()),
    /** The name of an answer of the guided rule. */
    answer: z.string(),
    note: z.string(),
    /** It was given to end a disagreement, by somebody who had seen the other answers. */
    settles: z.optional(z.boolean()),
    by: z.string(),
    at: Time,
  }),
  z.object({
    type: z.literal('note'),
    id: z.string(),
    site: z.string(),
    fingerprint: z.nullable(z.string()),
    url: z.nullable(z.string()),
    text: z.string(),
    by: z.string(),
    at: Time,
  }),
]);
export type Remark = z.infer<typeof Remark>;

/** A picture of a spot on a page, with the spot marked. */
export const Shot = z.object({
  id: z.string(),
  site: z.string(),
  fingerprint: z.string(),
  url: z.string(),
  at: Time,
  /** `image/png` or `image/jpeg`. */
  type: z.string(),
  bytes: z.instanceof(Uint8Array),
  sha256: z.string(),
});
export type Shot = z.infer<typeof Shot>;

/** A sweep at rest; what it has still to do is told by its records. */
export const KeptSweep = z.object({
  id: z.string(),
  site: z.string(),
  /** As `sweep/contract.ts` says. */
  order: z.unknown(),
  state: z.enum(['running', 'paused', 'done', 'stopped', 'failed']),
  /** Why it failed; empty otherwise. */
  why: z.string(),
  startedAt: Time,
  endedAt: z.nullable(Time),
  /** As `sweep/contract.ts` says, as last told. */
  progress: z.unknown(),
});
export type KeptSweep = z.infer<typeof KeptSweep>;
