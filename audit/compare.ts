import type { Severity } from '../rules/contract.ts';
import type { Decidable, Decisions } from './score/decisions.ts';
import { isFailure, type Mark, type PageOutcomes } from './score/mark.ts';

/** What became of a finding from one audit to a later one. */
export const CHANGES = ['new', 'fixed', 'still', 'dismissed', 'notSeenAgain', 'cannotTell'] as const;
export type Change = (typeof CHANGES)[number];

/** A finding with the address of its page; null for one over the site. */
export interface Located extends Decidable {
  readonly url: string | null;
}

/** An audit as it is compared. Both must have been judged by the same pack. */
export interface Audited<Found extends Located> {
  /** At least what failed or could not be told. */
  readonly findings: Iterable<Found>;
  /** Every page that was looked at, with how the rules came out on it. */
  readonly pages: ReadonlyMap<string, PageOutcomes>;
  /** How the rules over the site came out; null where they were not judged. */
  readonly site: PageOutcomes | null;
}

/** A finding that was followed. */
export interface Followed<Found extends Located> {
  readonly change: Change;
  /** As it was found last. */
  readonly finding: Found;
  /** Of a new one: its page was not looked at in the earlier audit, so that it may be old. */
  readonly isOnNewPage: boolean;
  /** Of one that stayed: how heavy it was, where that is another than now. */
  readonly was: Severity | null;
}

export type ChangeCounts = Readonly<Record<Change, number>>;

/** Two audits of a site, finding by finding. */
export interface Comparison<Found extends Located> {
  readonly followed: readonly Followed<Found>[];
  readonly counts: ChangeCounts;
  readonly byRule: ReadonlyMap<string, ChangeCounts>;
  /** By the address in the later audit; findings over the site are not among them. */
  readonly byPage: ReadonlyMap<string, ChangeCounts>;
}

interface Failed<Found> {
  readonly finding: Found;
  readonly severity: Severity;
  readonly page: string | null;
}

/** What an audit says, ready to be asked. */
interface Index<Found> {
  /** Failures by what they are about; several can be alike. */
  readonly failed: Map<string, Failed<Found>[]>;
  readonly dismissed: Failed<Found>[];
  /** Marks of what failed or could not be told, by page and rule. */
  readonly marks: ReadonlyMap<string, Mark[]>;
  readonly pages: ReadonlyMap<string, PageOutcomes>;
  readonly site: PageOutcomes | null;
}

/** A page whatever its scheme and with or without `www.`: pages that only moved so are the same. */
function pageKey(url: string): string {
  const [whole = ''] = url.split('#', 1);
  return whole.replace(/^https?:\/\/(?:www\.)?/, '').replace(/^([^/?]+)(?::(?:80|443))(?=[/?]|$)/, '$1');
}

/** A fingerprint is rule, place and what the finding is about; the place is compared by itself. */
function aboutOf({ fingerprint }: Located): string {
  const place = fingerprint.indexOf(' ') + 1;
  return fingerprint.slice(fingerprint.indexOf(' ', place) + 1);
}

/** The same answers, each found once: findings come page by page. */
function remembered(keyOf: (url: string) => string): (url: string) => string {
  const known = new Map<string, string>();
  return (url) => {
    let key = known.get(url);
    if (key === undefined) {
      key = keyOf(url);
      known.set(url, key);
    }
    return key;
  };
}

function listed<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}

function indexOf<Found extends Located>(
  { findings, pages, site }: Audited<Found>,
  decisions: Decisions,
  keyOf: (url: string) => string,
): Index<Found> {
  const failed = new Map<string, Failed<Found>[]>();
  const dismissed: Failed<Found>[] = [];
  const marks = new Map<string, Mark[]>();
  for (const finding of findings) {
    const page = finding.url === null ? null : keyOf(finding.url);
    const key = `${page ?? ''} ${finding.rule} ${aboutOf(finding)}`;
    const mark = decisions.markOf(finding, finding.url);
    listed(marks, `${page ?? ''} ${finding.rule}`, mark);
    if (isFailure(mark)) listed(failed, key, { finding, severity: mark, page });
    else if (finding.outcome === 'failed' && decisions.isDismissed(finding, finding.url)) {
      dismissed.push({ finding, severity: finding.severity ?? 'error', page });
    }
  }
  return {
    failed,
    dismissed,
    marks,
    pages: new Map([...pages].map(([url, outcomes]) => [keyOf(url), outcomes])),
    site,
  };
}

/** What became of a failure that the later audit does not have. */
function fateOf<Found extends Located>({ finding, page }: Failed<Found>, later: Index<Found>): Change {
  const outcomes = page === null ? later.site : later.pages.get(page);
  if (outcomes === undefined || outcomes === null) return 'notSeenAgain';
  const marks = later.marks.get(`${page ?? ''} ${finding.rule}`) ?? [outcomes[finding.rule]];
  return marks.includes('cantTell') || marks.includes('untested') ? 'cannotTell' : 'fixed';
}

/**
 * Follows what failed from one audit of a site to a later one, by rule, page and what it is about; of several alike as
 * many stay as both have. What is gone was fixed only where its page was looked at again and its rule could tell. What
 * a person dismissed stands apart where it is still found, and is no failure before either. `moved`: pages that have
 * another address in the later audit, from the earlier one; a change of scheme or of `www.` needs no word.
 */
export function compareAudits<Found extends Located>(
  before: Audited<Found>,
  after: Audited<Found>,
  decisions: Decisions,
  moved: ReadonlyMap<string, string> = new Map(),
): Comparison<Found> {
  const earlier = indexOf(
    before,
    decisions,
    remembered((url) => pageKey(moved.get(url) ?? url)),
  );
  const later = indexOf(after, decisions, remembered(pageKey));
  const tally = new ComparisonTally<Found>();
  for (const [key, now] of later.failed) {
    const then = earlier.failed.get(key) ?? [];
    for (const [index, one] of now.entries()) {
      const was = then[index];
      if (was !== undefined) tally.note('still', one, { was: was.severity });
      else tally.note('new', one, { isOnNewPage: one.page !== null && !earlier.pages.has(one.page) });
    }
  }
  for (const [key, then] of earlier.failed) {
    const now = later.failed.get(key)?.length ?? 0;
    for (const one of then.slice(now)) tally.note(fateOf(one, later), one);
  }
  for (const one of later.dismissed) tally.note('dismissed', one);
  return tally.comparison(before, after, moved);
}

function noChanges(): Record<Change, number> {
  return { new: 0, fixed: 0, still: 0, dismissed: 0, notSeenAgain: 0, cannotTell: 0 };
}

/** Lists what was followed, and counts it. */
class ComparisonTally<Found extends Located> {
  readonly #followed: (Followed<Found> & { readonly page: string | null })[] = [];

  note(
    change: Change,
    { finding, severity, page }: Failed<Found>,
    { was = severity, isOnNewPage = false }: { was?: Severity; isOnNewPage?: boolean } = {},
  ): void {
    this.#followed.push({ change, finding, isOnNewPage, was: was === severity ? null : was, page });
  }

  comparison(
    before: Audited<Found>,
    after: Audited<Found>,
    moved: ReadonlyMap<string, string>,
  ): Comparison<Found> {
    const addresses = new Map<string, string>();
    for (const url of before.pages.keys())
      addresses.set(pageKey(moved.get(url) ?? url), moved.get(url) ?? url);
    for (const url of after.pages.keys()) addresses.set(pageKey(url), url);
    const counts = noChanges();
    const byRule = new Map<string, Record<Change, number>>();
    const byPage = new Map<string, Record<Change, number>>();
    const countIn = (map: Map<string, Record<Change, number>>, key: string, change: Change) => {
      const known = map.get(key) ?? noChanges();
      known[change] += 1;
      map.set(key, known);
    };
    for (const { change, finding, page } of this.#followed) {
      counts[change] += 1;
      countIn(byRule, finding.rule, change);
      if (page !== null) countIn(byPage, addresses.get(page) ?? finding.url ?? page, change);
    }
    return { followed: this.#followed.map(({ page: _, ...one }) => one), counts, byRule, byPage };
  }
}
