import * as z from 'zod/mini';
import { ScoreAt } from '../assessment/contract.ts';
import { Spot } from '../facts/shape/spot.ts';

/** Raised when an older tool could no longer check what is written. */
export const PACKAGE_VERSION = 1;

/** ISO 8601, UTC. */
const Time = z.string();
const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Words = z.object({ zh: z.string(), en: z.string() });

/** A file of the package. */
export const PackedFile = z.object({
  path: z.string(),
  bytes: z.number(),
  sha256: Sha256,
  what: z.enum(['findings', 'facts', 'shot', 'assessment', 'disputes']),
});
export type PackedFile = z.infer<typeof PackedFile>;

/** A site whose findings are in the package. */
export const PackedSite = z.object({
  id: z.string(),
  host: z.string(),
  title: z.string(),
  pack: z.string(),
  /** Version of the tool, pack, and digest of what the pack lays down. */
  judgedBy: z.string(),
  audit: z.string(),
  startedAt: Time,
  endedAt: Time,
  pages: z.number(),
  /** Null where the audit has no score that this version can read. */
  score: z.nullable(ScoreAt),
  /** As `facts/site.ts` says: what was read and what was not. */
  coverage: z.unknown(),
  findings: z.number(),
});
export type PackedSite = z.infer<typeof PackedSite>;

/** `manifest.json`, written as canonical JSON (RFC 8785); its SHA-256 names the whole package. */
export const Manifest = z.object({
  format: z.literal('mingcha-evidence'),
  version: z.number(),
  madeAt: Time,
  /** Name and version of the tool that packed it. */
  tool: z.string(),
  /** Null where the package is of sites alone. */
  assessment: z.nullable(z.object({ id: z.string(), name: z.string() })),
  sites: z.array(PackedSite),
  findings: z.number(),
  files: z.array(PackedFile),
});
export type Manifest = z.infer<typeof Manifest>;

const Said = z.object({
  type: z.enum(['decision', 'answer', 'note']),
  /** Verdict or answer; empty for a note. */
  said: z.string(),
  /** `page`, `site`: it was said of every finding of the rule there. */
  scope: z.enum(['finding', 'page', 'site']),
  reason: z.string(),
  by: z.string(),
  at: Time,
});

/** The page on which a finding rests, as it was when it was judged. */
const SeenPage = z.object({
  title: z.string(),
  at: Time,
  status: z.nullable(z.number()),
  mode: z.enum(['live', 'parsed']),
  /** Of the bytes as they were sent; null for a page that was read live, and where they are no longer known. */
  sha256: z.nullable(Sha256),
  /** Its facts, in the package (gzip); null where they are no longer kept. */
  facts: z.nullable(z.object({ path: z.string(), sha256: Sha256 })),
});

/** One finding: a line of `findings/*.jsonl`, as canonical JSON. */
export const PackedFinding = z.object({
  /** From 1 over the whole package. */
  number: z.number(),
  site: z.string(),
  rule: z.string(),
  title: Words,
  outcome: z.enum(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']),
  severity: z.nullable(z.enum(['error', 'warning', 'info'])),
  what: Words,
  why: Words,
  fix: Words,
  clauses: z.array(z.object({ id: z.string(), plan: z.string(), locator: z.string(), title: z.string() })),
  basis: z.enum(['stated', 'derived', 'analogy']),
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  fingerprint: z.string(),
  /** Null for a finding over the site. */
  url: z.nullable(z.string()),
  page: z.nullable(SeenPage),
  /** Quoted from the page. */
  spots: z.array(Spot),
  /** Of a finding over the site: where it is seen. */
  places: z.array(z.object({ url: z.string(), text: z.string() })),
  shots: z.array(z.object({ path: z.string(), sha256: Sha256, at: Time, url: z.string() })),
  /** The oldest first. */
  said: z.array(Said),
  /** Ids of disputes about it. */
  disputes: z.array(z.string()),
});
export type PackedFinding = z.infer<typeof PackedFinding>;
