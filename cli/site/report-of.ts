import type { Language } from '../../audit/wording.ts';
import type { Audit } from '../../ledger/contract.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Made } from '../../report/contract.ts';
import { type Report, type SiteReport, siteReport } from '../../report/model.ts';
import { buildSiteReport } from '../../report/site-report.ts';
import type { SiteSource } from '../../report/source.ts';
import type { JudgedSite } from './judged-site.ts';

const BATCH = 200;

/** Bounds by which pages were left out. */
export const BOUNDS = ['depth', 'path', 'pages', 'time', 'sample'] as const;

/** A judged site as the report that documents and tables are written from. */
export async function reportOf(judged: JudgedSite, language: Language): Promise<Report> {
  const made = madeAt(judged.endedAt);
  return siteReport(await siteReportOf(judged, language), language, made);
}

/** A judged site as one of several in a report. */
export function siteReportOf(judged: JudgedSite, language: Language): Promise<SiteReport> {
  return buildSiteReport(sourceOf(judged), { language, made: madeAt(judged.endedAt) });
}

/** What a report says made it. `at`: ISO 8601. */
export function madeAt(at: string): Made {
  const { name, version } = packageFile;
  return { at, tool: name, version };
}

/** A judged site as the row by which audits are kept and ranked. */
export function auditRow(judged: JudgedSite): Audit {
  const { site, pack, startedAt, endedAt, counts, sheet, coverage } = judged;
  return {
    id: startedAt,
    site: site.id,
    pack: pack.id,
    judgedBy: judged.judgedBy,
    from: 'sweep',
    startedAt,
    endedAt,
    pages: coverage.pages,
    counts,
    sheet,
    coverage,
    note: '',
  };
}

function sourceOf(judged: JudgedSite): SiteSource {
  const { site, home, pack, startedAt, endedAt, counts, sheet, coverage, progress } = judged;
  const audit = auditRow(judged);
  return {
    site: {
      ...site,
      home,
      pack: pack.id,
      packChosen: false,
      addedAt: startedAt,
      seenAt: endedAt,
      pages: coverage.pages,
      counts,
    },
    audit,
    pack,
    audits: [audit],
    remarks: [],
    shots: [],
    // Of a sweep that has come to no end nobody knows what it would have left out.
    leftUnread:
      progress.state === 'paused'
        ? {}
        : { overBudget: BOUNDS.reduce((sum, bound) => sum + (progress.skipped[bound] ?? 0), 0) },
    sheet,
    pages: () => batched(judged.pages()),
    findings: () => batched(findingsOf(judged)),
    verdicts: () => batched(judged.verdicts()),
    pictureBytes: async () => null,
  };
}

async function* findingsOf({ findings, pages }: JudgedSite): AsyncGenerator<AuditFinding, void> {
  for (const finding of findings) yield { ...finding, url: null };
  for await (const page of pages()) for (const finding of page.findings) yield { ...finding, url: page.url };
}

/** Rows so many at a time. */
export async function* batched<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[], void> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
