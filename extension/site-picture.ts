import * as z from 'zod/mini';
import type { ScoreSheet } from '../audit/score/contract.ts';
import { countsOf, type GroupCounts, plus } from '../audit/score/counts.ts';
import { SiteAudit } from '../audit/site-audit.ts';
import type { Audit, KeptFinding, Page, Site } from '../ledger/contract.ts';
import { keptSiteFinding } from '../ledger/kept-finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Failure } from '../ledger/rows.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { addressesOf, joinVerdicts } from '../sweep/join-verdicts.ts';
import { isSeenWhole } from './seen-whole.ts';

/** Beyond so many pages the standing is that of the last audit: to fold them anew would be felt. */
export const MOST_PAGES = 500;

/** The score of a sheet, as far as a standing shows it. */
const Score = z.object({
  full: z.number(),
  score: z.nullable(z.object({ now: z.number(), worst: z.number(), best: z.number() })),
  judged: z.number(),
  vetoed: z.array(z.string()),
});
export type StandingScore = z.infer<typeof Score>;

/** How a site stands by what is kept of it. */
export interface SiteStanding {
  readonly site: Site;
  /** Null where no audit is kept of a site that has too many pages to be judged at once. */
  readonly score: StandingScore | null;
  /** The whole sheet, where it is of this moment. */
  readonly sheet: ScoreSheet | null;
  /** Findings of the pages and over the site. */
  readonly counts: GroupCounts;
  /** Findings over the site. */
  readonly overSite: readonly KeptFinding[];
  /** The audit that sheet and findings over the site are of; null where they are of this moment. */
  readonly asOf: Audit | null;
}

/** What the picture of a site reads. */
type Source = Pick<
  Ledger,
  'site' | 'pageBatches' | 'factsOf' | 'verdictsOf' | 'failures' | 'remarks' | 'audits' | 'siteFindingsOf'
>;

/** The standing of one site while it is browsed: a page more costs the page, as long as none of the others has changed. */
export class SitePicture {
  readonly #ledger: Source;
  readonly #id: string;
  #audit: SiteAudit | null = null;
  #pack: Pack | null = null;
  /** By address, what of each page was taken up. */
  readonly #taken = new Map<string, string>();
  /** Addresses of pages that could not be read, as far as they were taken up. */
  readonly #failed = new Set<string>();
  #isWhole = false;
  #turn: Promise<unknown> = Promise.resolve();

  /** `id`: of the site. */
  constructor(ledger: Source, id: string) {
    this.#ledger = ledger;
    this.#id = id;
  }

  /** The standing by now under a pack; null where the site is not kept. Rejects with what the ledger rejects with. */
  standing(pack: Pack): Promise<SiteStanding | null> {
    // Two at once would each judge without the pages that the other is still reading.
    const standing = this.#turn.then(() => this.#standing(pack));
    this.#turn = standing.catch(() => undefined);
    return standing;
  }

  async #standing(pack: Pack): Promise<SiteStanding | null> {
    const site = await this.#ledger.site(this.#id);
    if (site === null) return null;
    return site.pages > MOST_PAGES ? this.#lastAudit(site) : this.#now(site, pack);
  }

  async #now(site: Site, pack: Pack): Promise<SiteStanding> {
    const rows: Page[] = [];
    for await (const batch of this.#ledger.pageBatches(site.id)) rows.push(...batch);
    const failures = await this.#ledger.failures(site.id);
    const audit = this.#auditFor(site, pack, rows, failures);
    for (const row of rows) {
      if (this.#taken.get(row.url) !== markOf(row)) await this.#take(audit, row);
    }
    for (const { url, why } of failures) {
      if (!this.#failed.has(url)) audit.fail(url, why);
      this.#failed.add(url);
    }
    const isWhole = isSeenWhole(await this.#ledger.audits(site.id));
    if (isWhole !== this.#isWhole) audit.complete(isWhole);
    this.#isWhole = isWhole;
    const overSite = audit.judge();
    const sheet = audit.sheet(await this.#ledger.remarks(site.id));
    return {
      site,
      score: { ...sheet, vetoed: [...sheet.vetoed] },
      sheet,
      counts: plus(audit.counts, countsOf(overSite)),
      overSite: overSite.map(keptSiteFinding),
      asOf: null,
    };
  }

  /** The audit so far; begun anew where it rests on what no longer holds. */
  #auditFor(site: Site, pack: Pack, rows: readonly Page[], failures: readonly Failure[]): SiteAudit {
    const marks = new Map(rows.map((row) => [row.url, markOf(row)]));
    const failing = new Set(failures.map(({ url }) => url));
    const holds =
      [...this.#taken].every(([url, mark]) => marks.get(url) === mark) &&
      [...this.#failed].every((url) => failing.has(url));
    if (this.#audit === null || this.#pack !== pack || !holds) {
      this.#taken.clear();
      this.#failed.clear();
      this.#isWhole = false;
      this.#pack = pack;
      this.#audit = new SiteAudit(pack, site.host);
    }
    return this.#audit;
  }

  async #take(audit: SiteAudit, row: Page): Promise<void> {
    this.#taken.set(row.url, markOf(row));
    const facts = await this.#ledger.factsOf(this.#id, row.url);
    if (facts === null) return audit.fail(row.url, 'unreadable');
    const verdicts = await this.#ledger.verdictsOf(this.#id, addressesOf(facts));
    audit.add(joinVerdicts(facts, verdicts));
  }

  async #lastAudit(site: Site): Promise<SiteStanding> {
    const [last = null] = await this.#ledger.audits(site.id);
    return {
      site,
      score: z.safeParse(Score, last?.sheet).data ?? null,
      sheet: null,
      counts: last?.counts ?? site.counts,
      overSite: last === null ? [] : await this.#ledger.siteFindingsOf(last.id),
      asOf: last,
    };
  }
}

/** Other where the page says something else, or its links turned out otherwise. */
function markOf({ version, outcomes }: Page): string {
  return `${version} ${outcomes['working-link'] ?? ''} ${outcomes['link-target'] ?? ''}`;
}
