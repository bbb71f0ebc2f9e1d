import * as z from 'zod';
import { AssessedSite } from '../../assessment/contract.ts';
import { Audit } from '../../ledger/contract.ts';
import { extraIds } from '../../rules/packs/extras.ts';
import { parsePackText } from '../../rules/packs/pack-text.ts';
import { plans } from '../../rules/plans/index.ts';

const [firstPlan, ...otherPlans] = plans;
const Host = z.object({ host: z.string(), port: z.number(), address: z.string(), addressPort: z.number() });

/** What holds for every site of a batch. */
export const BatchSettings = z.object({
  plan: z.enum([firstPlan.id, ...otherPlans.map(({ id }) => id)]).nullable(),
  /** The text of a pack of one's own that goes before any plan, so that it is judged alike on machines without its file. */
  pack: z
    .string()
    .refine((text) => !Array.isArray(parsePackText(text)))
    .nullable()
    .default(null),
  extras: z.array(z.enum(extraIds)),
  /** ISO 8601: the time of the audit where one was given, null for that of reading. */
  at: z.string().nullable(),
  maxPages: z.number().int().positive(),
  depth: z.number().int().positive(),
  minutes: z.number().positive().nullable(),
  sample: z.number().int().positive().nullable(),
  seed: z.string(),
  links: z.boolean(),
  render: z.boolean(),
  /** Requests per second to one host, over all jobs. */
  rate: z.number().positive(),
  /** Requests of one job to one host at once. */
  concurrency: z.number().int().positive(),
  /** Seconds. */
  patience: z.number().positive(),
  resolve: z.array(Host),
});
export type BatchSettings = z.infer<typeof BatchSettings>;

/** One site to be audited, with all that one must know for it: plain JSON, since it goes to other processes and machines. */
export const SiteTask = z.object({
  /** The batch that it belongs to. */
  batch: z.string(),
  site: AssessedSite,
  settings: BatchSettings,
});
export type SiteTask = z.infer<typeof SiteTask>;

const BothWords = z.object({ code: z.string(), zh: z.string(), en: z.string() });

/** Why a site came to no score, in words with what to do. */
export type SiteProblem = z.infer<typeof BothWords>;

const Count = z.number().int().nonnegative();

/**
 * What became of a site. `done`: it was audited. `unread`: nothing of it could be read. `failed`: the tool could not do
 * it, as often as it tried.
 */
export const SiteResult = z.object({
  site: z.string(),
  state: z.enum(['done', 'unread', 'failed']),
  problem: BothWords.nullable(),
  audit: z.nullable(Audit),
  failed: z.object({ error: Count, warning: Count, info: Count }),
  pages: Count,
  broken: Count,
  requests: Count,
  /** ISO 8601. */
  endedAt: z.string(),
});
export type SiteResult = z.infer<typeof SiteResult>;

/** How far a site is, for people to see that something happens. */
export interface SiteProgress {
  readonly site: string;
  readonly read: number;
  readonly waiting: number;
}

/** A site could not be done this time; another try may help. */
export class SiteFault extends Error {
  override readonly name = 'SiteFault';
  readonly problem: SiteProblem;

  constructor(problem: SiteProblem) {
    super(`${problem.code} ${problem.en}`);
    this.problem = problem;
  }
}

/** Does a site. Throws `SiteFault`, and the signal's reason where that is given. */
export type DoSite = (task: SiteTask, signal: AbortSignal) => Promise<SiteResult>;

/** Tries of a site before it is given up; a site that cannot be read is none of these, it has been tried patiently. */
export const MOST_TRIES = 3;

/** Milliseconds before a site is tried again; each further pause is twice the last. */
export function pauseBefore(tries: number, { patience }: BatchSettings): number {
  return patience * 1000 * 2 ** (tries - 1);
}

/** A site that was given up. */
export function givenUp(site: string, problem: SiteProblem, endedAt: string): SiteResult {
  return {
    site,
    state: 'failed',
    problem,
    audit: null,
    failed: { error: 0, warning: 0, info: 0 },
    pages: 0,
    broken: 0,
    requests: 0,
    endedAt,
  };
}
