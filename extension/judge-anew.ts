import { countsOf, plus } from '../audit/score/counts.ts';
import { SiteAudit } from '../audit/site-audit.ts';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import type { Audit, Page, Remark, Site } from '../ledger/contract.ts';
import { keptSiteFinding } from '../ledger/kept-finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pageRow } from '../ledger/page-row.ts';
import type { AuditFinding } from '../ledger/rows.ts';
import { judgedBy } from '../ledger/stamp.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { joinVerdicts } from '../sweep/join-verdicts.ts';

/** Pages whose new judgements are written at once. */
const BATCH = 100;

/** How to judge a site anew. */
export interface JudgeAnewOptions {
  /** Name of the audit that comes of it; one of the same name is replaced. */
  readonly id: string;
  readonly from: Audit['from'];
  /** ISO 8601: when reading its pages began. */
  readonly startedAt: string;
  /** ISO 8601: now. */
  readonly at: string;
  /** Everything within the bounds of the sweep was read. */
  readonly complete: boolean;
  /** Version of the tool. */
  readonly tool: string;
  readonly note: string;
  readonly signal: AbortSignal;
  /** Called with the number of pages that were judged. */
  onProgress(done: number): void;
}

/**
 * Judges every kept page of a site under a pack, with what is known of its links; then the site; and keeps the result
 * as an audit. Throws the reason of the signal; what was judged by then stays judged, and no audit is kept.
 */
export async function judgeAnew(
  ledger: Ledger,
  site: Site,
  pack: Pack,
  options: JudgeAnewOptions,
): Promise<Audit> {
  const judging = new Judging(ledger, site, pack, options);
  return judging.run();
}

class Judging {
  readonly #ledger: Ledger;
  readonly #site: Site;
  readonly #pack: Pack;
  readonly #options: JudgeAnewOptions;
  readonly #audit: SiteAudit;
  readonly #stamp: string;
  readonly #findings: AuditFinding[] = [];
  readonly #versions: [string, string][] = [];
  #rows: Page[] = [];

  constructor(ledger: Ledger, site: Site, pack: Pack, options: JudgeAnewOptions) {
    this.#ledger = ledger;
    this.#site = site;
    this.#pack = pack;
    this.#options = options;
    this.#audit = new SiteAudit(pack, site.host);
    this.#stamp = judgedBy(pack, options.tool);
  }

  async run(): Promise<Audit> {
    const { id } = this.#site;
    const verdicts = await this.#ledger.verdicts(id);
    await this.#ledger.eachPage(id, (page, facts) => this.#take(page, facts, verdicts));
    await this.#write();
    for (const { url, why } of await this.#ledger.failures(id)) this.#audit.fail(url, why);
    this.#audit.complete(this.#options.complete);
    const audit = this.#sum(await this.#ledger.remarks(id));
    await this.#ledger.keepAudit(audit, this.#findings, this.#versions);
    return audit;
  }

  async #take(
    page: Page,
    facts: PageFacts | null,
    verdicts: ReadonlyMap<string, LinkVerdict>,
  ): Promise<void> {
    this.#options.signal.throwIfAborted();
    if (facts === null) return this.#audit.fail(page.url, 'unreadable');
    const row = this.#judge(page, joinVerdicts(facts, verdicts));
    this.#rows.push(row);
    this.#versions.push([row.url, row.version]);
    for (const finding of row.findings) this.#findings.push({ ...finding, url: row.url });
    if (this.#rows.length >= BATCH) await this.#write();
  }

  #judge(page: Page, facts: PageFacts): Page {
    const { site, via, sha256, needsLive, firstSeen, seenAt, version } = page;
    const origin = { site, via, sha256, needsLive, judgedBy: this.#stamp };
    return { ...pageRow(facts, this.#audit.add(facts), origin), firstSeen, seenAt, version };
  }

  async #write(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    await this.#ledger.keepJudgements(this.#site.id, rows);
    this.#options.onProgress(this.#versions.length);
  }

  #sum(remarks: readonly Remark[]): Audit {
    const { id, from, startedAt, at, note } = this.#options;
    const overSite = this.#audit.judge();
    for (const finding of overSite) this.#findings.push({ ...keptSiteFinding(finding), url: null });
    return {
      id,
      site: this.#site.id,
      pack: this.#pack.id,
      judgedBy: this.#stamp,
      from,
      startedAt,
      endedAt: at,
      pages: this.#audit.pages,
      counts: plus(this.#audit.counts, countsOf(overSite)),
      sheet: this.#audit.sheet(remarks),
      coverage: this.#audit.facts.coverage,
      note,
    };
  }
}
