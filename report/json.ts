import * as z from 'zod/mini';
import { AssessmentHead, Made, ReportEvidence, ReportFinding, ReportLink, SiteHead } from './contract.ts';
import type { Report, SiteReport } from './model.ts';
import { encoded, findingTotal, rowsOf, type Writing } from './writing.ts';

const SiteJson = z.extend(SiteHead, {
  evidence: z.array(ReportEvidence),
  links: z.array(ReportLink),
  findings: z.array(ReportFinding),
});

/** A report as JSON. */
export const ReportJson = z.object({
  /** Raised when a part changes its meaning or goes. */
  schema: z.literal(1),
  language: z.enum(['zh', 'en']),
  made: Made,
  assessment: z.nullable(AssessmentHead),
  sites: z.array(SiteJson),
});
export type ReportJson = z.infer<typeof ReportJson>;

/** The rows of an array, each on a line of its own. */
async function* listed<Row>(rows: AsyncIterable<Row>): AsyncGenerator<string, void> {
  let before = '\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
}

async function* siteTexts(
  report: Report,
  site: SiteReport,
  writing: Writing,
  tell: (count: number) => void,
): AsyncGenerator<string, void> {
  const one = { ...report, sites: [site] };
  const rowsIn = async function* <Row>(
    of: (its: SiteReport) => AsyncIterable<Row>,
    told: (count: number) => void = () => {},
  ) {
    for await (const { row } of rowsOf(one, of, writing, told)) yield row;
  };
  yield `${JSON.stringify(site.head).slice(0, -1)},\n"evidence":[`;
  yield* listed(rowsIn((its) => its.evidence()));
  yield '],\n"links":[';
  yield* listed(rowsIn((its) => its.links()));
  yield '],\n"findings":[';
  yield* listed(rowsIn((its) => its.findings(), tell));
  yield ']}';
}

async function* texts(report: Report, writing: Writing): AsyncGenerator<string, void> {
  const { language, made, assessment, sites } = report;
  const total = findingTotal(report);
  const head = JSON.stringify({ schema: 1, language, made, assessment });
  yield `${head.slice(0, -1)},\n"sites":[`;
  let before = 0;
  for (const [index, site] of sites.entries()) {
    if (index > 0) yield ',\n';
    yield* siteTexts(report, site, writing, (count) => writing.onProgress?.(before + count, total));
    before += site.head.counts.total;
  }
  yield ']}\n';
}

/** A report as JSON in UTF-8, as `ReportJson` says, one finding on a line. */
export function jsonPieces(report: Report, writing: Writing = {}) {
  return encoded(texts(report, writing));
}
