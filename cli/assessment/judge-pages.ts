import type { Drawable } from '../../assessment/documents.ts';
import { countsOf, plus } from '../../audit/score/counts.ts';
import { SiteAudit } from '../../audit/site-audit.ts';
import type { Audit, Remark, Site } from '../../ledger/contract.ts';
import { keptSiteFinding } from '../../ledger/kept-finding.ts';
import { pageRow } from '../../ledger/page-row.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import { rowsOfPage } from '../../ledger/transfer/page-rows.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Pack } from '../../rules/packs/contract.ts';
import { joinVerdicts } from '../../sweep/join-verdicts.ts';
import { RowSpool } from './row-spool.ts';
import type { PageToJudge, SitePages } from './site-pages.ts';
import { inUtc } from './utc.ts';

type Rows = AsyncGenerator<TransferRow, void>;

/** Findings, and page versions, in one row. */
const BATCH = { findings: 500, versions: 2_000 } as const;

/** How a site is judged. */
export interface JudgingOrder extends Pick<Audit, 'id' | 'from' | 'startedAt' | 'endedAt'> {
  readonly site: Pick<Site, 'id' | 'host'>;
  readonly pack: Pack;
  /** Everything within the bounds of the sweep was read. */
  readonly isComplete: boolean;
  /** What people said and what of it holds. */
  readonly said: readonly Remark[];
  /** Names of the parts of the site's facts that the file has; those of new pages are added. */
  readonly given: Set<string>;
}

/** Judges the pages of a site as they come, then the site. */
export class PageJudge {
  /** What documents are drawn from. */
  readonly drawable: Drawable[] = [];
  readonly #order: JudgingOrder;
  readonly #audit: SiteAudit;
  readonly #stamp: string;
  readonly #versions: [string, string][] = [];
  #findings: AuditFinding[] = [];

  constructor(order: JudgingOrder) {
    this.#order = order;
    this.#audit = new SiteAudit(order.pack, order.site.host);
    this.#stamp = judgedBy(order.pack, packageFile.version);
  }

  /** The rows of all pages as they are judged now, with the facts of those that were read since; then those of the audit. */
  async *rows(source: SitePages): Rows {
    const spool = await RowSpool.create();
    try {
      for await (const page of source.pages()) {
        yield* this.#take(page, source);
        if (this.#findings.length >= BATCH.findings) await this.#layAside(spool);
      }
      await this.#layAside(spool);
      yield* this.#auditRows(source, spool);
    } finally {
      await spool.close();
    }
  }

  async *#take({ facts: read, kept, ...origin }: PageToJudge, { verdicts }: SitePages): Rows {
    const { site, given } = this.#order;
    const facts = joinVerdicts(read, verdicts);
    const found = this.#audit.add(facts);
    const row = pageRow(facts, found, { ...origin, site: site.id, judgedBy: this.#stamp });
    for (const finding of row.findings) this.#findings.push({ ...finding, url: row.url });
    const { url, title, kind, column, day, status } = row;
    this.drawable.push({ url, title, kind, column, day, status });
    if (kept !== null) {
      const { version, firstSeen, seenAt, sweptSha256 } = kept;
      const swept = sweptSha256 === undefined ? {} : { sweptSha256 };
      this.#versions.push([url, version]);
      yield { row: 'page', page: { ...row, ...swept, version, firstSeen, seenAt } };
      return;
    }
    const page = { ...row, seenAt: inUtc(row.seenAt) };
    for (const one of await rowsOfPage({ page, facts }, given)) {
      if (one.row === 'page') this.#versions.push([url, one.page.version]);
      yield one;
    }
  }

  async #layAside(spool: RowSpool): Promise<void> {
    const findings = this.#findings;
    this.#findings = [];
    if (findings.length > 0)
      await spool.add('findings', { row: 'findings', audit: this.#order.id, findings });
  }

  async *#auditRows({ failures }: SitePages, spool: RowSpool): Rows {
    const { id, isComplete } = this.#order;
    for (const [url, why] of failures) this.#audit.fail(url, why);
    this.#audit.complete(isComplete);
    const overSite = this.#audit.judge().map((finding) => ({ ...keptSiteFinding(finding), url: null }));
    yield { row: 'audit', audit: this.#sum() };
    // Those over the site stand first, in batches of their own.
    for (let from = 0; from < overSite.length; from += BATCH.findings) {
      yield { row: 'findings', audit: id, findings: overSite.slice(from, from + BATCH.findings) };
    }
    yield* spool.rows('findings');
    for (let from = 0; from < this.#versions.length; from += BATCH.versions) {
      yield { row: 'versions', audit: id, versions: this.#versions.slice(from, from + BATCH.versions) };
    }
  }

  #sum(): Audit {
    const { id, site, pack, from, startedAt, endedAt, said } = this.#order;
    return {
      ...{ id, from, startedAt, endedAt },
      site: site.id,
      pack: pack.id,
      judgedBy: this.#stamp,
      pages: this.#audit.pages,
      counts: plus(this.#audit.counts, countsOf(this.#audit.judge())),
      sheet: this.#audit.sheet(said),
      coverage: this.#audit.facts.coverage,
      note: '',
    };
  }
}
