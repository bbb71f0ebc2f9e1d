import * as z from 'zod/mini';
import { Coverage } from '../facts/shape/coverage.ts';
import type { Audit, Page, Remark } from '../ledger/contract.ts';
import { personOf } from './agreement.ts';
import type { Draw } from './contract.ts';
import type { QueuedTask } from './queue.ts';

/** What one person verified of a site. */
export interface Verified {
  readonly by: string;
  /** Questions answered, and findings confirmed or dismissed. */
  readonly answers: number;
  readonly decisions: number;
  /** ISO 8601: first and last. */
  readonly from: string;
  readonly to: string;
}

/** What stands beside a site's score: what was not looked at and why, and what people verified. Null where nobody counted. */
export interface SiteCoverage {
  readonly read: number;
  /** Everything within the bounds of the sweep was read. */
  readonly isComplete: boolean | null;
  /** Addresses of the site's own that pages link to and that were not read. */
  readonly unread: number | null;
  /** Pages that could not be read, by reason, the commonest first; `failures` counts all, `reasons` the first of them. */
  readonly failures: number | null;
  readonly reasons: readonly { readonly why: string; readonly count: number }[];
  /** Pages of which a script writes parts that were not seen. */
  readonly needsLive: number;
  /** Documents that were drawn from, drawn, and looked at by a person; null without a sample. */
  readonly sample: { readonly found: number; readonly drawn: number; readonly seen: number } | null;
  /** Questions that were asked, and that hold no answer: open, waiting for a second one, or answered differently. */
  readonly questions: {
    readonly asked: number;
    readonly open: number;
    readonly waiting: number;
    readonly disagreed: number;
    /** Not asked: about documents that were not drawn. */
    readonly notDrawn: number;
  };
  /** The one with most first. */
  readonly verified: readonly Verified[];
}

type Said = Exclude<Remark, { type: 'note' }>;

/** What a site's coverage is made of. */
export interface CoverageSource {
  readonly audit: Audit | null;
  readonly pages: Iterable<Pick<Page, 'needsLive'>>;
  readonly remarks: Iterable<Remark>;
  readonly draw: Draw | null;
  /** The site's part of the queue, and what was left out of it. */
  readonly queue: readonly QueuedTask[];
  readonly notDrawn: number;
}

/** What was looked at on a site, and by whom. */
export function coverageOf({ audit, pages, remarks, draw, queue, notDrawn }: CoverageSource): SiteCoverage {
  const coverage = z.safeParse(Coverage, audit?.coverage).data ?? null;
  const inState = (state: QueuedTask['agreement']['state']) =>
    queue.filter(({ agreement }) => agreement.state === state).length;
  return {
    read: coverage?.pages ?? audit?.pages ?? 0,
    isComplete: coverage?.complete ?? null,
    unread: coverage?.unread ?? null,
    failures: coverage?.failures ?? null,
    reasons: counted(coverage?.failed.map(({ why }) => why) ?? []),
    needsLive: [...pages].filter((page) => page.needsLive).length,
    sample: draw === null ? null : sampleOf(draw, queue),
    questions: {
      asked: queue.length,
      open: inState('open'),
      waiting: inState('waiting'),
      disagreed: inState('disagreed'),
      notDrawn,
    },
    verified: verifiedBy(remarks),
  };
}

function sampleOf({ columns }: Draw, queue: readonly QueuedTask[]): NonNullable<SiteCoverage['sample']> {
  const seen = queue.filter(({ task, agreement }) => task.of === 'sample' && agreement.answers.length > 0);
  return {
    found: columns.reduce((sum, { found }) => sum + found, 0),
    drawn: columns.reduce((sum, { drawn }) => sum + drawn.length, 0),
    seen: seen.length,
  };
}

function counted(reasons: readonly string[]): { why: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const why of reasons) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
}

function verifiedBy(remarks: Iterable<Remark>): Verified[] {
  const byPerson = new Map<string, Said[]>();
  for (const remark of remarks) {
    if (remark.type === 'note') continue;
    byPerson.set(personOf(remark), [...(byPerson.get(personOf(remark)) ?? []), remark]);
  }
  return [...byPerson].map(verified).sort((a, b) => b.answers + b.decisions - (a.answers + a.decisions));
}

function verified([by, said]: readonly [string, readonly Said[]]): Verified {
  const times = said.map(({ at }) => at).sort();
  return {
    by,
    answers: said.filter(({ type }) => type === 'answer').length,
    decisions: said.filter(({ type }) => type === 'decision').length,
    from: times[0] ?? '',
    to: times.at(-1) ?? '',
  };
}
